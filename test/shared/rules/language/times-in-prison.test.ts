import { describe, expect, test } from "vitest";
import {
  endOfTimeInPrison,
  subjectOf,
  timeOf,
  timesInPrison,
  timesInPrisonWithReferrals,
} from "../../../../shared/rules/language/times-in-prison.ts";
import { at } from "../../../support/london.ts";
import { Story } from "../../../support/story.ts";

const twice = (story: Story) =>
  story.received("2026-01-05 10:00").released("2026-03-06 10:00").received("2026-06-01 10:00");
const receptions = [at("2026-01-05 10:00"), at("2026-06-01 10:00")];
const judged = (story: Story) => timesInPrison(story.case).map(({ receivedAt }) => receivedAt);
const judgedWithReferrals = (story: Story) =>
  timesInPrisonWithReferrals(story.case).map(({ receivedAt }) => receivedAt);

describe("times in prison are judged once, oldest first", () => {
  const both = twice(Story.ofPerson("A1234BC", "X123456"));
  const several = twice(Story.ofPerson("B1234BC", "A1234BC", "X123456", "X000001"));

  test.each([
    ["known by prison number alone", twice(Story.ofPerson("A1234BC")), receptions, []],
    ["known by CRN alone", twice(Story.ofPerson("X123456")), receptions, receptions],
    ["known by both, under the prison number", both, receptions, []],
    ["known by both, under the CRN", both.inCase("person-X123456"), [], receptions],
    ["known by several, under the second prison number", several, [], []],
    ["known by several, under the first prison number", several.inCase("person-A1234BC"), receptions, []],
    ["known by several, under the first CRN", several.inCase("person-X000001"), [], receptions],
    ["known by several, under the second CRN", several.inCase("person-X123456"), [], []],
    ["in the case of a referral", both.inCase("referral-1"), [], []],
    ["in the case of a referral that is named like one", both.inCase("A1234BC"), [], []],
    [
      "of somebody of whom custody has told nothing",
      Story.ofPerson("X123456").sent("2026-01-05 10:00", {}, "r-1"),
      [],
      [],
    ],
  ])("of somebody %s", (_name, story, custody, withReferrals) => {
    expect(judged(story)).toEqual(custody);
    expect(judgedWithReferrals(story)).toEqual(withReferrals);
  });
});

describe("one time in prison is told from another", () => {
  const { case: c } = twice(Story.ofPerson("A1234BC"));
  const [first, second] = timesInPrison(c);

  test("by its reception, where that is known", () => {
    expect([first, second].map((time) => time && subjectOf(time))).toEqual(
      receptions.map((subject) => ({ subject })),
    );
    const { case: unknown } = Story.ofPerson("A1234BC").released("2026-03-06 10:00");
    expect(timesInPrison(unknown).map(subjectOf)).toStrictEqual([{}]);
    expect(timeOf(unknown, { at: receptions[0] as never, because: "" })).toBe(unknown.custody);
  });

  test.each(receptions)("and found again by it: %s", (subject) => {
    expect(timeOf(c, { at: subject, because: "", subject })?.receivedAt).toBe(subject);
  });

  test("ends with release, or with the next reception, whichever came first", () => {
    expect(endOfTimeInPrison(c, first)).toEqual({
      at: at("2026-03-06 10:00"),
      how: "the person was released",
    });
    expect(endOfTimeInPrison(c, second)).toBeUndefined();
    expect(endOfTimeInPrison(c, undefined)).toBeUndefined();
    const { case: unreleased } = Story.ofPerson("A1234BC")
      .received("2026-01-05 10:00")
      .received("2026-06-01 10:00");
    expect(endOfTimeInPrison(unreleased, timesInPrison(unreleased)[0])).toEqual({
      at: at("2026-06-01 10:00"),
      how: "the person was received into prison anew",
    });
  });
});
