import {
  addCalendarDays,
  addMilliseconds,
  addWorkingDays,
  atLondonTime,
  bankHolidayName,
  dayOfWeek,
  epochOf,
  type Instant,
  isWorkingDay,
  type LocalDate,
  londonDayOf,
  londonTimeOf,
} from "../../../shared/time/index.ts";
import type { Random } from "./random.ts";

const MINUTE = 60_000;
const opening = "08:30";
const closing = "17:30";
const WORKING_MINUTES = 9 * 60;

/** A moment of the day's work in London, more often towards the middle of the day. */
export function momentAtWork(day: LocalDate, random: Random): Instant {
  const share = (random.fraction() + random.fraction()) / 2;
  return addMilliseconds(atLondonTime(day, opening), Math.floor(share * WORKING_MINUTES * MINUTE));
}

/** A moment at work on the n-th working day after the instant's day. */
export const workingDaysLater = (from: Instant, n: number, random: Random): Instant =>
  momentAtWork(addWorkingDays(londonDayOf(from), n).day, random);

/**
 * So many minutes later, if people are still at work then; otherwise within the first two hours of the next
 * working day. Now and then somebody does it in the evening or at the weekend all the same.
 */
export function minutesLater(
  from: Instant,
  [least, most]: readonly [number, number],
  random: Random,
): Instant {
  const then = addMilliseconds(from, Math.floor((least + random.fraction() * (most - least)) * MINUTE));
  const today = londonDayOf(then);
  const time = londonTimeOf(then);
  if ((isWorkingDay(today) && time >= opening && time < closing) || random.chance(0.02)) return then;
  const day = isWorkingDay(today) && time < opening ? today : addWorkingDays(today, 1).day;
  return addMilliseconds(atLondonTime(day, opening), random.whole(0, 120 * MINUTE));
}

/** A time at which appointments begin: a quarter of an hour between 09:00 and 16:30. */
export function appointmentTime(day: LocalDate, random: Random): Instant {
  return addMilliseconds(atLondonTime(day, "09:00"), 15 * random.whole(0, 30) * MINUTE);
}

/** How many working days late something is: mostly one or two, seldom as many as `most`. */
export const overdue = (random: Random, most: number): number =>
  1 + Math.floor((most - 1) * random.fraction() ** 3);

export const laterOf = (a: Instant, b: Instant): Instant => (a < b ? b : a);
export const minutesBetween = (a: Instant, b: Instant): number => (epochOf(b) - epochOf(a)) / MINUTE;

/**
 * How much work comes in on a day beside an ordinary working day (1): little at weekends, less on Fridays,
 * around bank holidays and between Christmas and New Year.
 */
export function trafficOf(day: LocalDate): number {
  if (bankHolidayName(day)) return 0.005;
  if (!isWorkingDay(day)) return 0.02;
  const [, month, dayOfMonth] = day.split("-").map(Number);
  if (month === 12 && (dayOfMonth ?? 0) >= 22) return 0.35;
  const besideHoliday = [-3, -1, 1, 3].some((days) => bankHolidayName(addCalendarDays(day, days)));
  return (besideHoliday ? 0.65 : 1) * (dayOfWeek(day) === 5 ? 0.8 : 1);
}
