import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nthWeekday, weekdaysUpTo } from "../../../shared/time/weekdays.ts";

describe("counting Mondays to Fridays", () => {
  it.each([
    ["Sunday 4 January 1970", 3, 0],
    ["Monday 5 January 1970", 4, 1],
    ["Tuesday 6 January 1970", 5, 2],
    ["Friday 9 January 1970", 8, 5],
    ["Saturday 10 January 1970", 9, 5],
    ["Sunday 11 January 1970", 10, 5],
    ["Monday 12 January 1970", 11, 6],
  ])("up to %s", (_, dayNumber, weekdays) => {
    expect(weekdaysUpTo(dayNumber)).toBe(weekdays);
  });

  it.each([
    [1, 4],
    [2, 5],
    [5, 8],
    [6, 11],
    [10, 15],
    [11, 18],
  ])("the weekday with number %i is day %i", (n, dayNumber) => {
    expect(nthWeekday(n)).toBe(dayNumber);
  });

  it("finds the day that it counted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (n) => {
        expect(weekdaysUpTo(nthWeekday(n))).toBe(n);
        expect(weekdaysUpTo(nthWeekday(n) - 1)).toBe(n - 1);
      }),
    );
  });
});
