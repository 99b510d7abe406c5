import {
  addMilliseconds,
  addWorkingDays,
  type Instant,
  type LocalDate,
  londonDayOf,
} from "../../../shared/time/index.ts";
import type { LivedAppointment, Outcome } from "./life.ts";
import type { Pace } from "./pace.ts";
import type { Random } from "./random.ts";
import { type Step, step } from "./step.ts";
import { appointmentTime, minutesBetween, minutesLater, overdue, workingDaysLater } from "./working-hours.ts";

const MINUTE = 60_000;

/** How likely each outcome is, by kind of appointment. */
export type Odds = readonly (readonly [Outcome, number])[];

export interface Booking {
  readonly bookedAt: Instant;
  readonly day: LocalDate;
  /** Time of day of a weekly appointment, by an earlier one; otherwise any. */
  readonly time?: Instant;
  readonly sessionNumber?: number;
  readonly replaces?: string;
}

/**
 * One appointment as it went: booked, perhaps moved once before its time (then the answer holds both), taking
 * place or not, and recorded that day, days later or never.
 */
export function livedAppointment(
  booking: Booking,
  odds: Odds,
  pace: Pace,
  random: Random,
): readonly [LivedAppointment, ...LivedAppointment[]] {
  const { sessionNumber, replaces } = booking;
  const time = booking.time ?? appointmentTime(booking.day, random);
  const made: LivedAppointment = {
    id: random.uuid(),
    time,
    booked: step(booking.bookedAt, random),
    ...(sessionNumber !== undefined && { sessionNumber }),
    ...(replaces !== undefined && { replaces }),
  };
  const movedAt = minutesLater(
    booking.bookedAt,
    [30, Math.max(60, 0.7 * minutesBetween(booking.bookedAt, time))],
    random,
  );
  if (random.chance(0.07) && minutesBetween(movedAt, time) > 60) {
    const move = step(movedAt, random);
    const day = addWorkingDays(londonDayOf(time), random.whole(1, 4)).day;
    const instead: LivedAppointment = {
      ...made,
      id: random.uuid(),
      time: appointmentTime(day, random),
      booked: move,
      replaces: made.id,
    };
    return [{ ...made, movedAway: move }, tookPlace(instead, odds, pace, random)];
  }
  return [tookPlace(made, odds, pace, random)];
}

function tookPlace(appointment: LivedAppointment, odds: Odds, pace: Pace, random: Random): LivedAppointment {
  const outcome = random.weighted(odds);
  const recordedAt = recording(appointment.time, pace, random);
  return {
    ...appointment,
    outcome,
    ...(outcome === "did-not-happen" && {
      reason: random.pick(["POP_ACCEPTABLE", "POP_UNACCEPTABLE", "LOGISTICS"] as const),
    }),
    ...(recordedAt && recordedSteps(recordedAt, outcome, random)),
  };
}

/** Attendance is recorded, then feedback; both are published when the feedback is submitted. */
function recordedSteps(recordedAt: Instant, outcome: Outcome, random: Random) {
  const concern = random.chance(0.03);
  const feedback: Step = step(addMilliseconds(recordedAt, random.whole(2 * MINUTE, 15 * MINUTE)), random);
  return {
    recorded: { at: recordedAt, reachesUs: feedback.reachesUs },
    feedback,
    notified: random.chance(concern || outcome !== "held" ? 0.95 : 0.1),
    concern,
  };
}

/** When attendance of an appointment of an hour is recorded, if ever. */
function recording(time: Instant, pace: Pace, random: Random): Instant | undefined {
  const over = addMilliseconds(time, 60 * MINUTE);
  const how = random.weighted([
    ["never", pace.neverRecords],
    ["late", pace.recordsLate],
    ["same day", 1 - pace.neverRecords - pace.recordsLate],
  ]);
  if (how === "never") return undefined;
  if (how === "late") return workingDaysLater(time, overdue(random, 6), random);
  return addMilliseconds(over, random.whole(2 * MINUTE, 50 * MINUTE));
}
