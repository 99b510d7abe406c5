import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  calendarDaysBetween,
  dayOfWeek,
  firstDayOfIsoWeek,
  isoWeekOf,
  parseLocalDate,
  UnreadableIsoWeek,
} from "../../../shared/time/index.ts";
import { anyDay } from "./any-day.ts";

describe("the ISO week", () => {
  it.each([
    ["2026-11-22", "2026-W47", "a Sunday, the week's last day"],
    ["2026-11-23", "2026-W48", "a Monday, the week's first day"],
    ["2026-11-24", "2026-W48", "a Tuesday"],
    ["2021-01-01", "2020-W53", "a Friday that belongs to the year before"],
    ["2021-01-03", "2020-W53", "the last day of week 53"],
    ["2021-01-04", "2021-W01", "the first day of week 1"],
    ["2019-12-30", "2020-W01", "a Monday that belongs to the year after"],
    ["2018-12-31", "2019-W01", "New Year's Eve in week 1"],
    ["2023-01-01", "2022-W52", "New Year's Day in week 52"],
    ["2024-12-29", "2024-W52", "the last day of a year of 52 weeks"],
    ["2026-12-31", "2026-W53", "New Year's Eve in week 53"],
    ["2022-03-10", "2022-W10", "the first week of two digits"],
    ["2022-03-06", "2022-W09", "the last week of one digit"],
  ])("of %s is %s: %s", (day, week) => {
    expect(isoWeekOf(parseLocalDate(day))).toBe(week);
  });

  it.each([
    ["2026-W47", "2026-11-16"],
    ["2020-W53", "2020-12-28"],
    ["2021-W01", "2021-01-04"],
    ["2020-W01", "2019-12-30"],
    ["2024-W01", "2024-01-01"],
    ["2023-W01", "2023-01-02"],
    ["2017-W01", "2017-01-02"],
  ])("%s begins on %s", (week, monday) => {
    expect(firstDayOfIsoWeek(week)).toBe(monday);
  });

  it("has seven days from its Monday on", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = firstDayOfIsoWeek(isoWeekOf(day));
        expect(dayOfWeek(monday)).toBe(1);
        expect(calendarDaysBetween(monday, day)).toBe(dayOfWeek(day) - 1);
        expect(isoWeekOf(addCalendarDays(monday, 6))).toBe(isoWeekOf(day));
        expect(isoWeekOf(addCalendarDays(monday, 7))).not.toBe(isoWeekOf(day));
      }),
    );
  });
});

describe("a week that is none", () => {
  it.each([
    ["week 0", "2026-W00"],
    ["week 53 of a year of 52", "2025-W53"],
    ["week 54", "2026-W54"],
    ["one digit", "2026-W5"],
    ["no W", "2026-47"],
    ["a small w", "2026-w47"],
    ["a day of the week", "2026-W47-1"],
    ["something before", "12026-W47"],
    ["a line break after", "2026-W47\n"],
  ])("is refused: %s", (_, week) => {
    expect(() => firstDayOfIsoWeek(week)).toThrow(UnreadableIsoWeek);
  });

  it.each([
    ["2025-W53", "2025-W53"],
    ["next week", "xxxx xxxx"],
    ["in 2026-w47", "xx 2026-x47"],
  ])("is named in the error: %s", (week, found) => {
    expect(() => firstDayOfIsoWeek(week)).toThrow(
      expect.objectContaining({
        name: "UnreadableIsoWeek",
        found,
        message:
          `Found "${found}" where an ISO week was expected. Write year, W and the week's number as in 2026-W47; ` +
          "a year has 52 or 53 weeks.",
      }),
    );
  });
});
