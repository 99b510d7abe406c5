import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  addHours,
  addMilliseconds,
  addWorkingDays,
  calendarDays,
  type Duration,
  deadlineAfter,
  deadlineBefore,
  deadlineOnDay,
  hours,
  instantFromEpoch,
  londonDayOf,
  months,
  nights,
  parseInstant,
  parseLocalDate,
  startOfNextLondonDay,
  weeks,
  workingDays,
} from "../../../shared/time/index.ts";

const day = parseLocalDate;
const instant = parseInstant;

const anyTrigger = fc
  .integer({ min: Date.parse("1990-01-01T00:00Z"), max: Date.parse("2035-01-01T00:00Z") })
  .map(instantFromEpoch);

describe("a deadline in working days", () => {
  it.each([
    ["on a working day", "2022-05-23T10:00+01:00", 1, "2022-05-24", "2022-05-24T23:00:00.000Z"],
    [
      "a millisecond before London's midnight",
      "2022-05-23T22:59:59.999Z",
      1,
      "2022-05-24",
      "2022-05-24T23:00:00.000Z",
    ],
    ["at London's midnight", "2022-05-23T23:00:00.000Z", 1, "2022-05-25", "2022-05-25T23:00:00.000Z"],
    [
      "a millisecond after London's midnight",
      "2022-05-23T23:00:00.001Z",
      1,
      "2022-05-25",
      "2022-05-25T23:00:00.000Z",
    ],
    [
      "a millisecond before a winter midnight",
      "2022-01-17T23:59:59.999Z",
      1,
      "2022-01-18",
      "2022-01-19T00:00:00.000Z",
    ],
    ["at a winter midnight", "2022-01-18T00:00:00.000Z", 1, "2022-01-19", "2022-01-20T00:00:00.000Z"],
    [
      "a millisecond after a winter midnight",
      "2022-01-18T00:00:00.001Z",
      1,
      "2022-01-19",
      "2022-01-20T00:00:00.000Z",
    ],
    ["on a Friday, over the jubilee", "2022-05-27T10:00+01:00", 5, "2022-06-07", "2022-06-07T23:00:00.000Z"],
    ["on a Saturday", "2022-05-28T10:00+01:00", 1, "2022-05-30", "2022-05-30T23:00:00.000Z"],
    ["on a Sunday", "2022-05-29T10:00+01:00", 1, "2022-05-30", "2022-05-30T23:00:00.000Z"],
    ["on a bank holiday", "2022-06-02T10:00+01:00", 1, "2022-06-06", "2022-06-06T23:00:00.000Z"],
    ["at the end of a Sunday", "2022-05-29T22:59:59.999Z", 1, "2022-05-30", "2022-05-30T23:00:00.000Z"],
    ["as Monday begins", "2022-05-29T23:00:00.000Z", 1, "2022-05-31", "2022-05-31T23:00:00.000Z"],
    ["over the clocks going forward", "2022-03-25T10:00Z", 1, "2022-03-28", "2022-03-28T23:00:00.000Z"],
    ["over the clocks going back", "2022-10-28T10:00+01:00", 1, "2022-10-31", "2022-11-01T00:00:00.000Z"],
    [
      "over the clocks going forward in 2026",
      "2026-03-27T10:00Z",
      1,
      "2026-03-30",
      "2026-03-30T23:00:00.000Z",
    ],
    [
      "over the clocks going back in 2026",
      "2026-10-23T10:00+01:00",
      1,
      "2026-10-26",
      "2026-10-27T00:00:00.000Z",
    ],
    ["over Christmas and New Year", "2021-12-24T16:00Z", 10, "2022-01-12", "2022-01-13T00:00:00.000Z"],
    ["over a leap day", "2024-02-28T16:00Z", 2, "2024-03-01", "2024-03-02T00:00:00.000Z"],
    ["none, on a working day", "2022-05-27T22:59:59.999Z", 0, "2022-05-27", "2022-05-27T23:00:00.000Z"],
    ["none, as a Saturday begins", "2022-05-27T23:00:00.000Z", 0, "2022-05-30", "2022-05-30T23:00:00.000Z"],
    [
      "none, a millisecond into a Saturday",
      "2022-05-27T23:00:00.001Z",
      0,
      "2022-05-30",
      "2022-05-30T23:00:00.000Z",
    ],
    ["none, on a bank holiday", "2022-06-02T12:00Z", 0, "2022-06-06", "2022-06-06T23:00:00.000Z"],
    ["up to the calendar's last day", "2035-12-28T12:00Z", 1, "2035-12-31", "2036-01-01T00:00:00.000Z"],
  ])("%s", (_, trigger, n, dueDay, due) => {
    expect(deadlineAfter(instant(trigger), workingDays(n))).toEqual({ due, dueDay, calendarRunsOut: false });
  });

  it("says when it crosses the end of the known bank holidays", () => {
    expect(deadlineAfter(instant("2035-12-28T12:00Z"), workingDays(2))).toEqual({
      due: "2036-01-02T00:00:00.000Z",
      dueDay: "2036-01-01",
      calendarRunsOut: true,
    });
  });

  it("says when its trigger lies before the known bank holidays", () => {
    expect(deadlineAfter(instant("1989-12-31T23:59:59.999Z"), workingDays(5))).toEqual({
      due: "1990-01-09T00:00:00.000Z",
      dueDay: "1990-01-08",
      calendarRunsOut: true,
    });
    expect(deadlineAfter(instant("1990-01-01T00:00:00.000Z"), workingDays(1)).calendarRunsOut).toBe(false);
  });

  it("ends with the n-th working day after the trigger's day, at whatever time of that day it came", () => {
    fc.assert(
      fc.property(anyTrigger, fc.integer({ min: 0, max: 60 }), (trigger, n) => {
        const deadline = deadlineAfter(trigger, workingDays(n));
        expect(deadline.dueDay).toBe(addWorkingDays(londonDayOf(trigger), n).day);
        expect(londonDayOf(addMilliseconds(deadline.due, -1))).toBe(deadline.dueDay);
        expect(londonDayOf(deadline.due)).toBe(addCalendarDays(deadline.dueDay, 1));
      }),
    );
  });
});

