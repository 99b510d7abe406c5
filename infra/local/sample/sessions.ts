import {
  addCalendarDays,
  addCalendarWeeks,
  addMilliseconds,
  addWorkingDays,
  atLondonTime,
  dayOfWeek,
  type Instant,
  londonDayOf,
  londonTimeOf,
  nextWorkingDayOnOrAfter,
} from "../../../shared/time/index.ts";
import { livedAppointment, type Odds } from "./appointments.ts";
import type { LivedAppointment, LivedPlan } from "./life.ts";
import type { Pace } from "./pace.ts";
import type { Random } from "./random.ts";
import { appointmentTime, minutesLater } from "./working-hours.ts";

const odds: Odds = [
  ["held", 84],
  ["missed", 13],
  ["did-not-happen", 3],
];

/** After so many sessions in a row to which nobody came, the provider asks for the referral to be ended. */
export const missesInARow = 3;

/**
 * The sessions of an action plan, one a week at the same hour, from the day the provider may begin. A missed
 * one is booked again for the week after. Nothing is booked after `horizon`.
 */
export function livedSessions(
  plan: LivedPlan,
  from: Instant,
  horizon: Instant,
  pace: Pace,
  random: Random,
): readonly LivedAppointment[] {
  const lived: LivedAppointment[] = [];
  let bookedAt = minutesLater(from, [20, 24 * 60], random);
  let time = firstTime(bookedAt, random);
  let number = 1;
  let replaces: string | undefined;
  let misses = 0;
  while (number <= plan.sessions && misses < missesInARow && bookedAt <= horizon) {
    const booking = { bookedAt, day: londonDayOf(time), time, sessionNumber: number };
    lived.push(...livedAppointment({ ...booking, ...(replaces && { replaces }) }, odds, pace, random));
    const last = lived.at(-1) as LivedAppointment;
    const happened = last.outcome === "held";
    // An appointment that was never recorded is taken as gone, and the next number booked.
    number += happened || !last.recorded ? 1 : 0;
    misses = happened ? 0 : misses + 1;
    replaces = happened || !last.recorded ? undefined : last.id;
    bookedAt = last.feedback
      ? addMilliseconds(last.feedback.at, random.whole(30_000, 600_000))
      : minutesLater(last.time, [60, 200], random);
    time = aWeekLater(last.time, bookedAt);
  }
  return lived;
}

/** Some services also open on a Saturday. */
function firstTime(bookedAt: Instant, random: Random): Instant {
  const day = addWorkingDays(londonDayOf(bookedAt), random.whole(2, 6)).day;
  if (!random.chance(0.02)) return appointmentTime(day, random);
  return appointmentTime(addCalendarDays(day, 6 - Math.min(6, dayOfWeek(day))), random);
}

/** The same hour a week on, or on the next working day where that is a bank holiday; never before it is booked. */
function aWeekLater(time: Instant, bookedAt: Instant): Instant {
  const hour = londonTimeOf(time);
  const saturdays = dayOfWeek(londonDayOf(time)) === 6;
  let day = addCalendarWeeks(londonDayOf(time), 1);
  while (atLondonTime(day, hour) <= bookedAt) day = addCalendarWeeks(day, 1);
  return atLondonTime(saturdays ? day : nextWorkingDayOnOrAfter(day), hour);
}
