import type { CrsCase } from "../case/index.ts";
import { deadlineOnDay, type Instant, type LocalDate, londonDayOf, workingDays } from "../time/index.ts";
import { done, earliest, endOfReferral, firstWord, particularsOf } from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { clockRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/**
 * 'Cases cannot be closed early without first discussing with the Probation Practitioner': the provider asks, and the
 * practitioner ends the referral or answers that it goes on ('A provider cannot end a referral in this way. The
 * responsibility lies with the PP'). Asking again before an answer adds nothing.
 */
export const endRequestedFirst = clockRule({
  id: "end-requested-first",
  title: "Referral ended, or said to go on, when the provider asks",
  name: "decision to end the referral",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("TT", "'Cases cannot be closed early without first discussing'"),
    cite("TT", "'The responsibility lies with the PP'"),
  ],
  opensWhen: "the provider says that all outcomes are met, or asks to end the service early",
  metWhen: "the practitioner ends the referral, or tells the provider that it goes on",
  whatToDo: {
    owner:
      "End the referral in Refer and Monitor, so that the end of service report can follow; or tell the provider in a case note why it goes on.",
  },
  within: always(workingDays(2), "the Top Tips name no time: as long as to sign an action plan"),
  opens: (c) =>
    c.dealings.endSuggestions
      .filter(({ at }, index, suggestions) => {
        if (endedBefore(c, at)) return false;
        const before = suggestions[index - 1];
        const answered = before && answerTo(c, before.at);
        return !before || (answered !== undefined && answered < at);
      })
      .map(({ at, reason }) => ({ at, subject: at, because: asked[reason] })),
  metBy: (c, { at }) =>
    done(earliest(c.endRequestedAt, answerTo(c, at)), "the practitioner ended the referral or answered"),
});

const asked = {
  "outcomes-met": "the provider said that all outcomes are met",
  "early-end": "the provider asked to end the service early",
} as const;

const endedBefore = (c: CrsCase, at: Instant): boolean => {
  const end = endOfReferral(c);
  return end !== undefined && end.at < at;
};

const answerTo = (c: CrsCase, since: Instant): Instant | undefined =>
  firstWord(c, "practitioner", ["end-of-service"], since);

/**
 * 'Any referrals linked to the revoked sentence must be cancelled in R & M in the first instance before terminating
 * the sentence in nDelius'; 'ensure that the referral is ended on R&M before terminating orders'. A sentence that was
 * over when the referral was sent is not the one that it is under (post-sentence supervision may follow a sentence).
 */
export const referralCancelledBeforeSentenceEnds = clockRule({
  id: "referral-cancelled-before-sentence-ends",
  title: "Referral ended before the sentence is",
  name: "ending before the sentence ends",
  owedBy: "practitioner",
  severity: "duty",
  sources: [cite("TT", "'must be cancelled in R & M in the first instance'")],
  opensWhen: "the end of the sentence is known, or the order is revoked",
  metWhen: "the referral is cancelled, ended early or concluded",
  whatToDo: {
    owner: "Cancel or end the referral in Refer and Monitor before the sentence is terminated in nDelius.",
  },
  withinWords: "the day the sentence ends, or the order is revoked",
  opens: (c) => {
    const ends = sentenceEnd(c);
    const revoked = revokedAt(c);
    const at = earliest(ends?.known, revoked);
    if (at === undefined || endedBefore(c, at)) return [];
    const byRevocation = revoked !== undefined && !(ends && ends.day < londonDayOf(revoked));
    return [
      { at, because: byRevocation ? "the order was revoked" : "the sentence ends on a day that is known" },
    ];
  },
  due: (c) => {
    const revoked = revokedAt(c);
    // What is undefined is sorted to the end.
    const [first] = [sentenceEnd(c)?.day, revoked && londonDayOf(revoked)].sort();
    return first && deadlineOnDay(first);
  },
  metBy: ({ endRequestedAt, concludedAt }) =>
    done(earliest(endRequestedAt, concludedAt), "the referral was ended"),
});

/** The day on which the sentence ends, and since when any such day is known. */
function sentenceEnd(c: CrsCase): { day: LocalDate; known: Instant } | undefined {
  const { sentenceEndDate: day } = particularsOf(c);
  const first = c.referral?.particulars.find(({ value }) => value.sentenceEndDate);
  if (!day) return undefined;
  if (!c.referral || !first) return undefined;
  return day < londonDayOf(c.referral.sentAt) ? undefined : { day, known: first.from };
}

const revokedAt = ({ referral, dealings: { orderRevokedAt: at } }: CrsCase): Instant | undefined =>
  referral && at !== undefined && at >= referral.sentAt ? at : undefined;
