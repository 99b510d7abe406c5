import { Story } from "../../support/story.ts";
import { accommodationSince2025 } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man is referred on the early May bank holiday, Monday 5 May 2025, which is day nought all the same: the tenth working
 * day after it is Monday the 19th. He is assessed on Friday the 16th. The plan, for three sessions, comes in the last half
 * hour of Friday the 23rd, before the spring bank holiday, and is approved by the service in the same moment. He comes to
 * all three sessions; the last, on Tuesday 17 June, starts the five working days for the report. The work is complete four days
 * before its date.
 */
tell(
  "a man who comes to every session",
  new Story()
    .sent("2025-05-05 11:00", {
      completionDeadline: "2025-06-27",
      maximumEnforceableDays: 3,
      particulars: { ...accommodationSince2025, sentenceType: "community-order" },
    })
    .assessmentHeld("2025-05-16 10:00")
    .feedback("2025-05-16 11:00", "2025-05-16 10:00")
    .planSubmitted("2025-05-23 23:30", "plan-1", 3)
    .planApproved("2025-05-23 23:30", "plan-1", "service")
    .sessionHeld("2025-06-03 10:00", 1)
    .sessionHeld("2025-06-10 10:00", 2)
    .sessionHeld("2025-06-17 10:00", 3)
    .endOfServiceReport("2025-06-23 16:00")
    .concluded("2025-06-23 16:00"),
  {
    stands: {
      "2025-06-17 12:00": {
        "initial-assessment": "Mon 19 May 2025, met",
        "attendance-recorded:saa-1": "Fri 16 May 2025, met",
        "practitioner-notified:saa-1": "Tue 20 May 2025, met",
        "action-plan-submission": "Fri 23 May 2025, met",
        "action-plan-approval:plan-1": "Wed 28 May 2025, met: approved by the service",
        "attendance-recorded:session-1": "Tue 3 Jun 2025, met",
        "attendance-recorded:session-2": "Tue 10 Jun 2025, met",
        "attendance-recorded:session-3": "Tue 17 Jun 2025, met",
        "end-of-service-report": "Tue 24 Jun 2025, open",
        "completion-deadline": "Fri 27 Jun 2025, open",
      },
      "2025-06-24 09:00": {
        "initial-assessment": "Mon 19 May 2025, met",
        "attendance-recorded:saa-1": "Fri 16 May 2025, met",
        "practitioner-notified:saa-1": "Tue 20 May 2025, met",
        "action-plan-submission": "Fri 23 May 2025, met",
        "action-plan-approval:plan-1": "Wed 28 May 2025, met",
        "attendance-recorded:session-1": "Tue 3 Jun 2025, met",
        "attendance-recorded:session-2": "Tue 10 Jun 2025, met",
        "attendance-recorded:session-3": "Tue 17 Jun 2025, met",
        "end-of-service-report": "Tue 24 Jun 2025, met",
        "completion-deadline": "Fri 27 Jun 2025, met",
      },
    },
  },
);
