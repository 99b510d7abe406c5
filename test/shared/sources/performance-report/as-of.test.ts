import { describe, expect, test } from "vitest";
import { momentOf, UnreadableMoment } from "../../../../shared/sources/performance-report/index.ts";

describe("the moment of a check", () => {
  test.each([
    ["2022-06-14", "2022-06-14T22:59:59.999Z", "a day in summer ends at 23:00 UTC"],
    ["2022-12-31", "2022-12-31T23:59:59.999Z", "a day in winter ends at midnight UTC"],
    ["2022-03-27", "2022-03-27T22:59:59.999Z", "the day on which the clocks go forward"],
    ["2022-10-30", "2022-10-30T23:59:59.999Z", "the day on which they go back"],
    ["2022-06-14T12:00Z", "2022-06-14T12:00:00.000Z", "an instant is itself"],
    ["2022-06-14T12:00:00+01:00", "2022-06-14T11:00:00.000Z", "with its offset"],
  ])("%s is %s: %s", (text, instant) => {
    expect(momentOf(text)).toBe(instant);
  });

  test.each([
    "",
    "yesterday",
    "14/06/2022",
    "2022-06-31",
    "2022-06-14T12:00",
    "2022-06-14T25:00Z",
    "2022-06",
  ])("%j is none, and the message says how to write one", (text) => {
    expect(() => momentOf(text)).toThrow(UnreadableMoment);
    expect(() => momentOf(text)).toThrow(/2022-06-14T12:00Z/u);
  });

  test.each(["1949-12-31", "2100-01-01", "9999-12-31", "0001-01-01T00:00Z", "9999-12-31T23:59:59.999Z"])(
    "%s is one that no case reaches, and the message says which are",
    (text) => {
      expect(() => momentOf(text)).toThrow(UnreadableMoment);
      expect(() => momentOf(text)).toThrow(/^Found .*, expected a day from 1950-01-01 to 2099-12-31\.$/u);
    },
  );
});
