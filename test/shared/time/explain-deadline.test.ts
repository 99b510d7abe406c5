import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  calendarDays,
  type Duration,
  deadlineAfter,
  explainDeadline,
  hours,
  instantFromEpoch,
  londonDayOf,
  months,
  nights,
  parseInstant,
  weekdayName,
  weeks,
  workingDays,
} from "../../../shared/time/index.ts";

const explain = (trigger: string, within: Duration) =>
  explainDeadline(parseInstant(trigger), within).map(({ day, weekday, counts, why }) => [
    day,
    weekday,
    counts,
    why,
  ]);

const DAY_0 = "day 0: the day of the trigger";

describe("why a deadline is when it is", () => {
  it("counts working days and gives the reason for each day that it skips", () => {
    expect(explain("2022-05-27T10:00+01:00", workingDays(5))).toEqual([
      ["2022-05-27", "Friday", 0, DAY_0],
      ["2022-05-28", "Saturday", null, "Saturday"],
      ["2022-05-29", "Sunday", null, "Sunday"],
      ["2022-05-30", "Monday", 1, "working day 1 of 5"],
      ["2022-05-31", "Tuesday", 2, "working day 2 of 5"],
      ["2022-06-01", "Wednesday", 3, "working day 3 of 5"],
      ["2022-06-02", "Thursday", null, "Spring bank holiday"],
      ["2022-06-03", "Friday", null, "Platinum Jubilee bank holiday"],
      ["2022-06-04", "Saturday", null, "Saturday"],
      ["2022-06-05", "Sunday", null, "Sunday"],
      ["2022-06-06", "Monday", 4, "working day 4 of 5"],
      ["2022-06-07", "Tuesday", 5, "working day 5 of 5"],
    ]);
  });

  it("begins with day 0 on a day that is no working day, too", () => {
    expect(explain("2022-05-28T10:00+01:00", workingDays(1))).toEqual([
      ["2022-05-28", "Saturday", 0, DAY_0],
      ["2022-05-29", "Sunday", null, "Sunday"],
      ["2022-05-30", "Monday", 1, "working day 1 of 1"],
    ]);
  });

  it("is done on day 0 for the end of the same working day", () => {
    expect(explain("2022-05-27T10:00+01:00", workingDays(0))).toEqual([["2022-05-27", "Friday", 0, DAY_0]]);
  });

  it("goes on to the next working day where the same day is none", () => {
    expect(explain("2022-05-28T10:00+01:00", workingDays(0))).toEqual([
      ["2022-05-28", "Saturday", 0, DAY_0],
      ["2022-05-29", "Sunday", null, "Sunday"],
      ["2022-05-30", "Monday", 1, "the next working day"],
    ]);
  });

  it("says on which days bank holidays are not known", () => {
    expect(explain("2035-12-28T12:00Z", workingDays(2))).toEqual([
      ["2035-12-28", "Friday", 0, DAY_0],
      ["2035-12-29", "Saturday", null, "Saturday"],
      ["2035-12-30", "Sunday", null, "Sunday"],
      ["2035-12-31", "Monday", 1, "working day 1 of 2"],
      ["2036-01-01", "Tuesday", 2, "working day 2 of 2 (bank holidays not known)"],
    ]);
  });

  it("numbers calendar days", () => {
    expect(explain("2022-05-27T10:00+01:00", calendarDays(2))).toEqual([
      ["2022-05-27", "Friday", 0, DAY_0],
      ["2022-05-28", "Saturday", 1, "day 1 of 2"],
      ["2022-05-29", "Sunday", 2, "day 2 of 2"],
    ]);
  });

  it("numbers the days of weeks", () => {
    const days = explain("2022-05-27T10:00+01:00", weeks(2));
    expect(days).toHaveLength(15);
    expect(days[1]).toEqual(["2022-05-28", "Saturday", 1, "day 1 of 14 (2 weeks)"]);
    expect(days[14]).toEqual(["2022-06-10", "Friday", 14, "day 14 of 14 (2 weeks)"]);
  });

  it("numbers the days of months and marks each month's end", () => {
    const days = explain("2022-01-31T10:00Z", months(2));
    expect(days).toHaveLength(60);
    expect(days[1]).toEqual(["2022-02-01", "Tuesday", 1, "day 1"]);
    expect(days[27]).toEqual(["2022-02-27", "Sunday", 27, "day 27"]);
    expect(days[28]).toEqual(["2022-02-28", "Monday", 28, "day 28: month 1 of 2"]);
    expect(days[29]).toEqual(["2022-03-01", "Tuesday", 29, "day 29"]);
    expect(days[59]).toEqual(["2022-03-31", "Thursday", 59, "day 59: month 2 of 2"]);
  });

  it("numbers nights", () => {
    expect(explain("2022-05-27T22:00+01:00", nights(2))).toEqual([
      ["2022-05-27", "Friday", 0, DAY_0],
      ["2022-05-28", "Saturday", 1, "night 1 of 2"],
      ["2022-05-29", "Sunday", 2, "night 2 of 2"],
    ]);
  });

  it("counts the hours that have passed when each day ends, and says when they are over", () => {
    expect(explain("2022-05-27T10:30+01:00", hours(72))).toEqual([
      ["2022-05-27", "Friday", 0, DAY_0],
      ["2022-05-28", "Saturday", 37, "37 of 72 hours by the end of the day"],
      ["2022-05-29", "Sunday", 61, "61 of 72 hours by the end of the day"],
      ["2022-05-30", "Monday", 72, "ends at 10:30, after 72 hours"],
    ]);
  });

  it.each([
    ["the missing hour", "2022-03-26T12:00Z", 35],
    ["the repeated hour", "2022-10-29T12:00+01:00", 37],
    ["no change of the clocks", "2022-05-14T12:00+01:00", 36],
  ])("counts elapsed hours across %s", (_, trigger, passed) => {
    expect(explain(trigger, hours(48))[1]?.[2]).toBe(passed);
  });

  it.each([
    ["a minute before midnight", 13, "2022-05-27T10:59+01:00", `${DAY_0}; ends at 23:59, after 13 hours`],
    ["at midnight", 14, "2022-05-27T10:00+01:00", `${DAY_0}; ends at midnight, after 14 hours`],
    ["at once", 0, "2022-05-27T10:00+01:00", `${DAY_0}; ends at 10:00, after 0 hours`],
    ["at once, at midnight", 0, "2022-05-27T00:00+01:00", `${DAY_0}; ends at midnight, after 0 hours`],
  ])("needs one day for hours that end on it: %s", (_, n, trigger, why) => {
    expect(explain(trigger, hours(n))).toEqual([["2022-05-27", "Friday", 0, why]]);
  });

  it("ends the hours at the midnight that closes a later day", () => {
    expect(explain("2022-05-27T10:00+01:00", hours(38))).toEqual([
      ["2022-05-27", "Friday", 0, DAY_0],
      ["2022-05-28", "Saturday", 38, "ends at midnight, after 38 hours"],
    ]);
  });

  it("says of each working day before the known bank holidays that it may be one", () => {
    expect(explain("1989-12-29T12:00Z", workingDays(1))).toEqual([
      ["1989-12-29", "Friday", 0, DAY_0],
      ["1989-12-30", "Saturday", null, "Saturday"],
      ["1989-12-31", "Sunday", null, "Sunday"],
      ["1990-01-01", "Monday", null, "New Year’s Day"],
      ["1990-01-02", "Tuesday", 1, "working day 1 of 1"],
    ]);
  });

  it("shows every day from the trigger's to the deadline's, and ends with the last number", () => {
    const trigger = fc
      .integer({ min: Date.parse("1989-06-01T00:00Z"), max: Date.parse("2036-06-01T00:00Z") })
      .map(instantFromEpoch);
    const within = fc.oneof(
      ...[workingDays, calendarDays, weeks, nights].map((unit) => fc.integer({ min: 1, max: 30 }).map(unit)),
    );
    fc.assert(
      fc.property(trigger, within, (from, duration) => {
        const days = explainDeadline(from, duration);
        const day0 = londonDayOf(from);
        expect(days.map(({ day }) => day)).toEqual(days.map((_, number) => addCalendarDays(day0, number)));
        expect(days.every(({ day, weekday }) => weekday === weekdayName(day))).toBe(true);
        expect(days.at(-1)?.day).toBe(deadlineAfter(from, duration).dueDay);
        const numbers = days.flatMap(({ counts }) => counts ?? []);
        expect(numbers).toEqual(numbers.map((_, number) => number));
        expect(numbers.at(-1)).toBe(duration.unit === "weeks" ? 7 * duration.length : duration.length);
      }),
    );
  });
});
