import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A man referred on Monday 8 January 2024 for five enforceable days. The provider's plan has eight sessions, which is
 * wrong from the moment it is submitted, and the first is held before the practitioner has agreed to anything. A second
 * version with five comes on the day after the first was to be signed, and is approved on the next: the session cannot be
 * undone, and falls away with the approval.
 */
const begun = {
  "initial-assessment": "Mon 22 Jan 2024, met",
  "attendance-recorded:saa-1": "Mon 15 Jan 2024, met",
  "practitioner-notified:saa-1": "Wed 17 Jan 2024, met",
  "action-plan-submission": "Mon 22 Jan 2024, met",
  "attendance-recorded:session-1": "Mon 22 Jan 2024, met",
  "completion-deadline": "Fri 26 Apr 2024, open",
};

tell(
  "a man whose first session comes before the plan is approved",
  new Story()
    .sent("2024-01-08 10:00", { maximumEnforceableDays: 5, completionDeadline: "2024-04-26" })
    .assessmentHeld("2024-01-15 10:00")
    .feedback("2024-01-15 11:00", "2024-01-15 10:00")
    .planSubmitted("2024-01-18 10:00", "plan-1", 8)
    .sessionHeld("2024-01-22 10:00", 1)
    .planSubmitted("2024-01-23 10:00", "plan-2", 5)
    .planApproved("2024-01-24 10:00", "plan-2"),
  {
    stands: {
      "2024-01-22 12:00": {
        ...begun,
        "action-plan-approval:plan-1": "Mon 22 Jan 2024, open",
        "sessions-within-maximum": "at once, open: planned sessions: 8; the most that may be enforced: 5",
        "no-service-before-approval:session-1":
          "at once, open: a session was held before the action plan was approved",
      },
      "2024-01-25 09:00": {
        ...begun,
        "action-plan-approval:plan-1": "Mon 22 Jan 2024, missed, fell away 1 working day late",
        "action-plan-approval:plan-2": "Thu 25 Jan 2024, met",
        "sessions-within-maximum": "at once, met",
        "no-service-before-approval:session-1": "at once, waived",
      },
    },
  },
);
