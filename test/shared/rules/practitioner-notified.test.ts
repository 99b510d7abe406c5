import { describe, expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";
import { twoWorkingDays } from "../../support/two-working-days.ts";

const base = new Story().sent("2016-01-04 09:00");
/** Held on Monday 2 November 2026: due by the end of Wednesday the 4th. */
const held = base.assessmentHeld("2026-11-02 10:00");
const enforced = base.occurred("2026-11-02 10:00", "enforcement-action");

clockRuleTable("practitioner-notified", {
  subject: "saa-1",
  begin: (at) => base.assessmentHeld(at),
  finish: (story, at) => story.feedback(at, story.case.appointments[0]?.time ?? at),
  due: twoWorkingDays,
  cases: [
    ["missed", base.assessmentMissed("2026-11-02 10:00"), "2026-11-10 09:00", "none"],
    [
      "came, but it did not happen",
      base.assessmentDidNotHappen("2026-11-02 10:00"),
      "2026-11-10 09:00",
      "none",
    ],
    ["booked", base.assessmentBooked("2026-10-26 10:00", "2026-11-02 10:00"), "2026-11-10 09:00", "none"],
    ["attendance alone tells nothing of how it went", held, "2026-11-05 00:00", "missed"],
    [
      "a case note of the provider about it",
      held.caseNote("2026-11-04 10:00", "provider", "supplier-assessment"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "a telephone call of the provider about it",
      held.contact("2026-11-04 10:00", "provider", "other", "supplier-assessment"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "a case note about something else",
      held.caseNote("2026-11-04 10:00", "provider", "change-of-circumstances"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note of the practitioner",
      held.caseNote("2026-11-04 10:00", "practitioner", "supplier-assessment"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "a case note from before the assessment",
      held.caseNote("2026-11-02 09:59:59.999", "provider", "supplier-assessment"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "feedback two working days late, over a weekend",
      held.feedback("2026-11-06 10:00", "2026-11-02 10:00"),
      "2026-11-10 09:00",
      { state: "missed", late: 2 },
    ],
    ["the referral ended in time", held.ended("2026-11-03 10:00"), "2026-11-10 09:00", "waived"],
    [
      "recorded as held, and then put right as missed",
      held.assessmentMissed("2026-11-02 10:00", { recorded: "2026-11-03 09:00" }),
      "2026-11-10 09:00",
      "none",
    ],
  ],
});

clockRuleTable("practitioner-notified", {
  subject: "occurrence-1",
  begin: (at) => base.occurred(at, "enforcement-action"),
  finish: (story, at) => story.caseNote(at, "provider", "enforcement-action"),
  due: [
    ["enforcement action in an ordinary week", "2026-11-02 10:00", "2026-11-04"],
    ["enforcement action before the Platinum Jubilee", "2022-06-01 10:00", "2022-06-07"],
  ],
  cases: [
    [
      "a telephone call about it",
      enforced.contact("2026-11-03 10:00", "provider", "enforcement-action"),
      "2026-11-10 09:00",
      "met",
    ],
    [
      "a case note about something else",
      enforced.caseNote("2026-11-03 10:00", "provider", "change-of-circumstances"),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "feedback on a session is not about it",
      enforced.feedback("2026-11-03 10:00", "2026-11-03 09:00", { id: "session-1", notify: true }),
      "2026-11-10 09:00",
      "missed",
    ],
    [
      "recorded again later: the first record counts",
      enforced.occurred("2026-11-04 10:00", "enforcement-action"),
      "2026-11-05 00:00",
      "missed",
    ],
    ["the referral ended in time", enforced.ended("2026-11-03 10:00"), "2026-11-10 09:00", "waived"],
  ],
});

describe("one obligation for each", () => {
  const story = base
    .assessmentHeld("2026-11-02 10:00")
    .occurred("2026-11-02 11:00", "change-of-circumstances", "o-1")
    .occurred("2026-11-02 12:00", "unsuitable", "o-2")
    .occurred("2026-11-03 10:00", "unsuitable", "o-3");
  const states = (told: Story) =>
    [...told.at("2026-11-03 16:00").values()]
      .filter(({ rule }) => rule === "practitioner-notified")
      .map(({ subject, because, state }) => [subject, because, state]);

  test("each with its reason", () => {
    expect(states(story)).toEqual([
      ["saa-1", "the supplier assessment was held", "open"],
      ["o-1", "circumstances changed", "open"],
      ["o-2", "the person was found unsuitable for the service", "open"],
      ["o-3", "the person was found unsuitable for the service", "open"],
    ]);
  });

  test("one case note tells of all it is about that had happened by then, and of nothing else", () => {
    const told = story.caseNote("2026-11-02 15:00", "provider", "change-of-circumstances", "unsuitable");
    expect(states(told).map(([, , state]) => state)).toEqual(["open", "met", "met", "open"]);
  });
});

describe("each thing that there is to tell is told of by itself", () => {
  const base = new Story().sent("2026-11-02 09:00");
  const state = (story: Story, subject: string) =>
    story.at("2026-11-20 09:00").get(`practitioner-notified:${subject}`)?.state;

  test("two occurrences", () => {
    const two = base
      .occurred("2026-11-03 10:00", "enforcement-action", "occurrence-1")
      .occurred("2026-11-03 10:00", "unsuitable", "occurrence-2");
    const told = two.caseNote("2026-11-04 10:00", "provider", "unsuitable");
    expect([state(told, "occurrence-1"), state(told, "occurrence-2")]).toEqual(["missed", "met"]);
  });

  test("two assessments", () => {
    const two = base
      .assessmentHeld("2026-11-03 10:00", { id: "saa-1" })
      .assessmentHeld("2026-11-03 14:00", { id: "saa-2" });
    const told = two.feedback("2026-11-04 10:00", "2026-11-03 14:00", { id: "saa-2" });
    expect([state(told, "saa-1"), state(told, "saa-2")]).toEqual(["missed", "met"]);
  });

  test("an assessment, and an occurrence: a note about the one is none about the other", () => {
    const both = base
      .assessmentHeld("2026-11-03 10:00")
      .occurred("2026-11-03 10:00", "unsuitable", "occurrence-1");
    const of = (story: Story) => [state(story, "saa-1"), state(story, "occurrence-1")];
    expect(of(both.caseNote("2026-11-04 10:00", "provider", "supplier-assessment"))).toEqual([
      "met",
      "missed",
    ]);
    expect(of(both.caseNote("2026-11-04 10:00", "provider", "unsuitable"))).toEqual(["missed", "met"]);
  });

  test.each([
    ["enforcement-action", "enforcement action was taken"],
    ["change-of-circumstances", "circumstances changed"],
    ["unsuitable", "the person was found unsuitable for the service"],
  ] as const)("%s is called what it is", (kind, because) => {
    const story = base.occurred("2026-11-03 10:00", kind);
    expect(story.at("2026-11-03 10:00").get("practitioner-notified:occurrence-1")?.because).toBe(because);
  });
});
