import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const sent = new Story().sent("2016-01-04 09:00");
const obtained = sent.homeObtained("2026-11-02 10:00");

clockRuleTable("accommodation-sustained", {
  begin: (at) => sent.homeObtained(at),
  finish: (story, at) => story.homeSustained(at),
  subject: (trigger) => trigger,
  due: [
    ["the same day three months later", "2026-11-02 10:00", "2027-02-02"],
    ["from the last moment of a day", "2026-11-02 23:59:59.999", "2027-02-02"],
    ["from the first of the next", "2026-11-03 00:00", "2027-02-03"],
    ["to the end of February", "2026-11-30 10:00", "2027-02-28"],
    ["to the end of February in a leap year", "2023-11-30 10:00", "2024-02-29"],
    ["to the day on which the clocks go forward", "2021-12-27 10:00", "2022-03-27"],
    ["to that day in 2026", "2025-12-29 10:00", "2026-03-29"],
    ["to the day on which the clocks go back", "2022-07-30 10:00", "2022-10-30"],
    ["to that day in 2026", "2026-07-25 10:00", "2026-10-25"],
    ["from the night the clocks go forward", "2022-03-27 02:30", "2022-06-27"],
    ["from the hour that comes twice", "2026-10-25 01:30", "2027-01-25"],
    ["to the Platinum Jubilee: a bank holiday is a day", "2022-03-02 10:00", "2022-06-02"],
    ["to Friday 8 May 2020", "2020-02-08 10:00", "2020-05-08"],
    ["to the State Funeral", "2022-06-19 10:00", "2022-09-19"],
    ["to Good Friday", "2026-01-03 10:00", "2026-04-03"],
    ["to the substitute for Boxing Day 2026", "2026-09-28 10:00", "2026-12-28"],
  ],
  cases: [
    [
      "recorded two working days late",
      obtained.homeSustained("2027-02-04 10:00"),
      "2027-03-01 09:00",
      { state: "missed", late: 2 },
    ],
    [
      "lost before: it falls away as what it is",
      obtained.homeLost("2027-01-15 10:00"),
      "2027-03-01 09:00",
      "waived",
    ],
    [
      "lost when it was late",
      obtained.homeLost("2027-02-03 10:00"),
      "2027-03-01 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "sustained, and lost later",
      obtained.homeSustained("2027-02-02 10:00").homeLost("2027-02-02 12:00"),
      "2027-03-01 09:00",
      "met",
    ],
    ["the referral ended before", obtained.ended("2027-01-15 10:00"), "2027-03-01 09:00", "waived"],
    ["the referral concluded before", obtained.concluded("2027-01-15 10:00"), "2027-03-01 09:00", "waived"],
    ["a placement is no settled accommodation", sent.placed("2026-11-02 10:00"), "2027-03-01 09:00", "none"],
  ],
});

test("what is lost is called lost", () => {
  const lost = obtained.homeLost("2027-01-15 10:00").at("2027-03-01 09:00");
  expect(lost.get(`accommodation-sustained:${at("2026-11-02 10:00")}`)).toMatchObject({
    waived: { at: at("2027-01-15 10:00"), how: "the accommodation was lost" },
  });
});

describe("a home after one that was lost", () => {
  const again = obtained.homeLost("2027-01-15 10:00").homeObtained("2027-01-20 10:00");
  const second = `accommodation-sustained:${at("2027-01-20 10:00")}`;

  test("has three months of its own", () => {
    expect(again.at("2027-04-20 23:59:59.999").get(second)?.state).toBe("open");
    expect(again.at("2027-04-21 00:00").get(second)?.state).toBe("missed");
  });
  test("is sustained without the first", () => {
    const sustained = again.homeSustained("2027-04-20 10:00").at("2027-05-01 09:00");
    expect(sustained.get(second)?.state).toBe("met");
    expect(sustained.get(`accommodation-sustained:${at("2026-11-02 10:00")}`)?.state).toBe("waived");
  });
});
