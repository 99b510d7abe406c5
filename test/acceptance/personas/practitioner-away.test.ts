import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * Two men whose action plans come on Friday 19 July 2024, while their practitioner is on leave from the day before until
 * 5 August; each is to be signed by Tuesday the 23rd. The first practitioner has named a covering officer, who is told, with the
 * practitioner in copy, and signs on Friday the 26th, three working days late, when the managers have heard of it as well. The second
 * has named nobody: that is found wanting as soon as a plan waits, the delivery unit's mailbox is told in their place, and
 * a case note of Monday puts it right. The plan is signed in time.
 */
const planWaits = (cover?: string) =>
  new Story()
    .sent("2024-07-08 10:00")
    .assessmentHeld("2024-07-15 10:00")
    .feedback("2024-07-15 11:00", "2024-07-15 10:00")
    .away("2024-07-18 09:00", { to: "2024-08-05 09:00", ...(cover && { cover }) })
    .planSubmitted("2024-07-19 11:00");

const beforehand = {
  "initial-assessment": "Mon 22 Jul 2024, met",
  "attendance-recorded:saa-1": "Mon 15 Jul 2024, met",
  "practitioner-notified:saa-1": "Wed 17 Jul 2024, met",
  "action-plan-submission": "Mon 22 Jul 2024, met",
};
const plan = "action-plan-approval:plan-1";
const inPlace = "instead of the practitioner, who is away";

tell(
  "a practitioner away, with a covering officer",
  planWaits("cover@probation.example").planApproved("2024-07-26 10:00"),
  {
    stands: {
      "2024-07-22 09:00": { ...beforehand, [plan]: "Tue 23 Jul 2024, open" },
      "2024-07-29 09:00": { ...beforehand, [plan]: "Tue 23 Jul 2024, missed, done 3 working days late" },
    },
    told: {
      "2024-07-22 09:00": [
        `${plan} reminder, to cover@probation.example ${inPlace}`,
        `${plan} reminder, copy to practitioner@probation.example`,
      ],
      "2024-07-24 09:00": [
        `${plan} missed, to cover@probation.example ${inPlace}`,
        `${plan} missed, copy to practitioner@probation.example`,
      ],
      // Two working days after the 23rd are over at midnight after Thursday.
      "2024-07-26 09:00": [
        `${plan} missed, to cover@probation.example ${inPlace}`,
        `${plan} missed, copy to practitioner@probation.example`,
        `${plan} escalated 1, to head.of.pdu@probation.example`,
        `${plan} escalated 1, to contracts.j@region.example`,
      ],
      "2024-07-29 09:00": [],
    },
  },
);

tell(
  "a practitioner away, with nobody named to cover",
  planWaits()
    .caseNote("2024-07-22 10:00", "practitioner", "covering-officer")
    .planApproved("2024-07-23 16:00"),
  {
    stands: {
      "2024-07-18 12:00": {
        "initial-assessment": "Mon 22 Jul 2024, met",
        "attendance-recorded:saa-1": "Mon 15 Jul 2024, met",
        "practitioner-notified:saa-1": "Wed 17 Jul 2024, met",
        "action-plan-submission": "Mon 22 Jul 2024, open",
      },
      "2024-07-19 12:00": {
        ...beforehand,
        [plan]: "Tue 23 Jul 2024, open",
        "practitioner-contactable":
          "at once, open: a covering officer: the practitioner is away and an action plan waits",
      },
      "2024-07-24 09:00": {
        ...beforehand,
        [plan]: "Tue 23 Jul 2024, met",
        "practitioner-contactable": "at once, met",
      },
    },
    told: {
      "2024-07-19 12:00": [
        `practitioner-contactable omission, to pdu@probation.example ${inPlace}`,
        "practitioner-contactable omission, copy to practitioner@probation.example",
      ],
      "2024-07-22 12:00": [
        `${plan} reminder, to pdu@probation.example ${inPlace}`,
        `${plan} reminder, copy to practitioner@probation.example`,
      ],
    },
  },
);
