import { tzOffset } from "@date-fns/tz";
import { addCalendarDays, type LocalDate, weekdayName } from "./calendar-day.ts";
import { shapeOf } from "./found.ts";
import { epochOf, type Instant, instantFromEpoch } from "./instant.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A text that is no time of day. `found` is its shape, letters masked. */
export class UnreadableTime extends Error {
  override readonly name = "UnreadableTime";
  readonly found: string;

  constructor(text: string) {
    const found = shapeOf(text);
    super(
      `Found "${found}" where a time of day was expected. Write hours and minutes as HH:mm, 00:00 to 23:59.`,
    );
    this.found = found;
  }
}

// London's clocks change on a whole hour of UTC, so each hour of UTC has one offset.
const offsetsByHour = new Map<number, number>();

/** By how many milliseconds London's clock is ahead of UTC: 0 in winter, an hour in summer. */
function londonOffset(epoch: number): number {
  const hour = Math.floor(epoch / HOUR);
  let offset = offsetsByHour.get(hour);
  if (offset === undefined) {
    offset = tzOffset("Europe/London", new Date(hour * HOUR)) * MINUTE;
    offsetsByHour.set(hour, offset);
  }
  return offset;
}

/** What London's calendar and clock show at the instant, written as if it were UTC. */
function londonClock(instant: Instant): Instant {
  const epoch = epochOf(instant);
  return instantFromEpoch(epoch + londonOffset(epoch));
}

/** The calendar day it is in London at the instant. */
export function londonDayOf(instant: Instant): LocalDate {
  return londonClock(instant).slice(0, 10) as string as LocalDate;
}

/** What a clock in London shows at the instant, `HH:mm` (seconds cut off). */
export function londonTimeOf(instant: Instant): string {
  return londonClock(instant).slice(11, 16);
}

/** The first instant of the day in London. */
export function startOfLondonDay(day: LocalDate): Instant {
  return atLondonTime(day, "00:00");
}

/** The first instant after the day in London: the first that is too late for what is due on it. */
export function startOfNextLondonDay(day: LocalDate): Instant {
  return startOfLondonDay(addCalendarDays(day, 1));
}

/**
 * The instant at which London's clocks show `time` (`HH:mm`) on the day.
 *
 * On the last Sunday of March the hour from 01:00 does not exist: a time in it moves forward by an hour
 * (01:30 means 02:30). On the last Sunday of October that hour comes twice: its first occurrence is meant.
 *
 * @throws UnreadableTime when `time` is not `00:00` to `23:59`.
 */
export function atLondonTime(day: LocalDate, time: string): Instant {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new UnreadableTime(time);
  const clock = Date.parse(`${day}T${time}:00.000Z`);
  const before = londonOffset(clock - DAY);
  const after = londonOffset(clock + DAY);

  const byOffsetBefore = clock - before;
  if (londonOffset(byOffsetBefore) === before) return instantFromEpoch(byOffsetBefore);
  const byOffsetAfter = clock - after;
  const exists = londonOffset(byOffsetAfter) === after;
  return instantFromEpoch(exists ? byOffsetAfter : byOffsetBefore);
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The day as people say it: `Friday 27 November 2026`. */
export function sayDay(day: LocalDate): string {
  const [year, month, dayOfMonth] = day.split("-");
  return `${weekdayName(day)} ${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The instant as people in London say it: `Friday 27 November 2026 at 16:00`. */
export function sayInstant(instant: Instant): string {
  return `${sayDay(londonDayOf(instant))} at ${londonTimeOf(instant)}`;
}
