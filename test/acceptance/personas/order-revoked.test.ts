import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A woman on a community order that ends on 30 May 2025, referred on Monday 3 June 2024. She is assessed, has a plan signed, and comes to one
 * session. On Tuesday 16 July 2024 her order is revoked: the referral is to be ended in Refer and Monitor before the
 * sentence is in nDelius, that same day. Her practitioner ends it on Thursday, two working days late; the session booked
 * for the 24th is nobody's concern any more, but for the one she came to there is a report due by Thursday the 25th.
 */
const begun = {
  "initial-assessment": "Mon 17 Jun 2024, met",
  "attendance-recorded:saa-1": "Mon 10 Jun 2024, met",
  "practitioner-notified:saa-1": "Wed 12 Jun 2024, met",
  "action-plan-submission": "Mon 17 Jun 2024, met",
  "action-plan-approval:plan-1": "Tue 18 Jun 2024, met",
  "attendance-recorded:session-1": "Tue 25 Jun 2024, met",
};
const ended = "referral-cancelled-before-sentence-ends";

tell(
  "a woman whose order is revoked",
  new Story()
    .sent("2024-06-03 09:00", {
      particulars: { sentenceType: "community-order", sentenceEndDate: "2025-05-30" },
    })
    .assessmentHeld("2024-06-10 10:00")
    .feedback("2024-06-10 11:00", "2024-06-10 10:00")
    .planSubmitted("2024-06-14 10:00", "plan-1", 6)
    .planApproved("2024-06-17 09:00")
    .sessionHeld("2024-06-25 10:00", 1)
    .sessionBooked("2024-06-25 11:00", "2024-07-24 10:00", 2)
    .orderRevoked("2024-07-16 11:00")
    .ended("2024-07-18 15:00", { deliveryState: "PREMATURELY_ENDED" })
    .endOfServiceReport("2024-07-25 23:00")
    .concluded("2024-07-25 23:00"),
  {
    stands: {
      "2024-07-15 09:00": { ...begun, [ended]: "Fri 30 May 2025, open" },
      "2024-07-16 12:00": { ...begun, [ended]: "Tue 16 Jul 2024, open" },
      "2024-07-17 09:00": { ...begun, [ended]: "Tue 16 Jul 2024, missed, 1 working day late" },
      "2024-07-25 09:00": {
        ...begun,
        [ended]: "Tue 16 Jul 2024, missed, done 2 working days late",
        "end-of-service-report": "Thu 25 Jul 2024, open",
      },
      "2024-07-26 09:00": {
        ...begun,
        [ended]: "Tue 16 Jul 2024, missed, done 2 working days late",
        "end-of-service-report": "Thu 25 Jul 2024, met",
      },
    },
  },
);
