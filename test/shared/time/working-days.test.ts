import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  addWorkingDays,
  bankHolidayName,
  calendarKnows,
  dayOfWeek,
  ImpossibleDayCount,
  isWorkingDay,
  type LocalDate,
  nextWorkingDayOnOrAfter,
  parseLocalDate,
  workingDaysBetween,
} from "../../../shared/time/index.ts";

const day = parseLocalDate;

/** Any day from the calendar's first to four years after its last. */
const anyDay = fc
  .integer({ min: -3 * 365, max: 50 * 365 })
  .map((days) => addCalendarDays(day("1990-01-01"), days));

function worksByHand(on: LocalDate): boolean {
  return dayOfWeek(on) < 6 && bankHolidayName(on) === undefined;
}

/** Counts as a person with a calendar would: one day after the other. */
function stepByStep(from: LocalDate, n: number): LocalDate {
  const step = n < 0 ? -1 : 1;
  let reached = from;
  for (let left = Math.abs(n); left > 0; ) {
    reached = addCalendarDays(reached, step);
    if (worksByHand(reached)) left--;
  }
  while (n === 0 && !worksByHand(reached)) reached = addCalendarDays(reached, 1);
  return reached;
}

describe("a working day", () => {
  it.each([
    ["2022-06-01", true, "a Wednesday"],
    ["2022-06-02", false, "spring bank holiday"],
    ["2022-06-03", false, "jubilee"],
    ["2022-06-04", false, "a Saturday"],
    ["2022-06-05", false, "a Sunday"],
    ["2022-06-06", true, "a Monday"],
    ["2022-05-30", true, "a Monday whose bank holiday was moved away"],
    ["2020-05-04", true, "a Monday whose bank holiday was moved away"],
    ["2020-05-08", false, "VE Day"],
    ["2022-09-19", false, "state funeral"],
    ["2023-05-08", false, "coronation"],
    ["2021-12-24", true, "Christmas Eve"],
    ["2021-12-27", false, "substitute for Christmas Day"],
    ["2021-12-28", false, "substitute for Boxing Day"],
    ["2021-12-29", true, "the day after"],
    ["2024-02-29", true, "a leap day"],
    ["1990-01-01", false, "the calendar's first day"],
    ["1989-12-29", true, "a weekday before it"],
    ["1989-12-30", false, "a weekend before it"],
    ["2016-01-04", true, "the calendar's first working day"],
    ["2035-12-31", true, "the calendar's last day"],
    ["2036-01-01", true, "New Year's Day, which the calendar does not know"],
    ["2036-01-05", false, "a Saturday beyond the calendar"],
    ["2036-01-06", false, "a Sunday beyond the calendar"],
  ])("%s: %s, %s", (text, works) => {
    expect(isWorkingDay(day(text))).toBe(works);
  });

  it.each([
    ["2022-06-01", "2022-06-01"],
    ["2022-06-02", "2022-06-06"],
    ["2022-06-04", "2022-06-06"],
    ["2021-12-25", "2021-12-29"],
    ["2036-01-05", "2036-01-07"],
  ])("on or after %s: %s", (text, next) => {
    expect(nextWorkingDayOnOrAfter(day(text))).toBe(next);
  });
});

