import { Story } from "../../support/story.ts";
import { accommodationSince2025, fullFormFromPrison } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man is referred on Monday 9 March 2026 for release on Friday the 20th, eleven days on: urgent, and the provider
 * responds on the next day. On the 13th his release is put back to Wednesday 22 April. From then on the referral is a
 * standard one: the response stays as it was made, the assessment before release need not be striven for any more (it
 * would have until the day before the new one), and 'urgent' on the form is wrong until Monday's case note, when the
 * practitioner also asks for the assessment by 10 April, the Friday after Easter. It is not held by then. On the morning
 * of release the practitioner agrees to the following day; he misses the appointment of that afternoon, and is seen on
 * the Thursday: in time for the day of release, and nine working days late for the day that the referral had asked for.
 */
const said = "2026-03-13 11:00";

tell(
  "a man whose release is put back",
  new Story()
    .sentFromPrison("2026-03-09 10:00", "2026-03-20", {
      particulars: { ...fullFormFromPrison, ...accommodationSince2025, statedTimescale: "urgent" },
    })
    .acknowledged("2026-03-10 09:00")
    .releaseMoved(said, "2026-04-22")
    .caseNote("2026-03-16 10:00", "practitioner", "change-of-release-date", "timescale")
    .amended("2026-03-16 10:10", { particulars: { requestedAssessmentDate: "2026-04-10" } })
    .assessmentBooked("2026-04-20 10:00", "2026-04-22 14:00", "saa-1")
    .released("2026-04-22 09:00")
    .postponementAgreed("2026-04-22 09:30", "following-day")
    .assessmentMissed("2026-04-22 14:00", { id: "saa-1", recorded: "2026-04-22 15:00" })
    .feedback("2026-04-22 15:00", "2026-04-22 14:00", { id: "saa-1", notify: true })
    .assessmentBooked("2026-04-22 15:30", "2026-04-23 11:00", "saa-2")
    .assessmentHeld("2026-04-23 11:00", { id: "saa-2" }),
  {
    stands: {
      "2026-03-12 09:00": {
        "urgent-initial-response": "Tue 10 Mar 2026, met",
        "urgent-assessment-before-release": "Thu 19 Mar 2026, open",
      },
      "2026-03-13 12:00": {
        "urgent-initial-response": "Tue 10 Mar 2026, met",
        "urgent-assessment-before-release":
          "Tue 21 Apr 2026, waived: by the day of leaving prison, as it is known now, the referral is not urgent",
        [`change-announced:change-of-release-date-${said}`]: "Tue 17 Mar 2026, open",
        "timescale-stated":
          "at once, open: it says urgent, and by the day of release or curfew it is standard",
      },
      // Good Friday was the 3rd and Easter Monday the 6th of April.
      "2026-04-11 12:00": {
        "urgent-initial-response": "Tue 10 Mar 2026, met",
        "urgent-assessment-before-release":
          "Tue 21 Apr 2026, waived: by the day of leaving prison, as it is known now, the referral is not urgent",
        [`change-announced:change-of-release-date-${said}`]: "Tue 17 Mar 2026, met",
        "timescale-stated": "at once, met",
        "assessment-as-referred": "Fri 10 Apr 2026, missed, 0 working days late",
      },
      // 13 to 17 and 20 to 23 April.
      "2026-04-24 09:00": {
        "urgent-initial-response": "Tue 10 Mar 2026, met",
        "urgent-assessment-before-release":
          "Tue 21 Apr 2026, waived: by the day of leaving prison, as it is known now, the referral is not urgent",
        [`change-announced:change-of-release-date-${said}`]: "Tue 17 Mar 2026, met",
        "timescale-stated": "at once, met",
        "assessment-as-referred": "Fri 10 Apr 2026, missed, done 9 working days late",
        "release-day-assessment": "Thu 23 Apr 2026, met",
        "attendance-recorded:saa-1": "Wed 22 Apr 2026, met",
        "missed-appointment-notified:saa-1": "Fri 24 Apr 2026, met",
        "missed-appointment-rebooked:saa-1": "Fri 24 Apr 2026, met",
        "attendance-recorded:saa-2": "Thu 23 Apr 2026, met",
        "practitioner-notified:saa-2": "Mon 27 Apr 2026, open",
        "action-plan-submission": "Thu 30 Apr 2026, open",
      },
    },
  },
);
