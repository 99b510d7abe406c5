import { Story } from "../../support/story.ts";
import { accommodation, asksFor, contractIn, practitionerIn } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man on an accommodation referral in London, sent on Monday 12 September 2022 (the 19th was the State Funeral and no
 * working day), finds a home in Norfolk. His practitioner tells the provider of the new address in a case note and, after
 * one session, ends the service on Thursday 20 October: a report is due, and goes to the new area. His second session was
 * booked for the 24th; nobody owes anything about it. The practitioner in Norfolk refers him on Friday the 21st, before
 * that area has accepted the transfer, which it does on 1 November. The clocks went back in between, and the ten working
 * days for the new assessment end on Friday 4 November.
 */
tell(
  "a man who moves to another area",
  new Story("london")
    .sent("2022-09-12 10:00")
    .assessmentHeld("2022-09-21 11:00")
    .feedback("2022-09-21 12:00", "2022-09-21 11:00")
    .planSubmitted("2022-09-27 12:00", "plan-1", 3)
    .planApproved("2022-09-28 09:00")
    .sessionHeld("2022-10-10 10:00", 1)
    .sessionBooked("2022-10-10 11:00", "2022-10-24 10:00", 2)
    .changed("2022-10-14 10:00", "change-of-address")
    .caseNote("2022-10-18 12:00", "practitioner", "change-of-address")
    .ended("2022-10-20 15:00", { deliveryState: "PREMATURELY_ENDED" })
    .endOfServiceReport("2022-10-26 11:00")
    .concluded("2022-10-26 11:00")
    .inCase("norfolk")
    .sent("2022-10-21 09:30", {
      referenceNumber: "CD5678EF",
      contract: contractIn("I", "Accommodation", "T-0002"),
      practitioner: practitionerIn("Norfolk", "new.practitioner@probation.example"),
      particulars: { ...asksFor(accommodation), transferAcceptedOn: null },
    })
    .amended("2022-11-01 10:00", { particulars: { transferAcceptedOn: "2022-11-01" } })
    .assessmentHeld("2022-11-03 10:00"),
  {
    stands: {
      "2022-10-25 09:00": {
        "london: initial-assessment": "Tue 27 Sep 2022, met",
        "london: attendance-recorded:saa-1": "Wed 21 Sep 2022, met",
        "london: practitioner-notified:saa-1": "Fri 23 Sep 2022, met",
        "london: action-plan-submission": "Wed 28 Sep 2022, met",
        "london: action-plan-approval:plan-1": "Thu 29 Sep 2022, met",
        "london: attendance-recorded:session-1": "Mon 10 Oct 2022, met",
        "london: change-announced:change-1": "Tue 18 Oct 2022, met",
        "london: end-of-service-report": "Thu 27 Oct 2022, open",
        "norfolk: initial-assessment": "Fri 4 Nov 2022, open",
        "norfolk: transfer-accepted-first": "at once, open: the new area has not accepted the transfer",
      },
      "2022-11-04 12:00": {
        "london: initial-assessment": "Tue 27 Sep 2022, met",
        "london: attendance-recorded:saa-1": "Wed 21 Sep 2022, met",
        "london: practitioner-notified:saa-1": "Fri 23 Sep 2022, met",
        "london: action-plan-submission": "Wed 28 Sep 2022, met",
        "london: action-plan-approval:plan-1": "Thu 29 Sep 2022, met",
        "london: attendance-recorded:session-1": "Mon 10 Oct 2022, met",
        "london: change-announced:change-1": "Tue 18 Oct 2022, met",
        "london: end-of-service-report": "Thu 27 Oct 2022, met",
        "norfolk: initial-assessment": "Fri 4 Nov 2022, met",
        "norfolk: transfer-accepted-first": "at once, met",
        "norfolk: attendance-recorded:saa-1": "Thu 3 Nov 2022, met",
        "norfolk: practitioner-notified:saa-1": "Mon 7 Nov 2022, open",
        "norfolk: action-plan-submission": "Thu 10 Nov 2022, open",
      },
    },
  },
);
