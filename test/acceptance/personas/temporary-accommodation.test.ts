import { Story } from "../../support/story.ts";
import { accommodationSince2025, contractIn, fullFormFromPrison, practitionerIn } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A woman in the East of England, referred from prison and assessed there, is released on Friday 3 October 2025 into
 * temporary accommodation for up to 84 nights, to Boxing Day. Her support worker owes her a contact in each seven days from that Friday:
 * Friday to Thursday. The third week is missed and made good on the Monday after, which also counts for the fourth. On
 * Wednesday 19 November she moves into a flat of her own; the rest of that week falls away. Three months later, on 19 February
 * 2026, she still lives there.
 */
const placed = "2025-10-03 14:00";
const home = "2025-11-19 12:00";
const week = (number: number) => `temporary-accommodation-contact:${number}`;

const beforeRelease = {
  "assessment-as-referred": "Fri 12 Sep 2025, met",
  "attendance-recorded:saa-1": "Wed 10 Sep 2025, met",
  "practitioner-notified:saa-1": "Fri 12 Sep 2025, met",
  "action-plan-submission": "Wed 17 Sep 2025, met",
  "action-plan-approval:plan-1": "Thu 18 Sep 2025, met",
  "attendance-recorded:session-1": "Mon 6 Oct 2025, met",
};

tell(
  "a woman in temporary accommodation",
  new Story()
    .sentFromPrison("2025-08-18 10:00", "2025-10-03", {
      contract: contractIn("I", "Women's Services"),
      practitioner: practitionerIn("Essex North"),
      particulars: {
        ...fullFormFromPrison,
        ...accommodationSince2025,
        statedTimescale: "standard",
        requestedAssessmentDate: "2025-09-12",
      },
    })
    .assessmentHeld("2025-09-10 10:00")
    .feedback("2025-09-10 11:00", "2025-09-10 10:00")
    .planSubmitted("2025-09-16 15:00", "plan-1", 6)
    .planApproved("2025-09-16 15:00", "plan-1", "service")
    .released("2025-10-03 10:00")
    .placed(placed)
    .sessionHeld("2025-10-06 10:00", 1)
    .placementContact("2025-10-07 11:00")
    .placementContact("2025-10-16 17:00")
    .placementContact("2025-10-27 10:00")
    .placementContact("2025-11-04 10:00")
    .placementContact("2025-11-12 10:00")
    .homeObtained(home)
    .placementEnded("2025-11-19 15:00")
    .homeSustained("2026-02-19 16:00"),
  {
    stands: {
      "2025-11-03 09:00": {
        ...beforeRelease,
        [`temporary-accommodation-move-on:${placed}`]: "Fri 26 Dec 2025, open",
        [week(1)]: "Thu 9 Oct 2025, met",
        [week(2)]: "Thu 16 Oct 2025, met",
        [week(3)]: "Thu 23 Oct 2025, missed, done 2 working days late",
        [week(4)]: "Thu 30 Oct 2025, met",
        [week(5)]: "Thu 6 Nov 2025, open",
      },
      "2026-02-20 09:00": {
        ...beforeRelease,
        [`temporary-accommodation-move-on:${placed}`]: "Fri 26 Dec 2025, met",
        [week(1)]: "Thu 9 Oct 2025, met",
        [week(2)]: "Thu 16 Oct 2025, met",
        [week(3)]: "Thu 23 Oct 2025, missed, done 2 working days late",
        [week(4)]: "Thu 30 Oct 2025, met",
        [week(5)]: "Thu 6 Nov 2025, met",
        [week(6)]: "Thu 13 Nov 2025, met",
        [week(7)]: "Thu 20 Nov 2025, waived: the placement ended",
        [`accommodation-sustained:${home}`]: "Thu 19 Feb 2026, met",
      },
    },
  },
);
