import { expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const asking = (requestedAssessmentDate: string | null) => ({ particulars: { requestedAssessmentDate } });
const standard = (more = {}) => new Story().sentFromPrison("2026-11-02 09:00", "2026-12-24", more);
const byThe19th = standard(asking("2026-11-19"));

clockRuleTable("assessment-as-referred", {
  begin: (at, day) => new Story().sentFromPrison(at, "2034-12-01", asking(day)),
  finish: (story, at) => story.assessmentHeld(at),
  due: [
    ["a Thursday", "2026-11-02 09:00", "2026-11-19", "2026-11-19"],
    ["the day of the referral itself", "2026-11-02 09:00", "2026-11-02", "2026-11-02"],
    ["a Sunday: the day as it is asked for", "2026-11-02 09:00", "2026-11-22", "2026-11-22"],
    ["the Platinum Jubilee", "2022-05-23 09:00", "2022-06-03", "2022-06-03"],
    ["the Friday of Early May 2020", "2020-04-20 09:00", "2020-05-08", "2020-05-08"],
    ["the State Funeral", "2022-09-05 09:00", "2022-09-19", "2022-09-19"],
    ["Easter Monday", "2026-03-02 09:00", "2026-04-06", "2026-04-06"],
    ["the substitute for Boxing Day 2026", "2026-12-01 09:00", "2026-12-28", "2026-12-28"],
    ["the day of 23 hours", "2022-03-07 09:00", "2022-03-27", "2022-03-27"],
    ["the day of 25 hours", "2026-10-05 09:00", "2026-10-25", "2026-10-25"],
  ],
  cases: [
    ["the form has not reached us: never guessed", standard(), "2026-12-20 09:00", "none"],
    ["the form asks for no day", standard(asking(null)), "2026-12-20 09:00", "none"],
    [
      "urgent: release sets the pace",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-11-16", asking("2026-11-10")),
      "2026-12-20 09:00",
      "none",
    ],
    [
      "in the community",
      new Story().sent("2026-11-02 09:00", asking("2026-11-10")),
      "2026-12-20 09:00",
      "none",
    ],
    [
      "no release date known: never guessed",
      new Story().sentFromPrison("2026-11-02 09:00", null, asking("2026-11-10")),
      "2026-12-20 09:00",
      "none",
    ],
    [
      "a day that had gone by when it was asked for",
      standard(asking("2026-11-01")),
      "2026-12-20 09:00",
      "none",
    ],
    [
      "asked for later: not owed before",
      standard().amended("2026-11-05 10:00", asking("2026-11-19")),
      "2026-11-05 09:59:59.999",
      "none",
    ],
    [
      "asked for later",
      standard().amended("2026-11-05 10:00", asking("2026-11-19")),
      "2026-11-20 00:00",
      "missed",
    ],
    [
      "put back",
      byThe19th.amended("2026-11-16 10:00", asking("2026-11-26")),
      "2026-11-26 23:59:59.999",
      "open",
    ],
    [
      "missed, and put back afterwards: the day that holds decides",
      byThe19th.amended("2026-11-20 10:00", asking("2026-11-26")),
      "2026-11-25 09:00",
      "open",
    ],
    [
      "brought forward",
      byThe19th.amended("2026-11-09 10:00", asking("2026-11-12")),
      "2026-11-13 00:00",
      "missed",
    ],
    ["taken away", byThe19th.amended("2026-11-16 10:00", asking(null)), "2026-12-20 09:00", "none"],
    [
      "an amendment of something else leaves it",
      byThe19th.amended("2026-11-16 10:00", { particulars: { longSentence: true } }),
      "2026-11-20 00:00",
      "missed",
    ],
    [
      "release brought forward: urgent now, and the obligation goes",
      byThe19th.releaseMoved("2026-11-05 10:00", "2026-11-16"),
      "2026-12-20 09:00",
      "none",
    ],
    [
      "held in time, recorded later",
      byThe19th.assessmentHeld("2026-11-19 17:00", { recorded: "2026-11-24 09:00" }),
      "2026-12-20 09:00",
      "met",
    ],
    [
      "the person did not come",
      byThe19th.assessmentMissed("2026-11-19 10:00"),
      "2026-11-20 00:00",
      { state: "missed", late: 1, mitigation: "offered in time, and the person did not come" },
    ],
    ["the referral ended in time", byThe19th.ended("2026-11-16 10:00"), "2026-12-20 09:00", "waived"],
  ],
});

test("an appointment missed after the day does not mitigate it", () => {
  const obligation = byThe19th
    .assessmentMissed("2026-11-20 10:00")
    .at("2026-11-23 09:00")
    .get("assessment-as-referred");
  expect(obligation).toMatchObject({ state: "missed", workingDaysLate: 2 });
  expect(obligation).not.toHaveProperty("mitigation");
});

test("another day moves the deadline, not the beginning", () => {
  const obligation = byThe19th
    .amended("2026-11-16 10:00", asking("2026-11-26"))
    .at("2026-11-17 09:00")
    .get("assessment-as-referred");
  expect(obligation).toMatchObject({ opened: at("2026-11-02 09:00"), deadline: { dueDay: "2026-11-26" } });
});
