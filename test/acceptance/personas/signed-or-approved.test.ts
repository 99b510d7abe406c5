import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * Three plans around 2 September 2024, since when the live service approves each in the moment it is submitted. The first
 * comes on Thursday 29 August and is signed by a person on Monday the 2nd, the last day. The second comes on that Monday
 * and is approved by the service at once. The third came on 22 August and nobody signed it by Tuesday the 27th (Monday the
 * 26th was the summer bank holiday): the service approves it in the night to the 2nd, four working days late.
 */
const plan = "action-plan-approval:plan-1";

tell(
  "a plan signed by a person",
  new Story()
    .sent("2024-08-12 10:00")
    .assessmentHeld("2024-08-22 10:00")
    .feedback("2024-08-22 11:00", "2024-08-22 10:00")
    .planSubmitted("2024-08-29 15:00")
    .planApproved("2024-09-02 10:00"),
  {
    stands: {
      "2024-09-03 09:00": {
        "initial-assessment": "Tue 27 Aug 2024, met",
        "attendance-recorded:saa-1": "Thu 22 Aug 2024, met",
        "practitioner-notified:saa-1": "Tue 27 Aug 2024, met",
        "action-plan-submission": "Fri 30 Aug 2024, met",
        [plan]: "Mon 2 Sep 2024, met: the action plan was approved",
      },
    },
  },
);

tell(
  "a plan approved by the service",
  new Story()
    .sent("2024-08-14 10:00")
    .assessmentHeld("2024-08-28 10:00")
    .feedback("2024-08-28 11:00", "2024-08-28 10:00")
    .planSubmitted("2024-09-02 15:00")
    .planApproved("2024-09-02 15:00", "plan-1", "service"),
  {
    stands: {
      "2024-09-03 09:00": {
        "initial-assessment": "Thu 29 Aug 2024, met",
        "attendance-recorded:saa-1": "Wed 28 Aug 2024, met",
        "practitioner-notified:saa-1": "Fri 30 Aug 2024, met",
        "action-plan-submission": "Wed 4 Sep 2024, met",
        [plan]: "Wed 4 Sep 2024, met: approved by the service",
      },
    },
  },
);

tell(
  "a plan that nobody signed, approved by the service afterwards",
  new Story()
    .sent("2024-08-05 10:00")
    .assessmentHeld("2024-08-15 10:00")
    .feedback("2024-08-15 11:00", "2024-08-15 10:00")
    .planSubmitted("2024-08-22 12:00")
    .planApproved("2024-09-02 02:00", "plan-1", "service"),
  {
    stands: {
      "2024-09-03 09:00": {
        "initial-assessment": "Mon 19 Aug 2024, met",
        "attendance-recorded:saa-1": "Thu 15 Aug 2024, met",
        "practitioner-notified:saa-1": "Mon 19 Aug 2024, met",
        "action-plan-submission": "Thu 22 Aug 2024, met",
        [plan]: "Tue 27 Aug 2024, missed, done 4 working days late",
      },
    },
  },
);
