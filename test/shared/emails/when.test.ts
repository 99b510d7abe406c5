import { describe, expect, it } from "vitest";
import { sayDayShort, sayWhen, whenOf } from "../../../shared/emails/when.ts";
import { parseInstant, parseLocalDate } from "../../../shared/time/index.ts";
import { anAlert, anOmission, dueOn } from "./an-alert.ts";

const whenSeen = (dueDay: string, at: string) => sayWhen(whenOf(anAlert(dueOn(dueDay)), parseInstant(at)));

describe("a deadline at the end of a day", () => {
  it.each([
    ["ten working days ahead", "2022-06-06T07:00+01:00", "in 10 working days", "2022-06-20"],
    ["two working days ahead", "2022-05-31T07:00+01:00", "in 2 working days", "2022-06-06"],
    ["over a long weekend", "2022-06-01T07:00+01:00", "the next working day", "2022-06-06"],
    ["on the next calendar day", "2022-06-06T07:00+01:00", "tomorrow", "2022-06-07"],
    ["tomorrow, seen at the last minute of today", "2022-06-06T23:59+01:00", "tomorrow", "2022-06-07"],
    ["today, seen at its first instant", "2022-06-07T00:00+01:00", "today", "2022-06-07"],
    ["today, seen at its last", "2022-06-07T23:59:59.999+01:00", "today", "2022-06-07"],
    ["on a Saturday, seen on Friday", "2022-06-10T07:00+01:00", "tomorrow", "2022-06-11"],
    [
      "on a Sunday, seen on Friday",
      "2022-06-10T07:00+01:00",
      "in 2 days, before the next working day",
      "2022-06-12",
    ],
    ["on a Saturday, seen on Thursday", "2022-06-09T07:00+01:00", "in 1 working day", "2022-06-11"],
  ])("%s", (_, at, distance, day) => {
    expect(whenSeen(day, at)).toMatch(/^due by the end of /);
    expect(whenSeen(day, at).endsWith(`2022, ${distance}`)).toBe(true);
  });

  it.each([
    ["at the first instant that is too late", "2022-06-08T00:00+01:00", "1 working day ago", "2022-06-07"],
    ["the morning after", "2022-06-08T07:00+01:00", "1 working day ago", "2022-06-07"],
    ["three working days later", "2022-06-10T07:00+01:00", "3 working days ago", "2022-06-07"],
    ["over a weekend with two bank holidays", "2022-06-06T07:00+01:00", "1 working day ago", "2022-06-01"],
    ["on Saturday, due on Friday", "2022-06-11T07:00+01:00", "yesterday", "2022-06-10"],
    ["on Sunday, due on Friday", "2022-06-12T07:00+01:00", "2 days ago, no working day since", "2022-06-10"],
  ])("seen %s", (_, at, distance, day) => {
    expect(whenSeen(day, at)).toMatch(/^was due by the end of /);
    expect(whenSeen(day, at).endsWith(`2022, ${distance}`)).toBe(true);
  });

  it("reads as a sentence", () => {
    expect(whenSeen("2022-06-07", "2022-06-06T07:00+01:00")).toBe(
      "due by the end of Tuesday 7 June 2022, tomorrow",
    );
    expect(whenSeen("2022-06-07", "2022-06-10T07:00+01:00")).toBe(
      "was due by the end of Tuesday 7 June 2022, 3 working days ago",
    );
  });

  it("says so where the bank holidays of the time are not known yet", () => {
    expect(whenSeen("2040-06-07", "2040-06-06T07:00+01:00")).toBe(
      "due by the end of Thursday 7 June 2040, tomorrow (bank holidays around then are not known yet)",
    );
  });
});

describe("a deadline at a time of day", () => {
  const due = parseInstant("2026-11-20T16:00Z");
  const alert = anAlert({ due, dueDay: parseLocalDate("2026-11-20") });

  it.each([
    ["a millisecond before", "2026-11-20T15:59:59.999Z", "due by Friday 20 November 2026 at 16:00, today"],
    ["exactly then", "2026-11-20T16:00Z", "was due by Friday 20 November 2026 at 16:00, earlier today"],
    [
      "the next working day",
      "2026-11-23T07:00Z",
      "was due by Friday 20 November 2026 at 16:00, 1 working day ago",
    ],
  ])("seen %s", (_, at, words) => {
    expect(sayWhen(whenOf(alert, parseInstant(at)))).toBe(words);
  });
});

describe("something that is wanting", () => {
  it.each([
    ["the same day", "2026-11-12T16:00Z", "earlier today"],
    ["the next working day", "2026-11-13T07:00Z", "1 working day ago"],
    ["six working days on", "2026-11-20T07:00Z", "6 working days ago"],
  ])("tells since when, seen %s", (_, at, distance) => {
    expect(sayWhen(whenOf(anOmission(), parseInstant(at)))).toBe(
      `to be put right since Thursday 12 November 2026, ${distance}`,
    );
  });
});

describe("a day in a subject", () => {
  it.each([
    ["2026-12-31", "Thursday 31 December"],
    ["2027-01-01", "Friday 1 January 2027"],
  ])("%s is %s in December 2026", (day, words) => {
    expect(sayDayShort(parseLocalDate(day), parseInstant("2026-12-30T12:00Z"))).toBe(words);
  });
});
