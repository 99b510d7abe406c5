import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addHours,
  addMilliseconds,
  epochOf,
  instantFromEpoch,
  parseInstant,
  sortableInstant,
  UnreadableInstant,
} from "../../../shared/time/index.ts";

const anyMoment = fc.date({
  min: new Date("1972-01-01T00:00:00.000Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

describe("reading an instant", () => {
  it.each([
    ["with Z", "2022-05-27T09:00:00Z", "2022-05-27T09:00:00.000Z"],
    ["with every digit of an instant", "2022-05-27T09:08:07.654Z", "2022-05-27T09:08:07.654Z"],
    ["without seconds", "2021-04-01T12:00Z", "2021-04-01T12:00:00.000Z"],
    ["without seconds, with an offset", "2022-05-27T10:00+01:00", "2022-05-27T09:00:00.000Z"],
    ["with an offset without colon", "2022-05-27T10:00:00+0100", "2022-05-27T09:00:00.000Z"],
    ["with an offset of hours alone", "2022-05-27T10:00:00+01", "2022-05-27T09:00:00.000Z"],
    ["with an offset to the west", "2022-05-27T10:00:00-05:30", "2022-05-27T15:30:00.000Z"],
    ["with an offset of minutes", "2022-05-27T10:00:00+00:45", "2022-05-27T09:15:00.000Z"],
    ["with the offset -00:00", "2022-05-27T10:00:00-00:00", "2022-05-27T10:00:00.000Z"],
    ["with an offset that leads into the day before", "2022-06-01T00:59+01:00", "2022-05-31T23:59:00.000Z"],
    ["with an offset that leads into the next year", "2021-12-31T23:30-01:00", "2022-01-01T00:30:00.000Z"],
    ["with one fraction digit", "2022-05-27T09:00:00.5Z", "2022-05-27T09:00:00.500Z"],
    ["with two fraction digits", "2022-05-27T09:00:00.05Z", "2022-05-27T09:00:00.050Z"],
    ["with six fraction digits, cut", "2022-05-27T09:00:00.123999Z", "2022-05-27T09:00:00.123Z"],
    ["with nine fraction digits, cut", "2024-06-13T16:52:26.556470550Z", "2024-06-13T16:52:26.556Z"],
    ["never rounding into the next day", "2022-05-27T23:59:59.999999999Z", "2022-05-27T23:59:59.999Z"],
    ["on a leap day", "2024-02-29T12:00Z", "2024-02-29T12:00:00.000Z"],
    ["on the leap day of a year divisible by 400", "2000-02-29T12:00Z", "2000-02-29T12:00:00.000Z"],
    ["in the last minute of a day", "2022-12-31T23:59:59Z", "2022-12-31T23:59:59.000Z"],
    ["with the furthest offset", "2022-05-27T18:00+18:00", "2022-05-27T00:00:00.000Z"],
    ["in the year 0099", "0099-05-27T18:00Z", "0099-05-27T18:00:00.000Z"],
    ["the first there is", "0000-01-01T00:00:00.000Z", "0000-01-01T00:00:00.000Z"],
    ["the last there is", "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ])("%s", (_, text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    ["30 February", "2022-02-30T10:00Z"],
    ["29 February in a common year", "2023-02-29T10:00Z"],
    ["29 February in a year divisible by 100", "2100-02-29T10:00Z"],
    ["31 April", "2022-04-31T10:00Z"],
    ["month 13", "2022-13-01T10:00Z"],
    ["month 0", "2022-00-01T10:00Z"],
    ["day 0", "2022-01-00T10:00Z"],
    ["24:00", "2022-01-01T24:00Z"],
    ["24:30", "2022-01-01T24:30Z"],
    ["minute 60", "2022-01-01T10:60Z"],
    ["second 60", "2022-01-01T10:00:60Z"],
    ["a missing offset", "2022-01-01T10:00:00"],
    ["a missing time", "2022-01-01"],
    ["minutes missing", "2022-01-01T10Z"],
    ["a space for the T", "2022-01-01 10:00:00Z"],
    ["a fraction without digits", "2022-01-01T10:00:00.Z"],
    ["ten fraction digits", "2022-01-01T10:00:00.1234567891Z"],
    ["an offset of 60 minutes", "2022-01-01T10:00+01:60"],
    ["an offset beyond 18 hours", "2022-01-01T10:00+18:01"],
    ["an offset beyond 18 hours to the west", "2022-01-01T10:00-19:00"],
    ["an offset of one digit", "2022-01-01T10:00+1"],
    ["something before", "x2022-01-01T10:00Z"],
    ["something after", "2022-01-01T10:00Z[Europe/London]"],
    ["a line break after", "2022-01-01T10:00Z\n"],
    ["a year of five digits", "12022-01-01T10:00Z"],
    ["what lies before the year 0000", "0000-01-01T00:59+01:00"],
    ["what lies after the year 9999", "9999-12-31T23:59-01:00"],
    ["nothing", ""],
    ["junk", "soon"],
  ])("refuses %s", (_, text) => {
    expect(() => parseInstant(text)).toThrow(UnreadableInstant);
  });

  it("says what was found and what was expected", () => {
    expect(() => parseInstant("2022-02-30T10:00Z")).toThrow(
      expect.objectContaining({
        name: "UnreadableInstant",
        found: "2022-02-30T10:00Z",
        message:
          'Found "2022-02-30T10:00Z" where an instant was expected. Write a real date and time in ISO 8601 with ' +
          "its offset from UTC, such as 2022-05-27T09:00:00Z or 2022-05-27T10:00+01:00.",
      }),
    );
  });

  it.each([["Ada Lovelace"], ["9999-12-31T23:59-01:00 Ada Lovelace"]])(
    "shows of %s no letters, because they may be a name",
    (text) => {
      expect(() => parseInstant(text)).toThrow(
        expect.objectContaining({ found: text.replace("Ada Lovelace", "xxx xxxxxxxx") }),
      );
    },
  );

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(parseInstant(moment.toISOString())).toBe(moment.toISOString());
        expect(epochOf(instantFromEpoch(moment.getTime()))).toBe(moment.getTime());
      }),
    );
  });

  it("reads the same moment whatever the offset it is written with", () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -18 * 60, max: 18 * 60 }), (moment, offset) => {
        const clock = new Date(moment.getTime() + offset * 60_000);
        fc.pre(clock.getUTCFullYear() <= 9999);
        const twoDigits = (n: number) => String(n).padStart(2, "0");
        const minutes = Math.abs(offset);
        const written = `${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
        expect(parseInstant(clock.toISOString().replace("Z", written))).toBe(moment.toISOString());
      }),
    );
  });
});

describe("an instant from its milliseconds", () => {
  it.each([
    [0, "1970-01-01T00:00:00.000Z"],
    [1, "1970-01-01T00:00:00.001Z"],
    [-1, "1969-12-31T23:59:59.999Z"],
    [1.9, "1970-01-01T00:00:00.001Z"],
    [Date.parse("0000-01-01T00:00:00.000Z"), "0000-01-01T00:00:00.000Z"],
    [Date.parse("9999-12-31T23:59:59.999Z"), "9999-12-31T23:59:59.999Z"],
  ])("%s", (milliseconds, instant) => {
    expect(instantFromEpoch(milliseconds)).toBe(instant);
  });

  it.each([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [Date.parse("0000-01-01T00:00:00.000Z") - 1, "-62167219200001"],
    [Date.parse("9999-12-31T23:59:59.999Z") + 1, "253402300800000"],
  ])("refuses %s", (milliseconds, found) => {
    expect(() => instantFromEpoch(milliseconds)).toThrow(
      expect.objectContaining({ name: "UnreadableInstant", found }),
    );
  });
});

describe("elapsed time", () => {
  it("adds and takes away milliseconds", () => {
    const midnight = parseInstant("2022-05-27T00:00Z");
    expect(addMilliseconds(midnight, 1)).toBe("2022-05-27T00:00:00.001Z");
    expect(addMilliseconds(midnight, 0)).toBe("2022-05-27T00:00:00.000Z");
    expect(addMilliseconds(midnight, -1)).toBe("2022-05-26T23:59:59.999Z");
  });

  it.each([
    ["across the missing hour of March", "2022-03-26T12:00Z", 24, "2022-03-27T12:00:00.000Z"],
    ["across the repeated hour of October", "2022-10-29T12:00+01:00", 24, "2022-10-30T11:00:00.000Z"],
    ["across the year's end", "2021-12-31T12:00Z", 72, "2022-01-03T12:00:00.000Z"],
    ["backwards", "2022-05-27T00:30Z", -1, "2022-05-26T23:30:00.000Z"],
    ["by half an hour", "2022-05-27T00:30Z", 0.5, "2022-05-27T01:00:00.000Z"],
  ])("adds hours %s", (_, from, hours, to) => {
    expect(addHours(parseInstant(from), hours)).toBe(to);
  });
});

describe("a sortable instant", () => {
  it.each([
    ["2024-06-13T16:52:26.556470550Z", "2024-06-13T16:52:26.556470550Z"],
    ["2024-06-13T17:52:26.556470550+01:00", "2024-06-13T16:52:26.556470550Z"],
    ["2024-06-13T16:52:26.55647Z", "2024-06-13T16:52:26.556470000Z"],
    ["2024-06-13T16:52:26.5Z", "2024-06-13T16:52:26.500000000Z"],
    ["2024-06-13T16:52:26Z", "2024-06-13T16:52:26.000000000Z"],
    ["2024-06-13T16:52Z", "2024-06-13T16:52:00.000000000Z"],
    ["2024-06-13T16:52:26.000000001Z", "2024-06-13T16:52:26.000000001Z"],
  ])("of %s keeps nine digits", (text, sortable) => {
    expect(sortableInstant(text)).toBe(sortable);
  });

  it("refuses what is no instant", () => {
    expect(() => sortableInstant("2024-06-31T16:52Z")).toThrow(UnreadableInstant);
  });

  it("puts moments in the order of their nanoseconds, however they are written", () => {
    const fraction = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const written = (n: number) =>
          `2024-06-13T16:52:26.${String(n).padStart(9, "0")}`.replace(/0{1,8}$/, "");
        const earlier = sortableInstant(`${written(a)}Z`) < sortableInstant(`${written(b)}Z`);
        expect(earlier).toBe(a < b);
      }),
    );
  });
});
