import { describe, expect, it } from "vitest";
import {
  calendarDays,
  hours,
  months,
  nights,
  sayDuration,
  weeks,
  workingDays,
} from "../../../shared/time/index.ts";

describe("a duration", () => {
  it.each([
    [workingDays(5), "working-days", 5, "5 working days"],
    [workingDays(1), "working-days", 1, "1 working day"],
    [workingDays(0), "working-days", 0, "end of the same working day"],
    [hours(72), "hours", 72, "72 hours"],
    [hours(1), "hours", 1, "1 hour"],
    [hours(0), "hours", 0, "0 hours"],
    [calendarDays(14), "calendar-days", 14, "14 calendar days"],
    [calendarDays(1), "calendar-days", 1, "1 calendar day"],
    [weeks(12), "weeks", 12, "12 weeks"],
    [weeks(1), "weeks", 1, "1 week"],
    [months(3), "months", 3, "3 months"],
    [months(1), "months", 1, "1 month"],
    [nights(84), "nights", 84, "84 nights"],
    [nights(1), "nights", 1, "1 night"],
  ])("%j has unit %s, length %i and is said: %s", (duration, unit, length, said) => {
    expect(duration).toEqual({ unit, length });
    expect(sayDuration(duration)).toBe(said);
  });

  it.each([
    [workingDays, -1, "working-days", "working days"],
    [months, 7.5, "months", "months"],
    [hours, Number.NaN, "hours", "hours"],
    [nights, Number.POSITIVE_INFINITY, "nights", "nights"],
    [weeks, -3, "weeks", "weeks"],
    [calendarDays, 0.1, "calendar-days", "calendar days"],
  ])("of a length that is none is refused (%o %s)", (build, length, unit, words) => {
    expect(() => build(length)).toThrow(
      expect.objectContaining({
        name: "UnusableLength",
        unit,
        length,
        message: `Found ${length} as a number of ${words}. Give a whole number, 0 or more.`,
      }),
    );
  });
});
