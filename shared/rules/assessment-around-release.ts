import type { CrsCase } from "../case/index.ts";
import {
  atLondonTime,
  calendarDays,
  type Deadline,
  deadlineAfter,
  type Instant,
  type LocalDate,
  londonDayOf,
  startOfLondonDay,
  workingDays,
} from "../time/index.ts";
import {
  assessmentOffered,
  assessments,
  done,
  endOfReferral,
  firstOf,
  heldAssessment,
  later,
  leavesPrisonOn,
  timescaleOf,
} from "./language/facts.ts";
import { always, valueOn } from "./language/in-force.ts";
import { leavingKnownSince } from "./language/release-dates.ts";
import { clockRule, type Settlement } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

const held = (c: CrsCase): Settlement | undefined =>
  done(heldAssessment(c)?.time, "the supplier assessment was held");

/** The day on which a person who was referred from prison leaves, and since when the provider can have known of it. */
function leaving(c: CrsCase): { day: LocalDate; known: Instant } | undefined {
  const { referral } = c;
  const timescale = timescaleOf(c);
  const day = leavesPrisonOn(c);
  if (!referral || !day || (timescale !== "urgent" && timescale !== "standard")) return undefined;
  return { day, known: later(referral.sentAt, leavingKnownSince(c, day) ?? referral.sentAt) };
}

/** What the practitioner agreed to hold after the day of release, made before the time allowed until then ran out. */
function agreementsAbout(c: CrsCase, from: Instant): { day: Deadline; threeDays: Instant | undefined } {
  const { assessmentPostponements: agreements } = c.dealings;
  const onTheDay = deadlineAfter(from, calendarDays(0));
  const nextDay = agreements.some(({ at, until }) => until === "following-day" && at < onTheDay.due);
  const day = nextDay ? deadlineAfter(from, calendarDays(1)) : onTheDay;
  const threeDays = agreements.find(({ at, until }) => until === "three-working-days" && at < day.due)?.at;
  return { day, threeDays };
}

/** The release at which the assessment was still to be held: from the start of its day, or from word of it. */
function releaseWithoutAssessment(c: CrsCase): Instant | undefined {
  const release = leaving(c);
  if (!release) return undefined;
  const start = startOfLondonDay(release.day);
  const before = heldAssessment(c);
  return before && before.time < start ? undefined : later(start, release.known);
}

/**
 * 'Where a Supplier's Assessment Appointment has not been conducted prior to a PiP's release from custody, then the
 * Supplier must arrange an appointment to take place on the day of the PiP's release (or the following day if agreed
 * with the Probation Practitioner)'. Where word of the release comes only after its day, the day of that word counts.
 */
export const releaseDayAssessment = clockRule({
  id: "release-day-assessment",
  title: "Assessment held on the day of release",
  name: "assessment on the day of release",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("RPG", "App. 5 §6.3"), cite("RPG", "App. 5 Standard Timescale §2")],
  opensWhen: "the person leaves prison, and the supplier assessment has not been held",
  metWhen: "the supplier assessment is held",
  whatToDo: {
    owner:
      "Hold the assessment on the day of release, or agree with the practitioner on the day after or on three working days.",
    practitioner:
      "Ask the provider when the assessment is. You may agree to the day after release, or to three working days.",
  },
  withinWords: "the day of release, or the following day if agreed",
  opens: (c) => {
    const at = releaseWithoutAssessment(c);
    return at ? [{ at, because: "the person left prison before the supplier assessment was held" }] : [];
  },
  due: (c, { at }) => agreementsAbout(c, at).day,
  metBy: held,
  waivedBy: (c, { at }) =>
    firstOf(
      endOfReferral(c),
      done(
        agreementsAbout(c, at).threeDays,
        "the practitioner agreed to an assessment within three working days",
      ),
    ),
  remindAt: (_, { dueDay }) => atLondonTime(dueDay, "07:00"),
  mitigatedBy: (c, { at }, deadline) =>
    assessmentOffered(c, startOfDay(at), deadline) ?? assessmentArranged(c, startOfDay(at), deadline),
});

const startOfDay = (at: Instant): Instant => startOfLondonDay(londonDayOf(at));

/** 'The Supplier must arrange an appointment': one that was arranged for the day, though it did not come to pass. */
const assessmentArranged = (c: CrsCase, since: Instant, { due }: Deadline): string | undefined =>
  assessments(c).some(
    ({ time, bookedAt = time, withdrawnAt = time }) =>
      time >= since && time < due && bookedAt <= time && withdrawnAt >= time,
  )
    ? "arranged in time, though it was not held"
    : undefined;

/** The working days after release within which the practitioner may agree to have the assessment held. */
const daysAfterRelease = always(workingDays(3));

/**
 * 'If it is not possible to undertake the Supplier Assessment Appointment on the day of release, this should be
 * completed within three (3) working days of release if agreed with the Probation Practitioner'. Without that
 * agreement, made in time, the day of release has been missed already.
 */
export const assessmentAfterRelease = clockRule({
  id: "assessment-after-release",
  title: "Assessment held within three working days of release",
  name: "assessment after release",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("RPG", "App. 5 §6.4"), cite("RPG", "App. 5 Standard Timescale §3")],
  opensWhen:
    "the person leaves prison, and the practitioner has agreed to an assessment within three working days",
  metWhen: "the supplier assessment is held",
  whatToDo: {
    owner: "Hold the assessment and record in Refer and Monitor that the session happened.",
    practitioner: "Ask the provider when the assessment will be held and what stands in its way.",
  },
  within: daysAfterRelease,
  opens: (c) => {
    const release = releaseWithoutAssessment(c);
    const agreed = release && agreementsAbout(c, release).threeDays;
    if (!release || !agreed) return [];
    return [
      { at: later(release, agreed), because: "the practitioner agreed to an assessment after release" },
    ];
  },
  due: (c) => {
    const release = releaseWithoutAssessment(c);
    return release && deadlineAfter(release, valueOn(daysAfterRelease, londonDayOf(release)));
  },
  metBy: held,
  mitigatedBy: (c, { at }, deadline) =>
    assessmentOffered(c, startOfDay(releaseWithoutAssessment(c) ?? at), deadline),
});