describe("a deadline in hours", () => {
  it.each([
    ["across nothing", "2022-05-23T10:00+01:00", 24, "2022-05-24", "2022-05-24T09:00:00.000Z"],
    ["across a weekend", "2022-05-27T10:00+01:00", 72, "2022-05-30", "2022-05-30T09:00:00.000Z"],
    ["across the missing hour", "2022-03-26T12:00Z", 24, "2022-03-27", "2022-03-27T12:00:00.000Z"],
    ["across the repeated hour", "2022-10-29T12:00+01:00", 24, "2022-10-30", "2022-10-30T11:00:00.000Z"],
    ["across the missing hour of 2026", "2026-03-28T12:00Z", 24, "2026-03-29", "2026-03-29T12:00:00.000Z"],
    [
      "across the repeated hour of 2026",
      "2026-10-24T12:00+01:00",
      24,
      "2026-10-25",
      "2026-10-25T11:00:00.000Z",
    ],
    [
      "a millisecond before midnight",
      "2022-05-24T22:59:59.999Z",
      24,
      "2022-05-25",
      "2022-05-25T22:59:59.999Z",
    ],
    [
      "to midnight, which is too late for the next day",
      "2022-05-24T23:00Z",
      24,
      "2022-05-25",
      "2022-05-25T23:00:00.000Z",
    ],
    [
      "a millisecond after midnight",
      "2022-05-24T23:00:00.001Z",
      24,
      "2022-05-26",
      "2022-05-25T23:00:00.001Z",
    ],
    ["none", "2022-05-23T10:00+01:00", 0, "2022-05-23", "2022-05-23T09:00:00.000Z"],
    [
      "beyond the calendar, which hours do not need",
      "2040-05-23T10:00+01:00",
      1,
      "2040-05-23",
      "2040-05-23T10:00:00.000Z",
    ],
    [
      "before the calendar, which hours do not need",
      "2010-05-23T10:00+01:00",
      1,
      "2010-05-23",
      "2010-05-23T10:00:00.000Z",
    ],
  ])("%s", (_, trigger, n, dueDay, due) => {
    expect(deadlineAfter(instant(trigger), hours(n))).toEqual({ due, dueDay, calendarRunsOut: false });
  });

  it("is always the trigger and the hours", () => {
    fc.assert(
      fc.property(anyTrigger, fc.integer({ min: 0, max: 500 }), (trigger, n) => {
        expect(deadlineAfter(trigger, hours(n)).due).toBe(addHours(trigger, n));
      }),
    );
  });
});

