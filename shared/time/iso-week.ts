import { tz } from "@date-fns/tz";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import { addCalendarDays, addCalendarWeeks, dayOfWeek, type LocalDate } from "./calendar-day.ts";
import { shapeOf } from "./found.ts";

/** A text that names no ISO week. `found` is its shape, letters masked. */
export class UnreadableIsoWeek extends Error {
  override readonly name = "UnreadableIsoWeek";
  readonly found: string;

  constructor(text: string) {
    const found = shapeOf(text).replace(/^(\d{4}-)x/u, "$1W");
    super(
      `Found "${found}" where an ISO week was expected. Write year, W and the week's number as in 2026-W47; ` +
        "a year has 52 or 53 weeks.",
    );
    this.found = found;
  }
}

const utc = tz("UTC");

/** The ISO 8601 week that the day is in, such as `2026-W47`. Weeks begin on Monday; a week belongs to the year of its Thursday. */
export function isoWeekOf(day: LocalDate): string {
  const year = getISOWeekYear(day, { in: utc });
  const week = getISOWeek(day, { in: utc });
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
}

/**
 * The Monday of an ISO week written `2026-W47`.
 *
 * @throws UnreadableIsoWeek when it is written otherwise, or the year has no such week.
 */
export function firstDayOfIsoWeek(week: string): LocalDate {
  const parts = /^(\d{4})-W(\d\d)$/.exec(week);
  if (parts === null) throw new UnreadableIsoWeek(week);
  const [, year, number] = parts;
  // 4 January is always in week 1.
  const fourth = `${year}-01-04` as LocalDate;
  const monday = addCalendarWeeks(addCalendarDays(fourth, 1 - dayOfWeek(fourth)), Number(number) - 1);
  if (isoWeekOf(monday) !== week) throw new UnreadableIsoWeek(week);
  return monday;
}
