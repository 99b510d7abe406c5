import { describe, expect, test } from "vitest";
import { stagesOf } from "../../../shared/obligations/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const stages = (story: Story, key: string, now: string) => {
  const obligation = story.at(now).get(key);
  if (!obligation) throw new Error(`There is no ${key} at ${now}.`);
  return stagesOf(obligation, at(now)).map(({ name, at, repeat }) =>
    repeat === undefined ? [name, at] : [name, at, repeat],
  );
};
const sent = new Story().sent("2026-11-02 09:00");
const assessment = "initial-assessment";

describe("an obligation that is", () => {
  test("open is reminded of", () => {
    expect(stages(sent, assessment, "2026-11-02 09:00")).toEqual([["reminder", at("2026-11-13 00:00")]]);
    expect(stages(sent, assessment, "2026-11-16 23:59:59.999")).toEqual([
      ["reminder", at("2026-11-13 00:00")],
    ]);
  });

  test.each([
    ["2026-11-17 00:00", 1],
    ["2026-11-25 23:59:59.999", 1],
    ["2026-11-26 00:00", 2],
    ["2026-11-26 00:00:00.001", 2],
    ["2026-12-03 00:00", 3],
  ])(
    "missed at %s is told as missed and for the %d. time to managers, and then for the next",
    (now, last) => {
      const escalated = ["2026-11-19", "2026-11-26", "2026-12-03", "2026-12-10"].map((day) =>
        at(`${day} 00:00`),
      );
      expect(stages(sent, assessment, now)).toEqual([
        ["missed", at("2026-11-17 00:00")],
        ["escalated", escalated[last - 1], last],
        ["escalated", escalated[last], last + 1],
      ]);
    },
  );

  test.each([
    ["met", sent.assessmentHeld("2026-11-10 10:00")],
    ["missed, and done", sent.assessmentHeld("2026-11-18 10:00")],
    ["missed, and fallen away", sent.ended("2026-11-18 10:00")],
    ["waived", sent.ended("2026-11-10 10:00")],
  ])("%s is told no more", (_name, story) => {
    expect(stages(story, assessment, "2026-11-30 09:00")).toEqual([]);
  });

  test("wanting is told at once, until it is put right", () => {
    const story = new Story()
      .sent("2026-11-02 09:00", { riskInformation: { blank: "empty" } })
      .caseNote("2026-11-04 09:00", "practitioner", "risk-information");
    const omission = [["omission", at("2026-11-02 09:00")]];
    expect(stages(story, "risk-information-present", "2026-11-02 09:00")).toEqual(omission);
    expect(stages(story, "risk-information-present", "2026-11-04 08:59:59.999")).toEqual(omission);
    expect(stages(story, "risk-information-present", "2026-11-04 09:00")).toEqual([]);
  });
});

describe("reminders of a day that the case names, Monday 30 November 2026", () => {
  const completing = (when: string) => {
    const story = new Story().sent(when, { completionDeadline: "2026-11-30" });
    return stages(story, "completion-deadline", when);
  };
  const usual = ["reminder", at("2026-11-27 00:00")];
  const early = ["early-reminder", at("2026-11-16 00:00")];

  test.each([
    ["twenty-two working days before", "2026-10-29 09:00", [early, usual]],
    ["twenty-one working days before", "2026-10-30 09:00", [early, usual]],
    ["twenty working days before", "2026-11-02 09:00", [usual]],
    ["just before the reminder", "2026-11-26 23:59:59.999", [usual]],
    ["at the reminder", "2026-11-27 00:00", []],
    ["on the day", "2026-11-30 09:00", []],
  ])("sent %s", (_name, when, expected) => expect(completing(when)).toEqual(expected));
});

test("the early reminder is no news any more once the usual one has fallen due", () => {
  const story = new Story().sent("2026-10-29 09:00", { completionDeadline: "2026-11-30" });
  const names = (now: string) => stages(story, "completion-deadline", now).map(([name]) => name);
  expect(names("2026-11-26 23:59:59.999")).toEqual(["early-reminder", "reminder"]);
  expect(names("2026-11-27 00:00")).toEqual(["reminder"]);
  expect(names("2026-11-27 00:00:00.001")).toEqual(["reminder"]);
});

describe("reminders of what must be done", () => {
  test("within one working day, by a rule that names a reminder of its own: then", () => {
    const urgent = new Story().sentFromPrison("2026-11-05 09:00", "2026-11-12");
    expect(stages(urgent, "urgent-initial-response", "2026-11-05 09:00")).toEqual([
      ["reminder", at("2026-11-06 09:00")],
    ]);
  });

  test.each([
    ["15:59:59.999", [["reminder", at("2026-11-10 16:00")]]],
    ["16:00", []],
    ["16:00:00.001", []],
  ])("on the day itself, from %s on: at four", (time, expected) => {
    const booked = sent.sessionBooked("2026-11-03 09:00", `2026-11-10 ${time}`);
    expect(stages(booked, "attendance-recorded:session-1", `2026-11-10 ${time}`)).toEqual(expected);
  });

  test("within two working days: one before", () => {
    const planned = sent.planSubmitted("2026-11-10 10:00");
    expect(stages(planned, "action-plan-approval:plan-1", "2026-11-10 10:00")).toEqual([
      ["reminder", at("2026-11-11 00:00")],
    ]);
  });

  test("within calendar days: one working day before, too", () => {
    const placed = sent.placed("2026-11-03 15:00");
    expect(stages(placed, "temporary-accommodation-contact:1", "2026-11-03 15:00")).toEqual([
      ["reminder", at("2026-11-06 00:00")],
    ]);
  });
});

describe("quiet that somebody asked for", () => {
  const asked = (until: string) => sent.snoozed("2026-11-12 10:00", assessment, "2026-11-17 00:00", until);
  test.each([
    ["to the day of the reminder", "2026-11-13", [["reminder", at("2026-11-13 00:00")]]],
    ["to the last day", "2026-11-16", [["reminder", at("2026-11-16 00:00")]]],
    ["to the day after: the reminder would come too late", "2026-11-17", []],
  ])("%s", (_name, until, expected) => {
    expect(stages(asked(until), assessment, "2026-11-12 10:00")).toEqual(expected);
  });
});

describe("an early reminder that a rule names itself, four months before release on 12 March 2027", () => {
  const key = `crs-referral-for-release:${at("2016-01-05 09:00")}`;
  const needed = (when: string) =>
    Story.ofPerson("X123456")
      .received("2016-01-05 09:00")
      .releaseMoved("2026-09-01 10:00", "2027-03-12")
      .milestone(when, "resettlement-need-identified");

  test.each([
    ["just before that day", "2026-11-11 23:59:59.999", "2026-11-12 00:00"],
    ["as that day begins: the usual one holds", "2026-11-12 00:00", "2027-02-11 00:00"],
    ["later: the usual one holds", "2026-11-12 00:00:00.001", "2027-02-11 00:00"],
  ])("of a need that is found %s", (_name, when, early) => {
    expect(stages(needed(when), key, when)).toEqual([
      ["early-reminder", at(early)],
      ["reminder", at("2027-02-24 00:00")],
    ]);
  });
});

test("a reminder that would come too late, for the quiet that somebody asked for, does not come", () => {
  const story = new Story()
    .sent("2026-10-29 09:00", { completionDeadline: "2026-11-30" })
    .snoozed("2026-11-26 10:00", "completion-deadline", "2026-12-01 00:00", "2026-12-01");
  expect(stages(story, "completion-deadline", "2026-11-26 10:00")).toEqual([]);
});
