import type { Appointment, Correspondence, CrsCase, Particulars, Topic, Versions } from "../../case/index.ts";
import {
  calendarDaysBetween,
  type Deadline,
  type Instant,
  type LocalDate,
  londonDayOf,
} from "../../time/index.ts";
import { datesTold, releasedAt } from "./release-dates.ts";
import type { Settlement } from "./rule.ts";

/** When a version may have begun to hold: a change that was only seen was made at some time since what it replaced was. */
export const earliestStart = (version: Versions<unknown>[number] | undefined): Instant | undefined =>
  version?.notBefore ?? version?.from;

/** The version that holds now. */
export const current = <T>(versions: Versions<T>): T | undefined => versions.at(-1)?.value;

/** The earliest of some instants, those that have not come left out. */
export const earliest = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  // What is undefined is sorted to the end.
  instants.toSorted()[0];

/** The latest of some instants, those that have not come left out. */
export const latest = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.toSorted().findLast((at) => at !== undefined);

/** The later of two instants. */
export const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);

/** `done(at, "…")`, or nothing while `at` has not come. */
export const done = (at: Instant | undefined, how: string): Settlement | undefined =>
  at === undefined ? undefined : { at, how };

/** Of several settlements the one that came first. */
export const firstOf = (...settlements: readonly (Settlement | undefined)[]): Settlement | undefined =>
  settlements.reduce((first, next) => (next && !(first && first.at <= next.at) ? next : first), undefined);

export const assessments = ({ appointments }: CrsCase): readonly Appointment[] =>
  appointments.filter(({ kind }) => kind === "supplier-assessment");

export const sessions = ({ appointments }: CrsCase): readonly Appointment[] =>
  appointments.filter(({ kind }) => kind === "session");

/** The first supplier assessment that was really held; its time is the appointment's, not that of its recording. */
export const heldAssessment = (c: CrsCase): Appointment | undefined =>
  assessments(c).find(({ outcome }) => outcome === "held");

/**
 * What is shown beside a miss: that an assessment was offered from an instant until it was due, and came to nothing for
 * reasons of the person, who did not come, or came and could not take part. One that the provider could not hold is none.
 */
export function assessmentOffered(c: CrsCase, since: Instant, { due }: Deadline): string | undefined {
  const offered = assessments(c).filter(({ time }) => time >= since && time < due);
  if (offered.some(({ outcome }) => outcome === "missed")) {
    return "offered in time, and the person did not come";
  }
  return offered.some(({ noSessionReason: whose }) => whose !== undefined && whose !== "LOGISTICS")
    ? "offered in time, and it did not happen for reasons of the person"
    : undefined;
}

export const heldSessions = (c: CrsCase): readonly Appointment[] =>
  sessions(c).filter(({ outcome }) => outcome === "held");

/** The day of release as it is known now, from the referral, its amendments or custody, whichever spoke last. */
export function releaseDay(c: CrsCase): LocalDate | undefined {
  const released = releasedAt(c);
  return released ? londonDayOf(released) : current(datesTold(c, "releaseDate"));
}

/** The day on which the person leaves prison at the earliest: release, or home detention curfew eligibility. */
export function leavesPrisonOn(c: CrsCase): LocalDate | undefined {
  const curfew = releasedAt(c) ? undefined : current(datesTold(c, "curfewDate"));
  // What is undefined is sorted to the end.
  return [releaseDay(c), curfew].sort()[0];
}

/**
 * Urgent or standard for people in prison, by calendar days from the referral to the earlier of release and
 * curfew date (TT 'Urgent and Standard', RPG App. 5 §6); community for the rest, somebody already released among
 * them. Unknown while no date, or no referral, is known: it is never guessed.
 */
export const timescaleOf = (c: CrsCase): Timescale => timescaleIfLeaving(c, leavesPrisonOn(c));

export type Timescale = "urgent" | "standard" | "community" | "unknown";

/** The same, if the person were to leave prison on that day. */
export function timescaleIfLeaving({ referral }: CrsCase, leaves: LocalDate | undefined): Timescale {
  if (!referral) return "unknown";
  if (referral.location === "COMMUNITY") return "community";
  if (leaves === undefined) return "unknown";
  const left = calendarDaysBetween(londonDayOf(referral.sentAt), leaves);
  if (left < 0) return "community";
  return left <= urgentDays ? "urgent" : "standard";
}

/** Fourteen calendar days or fewer are urgent, fifteen or more standard (RPG App. 5 §6). */
const urgentDays = 14;

/** The end of the referral: the practitioner ended it, or it concluded; everything still open falls away then. */
export const endOfReferral = ({ endRequestedAt, concludedAt }: CrsCase): Settlement | undefined => {
  const at = earliest(endRequestedAt, concludedAt);
  return done(at, at === endRequestedAt ? "the practitioner ended the referral" : "the referral concluded");
};

/** The rest of the referral form as it stands now; a key that is absent has not arrived. */
export const particularsOf = ({ referral }: CrsCase): Particulars =>
  referral?.particulars.at(-1)?.value ?? {};

/** The first case note or contact of one side about a topic, at or after an instant. */
export function firstWord(
  { dealings }: CrsCase,
  by: Correspondence["by"],
  about: readonly Topic[],
  since: Instant,
  means: readonly Correspondence["means"][] = ["case-note", "contact"],
): Instant | undefined {
  const said = dealings.correspondence.filter(
    (word) =>
      word.by === by &&
      word.at >= since &&
      means.includes(word.means) &&
      word.about.some((topic) => about.includes(topic)),
  );
  return earliest(...said.map(({ at }) => at));
}

/** Whether the practitioner has written a case note about something since an instant, if there is one. */
export const toldInCaseNote = (c: CrsCase, about: readonly Topic[], since: Instant | undefined): boolean =>
  since !== undefined && firstWord(c, "practitioner", about, since, ["case-note"]) !== undefined;

/** Each supplier assessment or session to which the person did not come. */
export const missedAppointments = ({ appointments }: CrsCase): readonly Appointment[] =>
  appointments.filter(({ outcome }) => outcome === "missed");
