import { addCalendarDays, addCalendarMonths, addCalendarWeeks, type LocalDate } from "./calendar-day.ts";
import type { Duration, DurationUnit } from "./duration.ts";
import { addHours, addMilliseconds, type Instant } from "./instant.ts";
import { londonDayOf, startOfNextLondonDay } from "./london.ts";
import { addWorkingDays, isWorkingDay, type WorkingDayAnswer } from "./working-days.ts";

/** When something is due. */
export type Deadline = {
  /** The first instant that is too late. */
  readonly due: Instant;
  /** The last day in London on which it is in time. */
  readonly dueDay: LocalDate;
  /** True when working days were counted outside the days whose bank holidays are known: `due` may be wrong. */
  readonly calendarRunsOut: boolean;
};

/** Hours count from an instant; a lead counts back from a day. */
export class HoursBeforeADay extends Error {
  override readonly name = "HoursBeforeADay";
  readonly day: LocalDate;
  readonly hours: number;

  constructor(day: LocalDate, hours: number) {
    super(
      `Found a lead of ${hours} hours before ${day}, which has no time of day. Give the lead in days, weeks or months.`,
    );
    this.day = day;
    this.hours = hours;
  }
}

/**
 * When something is due that must happen within `within` of the trigger.
 *
 * - Working days: day 0 is the London day of the trigger, working day or not; due at the end of the n-th
 *   working day after it. 0 is the end of the same day, of the next working day when that is none.
 * - Hours: elapsed hours from the trigger, to the millisecond; clock changes do not matter.
 * - Calendar days, weeks, months, nights: due at the end of the London day so long after the trigger's.
 */
export function deadlineAfter(trigger: Instant, within: Duration): Deadline {
  if (within.unit === "hours") {
    const due = addHours(trigger, within.length);
    return { due, dueDay: londonDayOf(addMilliseconds(due, -1)), calendarRunsOut: false };
  }
  return endOf(step(londonDayOf(trigger), within.unit, within.length));
}

/** Due at the end of the day in London. */
export function deadlineOnDay(day: LocalDate): Deadline {
  return endOf({ day, calendarRunsOut: false });
}

/**
 * Due at the end of the London day that lies `lead` before the day (a release, say). Of several durations
 * months are taken first, then weeks, nights and calendar days, then working days, in whatever order they are
 * given: 7½ months is `[months(7), calendarDays(15)]`. A lead of 0 working days is the last working day on or
 * before.
 *
 * @throws HoursBeforeADay for a lead in hours.
 */
export function deadlineBefore(day: LocalDate, lead: Duration | readonly Duration[]): Deadline {
  const durations = [lead].flat() as Duration[];
  let answer: WorkingDayAnswer = { day, calendarRunsOut: false };
  for (const { unit, length } of durations.sort((a, b) => TURN[a.unit] - TURN[b.unit])) {
    if (unit === "hours") throw new HoursBeforeADay(day, length);
    answer = stepBack(answer, unit, length);
  }
  return endOf(answer);
}

type DayUnit = Exclude<DurationUnit, "hours">;

const TURN: Readonly<Record<DurationUnit, number>> = {
  hours: 0,
  months: 0,
  weeks: 1,
  "calendar-days": 1,
  nights: 1,
  "working-days": 2,
};

function step(day: LocalDate, unit: DayUnit, length: number): WorkingDayAnswer {
  switch (unit) {
    case "working-days":
      return addWorkingDays(day, length);
    case "months":
      return { day: addCalendarMonths(day, length), calendarRunsOut: false };
    case "weeks":
      return { day: addCalendarWeeks(day, length), calendarRunsOut: false };
    case "calendar-days":
    case "nights":
      return { day: addCalendarDays(day, length), calendarRunsOut: false };
  }
}

function stepBack(from: WorkingDayAnswer, unit: DayUnit, length: number): WorkingDayAnswer {
  // Forwards, 0 working days from a holiday is the next one; a lead must not end after the day it leads to.
  const back = unit === "working-days" && length === 0 && !isWorkingDay(from.day) ? 1 : length;
  const to = step(from.day, unit, -back);
  return { day: to.day, calendarRunsOut: from.calendarRunsOut || to.calendarRunsOut };
}

function endOf({ day, calendarRunsOut }: WorkingDayAnswer): Deadline {
  return { due: startOfNextLondonDay(day), dueDay: day, calendarRunsOut };
}
