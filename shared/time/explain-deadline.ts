import { bankHolidayName } from "./bank-holidays.ts";
import {
  addCalendarDays,
  addCalendarMonths,
  calendarDaysBetween,
  type LocalDate,
  type WeekdayName,
  weekdayName,
} from "./calendar-day.ts";
import { deadlineAfter } from "./deadline.ts";
import { type Duration, sayDuration } from "./duration.ts";
import { epochOf, type Instant } from "./instant.ts";
import { londonDayOf, londonTimeOf, startOfNextLondonDay } from "./london.ts";
import { calendarKnows, isWorkingDay, workingDaysBetween } from "./working-days.ts";

/** One London day on the way from a trigger to its deadline. */
export type CountedDay = {
  readonly day: LocalDate;
  readonly weekday: WeekdayName;
  /**
   * The day's number in the count: working days, calendar days or nights; for hours, the whole hours that
   * have passed when the day ends. 0 on the day of the trigger, `null` on a day that does not count.
   */
  readonly counts: number | null;
  /** Why it counts or does not, in words: `working day 2 of 5`, `Saturday`, `Spring bank holiday`. */
  readonly why: string;
};

/**
 * Every London day from the trigger's to the deadline's last, with its number or the reason it is skipped:
 * the arithmetic behind `deadlineAfter`.
 */
export function explainDeadline(trigger: Instant, within: Duration): CountedDay[] {
  const day0 = londonDayOf(trigger);
  const { dueDay } = deadlineAfter(trigger, within);
  const rows: CountedDay[] = [{ day: day0, weekday: weekdayName(day0), ...countDay0(trigger, within) }];
  for (let day = addCalendarDays(day0, 1); day <= dueDay; day = addCalendarDays(day, 1)) {
    rows.push({ day, weekday: weekdayName(day), ...count(trigger, day0, day, within) });
  }
  return rows;
}

type Count = Pick<CountedDay, "counts" | "why">;

function countDay0(trigger: Instant, within: Duration): Count {
  const why = "day 0: the day of the trigger";
  const { due, dueDay } = deadlineAfter(trigger, within);
  const endsAtOnce = within.unit === "hours" && dueDay <= londonDayOf(trigger);
  return { counts: 0, why: endsAtOnce ? `${why}; ${sayEnd(due, within)}` : why };
}

function count(trigger: Instant, day0: LocalDate, day: LocalDate, within: Duration): Count {
  switch (within.unit) {
    case "working-days":
      return countWorkingDay(day0, day, within.length);
    case "hours":
      return countHours(trigger, day, within);
    case "months":
      return countMonths(day0, day, within.length);
    case "weeks":
      return countNumbered(
        "day",
        calendarDaysBetween(day0, day),
        7 * within.length,
        ` (${sayDuration(within)})`,
      );
    case "calendar-days":
      return countNumbered("day", calendarDaysBetween(day0, day), within.length);
    case "nights":
      return countNumbered("night", calendarDaysBetween(day0, day), within.length);
  }
}

function countWorkingDay(day0: LocalDate, day: LocalDate, length: number): Count {
  if (!isWorkingDay(day)) return { counts: null, why: bankHolidayName(day) ?? weekdayName(day) };
  if (length === 0) return { counts: 1, why: "the next working day" };
  const doubt = calendarKnows(day) ? "" : " (bank holidays not known)";
  return countNumbered("working day", workingDaysBetween(day0, day), length, doubt);
}

function countNumbered(what: string, number: number, length: number, note = ""): Count {
  return { counts: number, why: `${what} ${number} of ${length}${note}` };
}

function countHours(trigger: Instant, day: LocalDate, within: Duration): Count {
  const passed = Math.floor((epochOf(startOfNextLondonDay(day)) - epochOf(trigger)) / 3_600_000);
  if (passed < within.length) {
    return { counts: passed, why: `${passed} of ${within.length} hours by the end of the day` };
  }
  return { counts: within.length, why: sayEnd(deadlineAfter(trigger, within).due, within) };
}

function sayEnd(due: Instant, within: Duration): string {
  const time = londonTimeOf(due);
  return `ends at ${time === "00:00" ? "midnight" : time}, after ${sayDuration(within)}`;
}

function countMonths(day0: LocalDate, day: LocalDate, length: number): Count {
  const number = calendarDaysBetween(day0, day);
  for (let month = 1; month <= length; month++) {
    if (addCalendarMonths(day0, month) === day)
      return { counts: number, why: `day ${number}: month ${month} of ${length}` };
  }
  return { counts: number, why: `day ${number}` };
}
