import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * Two women in the community, referred on Monday 6 November 2023 for ten days of work by 26 February 2024: twelve weeks would do,
 * and there are sixteen. Both are assessed and have a plan that their practitioner signs. The first misses her first session, on
 * Monday 27 November, and her practitioner cancels the referral on the day after: nobody need book another, nobody is
 * owed a report. The second comes to that session and then finds work; the provider asks for an early end on Friday
 * 1 December. Her practitioner ends it on the third working day, and because she has had a session a report is due within five
 * more: by Wednesday 13 December. It comes on Friday.
 */
const begun = new Story()
  .sent("2023-11-06 09:00", { completionDeadline: "2024-02-26", maximumEnforceableDays: 10 })
  .assessmentHeld("2023-11-13 10:00")
  .feedback("2023-11-13 12:00", "2023-11-13 10:00")
  .planSubmitted("2023-11-17 15:00", "plan-1", 10)
  .planApproved("2023-11-20 10:00")
  .sessionBooked("2023-11-20 12:00", "2023-11-27 10:00", 1);

const beginning = {
  "initial-assessment": "Mon 20 Nov 2023, met",
  "attendance-recorded:saa-1": "Mon 13 Nov 2023, met",
  "practitioner-notified:saa-1": "Wed 15 Nov 2023, met",
  "action-plan-submission": "Mon 20 Nov 2023, met",
  "action-plan-approval:plan-1": "Tue 21 Nov 2023, met",
  "attendance-recorded:session-1": "Mon 27 Nov 2023, met",
};

tell(
  "a woman whose referral is cancelled before any session",
  begun
    .sessionMissed("2023-11-27 10:00", 1)
    .feedback("2023-11-27 11:00", "2023-11-27 10:00", { id: "session-1", notify: true })
    .ended("2023-11-28 12:00", { deliveryState: "CANCELLED" })
    .concluded("2023-11-28 12:00"),
  {
    stands: {
      "2023-11-28 11:59": {
        ...beginning,
        "missed-appointment-notified:session-1": "Wed 29 Nov 2023, met",
        "missed-appointment-rebooked:session-1": "Wed 29 Nov 2023, open",
        "completion-deadline": "Mon 26 Feb 2024, open",
      },
      "2023-12-04 09:00": {
        ...beginning,
        "missed-appointment-notified:session-1": "Wed 29 Nov 2023, met",
        "missed-appointment-rebooked:session-1":
          "Wed 29 Nov 2023, waived: the practitioner ended the referral",
        "completion-deadline": "Mon 26 Feb 2024, met: the referral concluded",
      },
    },
  },
);

const asked = "2023-12-01 10:00";
tell(
  "a woman whose service ends early, after a session",
  begun
    .sessionHeld("2023-11-27 10:00", 1)
    .endSuggested(asked, "early-end")
    .ended("2023-12-06 09:00", { deliveryState: "PREMATURELY_ENDED" })
    .endOfServiceReport("2023-12-15 17:00")
    .concluded("2023-12-15 17:00"),
  {
    stands: {
      "2023-12-05 09:00": {
        ...beginning,
        [`end-requested-first:${asked}`]: "Tue 5 Dec 2023, open",
        "completion-deadline": "Mon 26 Feb 2024, open",
      },
      "2023-12-15 09:00": {
        ...beginning,
        [`end-requested-first:${asked}`]: "Tue 5 Dec 2023, missed, done 1 working day late",
        "end-of-service-report": "Wed 13 Dec 2023, missed, 2 working days late",
        "completion-deadline": "Mon 26 Feb 2024, waived",
      },
      "2023-12-18 09:00": {
        ...beginning,
        [`end-requested-first:${asked}`]: "Tue 5 Dec 2023, missed, done 1 working day late",
        "end-of-service-report": "Wed 13 Dec 2023, missed, done 2 working days late",
        "completion-deadline": "Mon 26 Feb 2024, met: the referral concluded",
      },
    },
  },
);
