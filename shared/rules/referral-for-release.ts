import type { CrsCase, PersonReferral, TimeInPrison } from "../case/index.ts";
import {
  addCalendarDays,
  addCalendarMonths,
  calendarDays,
  londonDayOf,
  startOfLondonDay,
} from "../time/index.ts";
import { type CountedBack, countedBack } from "./language/counted-back.ts";
import { done, earliest, firstOf } from "./language/facts.ts";
import { always, valueOn } from "./language/in-force.ts";
import { daysOfLeaving } from "./language/release-dates.ts";
import { clockRule, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import {
  endOfTimeInPrison,
  subjectOf,
  timeOf,
  timesInPrisonWithReferrals,
} from "./language/times-in-prison.ts";

/** The fewest calendar days left to serve that make a referral a standard one. */
const standardDays = always(15);

/** 'We recommend a good time to refer to CRS is 3-4 months prior to release.' */
const goodTimeToRefer = always(
  4,
  "RPG 5.4 says 3–4 months: the earlier, so that there is time to act on the reminder",
);

/**
 * 'It is best practice for COMs to send referrals to CRS providers using the Standard Timescale, before the final 14
 * days of the custodial element of the sentence': 15 days before release or curfew, whichever is earlier.
 *
 * Somebody of whom nobody knew in time that they would leave ('for example if they have received a very short
 * sentence') owes it to nobody: it does not apply, the referral is an urgent one, and the rules for the provider begin
 * when it is sent. A referral from the start of a long sentence to give up a tenancy is not the one for release. After a
 * recall the one that was made for the last release and is still open goes on ('to ensure continuity of service delivery
 * at the point of release'): a second one would be one too many.
 */
export const crsReferralForRelease = clockRule({
  id: "crs-referral-for-release",
  title: "Referred to CRS in time for release",
  name: "referral in time for release",
  owedBy: "community-offender-manager",
  severity: "duty",
  sources: [
    cite("RPG", "5.4 d, 'using the Standard Timescale'"),
    cite("RPG", "5.2"),
    cite("RPG", "App. 4"),
    cite("TT", "'What are Urgent and Standard Referrals?'"),
    cite("TT", "'If it is a short-term recall'"),
    cite("SI", "'Wherever possible, referrals should be made pre-release'"),
  ],
  opensWhen: "a need for resettlement is identified, and the day of leaving prison is known",
  metWhen: "a referral from prison is sent; after a recall, one from before it that is still open counts",
  whatToDo: {
    owner:
      "Send the referral in Refer and Monitor (in Wales through the CORRE hub), with the release or curfew date and the timescale in it.",
    practitioner:
      "Send the referral while there are 15 days or more to serve, so that the provider has time to work.",
  },
  withinWords: "15 days before release or curfew; reminder 4 months before",
  opens: (c) =>
    timesInPrisonWithReferrals(c).flatMap((time) => {
      const clock = clockOf(time);
      if (!clock) return [];
      return [{ at: clock.at, ...subjectOf(time), because: "a need for resettlement was identified" }];
    }),
  due: (c, trigger) => clockIn(c, trigger)?.deadline,
  metBy: (c, trigger) =>
    firstOf(
      done(
        earliest(...referralsForRelease(c, trigger).map(({ sentAt }) => sentAt)),
        "a referral from prison was sent",
      ),
      goesOnAfterRecall(c, trigger)
        ? { at: trigger.at, how: "the referral from before the recall goes on" }
        : undefined,
    ),
  waivedBy: (c, trigger) => firstOf(clockIn(c, trigger)?.fellAway, endOfTimeInPrison(c, timeOf(c, trigger))),
  remindEarlyAt: ({ at }, { dueDay }) => {
    const started = londonDayOf(at);
    const leaves = addCalendarDays(dueDay, valueOn(standardDays, started));
    return startOfLondonDay(addCalendarMonths(leaves, -valueOn(goodTimeToRefer, started)));
  },
});

function clockOf(time: TimeInPrison): CountedBack | undefined {
  const needed = time.milestones["resettlement-need-identified"];
  if (needed === undefined) return undefined;
  return countedBack(needed, daysOfLeaving(time), (startedOn) =>
    calendarDays(valueOn(standardDays, startedOn)),
  );
}

const clockIn = (c: CrsCase, trigger: Trigger): CountedBack | undefined => {
  const time = timeOf(c, trigger);
  return time && clockOf(time);
};

const isForRelease = ({ location, givesUpTenancy }: PersonReferral): boolean =>
  location === "CUSTODY" && !givesUpTenancy;

/** After a recall: a referral for the last release was open when the need was identified, and was not ended in time. */
function goesOnAfterRecall(c: CrsCase, trigger: Trigger): boolean {
  const { receivedAt, recalledAt } = timeOf(c, trigger) ?? {};
  const due = clockIn(c, trigger)?.deadline.due;
  if (recalledAt === undefined) return false;
  if (receivedAt === undefined || due === undefined) return false;
  return c.referralsOfPerson.some(
    (referral) =>
      isForRelease(referral) &&
      referral.sentAt < receivedAt &&
      (referral.endedAt === undefined || referral.endedAt >= due),
  );
}

/** The referrals from prison of that time in prison, those left out that were over when the need was identified. */
function referralsForRelease(c: CrsCase, trigger: Trigger): readonly PersonReferral[] {
  const time = timeOf(c, trigger);
  const over = endOfTimeInPrison(c, time)?.at;
  return c.referralsOfPerson
    .filter(isForRelease)
    .filter(
      ({ sentAt, endedAt }) =>
        (time?.receivedAt === undefined || sentAt >= time.receivedAt) &&
        (over === undefined || sentAt < over) &&
        (endedAt === undefined || endedAt > trigger.at),
    );
}