describe("adding working days", () => {
  it.each([
    ["within a week", "2022-05-23", 4, "2022-05-27"],
    ["one day", "2022-05-23", 1, "2022-05-24"],
    ["none, from a working day", "2022-05-27", 0, "2022-05-27"],
    ["none, from a Saturday", "2022-05-28", 0, "2022-05-30"],
    ["none, from a bank holiday", "2022-06-02", 0, "2022-06-06"],
    ["over a weekend", "2022-05-27", 1, "2022-05-30"],
    ["from a Saturday", "2022-05-28", 1, "2022-05-30"],
    ["from a Sunday", "2022-05-29", 1, "2022-05-30"],
    ["from a bank holiday", "2022-06-02", 1, "2022-06-06"],
    ["over the jubilee", "2022-05-27", 5, "2022-06-07"],
    ["over Easter", "2022-04-14", 1, "2022-04-19"],
    ["over VE Day", "2020-05-07", 1, "2020-05-11"],
    ["over the state funeral", "2022-09-16", 1, "2022-09-20"],
    ["over the coronation", "2023-05-05", 1, "2023-05-09"],
    ["over a Christmas with substitute days", "2021-12-24", 1, "2021-12-29"],
    ["over two Christmas weekends and a substitute New Year", "2021-12-24", 4, "2022-01-04"],
    ["over a leap day", "2024-02-28", 2, "2024-03-01"],
    ["over the clocks going forward", "2022-03-25", 1, "2022-03-28"],
    ["over the clocks going back", "2022-10-28", 1, "2022-10-31"],
    ["one back", "2022-05-24", -1, "2022-05-23"],
    ["back over a weekend", "2022-05-30", -1, "2022-05-27"],
    ["back from a Sunday", "2022-05-29", -1, "2022-05-27"],
    ["back from a bank holiday", "2022-06-03", -1, "2022-06-01"],
    ["back over the jubilee", "2022-06-07", -5, "2022-05-27"],
    ["from the calendar's first day", "1990-01-01", 1, "1990-01-02"],
    ["from the calendar's first day, none", "1990-01-01", 0, "1990-01-02"],
    ["back to the calendar's first working day", "1990-01-03", -1, "1990-01-02"],
    ["over the eve of the year 2000, and its first day", "1999-12-30", 1, "2000-01-04"],
    ["over the golden jubilee", "2002-05-31", 1, "2002-06-05"],
    ["over a royal wedding and an early May bank holiday", "2011-04-28", 1, "2011-05-03"],
    ["to the calendar's last day", "2035-12-28", 1, "2035-12-31"],
    ["none, on the calendar's last day", "2035-12-31", 0, "2035-12-31"],
    ["back from the calendar's last day", "2035-12-31", -1, "2035-12-28"],
  ])("%s: %s and %i is %s", (_, from, n, to) => {
    expect(addWorkingDays(day(from), n)).toEqual({ day: to, calendarRunsOut: false });
  });

  it.each([
    ["over its end", "2035-12-28", 2, "2036-01-01"],
    ["from its last day", "2035-12-31", 1, "2036-01-01"],
    ["over a weekend beyond it", "2035-12-31", 5, "2036-01-07"],
    ["from beyond it", "2036-01-01", 4, "2036-01-07"],
    ["none, beyond it", "2036-01-01", 0, "2036-01-01"],
    ["none, from a Saturday beyond it", "2036-01-05", 0, "2036-01-07"],
    ["from beyond it back into it", "2036-01-01", -1, "2035-12-31"],
    ["from a Sunday beyond it back into it", "2036-01-06", -5, "2035-12-31"],
    ["from the day before it, which may be a holiday", "1989-12-29", 1, "1990-01-02"],
    ["none, from before it", "1989-12-29", 0, "1989-12-29"],
    ["back over its beginning", "1990-01-02", -1, "1989-12-29"],
    ["back from before it", "1989-12-29", -5, "1989-12-22"],
    ["from long before it", "1970-01-01", 6, "1970-01-09"],
  ])("still answers when the calendar runs out, and says so: %s", (_, from, n, to) => {
    expect(addWorkingDays(day(from), n)).toEqual({ day: to, calendarRunsOut: true });
  });

  it.each([[1.5], [Number.NaN], [Number.POSITIVE_INFINITY]])("refuses %s working days", (n) => {
    expect(() => addWorkingDays(day("2022-05-27"), n)).toThrow(ImpossibleDayCount);
  });

  it("gives the day that counting one by one gives", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 300 }), (from, n) => {
        const answer = addWorkingDays(from, n);
        expect(answer.day).toBe(stepByStep(from, n));
        expect(answer.calendarRunsOut).toBe(!calendarKnows(from) || !calendarKnows(answer.day));
      }),
      { numRuns: 2000 },
    );
  });

  it("is right from every single day of the calendar", () => {
    for (let from = day("1989-12-01"); from <= "2036-12-31"; from = addCalendarDays(from, 1)) {
      for (const n of [-5, -1, 0, 1, 2, 5, 10]) expect(addWorkingDays(from, n).day).toBe(stepByStep(from, n));
    }
  });
});

describe("working days between two days", () => {
  it.each([
    ["2022-05-27", "2022-05-27", 0],
    ["2022-05-27", "2022-05-28", 0],
    ["2022-05-27", "2022-05-30", 1],
    ["2022-05-28", "2022-05-30", 1],
    ["2022-05-27", "2022-06-07", 5],
    ["2022-06-07", "2022-05-27", -5],
    ["2022-05-30", "2022-05-28", -1],
    ["2021-12-24", "2022-01-04", 4],
    ["1990-01-01", "1990-01-02", 1],
    ["1989-12-29", "1990-01-02", 1],
    ["1990-01-02", "1989-12-29", -1],
    ["1989-12-22", "1989-12-29", 5],
    ["2035-12-31", "2036-01-02", 2],
    ["2036-01-02", "2035-12-31", -2],
    ["2036-01-04", "2036-01-07", 1],
  ])("after %s up to %s: %i", (from, to, count) => {
    expect(workingDaysBetween(day(from), day(to))).toBe(count);
  });

  it("is nothing but 0 when they are the same, never -0", () => {
    expect(Object.is(workingDaysBetween(day("2022-05-27"), day("2022-05-27")), 0)).toBe(true);
  });

  it("are as many as were added", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (from, n) => {
        const to = addWorkingDays(from, n).day;
        expect(workingDaysBetween(from, to)).toBe(n);
        expect(workingDaysBetween(to, from)).toBe(-n);
        expect(isWorkingDay(to)).toBe(true);
        const back = addWorkingDays(to, -n).day;
        expect(isWorkingDay(from) ? back === from : back < from).toBe(true);
      }),
    );
  });

  it("are as many as counting one by one finds", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, days) => {
        let count = 0;
        for (let step = 1; step <= days; step++) if (worksByHand(addCalendarDays(from, step))) count++;
        expect(workingDaysBetween(from, addCalendarDays(from, days))).toBe(count);
      }),
    );
  });
});

describe("what the calendar knows", () => {
  it.each([
    ["1989-12-31", false],
    ["1990-01-01", true],
    ["1990-01-02", true],
    ["2035-12-30", true],
    ["2035-12-31", true],
    ["2036-01-01", false],
  ])("%s: %s", (text, known) => {
    expect(calendarKnows(day(text))).toBe(known);
  });
});
