import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const sent = (maximumEnforceableDays: number | null) =>
  new Story().sent("2026-11-02 09:00", { maximumEnforceableDays });
const planned = (sessions: number | undefined, most: number | null = 10) =>
  sent(most).planSubmitted("2026-11-16 10:00", "plan-1", sessions);
const twelve = planned(12);
const twelveOfTen = ["planned sessions: 12; the most that may be enforced: 10"];

presenceRuleTable("sessions-within-maximum", [
  ["one fewer than the maximum", planned(9), "2026-11-16 10:00", "none"],
  ["exactly the maximum", planned(10), "2026-11-16 10:00", "none"],
  [
    "one more than the maximum",
    planned(11),
    "2026-11-16 10:00",
    "open",
    ["planned sessions: 11; the most that may be enforced: 10"],
  ],
  ["two more", twelve, "2026-11-16 10:00", "open", twelveOfTen],
  ["the moment before the plan was submitted", twelve, "2026-11-16 09:59:59.999", "none"],
  [
    "a maximum that is taken back leaves what was found",
    twelve.amended("2026-11-17 10:00", { maximumEnforceableDays: null }),
    "2026-11-17 10:00",
    "open",
    twelveOfTen,
  ],
  [
    "so does a later version without a number",
    twelve.planSubmitted("2026-11-17 10:00", "plan-2"),
    "2026-11-17 10:00",
    "open",
    twelveOfTen,
  ],
  [
    "a plan of which only the approval has reached us is not the latest",
    sent(10).planApproved("2026-11-13 10:00", "plan-0").planSubmitted("2026-11-16 10:00", "plan-1", 12),
    "2026-11-16 10:00",
    "open",
    twelveOfTen,
  ],
  ["no maximum has reached us: never guessed", planned(12, null), "2026-11-16 10:00", "none"],
  ["no number of sessions has reached us: never guessed", planned(undefined), "2026-11-16 10:00", "none"],
  [
    "the submission has not reached us, only the approval",
    sent(10).planApproved("2026-11-16 10:00"),
    "2026-11-16 10:00",
    "none",
  ],
  [
    "a later version plans fewer",
    twelve.planSubmitted("2026-11-17 10:00", "plan-2", 10),
    "2026-11-17 10:00",
    "met",
  ],
  [
    "the moment before",
    twelve.planSubmitted("2026-11-17 10:00", "plan-2", 10),
    "2026-11-17 09:59:59.999",
    "open",
  ],
  [
    "a later version plans more still",
    twelve.planSubmitted("2026-11-17 10:00", "plan-2", 14),
    "2026-11-17 10:00",
    "open",
    ["planned sessions: 14; the most that may be enforced: 10"],
  ],
  [
    "the maximum raised",
    twelve.amended("2026-11-17 10:00", { maximumEnforceableDays: 12 }),
    "2026-11-17 10:00",
    "met",
  ],
  [
    "the maximum lowered below what was planned",
    planned(10).amended("2026-11-17 10:00", { maximumEnforceableDays: 8 }),
    "2026-11-17 10:00",
    "open",
    ["planned sessions: 10; the most that may be enforced: 8"],
  ],
  [
    "raised, and lowered again",
    twelve
      .amended("2026-11-17 10:00", { maximumEnforceableDays: 12 })
      .amended("2026-11-18 10:00", { maximumEnforceableDays: 10 }),
    "2026-11-19 10:00",
    "open",
    twelveOfTen,
  ],
  ["approved all the same", twelve.planApproved("2026-11-17 10:00"), "2026-11-18 10:00", "open", twelveOfTen],
  ["the referral ended", twelve.ended("2026-11-17 10:00"), "2026-11-18 10:00", "waived"],
]);