describe("a deadline in calendar time", () => {
  const lateOnFriday = "2022-05-27T22:59:59.999Z";
  const asSaturdayBegins = "2022-05-27T23:00:00.000Z";
  it.each<[string, string, Duration, string, string]>([
    ["days, to the end of a day", lateOnFriday, calendarDays(14), "2022-06-10", "2022-06-10T23:00:00.000Z"],
    ["days, from midnight", asSaturdayBegins, calendarDays(14), "2022-06-11", "2022-06-11T23:00:00.000Z"],
    ["no days", lateOnFriday, calendarDays(0), "2022-05-27", "2022-05-27T23:00:00.000Z"],
    ["a day, onto a Saturday", lateOnFriday, calendarDays(1), "2022-05-28", "2022-05-28T23:00:00.000Z"],
    ["weeks", lateOnFriday, weeks(12), "2022-08-19", "2022-08-19T23:00:00.000Z"],
    ["weeks, out of summer time", "2022-10-20T12:00Z", weeks(2), "2022-11-03", "2022-11-04T00:00:00.000Z"],
    ["weeks, into summer time", "2022-03-20T12:00Z", weeks(1), "2022-03-27", "2022-03-27T23:00:00.000Z"],
    ["months", lateOnFriday, months(3), "2022-08-27", "2022-08-27T23:00:00.000Z"],
    ["months, to a shorter one", "2022-08-31T12:00Z", months(6), "2023-02-28", "2023-03-01T00:00:00.000Z"],
    ["months, to a leap day", "2023-11-30T12:00Z", months(3), "2024-02-29", "2024-03-01T00:00:00.000Z"],
    ["nights", "2022-01-10T22:00Z", nights(84), "2022-04-04", "2022-04-04T23:00:00.000Z"],
    [
      "days beyond the calendar, which they do not need",
      "2035-12-31T12:00Z",
      calendarDays(1),
      "2036-01-01",
      "2036-01-02T00:00:00.000Z",
    ],
    [
      "days before the calendar, which they do not need",
      "1989-12-30T12:00Z",
      calendarDays(1),
      "1989-12-31",
      "1990-01-01T00:00:00.000Z",
    ],
  ])("%s", (_, trigger, within, dueDay, due) => {
    expect(deadlineAfter(instant(trigger), within)).toEqual({ due, dueDay, calendarRunsOut: false });
  });
});

describe("a deadline on a day", () => {
  it.each([
    ["2022-05-28", "2022-05-28T23:00:00.000Z"],
    ["2022-01-12", "2022-01-13T00:00:00.000Z"],
    ["2022-03-27", "2022-03-27T23:00:00.000Z"],
    ["2022-10-30", "2022-10-31T00:00:00.000Z"],
    ["2036-12-31", "2037-01-01T00:00:00.000Z"],
  ])("%s ends at %s", (text, due) => {
    expect(deadlineOnDay(day(text))).toEqual({ due, dueDay: text, calendarRunsOut: false });
  });
});

