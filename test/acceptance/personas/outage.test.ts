import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A man is assessed on the morning of Wednesday 12 November 2025, in the middle of an outage: nDelius went down at 08:30 and
 * came back on Thursday at 11:00, and Refer and Monitor could only be read. What was to be recorded on the same day, the
 * attendance and a concern about his safety, is due by the end of Friday, the next working day after it. What is due later
 * than that is not put off, nor is the plan, which counts from the assessment and not from its recording.
 */
tell(
  "a man whose appointment falls into an outage of nDelius",
  new Story()
    .sent("2025-11-03 09:00")
    .assessmentBooked("2025-11-04 10:00", "2025-11-12 10:00")
    .outage("2025-11-12 08:30", "2025-11-13 11:00")
    .assessmentHeld("2025-11-12 10:00", { recorded: "2025-11-14 15:00" })
    .feedback("2025-11-14 15:05", "2025-11-12 10:00", { notify: true, concern: true })
    .planSubmitted("2025-11-19 16:00")
    .planApproved("2025-11-19 16:00", "plan-1", "service"),
  {
    stands: {
      "2025-11-12 12:00": {
        "initial-assessment": "Mon 17 Nov 2025, open",
        "attendance-recorded:saa-1":
          "Wed 12 Nov 2025, held: Refer and Monitor can only be read: nDelius is down",
      },
      "2025-11-13 12:00": {
        "initial-assessment": "Mon 17 Nov 2025, open",
        "attendance-recorded:saa-1": "Fri 14 Nov 2025, open",
      },
      "2025-11-20 09:00": {
        "initial-assessment": "Mon 17 Nov 2025, met",
        "attendance-recorded:saa-1": "Fri 14 Nov 2025, met",
        "concern-alerted:saa-1": "Fri 14 Nov 2025, met",
        "practitioner-notified:saa-1": "Fri 14 Nov 2025, met",
        "action-plan-submission": "Wed 19 Nov 2025, met",
        "action-plan-approval:plan-1": "Fri 21 Nov 2025, met: approved by the service",
      },
    },
  },
);
