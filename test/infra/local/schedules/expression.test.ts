import { describe, expect, it } from "vitest";
import {
  readScheduleExpression,
  UnknownTimeZone,
  UnreadableSchedule,
} from "../../../../infra/local/schedules/index.ts";
import { parseInstant } from "../../../../shared/time/index.ts";

/** The next `count` firings after an instant, each as short as it can be told. */
function firings(expression: string, timeZone: string, after: string, count: number): string[] {
  const { nextAfter } = readScheduleExpression(expression, timeZone);
  const since = parseInstant(after);
  const fired: string[] = [];
  for (
    let at = nextAfter(since, since);
    at !== undefined && fired.length < count;
    at = nextAfter(at, since)
  ) {
    fired.push(at.replace(":00.000Z", "Z"));
  }
  return fired;
}

describe("a cron expression", () => {
  it.each([
    [
      "cron(0/15 * * * ? *)",
      "2026-06-01T10:07Z",
      ["2026-06-01T10:15Z", "2026-06-01T10:30Z", "2026-06-01T10:45Z"],
    ],
    [
      "cron(5/20 * * * ? *)",
      "2026-06-01T10:07Z",
      ["2026-06-01T10:25Z", "2026-06-01T10:45Z", "2026-06-01T11:05Z"],
    ],
    [
      "cron(0 9-17/4 * * ? *)",
      "2026-06-01T10:07Z",
      ["2026-06-01T13:00Z", "2026-06-01T17:00Z", "2026-06-02T09:00Z"],
    ],
    [
      "cron(0,30 8,20 * * ? *)",
      "2026-06-01T08:00Z",
      ["2026-06-01T08:30Z", "2026-06-01T20:00Z", "2026-06-01T20:30Z"],
    ],
    [
      "cron(0 7 ? * MON *)",
      "2026-06-01T07:00Z",
      ["2026-06-08T07:00Z", "2026-06-15T07:00Z", "2026-06-22T07:00Z"],
    ],
    [
      "cron(0 7 ? * 2 *)",
      "2026-06-01T06:59Z",
      ["2026-06-01T07:00Z", "2026-06-08T07:00Z", "2026-06-15T07:00Z"],
    ],
    [
      "cron(0 7 ? * mon-fri *)",
      "2026-06-04T08:00Z",
      ["2026-06-05T07:00Z", "2026-06-08T07:00Z", "2026-06-09T07:00Z"],
    ],
    [
      "cron(0 7 ? * SUN,SAT *)",
      "2026-06-04T08:00Z",
      ["2026-06-06T07:00Z", "2026-06-07T07:00Z", "2026-06-13T07:00Z"],
    ],
    [
      "cron(0 0 31 * ? *)",
      "2026-01-31T00:00Z",
      ["2026-03-31T00:00Z", "2026-05-31T00:00Z", "2026-07-31T00:00Z"],
    ],
    [
      "cron(0 0 1 JAN,JUL ? *)",
      "2026-01-01T00:00Z",
      ["2026-07-01T00:00Z", "2027-01-01T00:00Z", "2027-07-01T00:00Z"],
    ],
    [
      "cron(0 0 29 2 ? *)",
      "2026-01-01T00:00Z",
      ["2028-02-29T00:00Z", "2032-02-29T00:00Z", "2036-02-29T00:00Z"],
    ],
    ["cron(0 0 1 1 ? 2027-2028)", "2026-01-01T00:00Z", ["2027-01-01T00:00Z", "2028-01-01T00:00Z"]],
    ["cron(59 23 31 12 ? *)", "2026-12-31T23:59Z", ["2027-12-31T23:59Z"]],
  ])("%s fires after %s at %j", (expression, after, expected) => {
    expect(
      firings(expression, "UTC", after, expected.length + (expression.includes("2027-") ? 1 : 0)),
    ).toEqual(expected);
  });

  it.each([
    ["one millisecond before it is planned", "2026-06-01T06:59:59.999Z", "2026-06-01T07:00Z"],
    ["exactly when it is planned", "2026-06-01T07:00:00.000Z", "2026-06-08T07:00Z"],
    ["one millisecond after it was planned", "2026-06-01T07:00:00.001Z", "2026-06-08T07:00Z"],
  ])("asked %s, looks forward only", (_when, after, expected) => {
    expect(firings("cron(0 7 ? * MON *)", "UTC", after, 1)).toEqual([expected]);
  });
});

