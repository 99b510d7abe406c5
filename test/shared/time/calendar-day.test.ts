import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  addCalendarMonths,
  addCalendarWeeks,
  calendarDaysBetween,
  dayOfWeek,
  ImpossibleDayCount,
  parseLocalDate,
  UnreadableDate,
  weekdayName,
} from "../../../shared/time/index.ts";
import { anyDay } from "./any-day.ts";

const day = parseLocalDate;

describe("reading a day", () => {
  it.each([["2022-05-27"], ["2024-02-29"], ["2000-02-29"], ["0000-01-01"], ["0099-12-31"], ["9999-12-31"]])(
    "takes %s",
    (text) => {
      expect(day(text)).toBe(text);
    },
  );

  it.each([
    ["30 February", "2022-02-30"],
    ["29 February in a common year", "2023-02-29"],
    ["31 June", "2022-06-31"],
    ["month 13", "2022-13-01"],
    ["month 0", "2022-00-10"],
    ["day 0", "2022-01-00"],
    ["day 32", "2022-01-32"],
    ["a time after", "2022-05-27T10:00Z"],
    ["a line break after", "2022-05-27\n"],
    ["something before", "on 2022-05-27"],
    ["the British order", "27/05/2022"],
    ["one digit", "2022-5-27"],
    ["a year of five digits", "12022-05-27"],
    ["a year alone", "2022"],
    ["a month alone", "2022-05"],
    ["a year with a sign", "+002022-05-27"],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(() => day(text)).toThrow(UnreadableDate);
  });

  it("says what was found, without its letters, and what was expected", () => {
    expect(() => day("27 May 2022")).toThrow(
      expect.objectContaining({
        name: "UnreadableDate",
        found: "27 xxx 2022",
        message:
          'Found "27 xxx 2022" where a day was expected. Write a real day as YYYY-MM-DD, such as 2022-05-27.',
      }),
    );
  });
});

describe("calendar days and weeks", () => {
  it.each([
    ["2022-05-27", 1, "2022-05-28"],
    ["2022-05-27", 0, "2022-05-27"],
    ["2022-05-27", -1, "2022-05-26"],
    ["2022-12-31", 1, "2023-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-02-28", 2, "2024-03-01"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2022-03-26", 2, "2022-03-28"],
    ["2022-10-29", 2, "2022-10-31"],
    ["1969-12-31", 1, "1970-01-01"],
    ["0000-01-02", -1, "0000-01-01"],
    ["9999-12-30", 1, "9999-12-31"],
  ])("%s and %i days is %s", (from, days, to) => {
    expect(addCalendarDays(day(from), days)).toBe(to);
    expect(calendarDaysBetween(day(from), day(to))).toBe(days);
  });

  it.each([
    ["2022-05-27", 12, "2022-08-19"],
    ["2022-05-27", -1, "2022-05-20"],
    ["2022-05-27", 0, "2022-05-27"],
  ])("%s and %i weeks is %s", (from, weeks, to) => {
    expect(addCalendarWeeks(day(from), weeks)).toBe(to);
  });

  it.each([
    ["0000-01-01", -1],
    ["9999-12-31", 1],
    ["2022-05-27", 0.5],
    ["2022-05-27", Number.NaN],
  ])("refuses %s and %s days", (from, days) => {
    expect(() => addCalendarDays(day(from), days)).toThrow(ImpossibleDayCount);
  });

  it("come back to where they began", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        const to = addCalendarDays(from, days);
        expect(addCalendarDays(to, -days)).toBe(from);
        expect(calendarDaysBetween(from, to)).toBe(days);
        expect(from < to).toBe(days > 0);
      }),
    );
  });
});

describe("every day from before 1950 to after 2099", () => {
  it("follows the one before, is that many days from it and the next day of the week", () => {
    let before = day("1947-12-31");
    let number = 0;
    for (let utc = Date.UTC(1948, 0, 1); utc < Date.UTC(2102, 0, 1); utc += 86_400_000) {
      const next = addCalendarDays(before, 1);
      expect(next).toBe(new Date(utc).toISOString().slice(0, 10));
      expect(calendarDaysBetween(day("1947-12-31"), next)).toBe(++number);
      expect(dayOfWeek(next)).toBe(new Date(utc).getUTCDay() || 7);
      before = next;
    }
  });
});

describe("calendar months", () => {
  it.each([
    ["2022-05-27", 1, "2022-06-27"],
    ["2022-05-27", 0, "2022-05-27"],
    ["2022-05-27", -1, "2022-04-27"],
    ["2022-05-31", 0, "2022-05-31"],
    ["2022-01-31", 1, "2022-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-01-29", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2022-03-31", -1, "2022-02-28"],
    ["2022-05-31", 1, "2022-06-30"],
    ["2022-12-15", 1, "2023-01-15"],
    ["2022-01-15", -1, "2021-12-15"],
    ["2022-01-31", -13, "2020-12-31"],
    ["2022-11-30", 3, "2023-02-28"],
    ["2022-08-31", -7, "2022-01-31"],
    ["0050-01-31", 1, "0050-02-28"],
    ["9999-11-30", 1, "9999-12-30"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(addCalendarMonths(day(from), months)).toBe(to);
  });

  it.each([
    ["2022-05-27", 7.5],
    ["9999-12-01", 1],
    ["0000-01-31", -1],
  ])("refuses %s and %s months", (from, months) => {
    expect(() => addCalendarMonths(day(from), months)).toThrow(ImpossibleDayCount);
  });

  it("says what was found and what to do", () => {
    expect(() => addCalendarMonths(day("2022-05-27"), 7.5)).toThrow(
      expect.objectContaining({
        name: "ImpossibleDayCount",
        found: 7.5,
        message:
          "Found 7.5 as a number of days or months. Give a whole number that does not lead out of the years " +
          "0000 to 9999.",
      }),
    );
  });
});

describe("the day of the week", () => {
  it.each([
    ["2026-11-23", 1, "Monday"],
    ["2026-11-24", 2, "Tuesday"],
    ["2026-11-25", 3, "Wednesday"],
    ["2026-11-26", 4, "Thursday"],
    ["2026-11-27", 5, "Friday"],
    ["2026-11-28", 6, "Saturday"],
    ["2026-11-29", 7, "Sunday"],
    ["1969-12-28", 7, "Sunday"],
  ])("of %s is %i, %s", (text, number, name) => {
    expect(dayOfWeek(day(text))).toBe(number);
    expect(weekdayName(day(text))).toBe(name);
  });
});
