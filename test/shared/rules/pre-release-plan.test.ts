import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const received = Story.ofPerson("A1234BC").received("2016-01-05 09:00");
const subject = at("2016-01-05 09:00");
const sentenced = received.sentenced("2026-01-12 10:00", "medium");
/** Release on Friday 13 November 2026: twelve weeks before is Friday 21 August. */
const planned = sentenced.releaseMoved("2026-01-13 10:00", "2026-11-13");
const reviewed = (story: Story, when = "2026-08-20 10:00") =>
  story.milestone(when, "pre-release-plan-reviewed");

clockRuleTable("pre-release-plan", {
  begin: (at, release) => received.releaseMoved(at, release).sentenced(at, "low"),
  finish: (story, at) => story.milestone(at, "pre-release-plan-reviewed"),
  subject,
  due: [
    ["an ordinary Friday", "2026-01-12 10:00", "2026-08-21", "2026-11-13"],
    ["a day in February of a leap year", "2023-09-04 10:00", "2024-02-07", "2024-05-01"],
    ["a Sunday, on which the clocks go forward", "2022-01-04 10:00", "2022-03-27", "2022-06-19"],
    ["the same in 2026", "2026-01-12 10:00", "2026-03-29", "2026-06-21"],
    ["a Sunday, on which the clocks go back", "2022-01-04 10:00", "2022-10-30", "2023-01-22"],
    ["the same in 2026", "2026-01-12 10:00", "2026-10-25", "2027-01-17"],
    ["the Platinum Jubilee: a bank holiday is a day", "2022-01-04 10:00", "2022-06-02", "2022-08-25"],
    ["Friday 8 May 2020", "2020-01-06 10:00", "2020-05-08", "2020-07-31"],
    ["the State Funeral", "2022-01-04 10:00", "2022-09-19", "2022-12-12"],
    ["Good Friday", "2026-01-12 10:00", "2026-04-03", "2026-06-26"],
    ["the substitute for Boxing Day 2026", "2026-01-12 10:00", "2026-12-28", "2027-03-22"],
    ["the day of the sentence itself", "2026-08-21 10:00", "2026-08-21", "2026-11-13"],
    ["the last moment of that day", "2026-08-21 23:59:59.998", "2026-08-21", "2026-11-13"],
  ],
  cases: [
    [
      "sentenced the day after: nobody could keep it",
      received.releaseMoved("2026-08-22 00:00", "2026-11-13").sentenced("2026-08-22 00:00", "low"),
      "2026-11-01 09:00",
      "none",
    ],
    [
      "the release date first told the day after",
      sentenced.releaseMoved("2026-08-22 00:00", "2026-11-13"),
      "2026-11-01 09:00",
      "none",
    ],
    ["reviewed", reviewed(planned), "2026-11-01 09:00", "met"],
    [
      "reviewed three working days late",
      reviewed(planned, "2026-08-26 10:00"),
      "2026-11-01 09:00",
      { state: "missed", late: 3 },
    ],
    ["no sentence", received.releaseMoved("2026-01-13 10:00", "2026-11-13"), "2026-11-01 09:00", "none"],
    ["no release date", sentenced, "2026-11-01 09:00", "none"],
    [
      "a curfew date alone is no release date",
      sentenced.with("crs.custody.release-dates-changed", "2026-01-13 10:00", {
        homeDetentionCurfewEligibilityDate: "2026-11-13",
      }),
      "2026-11-01 09:00",
      "none",
    ],
    [
      "a risk that nobody has told: nobody owes it yet",
      received.sentenced("2026-01-12 10:00").releaseMoved("2026-01-13 10:00", "2026-11-13"),
      "2026-11-01 09:00",
      "none",
    ],
    ["released before it was due", planned.released("2026-08-21 10:00"), "2026-11-01 09:00", "waived"],
    ["released when it was late", planned.released("2026-08-22 00:00"), "2026-11-01 09:00", "missed"],
    ["received anew before it was due", planned.received("2026-05-05 10:00"), "2026-11-01 09:00", "waived"],
    [
      "moved to another prison: it is still owed",
      planned.movedOut("2026-05-05 10:00").movedIn("2026-05-05 15:00"),
      "2026-08-22 00:00",
      "missed",
    ],
    [
      "release put off: not yet due on the old day",
      planned.releaseMoved("2026-08-01 10:00", "2026-11-20"),
      "2026-08-22 00:00",
      "open",
    ],
    [
      "release put off: due a week later",
      planned.releaseMoved("2026-08-01 10:00", "2026-11-20"),
      "2026-08-29 00:00",
      "missed",
    ],
    [
      "missed, and then put off: open again",
      planned.releaseMoved("2026-09-01 10:00", "2026-12-04"),
      "2026-09-02 09:00",
      "open",
    ],
    [
      "brought forward in time",
      planned.releaseMoved("2026-08-01 10:00", "2026-10-26"),
      "2026-08-04 00:00",
      "missed",
    ],
    [
      "brought forward to the last day that could be kept",
      planned.releaseMoved("2026-08-01 10:00", "2026-10-24"),
      "2026-08-01 23:59:59.999",
      "open",
    ],
    [
      "brought forward by a day more: nobody could keep it",
      planned.releaseMoved("2026-08-01 10:00", "2026-10-23"),
      "2026-08-22 00:00",
      "waived",
    ],
    [
      "reviewed, and then brought forward: it stays done",
      reviewed(planned, "2026-07-30 10:00").releaseMoved("2026-08-01 10:00", "2026-10-01"),
      "2026-09-01 09:00",
      "met",
    ],
    [
      "brought forward, and reviewed all the same",
      reviewed(planned.releaseMoved("2026-08-01 10:00", "2026-10-01"), "2026-08-10 10:00"),
      "2026-09-01 09:00",
      "met",
    ],
    [
      "missed, and then brought forward: it stays missed",
      planned.releaseMoved("2026-08-24 10:00", "2026-10-01"),
      "2026-09-01 09:00",
      { state: "missed", late: 6 },
    ],
    [
      "brought forward too late, and put off again: open again",
      planned.releaseMoved("2026-08-01 10:00", "2026-10-01").releaseMoved("2026-08-10 10:00", "2026-11-20"),
      "2026-08-22 00:00",
      "open",
    ],
    ["the date taken away", planned.releaseMoved("2026-08-01 10:00", null), "2026-09-01 09:00", "waived"],
    [
      "the date taken away when it was late",
      planned.releaseMoved("2026-08-24 10:00", null),
      "2026-12-01 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "the date taken away and told anew",
      planned.releaseMoved("2026-08-01 10:00", null).releaseMoved("2026-08-10 10:00", "2026-11-20"),
      "2026-08-29 00:00",
      "missed",
    ],
    [
      "in a referral's case",
      planned.inCase("11111111-1111-4111-8111-111111111111"),
      "2026-11-01 09:00",
      "none",
    ],
  ],
});

