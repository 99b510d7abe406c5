import { expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

/** Release is on Friday 13 November 2026: the third working day after it is Wednesday the 18th. */
const standard = new Story().sentFromPrison("2026-10-05 09:00", "2026-11-13");
const agreed = standard.postponementAgreed("2026-11-09 10:00", "three-working-days");

clockRuleTable("assessment-after-release", {
  begin: (at) =>
    new Story()
      .sentFromPrison("2016-01-04 09:00", at.slice(0, 10))
      .postponementAgreed("2016-01-05 09:00", "three-working-days"),
  finish: (story, at) => story.assessmentHeld(at),
  due: [
    ["an ordinary Monday", "2026-11-09 00:00", "2026-11-12"],
    ["a Friday", "2026-11-13 00:00", "2026-11-18"],
    ["a Saturday", "2026-11-14 00:00", "2026-11-18"],
    ["a Sunday", "2026-11-15 00:00", "2026-11-18"],
    ["before the Platinum Jubilee", "2022-06-01 00:00", "2022-06-08"],
    ["on the Platinum Jubilee", "2022-06-02 00:00", "2022-06-08"],
    ["before Monday 4 May 2020, which was no holiday", "2020-05-01 00:00", "2020-05-06"],
    ["before Friday 8 May 2020, which was", "2020-05-07 00:00", "2020-05-13"],
    ["before the State Funeral", "2022-09-16 00:00", "2022-09-22"],
    ["Maundy Thursday", "2026-04-02 00:00", "2026-04-09"],
    ["Christmas Eve 2026", "2026-12-24 00:00", "2026-12-31"],
    ["across New Year's Day 2027", "2026-12-30 00:00", "2027-01-05"],
    ["the Friday before the clocks go forward", "2026-03-27 00:00", "2026-04-01"],
    ["the day the clocks go forward", "2022-03-27 00:00", "2022-03-30"],
    ["the Friday before the clocks go back", "2022-10-28 00:00", "2022-11-02"],
    ["the day the clocks go back", "2026-10-25 00:00", "2026-10-28"],
  ],
  cases: [
    ["nobody agreed", standard, "2026-11-30 09:00", "none"],
    [
      "only the following day was agreed",
      standard.postponementAgreed("2026-11-09 10:00", "following-day"),
      "2026-11-30 09:00",
      "none",
    ],
    ["agreed, and the day of release has not come", agreed, "2026-11-12 23:59:59.999", "none"],
    [
      "agreed on the day: not owed before",
      standard.postponementAgreed("2026-11-13 15:00", "three-working-days"),
      "2026-11-13 14:59:59.999",
      "none",
    ],
    [
      "agreed on the day: counted from release all the same",
      standard.postponementAgreed("2026-11-13 15:00", "three-working-days"),
      "2026-11-18 23:59:59.999",
      "open",
    ],
    [
      "agreed on the day, and missed",
      standard.postponementAgreed("2026-11-13 15:00", "three-working-days"),
      "2026-11-19 00:00",
      "missed",
    ],
    [
      "agreed when the day was over: too late",
      standard.postponementAgreed("2026-11-14 00:00", "three-working-days"),
      "2026-11-30 09:00",
      "none",
    ],
    [
      "agreed on the following day, which had been agreed: still counted from release",
      new Story()
        .sentFromPrison("2026-10-05 09:00", "2026-11-16")
        .postponementAgreed("2026-11-16 10:00", "following-day")
        .postponementAgreed("2026-11-17 10:00", "three-working-days"),
      "2026-11-20 00:00",
      "missed",
    ],
    ["held before release", agreed.assessmentHeld("2026-11-12 10:00"), "2026-11-30 09:00", "none"],
    ["held on the day of release", agreed.assessmentHeld("2026-11-13 14:00"), "2026-11-30 09:00", "met"],
    [
      "held on the third working day, recorded later",
      agreed.assessmentHeld("2026-11-18 17:00", { recorded: "2026-11-23 09:00" }),
      "2026-11-30 09:00",
      "met",
    ],
    [
      "booked is not held",
      agreed.assessmentBooked("2026-11-13 09:00", "2026-11-17 10:00"),
      "2026-11-19 00:00",
      "missed",
    ],
    [
      "the person did not come",
      agreed.assessmentMissed("2026-11-16 10:00"),
      "2026-11-19 00:00",
      { state: "missed", late: 1, mitigation: "offered in time, and the person did not come" },
    ],
    [
      "the person did not come on the day of release, before the agreement",
      standard
        .assessmentMissed("2026-11-13 10:00")
        .postponementAgreed("2026-11-13 15:00", "three-working-days"),
      "2026-11-19 00:00",
      { state: "missed", late: 1, mitigation: "offered in time, and the person did not come" },
    ],
    [
      "the person did not come on the day of release, and the agreement came on the agreed next day",
      new Story()
        .sentFromPrison("2026-10-05 09:00", "2026-11-16")
        .postponementAgreed("2026-11-13 10:00", "following-day")
        .assessmentMissed("2026-11-16 14:00")
        .postponementAgreed("2026-11-17 10:00", "three-working-days"),
      "2026-11-20 09:00",
      { state: "missed", late: 1, mitigation: "offered in time, and the person did not come" },
    ],
    [
      "agreed twice on the day: owed from the first",
      standard
        .postponementAgreed("2026-11-13 11:00", "three-working-days")
        .postponementAgreed("2026-11-13 15:00", "three-working-days"),
      "2026-11-13 12:00",
      "open",
    ],
    [
      "release put back: counted from the new day",
      agreed.releaseMoved("2026-11-12 10:00", "2026-11-20"),
      "2026-11-25 23:59:59.999",
      "open",
    ],
    [
      "release put back, and missed",
      agreed.releaseMoved("2026-11-12 10:00", "2026-11-20"),
      "2026-11-26 00:00",
      "missed",
    ],
    [
      "released earlier: counted from that day",
      agreed.released("2026-11-10 10:00"),
      "2026-11-14 00:00",
      "missed",
    ],
    ["the referral ended in time", agreed.ended("2026-11-16 10:00"), "2026-11-30 09:00", "waived"],
    [
      "in the community",
      new Story().sent("2026-11-02 09:00").postponementAgreed("2026-11-03 10:00", "three-working-days"),
      "2026-11-30 09:00",
      "none",
    ],
  ],
});

test("an appointment missed in prison does not mitigate it", () => {
  const obligation = agreed
    .assessmentMissed("2026-11-12 10:00")
    .at("2026-11-19 00:00")
    .get("assessment-after-release");
  expect(obligation?.state).toBe("missed");
  expect(obligation).not.toHaveProperty("mitigation");
});
