import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMilliseconds,
  atLondonTime,
  epochOf,
  instantFromEpoch,
  londonDayOf,
  londonTimeOf,
  parseInstant,
  parseLocalDate,
  sayDay,
  sayInstant,
  startOfLondonDay,
  startOfNextLondonDay,
  UnreadableTime,
} from "../../../shared/time/index.ts";

const day = parseLocalDate;
const instant = parseInstant;

const anyMoment = fc
  .integer({ min: Date.parse("1972-01-02T00:00Z"), max: Date.parse("2099-12-30T00:00Z") })
  .map(instantFromEpoch);

describe("what calendar and clock show in London", () => {
  it.each([
    ["winter midnight", "2022-01-12T00:00:00.000Z", "2022-01-12", "00:00"],
    ["a millisecond before", "2022-01-11T23:59:59.999Z", "2022-01-11", "23:59"],
    ["a millisecond after", "2022-01-12T00:00:00.001Z", "2022-01-12", "00:00"],
    ["summer midnight", "2022-07-12T23:00:00.000Z", "2022-07-13", "00:00"],
    ["a millisecond before", "2022-07-12T22:59:59.999Z", "2022-07-12", "23:59"],
    ["a millisecond after", "2022-07-12T23:00:00.001Z", "2022-07-13", "00:00"],
    ["the last minute before clocks go forward", "2022-03-27T00:59:59.999Z", "2022-03-27", "00:59"],
    ["the minute clocks have gone forward", "2022-03-27T01:00:00.000Z", "2022-03-27", "02:00"],
    ["the midnight after, an hour earlier in UTC", "2022-03-27T23:00:00.000Z", "2022-03-28", "00:00"],
    ["the first 01:30 as clocks go back", "2022-10-30T00:30:00.000Z", "2022-10-30", "01:30"],
    ["the last millisecond of summer time", "2022-10-30T00:59:59.999Z", "2022-10-30", "01:59"],
    ["the first instant of winter time", "2022-10-30T01:00:00.000Z", "2022-10-30", "01:00"],
    ["the second 01:30", "2022-10-30T01:30:00.000Z", "2022-10-30", "01:30"],
    ["the last millisecond of that long day", "2022-10-30T23:59:59.999Z", "2022-10-30", "23:59"],
    ["before clocks go forward in 2026", "2026-03-29T00:59:59.999Z", "2026-03-29", "00:59"],
    ["after clocks go forward in 2026", "2026-03-29T01:00:00.000Z", "2026-03-29", "02:00"],
    ["before clocks go back in 2026", "2026-10-25T00:59:59.999Z", "2026-10-25", "01:59"],
    ["after clocks go back in 2026", "2026-10-25T01:00:00.000Z", "2026-10-25", "01:00"],
    ["a year's first instant", "2022-01-01T00:00:00.000Z", "2022-01-01", "00:00"],
    ["a year's last millisecond", "2021-12-31T23:59:59.999Z", "2021-12-31", "23:59"],
    ["a leap day", "2024-02-29T23:59:59.999Z", "2024-02-29", "23:59"],
  ])("%s: %s is %s %s", (_, at, expectedDay, expectedTime) => {
    expect(londonDayOf(instant(at))).toBe(expectedDay);
    expect(londonTimeOf(instant(at))).toBe(expectedTime);
  });

  it("is what Intl shows, at any moment and asked twice", () => {
    const intl = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/London",
      dateStyle: "short",
      timeStyle: "short",
    });
    fc.assert(
      fc.property(anyMoment, (at) => {
        const shown = intl.format(epochOf(at));
        expect(`${londonDayOf(at)} ${londonTimeOf(at)}`).toBe(shown);
        expect(`${londonDayOf(at)} ${londonTimeOf(at)}`).toBe(shown);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a day in London", () => {
  it.each([
    ["2022-01-12", "2022-01-12T00:00:00.000Z", "2022-01-13T00:00:00.000Z", 24],
    ["2022-07-12", "2022-07-11T23:00:00.000Z", "2022-07-12T23:00:00.000Z", 24],
    ["2022-03-27", "2022-03-27T00:00:00.000Z", "2022-03-27T23:00:00.000Z", 23],
    ["2022-10-30", "2022-10-29T23:00:00.000Z", "2022-10-31T00:00:00.000Z", 25],
    ["2026-03-29", "2026-03-29T00:00:00.000Z", "2026-03-29T23:00:00.000Z", 23],
    ["2026-10-25", "2026-10-24T23:00:00.000Z", "2026-10-26T00:00:00.000Z", 25],
    ["2021-12-31", "2021-12-31T00:00:00.000Z", "2022-01-01T00:00:00.000Z", 24],
    ["2024-02-29", "2024-02-29T00:00:00.000Z", "2024-03-01T00:00:00.000Z", 24],
  ])("%s goes from %s to %s: %i hours", (text, start, end, length) => {
    expect(startOfLondonDay(day(text))).toBe(start);
    expect(startOfNextLondonDay(day(text))).toBe(end);
    expect(epochOf(instant(end)) - epochOf(instant(start))).toBe(length * 3_600_000);
  });

  it("begins at an instant of its own, and the instant before belongs to the day before", () => {
    fc.assert(
      fc.property(anyMoment, (at) => {
        const start = startOfLondonDay(londonDayOf(at));
        expect(start <= at).toBe(true);
        expect(at < startOfNextLondonDay(londonDayOf(at))).toBe(true);
        expect(londonDayOf(start)).toBe(londonDayOf(at));
        expect(londonDayOf(addMilliseconds(start, -1)) < londonDayOf(at)).toBe(true);
      }),
    );
  });
});

describe("a time of day in London", () => {
  it.each([
    ["in winter", "2022-01-12", "07:00", "2022-01-12T07:00:00.000Z"],
    ["in summer", "2022-07-12", "07:00", "2022-07-12T06:00:00.000Z"],
    ["at midnight", "2022-07-12", "00:00", "2022-07-11T23:00:00.000Z"],
    ["in the last minute", "2022-07-12", "23:59", "2022-07-12T22:59:00.000Z"],
    ["before the missing hour", "2022-03-27", "00:59", "2022-03-27T00:59:00.000Z"],
    ["as the missing hour begins: moved forward", "2022-03-27", "01:00", "2022-03-27T01:00:00.000Z"],
    ["in the missing hour: moved forward to 02:30", "2022-03-27", "01:30", "2022-03-27T01:30:00.000Z"],
    ["in its last minute: moved forward to 02:59", "2022-03-27", "01:59", "2022-03-27T01:59:00.000Z"],
    ["after the missing hour", "2022-03-27", "02:00", "2022-03-27T01:00:00.000Z"],
    ["in the morning after", "2022-03-27", "07:00", "2022-03-27T06:00:00.000Z"],
    ["the day before clocks go forward", "2022-03-26", "07:00", "2022-03-26T07:00:00.000Z"],
    ["in the missing hour of 2026", "2026-03-29", "01:30", "2026-03-29T01:30:00.000Z"],
    ["before the repeated hour", "2022-10-30", "00:59", "2022-10-29T23:59:00.000Z"],
    ["as the repeated hour first begins", "2022-10-30", "01:00", "2022-10-30T00:00:00.000Z"],
    ["in the repeated hour: its first occurrence", "2022-10-30", "01:30", "2022-10-30T00:30:00.000Z"],
    ["in its last minute: the first occurrence", "2022-10-30", "01:59", "2022-10-30T00:59:00.000Z"],
    ["after the repeated hour", "2022-10-30", "02:00", "2022-10-30T02:00:00.000Z"],
    ["in the morning after", "2022-10-30", "07:00", "2022-10-30T07:00:00.000Z"],
    ["the day before clocks go back", "2022-10-29", "07:00", "2022-10-29T06:00:00.000Z"],
    ["the day after clocks go back", "2022-10-31", "00:30", "2022-10-31T00:30:00.000Z"],
    ["in the repeated hour of 2026", "2026-10-25", "01:30", "2026-10-25T00:30:00.000Z"],
  ])("%s: %s %s is %s", (_, text, time, at) => {
    expect(atLondonTime(day(text), time)).toBe(at);
  });

  it("leads back to the minute it was read from, to the first of two in the repeated hour", () => {
    fc.assert(
      fc.property(anyMoment, (at) => {
        const late = epochOf(at) - epochOf(atLondonTime(londonDayOf(at), londonTimeOf(at)));
        expect([0, 60]).toContain(Math.floor(late / 60_000));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([["24:00"], ["23:60"], ["7:00"], ["07:00:00"], ["20:5"], ["07.00"], ["107:00"], [""], ["noon"]])(
    "refuses %j",
    (time) => {
      expect(() => atLondonTime(day("2022-01-12"), time)).toThrow(UnreadableTime);
    },
  );

  it("says what was found and what was expected", () => {
    expect(() => atLondonTime(day("2022-01-12"), "7 am")).toThrow(
      expect.objectContaining({
        name: "UnreadableTime",
        found: "7 xx",
        message:
          'Found "7 xx" where a time of day was expected. Write hours and minutes as HH:mm, 00:00 to 23:59.',
      }),
    );
  });
});

describe("saying it", () => {
  it.each([
    ["2026-11-27", "Friday 27 November 2026"],
    ["2022-01-01", "Saturday 1 January 2022"],
    ["2024-02-29", "Thursday 29 February 2024"],
    ["2022-03-27", "Sunday 27 March 2022"],
    ["2022-04-04", "Monday 4 April 2022"],
    ["2022-05-10", "Tuesday 10 May 2022"],
    ["2022-06-01", "Wednesday 1 June 2022"],
    ["2022-07-01", "Friday 1 July 2022"],
    ["2022-08-01", "Monday 1 August 2022"],
    ["2022-09-01", "Thursday 1 September 2022"],
    ["2022-10-30", "Sunday 30 October 2022"],
    ["2022-12-31", "Saturday 31 December 2022"],
  ])("the day %s: %s", (text, said) => {
    expect(sayDay(day(text))).toBe(said);
  });

  it.each([
    ["2026-11-27T16:00Z", "Friday 27 November 2026 at 16:00"],
    ["2022-07-12T22:59:59.999Z", "Tuesday 12 July 2022 at 23:59"],
    ["2022-07-12T23:00Z", "Wednesday 13 July 2022 at 00:00"],
  ])("the instant %s: %s", (text, said) => {
    expect(sayInstant(instant(text))).toBe(said);
  });
});
