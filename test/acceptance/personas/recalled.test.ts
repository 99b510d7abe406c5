import { Story } from "../../support/story.ts";
import { accommodation, asksFor, fullFormFromPrison } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man is referred from prison on Monday 7 November 2022 for release on 16 December. He is assessed by video, released, comes to one session and misses the second. The day after that he is recalled for
 * twenty-eight days and back in prison on the evening of Thursday 12 January 2023. Practitioner and provider agree to wait
 * rather than to book again. The prison screens him only on Monday, half a day late. His new day of release, 8 February, is told
 * to the provider; he needs no new referral, because the one he has goes on, and a second one would be one too many.
 */
const inPrison = "2023-01-12 18:30";

tell(
  "a man who is recalled",
  new Story("referral", [], ["A1234BC", "X123456"])
    .sentFromPrison("2022-11-07 10:00", "2022-12-16", {
      particulars: {
        ...fullFormFromPrison,
        ...asksFor(accommodation),
        statedTimescale: "standard",
        requestedAssessmentDate: "2022-12-02",
      },
    })
    .assessmentHeld("2022-11-30 14:00")
    .feedback("2022-11-30 15:00", "2022-11-30 14:00")
    .planSubmitted("2022-12-06 10:00", "plan-1", 5)
    .planApproved("2022-12-07 10:00")
    .released("2022-12-16 10:00")
    .sessionHeld("2022-12-20 11:00", 1)
    .sessionBooked("2022-12-20 12:00", "2023-01-11 10:00", 2)
    .sessionMissed("2023-01-11 10:00", 2)
    .feedback("2023-01-12 09:00", "2023-01-11 10:00", { id: "session-2", notify: true })
    .recalled("2023-01-12 16:00")
    .received(inPrison)
    .noFurtherAttempts("2023-01-13 10:00")
    .milestone("2023-01-16 09:00", "screening-1-completed")
    .releaseMoved("2023-01-16 12:00", "2023-02-08")
    .caseNote("2023-01-17 10:00", "practitioner", "change-of-release-date")
    .milestone("2023-01-20 15:00", "screening-2-completed")
    .milestone("2023-01-20 15:00", "resettlement-need-identified")
    .released("2023-02-08 10:00"),
  {
    stands: {
      "2023-01-16 14:00": {
        "assessment-as-referred": "Fri 2 Dec 2022, met",
        "attendance-recorded:saa-1": "Wed 30 Nov 2022, met",
        "practitioner-notified:saa-1": "Fri 2 Dec 2022, met",
        "action-plan-submission": "Wed 7 Dec 2022, met",
        "action-plan-approval:plan-1": "Thu 8 Dec 2022, met",
        "attendance-recorded:session-1": "Tue 20 Dec 2022, met",
        "attendance-recorded:session-2": "Wed 11 Jan 2023, met",
        "missed-appointment-notified:session-2": "Fri 13 Jan 2023, met",
        "missed-appointment-rebooked:session-2":
          "Fri 13 Jan 2023, waived: the practitioner wants no further attempts",
        // 72 hours end on Sunday evening.
        [`basic-custody-screening-1:${inPrison}`]: "Sun 15 Jan 2023 18:30, missed, done 1 working day late",
        [`basic-custody-screening-2:${inPrison}`]: "Mon 23 Jan 2023, open",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Tue 24 Jan 2023, open",
        "change-announced:change-of-release-date-2023-01-16 12:00": "Wed 18 Jan 2023, open",
      },
      "2023-02-09 09:00": {
        "assessment-as-referred": "Fri 2 Dec 2022, met",
        "attendance-recorded:saa-1": "Wed 30 Nov 2022, met",
        "practitioner-notified:saa-1": "Fri 2 Dec 2022, met",
        "action-plan-submission": "Wed 7 Dec 2022, met",
        "action-plan-approval:plan-1": "Thu 8 Dec 2022, met",
        "attendance-recorded:session-1": "Tue 20 Dec 2022, met",
        "attendance-recorded:session-2": "Wed 11 Jan 2023, met",
        "missed-appointment-notified:session-2": "Fri 13 Jan 2023, met",
        "missed-appointment-rebooked:session-2": "Fri 13 Jan 2023, waived",
        [`basic-custody-screening-1:${inPrison}`]: "Sun 15 Jan 2023 18:30, missed, done 1 working day late",
        [`basic-custody-screening-2:${inPrison}`]: "Mon 23 Jan 2023, met",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Tue 24 Jan 2023, met",
        "change-announced:change-of-release-date-2023-01-16 12:00": "Wed 18 Jan 2023, met",
        [`crs-referral-for-release:${inPrison}`]: "Tue 24 Jan 2023, met",
      },
    },
  },
);
