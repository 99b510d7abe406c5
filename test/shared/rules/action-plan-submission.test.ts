import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const assessed = new Story().sent("2026-10-20 09:00").assessmentHeld("2026-11-02 10:00");

clockRuleTable("action-plan-submission", {
  begin: (at) => new Story().sent("2016-01-04 09:00").assessmentHeld(at),
  finish: (story, at) => story.planSubmitted(at),
  due: [
    ["an ordinary week", "2026-11-02 10:00", "2026-11-09"],
    ["held in the last millisecond of a day", "2026-11-02 23:59:59.999", "2026-11-09"],
    ["held in the first of the next", "2026-11-03 00:00", "2026-11-10"],
    ["held on a Saturday", "2026-11-07 10:00", "2026-11-13"],
    ["across the Platinum Jubilee", "2022-05-27 10:00", "2022-06-07"],
    ["across Christmas 2022, with its substitute day", "2022-12-22 10:00", "2023-01-03"],
    ["across the night the clocks go forward", "2022-03-24 10:00", "2022-03-31"],
    ["across the night the clocks go back", "2022-10-27 10:00", "2022-11-03"],
  ],
  cases: [
    ["no assessment, no clock", new Story().sent("2026-11-02 09:00"), "2026-12-01 09:00", "none"],
    [
      "an assessment that was missed starts no clock",
      new Story().sent("2026-11-02 09:00").assessmentMissed("2026-11-05 10:00"),
      "2026-12-01 09:00",
      "none",
    ],
    [
      "an assessment that did not happen starts no clock",
      new Story().sent("2026-11-02 09:00").assessmentDidNotHappen("2026-11-05 10:00"),
      "2026-12-01 09:00",
      "none",
    ],
    [
      "the first assessment held starts it, not a later one",
      assessed.assessmentHeld("2026-11-06 10:00", { id: "saa-2" }),
      "2026-11-10 00:00",
      "missed",
    ],
    [
      "a plan submitted before the assessment was held meets it",
      new Story()
        .sent("2026-10-20 09:00")
        .planSubmitted("2026-10-30 10:00")
        .assessmentHeld("2026-11-02 10:00"),
      "2026-11-10 00:00",
      "met",
    ],
    [
      "a late second version takes nothing back",
      assessed.planSubmitted("2026-11-05 10:00").planSubmitted("2026-11-20 10:00", "plan-2"),
      "2026-12-01 09:00",
      "met",
    ],
    [
      "one working day late over a weekend",
      assessed.planSubmitted("2026-11-10 10:00"),
      "2026-12-01 09:00",
      { state: "missed", late: 1 },
    ],
    ["the referral ended in time", assessed.ended("2026-11-04 10:00"), "2026-12-01 09:00", "waived"],
    [
      "the referral had ended before the assessment",
      new Story().sent("2026-10-20 09:00").ended("2026-10-30 10:00").assessmentHeld("2026-11-02 10:00"),
      "2026-12-01 09:00",
      "none",
    ],
  ],
});
