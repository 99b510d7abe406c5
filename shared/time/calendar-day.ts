import { tz } from "@date-fns/tz";
import { addMonths } from "date-fns/addMonths";
import { shapeOf } from "./found.ts";

declare const brand: unique symbol;

/** A calendar day in Europe/London, `YYYY-MM-DD`; `<` puts days in order. Made by `parseLocalDate`. */
export type LocalDate = string & { readonly [brand]: "LocalDate" };

/** A text that is no calendar day. `found` is its shape, letters masked, because it may be anything at all. */
export class UnreadableDate extends Error {
  override readonly name = "UnreadableDate";
  readonly found: string;

  constructor(text: string) {
    const found = shapeOf(text);
    super(`Found "${found}" where a day was expected. Write a real day as YYYY-MM-DD, such as 2022-05-27.`);
    this.found = found;
  }
}

const DAY = 86_400_000;

/** The years whose days are kept in tables: those of everything that may be said of a case. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

/** The number of the first day of each of their months, and of the month after them. */
const monthStarts = Int32Array.from(
  { length: 12 * (LAST_YEAR - FIRST_YEAR + 1) + 1 },
  (_, month) => Date.UTC(FIRST_YEAR, month, 1) / DAY,
);
const firstInTable = monthStarts[0] as number;
/** The days of these years, each written once, when it is first asked for. */
const written = new Array<LocalDate | undefined>((monthStarts.at(-1) as number) - firstInTable);

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const twoDigits = (text: string, at: number): number => 10 * digit(text, at) + digit(text, at + 1);

/** Which of the months in the table a text begins with that is written `YYYY-MM`. */
const monthOf = (text: string): number =>
  12 * (100 * twoDigits(text, 0) + twoDigits(text, 2) - FIRST_YEAR) + twoDigits(text, 5) - 1;

/**
 * Reads a calendar day written `YYYY-MM-DD`.
 *
 * @throws UnreadableDate when it is written otherwise or does not exist (30 February).
 */
export function parseLocalDate(text: string): LocalDate {
  const midnight = Date.parse(`${text}T00:00:00.000Z`);
  // Date.parse turns 30 February into 1 or 2 March: what it understood must be what was written.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== text) {
    throw new UnreadableDate(text);
  }
  return text as LocalDate;
}

/** A count of days or months that leads to no day. */
export class ImpossibleDayCount extends Error {
  override readonly name = "ImpossibleDayCount";
  readonly found: number;

  constructor(found: number) {
    super(
      `Found ${found} as a number of days or months. Give a whole number that does not lead out of the years ` +
        "0000 to 9999.",
    );
    this.found = found;
  }
}

/** Days are reckoned as UTC midnights, so that no clock change comes between two of them. */
const utc = tz("UTC");

/** Days from 1970-01-01 (0, a Thursday) to the day: what all arithmetic on days is done with. */
export function dayNumberOf(day: LocalDate): number {
  const start = monthStarts[monthOf(day)];
  return start === undefined ? Date.parse(day) / DAY : start + twoDigits(day, 8) - 1;
}

const FIRST = Date.parse("0000-01-01") / DAY;
const LAST = Date.parse("9999-12-31") / DAY;

/**
 * The day that is so many days after 1970-01-01.
 *
 * @throws ImpossibleDayCount outside the years 0000 to 9999, and for what is not a whole number.
 */
export function dayFromNumber(dayNumber: number): LocalDate {
  const index = dayNumber - firstInTable;
  return written[index] ?? write(dayNumber, index);
}

function write(dayNumber: number, index: number): LocalDate {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST || dayNumber > LAST)
    throw new ImpossibleDayCount(dayNumber);
  const day = new Date(dayNumber * DAY).toISOString().slice(0, 10) as LocalDate;
  if (index >= 0 && index < written.length) written[index] = day;
  return day;
}

/** The day so many calendar days later (earlier, when negative). @throws ImpossibleDayCount */
export function addCalendarDays(day: LocalDate, days: number): LocalDate {
  return dayFromNumber(dayNumberOf(day) + days);
}

/** The day so many weeks of seven days later (earlier, when negative). @throws ImpossibleDayCount */
export function addCalendarWeeks(day: LocalDate, weeks: number): LocalDate {
  return addCalendarDays(day, 7 * weeks);
}

/**
 * The same day of the month so many months later (earlier, when negative), or the month's last day where it
 * has no such day: a month after 31 January is 28 or 29 February.
 *
 * @throws ImpossibleDayCount for half a month, and outside the years 0000 to 9999.
 */
export function addCalendarMonths(day: LocalDate, months: number): LocalDate {
  if (!Number.isInteger(months)) throw new ImpossibleDayCount(months);
  return dayFromNumber(addMonths(new Date(day), months, { in: utc }).getTime() / DAY);
}

/** How many days `to` lies after `from` (negative when before it). */
export function calendarDaysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** ISO 8601: Monday is 1, Sunday 7. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The day's number in its ISO week: Monday is 1, Sunday 7. */
export function dayOfWeek(day: LocalDate): DayOfWeek {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (dayNumberOf(day) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1) as DayOfWeek;
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The English name of a day of the week. */
export type WeekdayName = (typeof WEEKDAYS)[number];

/** The day's name in English, such as `Friday`. */
export function weekdayName(day: LocalDate): WeekdayName {
  return WEEKDAYS[dayOfWeek(day) % 7] as WeekdayName;
}
