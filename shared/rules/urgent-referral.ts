import type { CrsCase } from "../case/index.ts";
import {
  addCalendarDays,
  addHours,
  deadlineAfter,
  deadlineOnDay,
  londonDayOf,
  workingDays,
} from "../time/index.ts";
import type { CountedBack } from "./language/counted-back.ts";
import {
  assessmentOffered,
  assessments,
  done,
  earliest,
  endOfReferral,
  firstOf,
  heldAssessment,
  timescaleIfLeaving,
} from "./language/facts.ts";
import { always, valueOn } from "./language/in-force.ts";
import { leavingSinceSent } from "./language/release-dates.ts";
import { clockRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/** 'Within one working day of receiving the Referral'. */
const timeToRespond = always(workingDays(1));

/**
 * 'Provide an initial response to the Probation Practitioner within one working day of receiving the Referral'.
 * The 24 hours of the Top Tips are the earlier reminder, not the breach. Where a referral only became urgent after it was
 * sent, the day counts from word of that ('by informing the providers this is an Urgent Timescale, the provider will make
 * an initial response'): nobody could keep one that had gone by. A response before that word is one all the same. Release
 * that is put off ends what was still open, and takes back nothing that was done or missed before.
 */
export const urgentInitialResponse = clockRule({
  id: "urgent-initial-response",
  title: "First response to an urgent referral",
  name: "urgent first response",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("RPG", "App. 5 §6.1"), cite("TT", "'Urgent Timescale'")],
  opensWhen: "a referral is received with 14 days or fewer left to serve, or becomes known to be such",
  metWhen: "the provider acknowledges it, assigns a caseworker or books the supplier assessment",
  whatToDo: {
    owner:
      "Respond to the practitioner now: acknowledge the referral, assign a caseworker or book the assessment.",
    practitioner: "Telephone the provider today: the person is about to leave prison.",
  },
  pressing: true,
  within: timeToRespond,
  opens: (c) => {
    const clock = clockForResponse(c);
    if (!clock) return [];
    const because =
      clock.at === c.referral?.sentAt
        ? "an urgent referral was received"
        : "the day of leaving prison became known, and it makes the referral urgent";
    return [{ at: clock.at, because }];
  },
  metBy: (c) =>
    done(
      earliest(
        c.acknowledgedAt,
        c.assignedAt,
        ...assessments(c).map(({ bookedAt, time }) => bookedAt ?? time),
      ),
      "the provider first responded",
    ),
  waivedBy: (c) => firstOf(endOfReferral(c), clockForResponse(c)?.fellAway),
  remindAt: ({ at }) => addHours(at, 24),
});

/** Shown where release is put off so far that the referral is a standard one, or no day of it is known any more. */
const notUrgent = "by the day of leaving prison, as it is known now, the referral is not urgent";

/** The clock that has run since the referral was known to be urgent; release that is put off while it runs ends it. */
function clockForResponse(c: CrsCase): CountedBack | undefined {
  let clock: CountedBack | undefined;
  for (const { from, value: day } of leavingSinceSent(c)) {
    if (timescaleIfLeaving(c, day) === "urgent") {
      const deadline = deadlineAfter(from, valueOn(timeToRespond, londonDayOf(from)));
      if (!clock || clock.fellAway) clock = { at: from, deadline };
    } else if (clock && !clock.fellAway && from < clock.deadline.due) {
      clock = { ...clock, fellAway: { at: from, how: notUrgent } };
    }
  }
  return clock;
}

/**
 * 'The Supplier must use all reasonable endeavours to undertake the Supplier's Assessment Appointment prior to a PiP's
 * release date', face to face, by video or by telephone: endeavours, so advice and no breach. It does not apply where
 * no whole day is left between the day on which the referral is known to be urgent and release. Release that is put off
 * moves it, or ends it where the referral is urgent no more; release brought forward moves it too, or ends it where no
 * whole day is left after word of that.
 */
export const urgentAssessmentBeforeRelease = clockRule({
  id: "urgent-assessment-before-release",
  title: "Assessment held in prison, before release",
  name: "assessment before release",
  owedBy: "provider",
  severity: "advice",
  sources: [cite("RPG", "App. 5 §6.2, 'all reasonable endeavours'")],
  opensWhen: "a referral is received with 14 days or fewer left to serve, or becomes known to be such",
  metWhen: "the supplier assessment is held in prison, by video or by telephone",
  whatToDo: {
    owner:
      "Hold the assessment before release: in prison if you can, or else by video or telephone. Ask the pre-release team to help.",
    practitioner: "Ask the provider whether the assessment can be held before release, and what would help.",
  },
  withinWords: "the day before release or curfew",
  opens: (c) => {
    const clock = clockBeforeLeaving(c);
    return clock
      ? [{ at: clock.at, because: "the person is to leave prison within 14 days of the referral" }]
      : [];
  },
  due: (c) => clockBeforeLeaving(c)?.deadline,
  metBy: (c) => {
    const held = heldAssessment(c)?.time;
    const over = clockBeforeLeaving(c)?.fellAway?.at;
    return done(held && over && over <= held ? undefined : held, "the supplier assessment was held");
  },
  waivedBy: (c) => firstOf(endOfReferral(c), clockBeforeLeaving(c)?.fellAway),
  mitigatedBy: (c, { at }, deadline) => assessmentOffered(c, at, deadline),
});

/**
 * The clock that has run towards the day before leaving since the referral was known to be urgent, while it is. Where the
 * person turns out not to leave so soon, nothing was missed: the day moves, and it falls away.
 */
function clockBeforeLeaving(c: CrsCase): CountedBack | undefined {
  let clock: CountedBack | undefined;
  for (const { from, value: day } of leavingSinceSent(c)) {
    const deadline = day && deadlineOnDay(addCalendarDays(day, -1));
    const isNoSooner = deadline && clock && deadline.due >= clock.deadline.due;
    if (deadline && timescaleIfLeaving(c, day) === "urgent") {
      const at = clock && !clock.fellAway ? clock.at : from;
      if (isNoSooner || deadline.dueDay > londonDayOf(from)) clock = { at, deadline };
      else if (clock && !clock.fellAway && from < clock.deadline.due) {
        clock = { ...clock, fellAway: { at: from, how: tooSoon } };
      }
    } else if (clock && !clock.fellAway) {
      clock = { ...clock, ...(isNoSooner && { deadline }), fellAway: { at: from, how: notUrgent } };
    }
  }
  return clock;
}

const tooSoon = "the person leaves sooner than was known, with no day left";
