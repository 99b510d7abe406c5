import { Story } from "../../support/story.ts";
import { accommodationSince2025, fullFormFromPrison } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man is referred on Monday 2 February 2026 for release on 20 March: a standard referral, with the assessment asked for
 * by 23 February. At three on Friday the 6th the prison brings his release forward to Friday 13 February, eleven days after
 * the referral. It is urgent now, and has been known to be so since that Friday: one working day to respond ends on Monday,
 * not on the Tuesday before anybody knew. The form says 'standard' and is wrong from then until the practitioner's case
 * note of Monday, which also tells of the new day. The assessment is held in prison the day before he leaves.
 */
const said = "2026-02-06 15:00";

tell(
  "a man whose release is brought forward",
  new Story()
    .sentFromPrison("2026-02-02 09:00", "2026-03-20", {
      particulars: {
        ...fullFormFromPrison,
        ...accommodationSince2025,
        statedTimescale: "standard",
        requestedAssessmentDate: "2026-02-23",
      },
    })
    .releaseMoved(said, "2026-02-13")
    .caseNote("2026-02-09 10:00", "practitioner", "change-of-release-date", "timescale")
    .assessmentBooked("2026-02-09 14:00", "2026-02-12 10:00")
    .assessmentHeld("2026-02-12 10:00", { recorded: "2026-02-12 16:00" })
    .feedback("2026-02-12 16:05", "2026-02-12 10:00")
    .released("2026-02-13 10:00"),
  {
    stands: {
      "2026-02-06 14:59": {
        "assessment-as-referred": "Mon 23 Feb 2026, open",
      },
      // Saturday.
      "2026-02-07 12:00": {
        "urgent-initial-response": "Mon 9 Feb 2026, open",
        "urgent-assessment-before-release": "Thu 12 Feb 2026, open",
        [`change-announced:change-of-release-date-${said}`]: "Tue 10 Feb 2026, open",
        "timescale-stated":
          "at once, open: it says standard, and by the day of release or curfew it is urgent",
      },
      "2026-02-13 12:00": {
        "urgent-initial-response": "Mon 9 Feb 2026, met",
        "urgent-assessment-before-release": "Thu 12 Feb 2026, met",
        [`change-announced:change-of-release-date-${said}`]: "Tue 10 Feb 2026, met",
        "timescale-stated": "at once, met",
        "attendance-recorded:saa-1": "Thu 12 Feb 2026, met",
        "practitioner-notified:saa-1": "Mon 16 Feb 2026, met",
        "action-plan-submission": "Thu 19 Feb 2026, open",
      },
    },
  },
);
