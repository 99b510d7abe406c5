import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const sent = new Story().sent("2016-01-04 09:00");
/** The 84th night ends on the morning of Friday 13 November 2026. */
const placed = sent.placed("2026-08-21 15:00");

clockRuleTable("temporary-accommodation-move-on", {
  begin: (at) => sent.placed(at),
  finish: (story, at) => story.placementEnded(at),
  subject: (trigger) => trigger,
  due: [
    ["84 nights", "2026-08-21 15:00", "2026-11-13"],
    ["from the last moment of a day", "2026-08-21 23:59:59.999", "2026-11-13"],
    ["from the first of the next", "2026-08-22 00:00", "2026-11-14"],
    ["over 29 February", "2024-02-07 10:00", "2024-05-01"],
    ["from the night the clocks go forward", "2022-03-27 02:30", "2022-06-19"],
    ["to the day on which they do", "2022-01-02 10:00", "2022-03-27"],
    ["to that day in 2026", "2026-01-04 10:00", "2026-03-29"],
    ["from the hour that comes twice", "2026-10-25 01:30", "2027-01-17"],
    ["to the day on which it does", "2022-08-07 10:00", "2022-10-30"],
    ["to that day in 2026", "2026-08-02 10:00", "2026-10-25"],
    ["the Platinum Jubilee: a bank holiday is a day", "2022-03-10 10:00", "2022-06-02"],
    ["Friday 8 May 2020", "2020-02-14 10:00", "2020-05-08"],
    ["the State Funeral", "2022-06-27 10:00", "2022-09-19"],
    ["Good Friday", "2026-01-09 10:00", "2026-04-03"],
    ["the substitute for Boxing Day 2026", "2026-10-05 10:00", "2026-12-28"],
  ],
  cases: [
    [
      "moved on a working day late",
      placed.placementEnded("2026-11-16 10:00"),
      "2026-12-01 09:00",
      { state: "missed", late: 1 },
    ],
    ["settled accommodation obtained", placed.homeObtained("2026-11-02 10:00"), "2026-12-01 09:00", "met"],
    [
      "settled accommodation obtained as the placement began",
      placed.homeObtained("2026-08-21 15:00"),
      "2026-12-01 09:00",
      "met",
    ],
    [
      "settled accommodation from before the placement",
      sent.homeObtained("2026-08-03 10:00").placed("2026-08-21 15:00"),
      "2026-11-14 00:00",
      "missed",
    ],
    ["the referral ended", placed.ended("2026-10-01 10:00"), "2026-12-01 09:00", "waived"],
    [
      "the referral ended when it was late",
      placed.ended("2026-11-16 10:00"),
      "2026-12-01 09:00",
      { state: "missed", late: 1 },
    ],
    ["no placement", sent, "2026-12-01 09:00", "none"],
  ],
});

describe("a second placement", () => {
  const again = placed.placementEnded("2026-10-01 10:00").placed("2026-12-01 10:00");

  test("has 84 nights of its own", () => {
    const second = again
      .at("2027-02-24 00:00")
      .get(`temporary-accommodation-move-on:${at("2026-12-01 10:00")}`);
    expect(second).toMatchObject({ state: "missed", deadline: { dueDay: "2027-02-23" } });
  });
  test("takes nothing from the first", () => {
    const first = again
      .at("2027-02-24 00:00")
      .get(`temporary-accommodation-move-on:${at("2026-08-21 15:00")}`);
    expect(first).toMatchObject({ state: "met", met: { at: at("2026-10-01 10:00") } });
  });
});
