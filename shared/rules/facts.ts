import type { Appointment, CrsCase, Referral, Versions } from "../case/index.ts";
import { calendarDaysBetween, type Instant, type LocalDate, londonDayOf } from "../time/index.ts";
import type { Settlement } from "./rule.ts";

/** The version that holds now. */
export const current = <T>(versions: Versions<T>): T | undefined => versions.at(-1)?.value;

/** The earliest of some instants, those that have not come left out. */
export const earliest = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.reduce(
    (first, at) => (at !== undefined && (first === undefined || at < first) ? at : first),
    undefined,
  );

/** `done(at, "…")`, or nothing while `at` has not come. */
export const done = (at: Instant | undefined, how: string): Settlement | undefined =>
  at === undefined ? undefined : { at, how };

export const assessments = ({ appointments }: CrsCase): readonly Appointment[] =>
  appointments.filter(({ kind }) => kind === "supplier-assessment");

export const sessions = ({ appointments }: CrsCase): readonly Appointment[] =>
  appointments.filter(({ kind }) => kind === "session");

/** The first supplier assessment that was really held; its time is the appointment's, not that of its recording. */
export const heldAssessment = (c: CrsCase): Appointment | undefined =>
  assessments(c).find(({ outcome }) => outcome === "held");

export const heldSessions = (c: CrsCase): readonly Appointment[] =>
  sessions(c).filter(({ outcome }) => outcome === "held");

/** The day on which the person leaves prison at the earliest: release, or home detention curfew eligibility. */
export function leavesPrisonOn({ releaseDate, curfewDate }: Referral): LocalDate | undefined {
  const days = [current(releaseDate), current(curfewDate)].filter((day) => day !== undefined);
  return days.sort()[0];
}

/**
 * Urgent or standard for people in prison, by calendar days from the referral to the earlier of release and
 * curfew date (TT 'Urgent and Standard', RPG App. 5 §6); community for the rest, somebody already released among
 * them. Unknown while no date is known: it is never guessed.
 */
export function timescaleOf(referral: Referral): "urgent" | "standard" | "community" | "unknown" {
  if (referral.location === "COMMUNITY") return "community";
  const leaves = leavesPrisonOn(referral);
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
