import { describe, expect, test } from "vitest";
import { WeekNotOver } from "../../../shared/reports/index.ts";
import { reportWeek, weeksBefore } from "../../../shared/reports/weekly/report-week.ts";
import { daysOfWeek } from "../../../shared/reports/weekly/say-week.ts";
import { at } from "../../support/london.ts";

describe("the week of a report", () => {
  test.each([
    ["2026-W46", "2026-11-16 07:00", "9 to 15 November 2026"],
    ["2026-W49", "2026-12-07 07:00", "30 November to 6 December 2026"],
    ["2026-W53", "2027-01-04 07:00", "28 December 2026 to 3 January 2027"],
    ["2026-W13", "2026-03-30 07:00", "23 to 29 March 2026"],
  ])("%s is %s", (week, now, days) => {
    expect(daysOfWeek(reportWeek(week, at(now)))).toBe(days);
  });

  test.each([
    ["a millisecond before its Sunday ends", "2026-11-15 23:59:59.999", false],
    ["when its Sunday has ended", "2026-11-16 00:00", true],
    ["a millisecond later", "2026-11-16 00:00:00.001", true],
  ])("can be reported %s: %s, %s", (_, now, possible) => {
    const report = () => reportWeek("2026-W46", at(now));
    if (possible) expect(report().sunday).toBe("2026-11-15");
    else expect(report).toThrow(WeekNotOver);
  });

  test("ends with London's day, not with UTC's: the clocks are an hour ahead in summer", () => {
    expect(() => reportWeek("2026-W25", at("2026-06-21 23:59:59.999"))).toThrow(WeekNotOver);
    expect(reportWeek("2026-W25", at("2026-06-22 00:00")).monday).toBe("2026-06-15");
  });

  test("the weeks before it cross the year, oldest first", () => {
    expect(weeksBefore(reportWeek("2027-W02", at("2027-01-18 07:00")), 3)).toEqual([
      "2026-W52",
      "2026-W53",
      "2027-W01",
    ]);
  });
});