describe("a deadline before a day", () => {
  it.each<[string, string, Duration | Duration[], string]>([
    ["a month", "2022-06-30", months(1), "2022-05-30"],
    ["a month, into a shorter one", "2022-03-31", months(1), "2022-02-28"],
    ["15 days", "2022-06-30", calendarDays(15), "2022-06-15"],
    ["4 weeks", "2022-06-30", weeks(4), "2022-06-02"],
    ["84 nights", "2022-06-30", nights(84), "2022-04-07"],
    ["7½ months", "2022-10-31", [months(7), calendarDays(15)], "2022-03-16"],
    ["7½ months, days named first", "2022-10-31", [calendarDays(15), months(7)], "2022-03-16"],
    ["a month and a week, week named first", "2022-03-31", [weeks(1), months(1)], "2022-02-21"],
    ["a month and a night, night named first", "2022-03-31", [nights(1), months(1)], "2022-02-27"],
    ["a month and a working day, day named first", "2022-03-31", [workingDays(1), months(1)], "2022-02-25"],
    [
      "a day and a working day, working day named first",
      "2022-05-30",
      [workingDays(1), calendarDays(1)],
      "2022-05-27",
    ],
    [
      "a week and a working day, working day named first",
      "2022-06-06",
      [workingDays(1), weeks(1)],
      "2022-05-27",
    ],
    [
      "a night and a working day, working day named first",
      "2022-05-30",
      [workingDays(1), nights(1)],
      "2022-05-27",
    ],
    ["a working day", "2022-05-30", workingDays(1), "2022-05-27"],
    ["5 working days over the jubilee", "2022-06-07", workingDays(5), "2022-05-27"],
    ["a working day before a Sunday", "2022-05-29", workingDays(1), "2022-05-27"],
    ["2 working days before a Sunday", "2022-05-29", workingDays(2), "2022-05-26"],
    ["no working days before a working day", "2022-05-27", workingDays(0), "2022-05-27"],
    ["no working days before a Sunday", "2022-05-29", workingDays(0), "2022-05-27"],
    ["no working days before a bank holiday", "2022-06-03", workingDays(0), "2022-06-01"],
    ["no days", "2022-05-29", calendarDays(0), "2022-05-29"],
    ["nothing at all", "2022-05-29", [], "2022-05-29"],
    ["calendar time before the calendar", "1989-06-30", months(1), "1989-05-30"],
  ])("%s before %s", (_, before, lead, dueDay) => {
    expect(deadlineBefore(day(before), lead)).toEqual({
      due: startOfNextLondonDay(day(dueDay)),
      dueDay,
      calendarRunsOut: false,
    });
  });

  it("leaves the list it was given as it was", () => {
    const lead = [calendarDays(15), months(7)];
    deadlineBefore(day("2022-10-31"), lead);
    expect(lead).toEqual([calendarDays(15), months(7)]);
  });

  it.each<[string, string, Duration[], boolean]>([
    ["working days from beyond the calendar", "2036-01-02", [workingDays(2)], true],
    ["working days from its last day", "2035-12-31", [workingDays(1)], false],
    [
      "calendar days from beyond it, then working days",
      "2036-01-02",
      [calendarDays(2), workingDays(1)],
      false,
    ],
    [
      "working days beyond it, then more of them within",
      "2036-01-02",
      [workingDays(2), workingDays(3)],
      true,
    ],
    ["calendar days alone", "2036-02-02", [calendarDays(1)], false],
    ["working days back over its beginning", "1990-01-03", [workingDays(2)], true],
    ["working days back to its beginning", "1990-01-03", [workingDays(1)], false],
  ])("says whether it needed bank holidays that are not known: %s", (_, before, lead, runsOut) => {
    expect(deadlineBefore(day(before), lead).calendarRunsOut).toBe(runsOut);
  });

  it.each<[string, Duration | Duration[]]>([
    ["alone", hours(24)],
    ["beside other units", [months(1), hours(24)]],
  ])("refuses hours, which a day cannot be counted back by: %s", (_, lead) => {
    expect(() => deadlineBefore(day("2022-05-27"), lead)).toThrow(
      expect.objectContaining({
        name: "HoursBeforeADay",
        day: "2022-05-27",
        hours: 24,
        message:
          "Found a lead of 24 hours before 2022-05-27, which has no time of day. Give the lead in days, weeks " +
          "or months.",
      }),
    );
  });

  it("is never after the day", () => {
    const lead = fc.oneof(
      ...[workingDays, calendarDays, weeks, months, nights].map((unit) =>
        fc.integer({ min: 0, max: 20 }).map(unit),
      ),
    );
    fc.assert(
      fc.property(anyTrigger, fc.array(lead, { maxLength: 3 }), (moment, leads) => {
        const before = londonDayOf(moment);
        const { dueDay, due } = deadlineBefore(before, leads);
        expect(dueDay <= before).toBe(true);
        expect(due).toBe(startOfNextLondonDay(dueDay));
      }),
    );
  });
});