describe("who owes it", () => {
  const owedBy = (risk: "low" | "medium" | "high" | "very-high") =>
    received
      .sentenced("2026-01-12 10:00", risk)
      .releaseMoved("2026-01-13 10:00", "2026-11-13")
      .at("2026-02-01 09:00")
      .get(`pre-release-plan:${subject}`)?.owedBy;

  test.each([
    ["low", "pre-release-team"],
    ["medium", "pre-release-team"],
    ["high", "community-offender-manager"],
    ["very-high", "community-offender-manager"],
  ] as const)("%s risk: the %s", (risk, party) => expect(owedBy(risk)).toBe(party));

  test("by the risk of that time in prison, whatever it is in a later one", () => {
    const again = planned.received("2026-12-01 10:00").sentenced("2026-12-02 10:00", "very-high");
    expect(again.at("2026-12-03 09:00").get(`pre-release-plan:${subject}`)?.owedBy).toBe("pre-release-team");
  });
});

test("each time in prison has its own, opened by its own sentence", () => {
  const again = reviewed(planned)
    .released("2026-11-13 09:00")
    .received("2027-01-11 09:00")
    .sentenced("2027-01-12 10:00", "low")
    .releaseMoved("2027-01-12 10:00", "2027-06-25");
  const seen = again.at("2027-04-03 00:00");
  expect(seen.get(`pre-release-plan:${subject}`)?.state).toBe("met");
  expect(seen.get(`pre-release-plan:${at("2027-01-11 09:00")}`)).toMatchObject({
    state: "missed",
    deadline: { dueDay: "2027-04-02" },
  });
});

test("where no reception is known there is one without a subject", () => {
  const story = Story.ofPerson("A1234BC")
    .sentenced("2026-01-12 10:00", "low")
    .releaseMoved("2026-01-13 10:00", "2026-11-13");
  expect(story.at("2026-08-22 00:00").get("pre-release-plan")?.state).toBe("missed");
});
