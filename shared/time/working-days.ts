import { bankHolidayDays, calendar } from "./bank-holidays.ts";
import { dayFromNumber, dayNumberOf, type LocalDate } from "./calendar-day.ts";
import { nthWeekday, weekdaysUpTo } from "./weekdays.ts";

/** The day that counting working days leads to. */
export type WorkingDayAnswer = {
  readonly day: LocalDate;
  /**
   * True when the count went outside the days whose bank holidays are known. There only weekends were left
   * out, so the day may be too near: say so wherever it is shown.
   */
  readonly calendarRunsOut: boolean;
};

const first = dayNumberOf(calendar.firstDay);
const last = dayNumberOf(calendar.lastDay);
const weekdaysUpToLast = weekdaysUpTo(last);
const weekdaysBeforeFirst = weekdaysUpTo(first - 1);

/** How many working days there are from the calendar's first day to each of its days, that day included. */
const workingDaysUpTo = new Uint16Array(last - first + 1);
/** The calendar's working days in order, counted in days from its first day. */
const workingDaysInOrder = new Uint16Array(workingDaysUpTo.length);

const holidays: ReadonlySet<number> = new Set(bankHolidayDays.map(dayNumberOf));
let known = 0;
for (let index = 0; index < workingDaysUpTo.length; index++) {
  const isWeekday = weekdaysUpTo(first + index) > weekdaysUpTo(first + index - 1);
  if (isWeekday && !holidays.has(first + index)) workingDaysInOrder[known++] = index;
  workingDaysUpTo[index] = known;
}

/** How many working days there are from the calendar's first day to this one, included; before it, negative. */
function countUpTo(dayNumber: number): number {
  if (dayNumber < first) return weekdaysUpTo(dayNumber) - weekdaysBeforeFirst;
  return dayNumber > last
    ? known + weekdaysUpTo(dayNumber) - weekdaysUpToLast
    : (workingDaysUpTo[dayNumber - first] as number);
}

/** The day number of the n-th working day since the calendar began; the first is 1, the last before it 0. */
function nthWorkingDay(n: number): number {
  if (n < 1) return nthWeekday(n + weekdaysBeforeFirst);
  return n > known ? nthWeekday(n - known + weekdaysUpToLast) : first + (workingDaysInOrder[n - 1] as number);
}

const isOutside = (dayNumber: number): boolean => dayNumber < first || dayNumber > last;

/** Whether the bank holidays around the day are known. */
export function calendarKnows(day: LocalDate): boolean {
  return calendar.firstDay <= day && day <= calendar.lastDay;
}

/**
 * Whether the day is Monday to Friday and no bank holiday in England and Wales (definition of 'Working Day'
 * in the contract). Outside the calendar only weekends are known not to be.
 */
export function isWorkingDay(day: LocalDate): boolean {
  const dayNumber = dayNumberOf(day);
  return countUpTo(dayNumber) > countUpTo(dayNumber - 1);
}

/**
 * The n-th working day after the day (before it, when `n` is negative). From a day that is none itself,
 * working day 1 is the next one. With `n` 0: the day itself, or the next working day when it is none.
 *
 * @throws ImpossibleDayCount for what is no whole number, and outside the years 0000 to 9999.
 */
export function addWorkingDays(day: LocalDate, n: number): WorkingDayAnswer {
  const from = dayNumberOf(day);
  const reached = nthWorkingDay(n > 0 ? countUpTo(from) + n : countUpTo(from - 1) + 1 + n);
  return { day: dayFromNumber(reached), calendarRunsOut: isOutside(from) || isOutside(reached) };
}

/**
 * The day itself when it is a working day, else the next one. Where the calendar has run out
 * (`calendarKnows`), only weekends are left out.
 */
export function nextWorkingDayOnOrAfter(day: LocalDate): LocalDate {
  return addWorkingDays(day, 0).day;
}

/**
 * How many working days `d` there are with `from < d <= to`; when `to` is earlier, as many with
 * `to < d <= from`, negative. Outside the calendar only weekends are left out.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  return countUpTo(dayNumberOf(to)) - countUpTo(dayNumberOf(from));
}
