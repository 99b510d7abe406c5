import { Story } from "../../support/story.ts";
import { practitionerIn } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man in the community, referred on Monday 9 September 2024 and assessed on the 18th, has a new practitioner from
 * Tuesday 1 October, who writes to the provider late on the last day for it. He misses his first session on Monday the 7th; the
 * provider offers another on the same day, and he misses that on the 14th. The practitioner decides on enforcement on the day
 * after, which is soon enough, and on Wednesday wants no further attempts. The provider, who has taken part in the
 * enforcement, owes the practitioner word of it within two working days, and needs three.
 */
const change = "2024-10-01 09:00";

tell(
  "a man with a new practitioner, who misses two sessions",
  new Story()
    .sent("2024-09-09 09:00", { practitioner: practitionerIn("Croydon") })
    .assessmentHeld("2024-09-18 10:00")
    .feedback("2024-09-18 11:00", "2024-09-18 10:00")
    .planSubmitted("2024-09-24 10:00", "plan-1", 6)
    .planApproved("2024-09-24 10:00", "plan-1", "service")
    .amended(change, { practitioner: practitionerIn("Croydon", "new.practitioner@probation.example") })
    .caseNote("2024-10-03 23:00", "practitioner", "new-practitioner")
    .sessionMissed("2024-10-07 10:00", 1)
    .feedback("2024-10-07 11:00", "2024-10-07 10:00", { id: "session-1", notify: true })
    .sessionBooked("2024-10-07 12:00", "2024-10-14 10:00", 1, "session-1-again")
    .sessionMissed("2024-10-14 10:00", 1, { id: "session-1-again" })
    .feedback("2024-10-14 11:00", "2024-10-14 10:00", { id: "session-1-again", notify: true })
    .enforcementDecided("2024-10-15 10:00")
    .occurred("2024-10-15 14:00", "enforcement-action", "enforcement")
    .noFurtherAttempts("2024-10-16 09:00")
    .caseNote("2024-10-18 10:00", "provider", "enforcement-action"),
  {
    stands: {
      "2024-10-02 09:00": {
        "initial-assessment": "Mon 23 Sep 2024, met",
        "attendance-recorded:saa-1": "Wed 18 Sep 2024, met",
        "practitioner-notified:saa-1": "Fri 20 Sep 2024, met",
        "action-plan-submission": "Wed 25 Sep 2024, met",
        "action-plan-approval:plan-1": "Thu 26 Sep 2024, met",
        [`change-announced:new-practitioner-${change}`]: "Thu 3 Oct 2024, open",
      },
      "2024-10-21 09:00": {
        "initial-assessment": "Mon 23 Sep 2024, met",
        "attendance-recorded:saa-1": "Wed 18 Sep 2024, met",
        "practitioner-notified:saa-1": "Fri 20 Sep 2024, met",
        "action-plan-submission": "Wed 25 Sep 2024, met",
        "action-plan-approval:plan-1": "Thu 26 Sep 2024, met",
        [`change-announced:new-practitioner-${change}`]: "Thu 3 Oct 2024, met",
        "attendance-recorded:session-1": "Mon 7 Oct 2024, met",
        "missed-appointment-notified:session-1": "Wed 9 Oct 2024, met",
        "missed-appointment-rebooked:session-1": "Wed 9 Oct 2024, met",
        "attendance-recorded:session-1-again": "Mon 14 Oct 2024, met",
        "missed-appointment-notified:session-1-again": "Wed 16 Oct 2024, met",
        "missed-appointment-rebooked:session-1-again": "Wed 16 Oct 2024, waived",
        "assessment-outcome-follow-up:session-1-again": "Wed 16 Oct 2024, met",
        "practitioner-notified:enforcement": "Thu 17 Oct 2024, missed, done 1 working day late",
      },
    },
    told: {
      "2024-10-02 09:00": [
        // The day before the last day, which is a Wednesday, has begun.
        `change-announced:new-practitioner-${change} reminder, to new.practitioner@probation.example`,
      ],
    },
  },
);