describe("a cron expression read in London", () => {
  it.each([
    ["in winter", "2026-01-01T00:00Z", ["2026-01-05T07:00Z"]],
    ["in summer", "2026-06-01T07:00Z", ["2026-06-08T06:00Z"]],
    ["over the end of summer time", "2026-10-18T00:00Z", ["2026-10-19T06:00Z", "2026-10-26T07:00Z"]],
    ["over the beginning of summer time", "2026-03-22T00:00Z", ["2026-03-23T07:00Z", "2026-03-30T06:00Z"]],
  ])("keeps Monday 07:00 %s", (_when, after, expected) => {
    expect(firings("cron(0 7 ? * MON *)", "Europe/London", after, expected.length)).toEqual(expected);
  });

  it("skips what falls into the hour that is left out in spring", () => {
    expect(firings("cron(30 0-2 * * ? *)", "Europe/London", "2026-03-28T23:00Z", 4)).toEqual([
      "2026-03-29T00:30Z",
      "2026-03-29T01:30Z",
      "2026-03-29T23:30Z",
      "2026-03-30T00:30Z",
    ]);
  });

  it("fires once, the first time, in the hour that is repeated in autumn", () => {
    expect(firings("cron(0/30 0-2 * * ? *)", "Europe/London", "2026-10-24T22:59Z", 6)).toEqual([
      "2026-10-24T23:00Z",
      "2026-10-24T23:30Z",
      "2026-10-25T00:00Z",
      "2026-10-25T00:30Z",
      "2026-10-25T02:00Z",
      "2026-10-25T02:30Z",
    ]);
  });

  it.each(["2026-10-25T01:00Z", "2026-10-25T01:30Z", "2026-10-25T01:59:59.999Z"])(
    "asked at %s, within the repeated hour, goes on after it",
    (after) => {
      expect(firings("cron(0/15 * * * ? *)", "Europe/London", after, 1)).toEqual(["2026-10-25T02:00Z"]);
    },
  );
});

describe("other time zones", () => {
  it.each([
    ["Pacific/Auckland", ["2026-05-31T19:00Z"]],
    ["America/Los_Angeles", ["2026-06-01T14:00Z"]],
    ["Asia/Kathmandu", ["2026-06-01T01:15Z"]],
  ])("07:00 on Monday in %s is %j", (timeZone, expected) => {
    expect(firings("cron(0 7 ? * MON *)", timeZone, "2026-05-30T12:00Z", 1)).toEqual(expected);
  });

  it("refuses a zone that does not exist", () => {
    expect(() => readScheduleExpression("rate(1 day)", "Europe/Camelot")).toThrow(UnknownTimeZone);
  });
});

describe("a rate", () => {
  it.each([
    ["rate(1 minute)", ["2026-06-01T10:08Z", "2026-06-01T10:09Z", "2026-06-01T10:10Z"]],
    ["rate(15 minutes)", ["2026-06-01T10:22Z", "2026-06-01T10:37Z", "2026-06-01T10:52Z"]],
    ["rate(6 hours)", ["2026-06-01T16:07Z", "2026-06-01T22:07Z", "2026-06-02T04:07Z"]],
    ["rate(2 days)", ["2026-06-03T10:07Z", "2026-06-05T10:07Z", "2026-06-07T10:07Z"]],
  ])("%s is counted from when the schedule was made", (expression, expected) => {
    expect(firings(expression, "Europe/London", "2026-06-01T10:07Z", 3)).toEqual(expected);
  });

  it("does not drift when it is asked late", () => {
    const { nextAfter } = readScheduleExpression("rate(15 minutes)", "UTC");
    const since = parseInstant("2026-06-01T10:00Z");
    expect(nextAfter(parseInstant("2026-06-01T10:15:04.200Z"), since)).toBe("2026-06-01T10:30:00.000Z");
  });
});

describe("an expression that cannot be read", () => {
  it.each([
    ["at(2026-06-01T00:00:00)", "neither cron(…) nor rate(…)"],
    ["cron(0 7 * * ?)", "found 5 fields"],
    ["cron(0 7 * * MON *)", "expected ? in exactly one"],
    ["cron(0 7 ? * ? *)", "expected ? in exactly one"],
    ["cron(60 7 * * ? *)", 'minutes: found "60"'],
    ["cron(? 7 * * ? *)", 'minutes: found "?"'],
    ["cron(0 24 * * ? *)", 'hours: found "24"'],
    ["cron(0 7 L * ? *)", 'day-of-month: found "L"'],
    ["cron(0 7 0 * ? *)", 'day-of-month: found "0"'],
    ["cron(0 7 ? * MON#1 *)", 'day-of-week: found "MON#1"'],
    ["cron(0 7 ? * 8 *)", 'day-of-week: found "8", expected 1 to 7 or SUN to SAT'],
    ["cron(0 7 ? FEBR MON *)", 'month: found "FEBR"'],
    ["cron(10-5 7 * * ? *)", 'minutes: found "10-5"'],
    ["cron(0-1-2 7 * * ? *)", 'minutes: found "0-1-2"'],
    ["cron(0/0 7 * * ? *)", 'minutes: found "0/0"'],
    ["cron(0/5/5 7 * * ? *)", 'minutes: found "0/5/5"'],
    ["rate(0 minutes)", "a rate is a whole number"],
    ["rate(1 minutes)", "a rate is a whole number"],
    ["rate(5 minute)", "a rate is a whole number"],
    ["rate(5 weeks)", "a rate is a whole number"],
  ])("%s is refused: %s", (expression, problem) => {
    expect(() => readScheduleExpression(expression, "UTC")).toThrow(UnreadableSchedule);
    expect(() => readScheduleExpression(expression, "UTC")).toThrow(problem);
  });
});
