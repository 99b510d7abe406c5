import { describe, expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const submitted = new Story().sent("2024-05-01 09:00").planSubmitted("2024-05-14 10:00");

clockRuleTable("action-plan-approval", {
  subject: "plan-1",
  begin: (when) => new Story().sent("2016-01-04 09:00").planSubmitted(when),
  finish: (story, when) => story.planApproved(when),
  due: [
    ["an ordinary Tuesday", "2024-05-14 10:00", "2024-05-16"],
    ["a Thursday: the weekend does not count", "2024-05-16 10:00", "2024-05-20"],
    ["a Saturday", "2024-05-18 10:00", "2024-05-21"],
    ["before a bank holiday Monday", "2024-05-23 17:30", "2024-05-28"],
    ["on the bank holiday", "2024-05-27 10:00", "2024-05-29"],
    ["Maundy Thursday", "2024-03-28 10:00", "2024-04-03"],
    ["the Friday before the clocks go forward", "2024-03-29 10:00", "2024-04-03"],
    ["the Friday before the clocks go back", "2023-10-27 10:00", "2023-10-31"],
  ],
  cases: [
    [
      "signed at once by the service (since 2 September 2024)",
      submitted.planApproved("2024-05-14 10:00", "plan-1", "service"),
      "2024-06-01 09:00",
      "met",
    ],
    [
      "a later version supersedes an open obligation",
      submitted.planSubmitted("2024-05-15 10:00", "plan-2"),
      "2024-06-01 09:00",
      "waived",
    ],
    [
      "a version that was late when another took its place grows no later, whenever that one is approved",
      submitted.planSubmitted("2024-05-17 10:00", "plan-2").planApproved("2024-05-20 10:00", "plan-2"),
      "2024-06-01 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "a later version in time, approved in time",
      submitted.planSubmitted("2024-05-15 10:00", "plan-2").planApproved("2024-05-16 10:00", "plan-2"),
      "2024-06-01 09:00",
      "met",
    ],
    [
      "a missed one is not waived by a later version",
      submitted.planSubmitted("2024-05-20 10:00", "plan-2"),
      "2024-06-01 09:00",
      "missed",
    ],
    [
      "approving an earlier version does not sign this one",
      new Story()
        .sent("2024-05-01 09:00")
        .planSubmitted("2024-05-10 10:00", "plan-0")
        .planSubmitted("2024-05-14 10:00")
        .planApproved("2024-05-15 10:00", "plan-0"),
      "2024-06-01 09:00",
      "missed",
    ],
    [
      "an approval that comes before its submission",
      new Story().sent("2024-05-01 09:00").planApproved("2024-05-14 09:59").planSubmitted("2024-05-14 10:00"),
      "2024-06-01 09:00",
      "met",
    ],
    [
      "approved, but the submission never reached us",
      new Story().sent("2024-05-01 09:00").planApproved("2024-05-14 10:00"),
      "2024-06-01 09:00",
      "none",
    ],
    [
      "the referral was cancelled while it waited",
      submitted.ended("2024-05-15 10:00"),
      "2024-06-01 09:00",
      "waived",
    ],
  ],
});

describe("an approval is shown as what it is", () => {
  const again = submitted.planSubmitted("2024-05-15 10:00", "plan-2");
  test.each([
    ["the practitioner's", submitted.planApproved("2024-05-14 10:00"), "the action plan was approved"],
    [
      "the service's",
      submitted.planApproved("2024-05-14 10:00", "plan-1", "service"),
      "approved by the service",
    ],
    [
      "the service's of a later version",
      again.planApproved("2024-05-15 10:00", "plan-2", "service"),
      "approved by the service",
    ],
    [
      "the practitioner's of a later version, before the service's of this one",
      again.planApproved("2024-05-15 11:00", "plan-2").planApproved("2024-05-15 12:00", "plan-1", "service"),
      "the action plan was approved",
    ],
  ])("%s", (_name, story, how) => {
    const obligation = story.at("2024-06-01 09:00").get("action-plan-approval:plan-1");
    expect(obligation).toMatchObject({ state: "met", met: { how } });
  });
});
