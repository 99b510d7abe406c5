import { expect, test } from "vitest";
import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const submitted = new Story().sent("2024-05-01 09:00").planSubmitted("2024-05-14 10:00");
const early = submitted.sessionHeld("2024-05-16 10:00");
const approval = "2024-05-20 10:00";
const wanting = ["a session was held before the action plan was approved"];

presenceRuleTable("no-service-before-approval", [
  ["a session, and no approval yet", early, "2024-05-16 10:00", "open", wanting],
  ["the moment before the session", early, "2024-05-16 09:59:59.999", "none"],
  [
    "a session in the last moment before approval",
    submitted.sessionHeld("2024-05-20 09:59:59.999").planApproved(approval),
    "2024-05-20 09:59:59.999",
    "open",
    wanting,
  ],
  [
    "a session in the moment of approval",
    submitted.sessionHeld(approval).planApproved(approval),
    "2024-05-21 10:00",
    "none",
  ],
  [
    "a session after approval",
    submitted.planApproved(approval).sessionHeld("2024-05-23 10:00"),
    "2024-05-24 10:00",
    "none",
  ],
  [
    "approved afterwards: what is over is not put right",
    early.planApproved(approval),
    approval,
    "waived",
    wanting,
  ],
  ["the moment before it was approved", early.planApproved(approval), "2024-05-20 09:59:59.999", "open"],
  [
    "recorded long after it was held, when the plan is approved: found as of its time",
    submitted.planApproved(approval).sessionHeld("2024-05-16 10:00", 1, { recorded: "2024-06-03 09:00" }),
    "2024-06-03 09:00",
    "waived",
  ],
  [
    "the record corrected: nothing was held",
    early.sessionMissed("2024-05-16 10:00", 1, { recorded: "2024-05-17 09:00" }),
    "2024-05-17 09:00",
    "none",
  ],
  ["missed: nothing was delivered", submitted.sessionMissed("2024-05-16 10:00"), "2024-05-17 10:00", "none"],
  [
    "booked only",
    submitted.sessionBooked("2024-05-15 10:00", "2024-05-16 10:00"),
    "2024-05-17 10:00",
    "none",
  ],
  [
    "the assessment comes before the plan",
    submitted.assessmentHeld("2024-05-13 10:00"),
    "2024-05-17 10:00",
    "none",
  ],
  [
    "a later version waits: the first was approved",
    submitted
      .planApproved("2024-05-15 10:00")
      .planSubmitted("2024-05-17 10:00", "plan-2")
      .sessionHeld("2024-05-20 10:00"),
    "2024-05-21 10:00",
    "none",
  ],
  [
    "an approval whose submission never reached us",
    new Story().sent("2024-05-01 09:00").planApproved("2024-05-15 10:00").sessionHeld("2024-05-20 10:00"),
    "2024-05-21 10:00",
    "none",
  ],
  [
    "no plan has reached us: never guessed",
    new Story().sent("2024-05-01 09:00").sessionHeld("2024-05-16 10:00"),
    "2024-05-21 10:00",
    "none",
  ],
  [
    "approved by the service in the same call",
    submitted.planApproved("2024-05-14 10:00", "plan-1", "service").sessionHeld("2024-05-16 10:00"),
    "2024-05-21 10:00",
    "none",
  ],
  ["the referral ended", early.ended("2024-05-17 10:00"), "2024-05-21 10:00", "waived"],
  [
    "the referral not arrived",
    new Story().planSubmitted("2024-05-14 10:00").sessionHeld("2024-05-16 10:00"),
    "2024-05-21 10:00",
    "none",
  ],
]);

test("each session is a finding of its own", () => {
  const found = [...early.sessionHeld("2024-05-17 10:00", 2).at("2024-05-18 10:00").keys()];
  expect(found.filter((key) => key.startsWith("no-service-before-approval"))).toEqual([
    "no-service-before-approval:session-1",
    "no-service-before-approval:session-2",
  ]);
});

test("what was held before falls away with the approval, and it says so", () => {
  const approved = early.planApproved(approval).at("2024-05-21 10:00");
  expect(approved.get("no-service-before-approval:session-1")).toMatchObject({
    state: "waived",
    waived: { how: "the action plan was approved after it" },
  });
});
