import { Story } from "../../support/story.ts";
import { asksFor, contractIn, emotionalWellbeing, lifestyle, practitionerIn } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man in Surrey is referred to personal wellbeing for emotional wellbeing on Monday 13 January 2025, assessed, and given a
 * plan, which the service approves. A further need turns up. On Wednesday 5 February his practitioner refers him to the same
 * service again, with both needs, as is right, but cancels the first referral only on the Monday after: until then there is one too many.
 */
const wellbeing = {
  contract: contractIn("K", "Personal Wellbeing"),
  practitioner: practitionerIn("Surrey"),
};

const first = {
  "first: initial-assessment": "Mon 27 Jan 2025, met",
  "first: attendance-recorded:saa-1": "Thu 23 Jan 2025, met",
  "first: practitioner-notified:saa-1": "Mon 27 Jan 2025, met",
  "first: action-plan-submission": "Thu 30 Jan 2025, met",
  "first: action-plan-approval:plan-1": "Fri 31 Jan 2025, met: approved by the service",
};

tell(
  "a man referred twice to the same service",
  new Story("first")
    .sent("2025-01-13 10:00", { ...wellbeing, particulars: asksFor(emotionalWellbeing) })
    .assessmentHeld("2025-01-23 10:00")
    .feedback("2025-01-23 11:00", "2025-01-23 10:00")
    .planSubmitted("2025-01-29 15:00")
    .planApproved("2025-01-29 15:00", "plan-1", "service")
    .inCase("second")
    .sent("2025-02-05 10:00", {
      ...wellbeing,
      referenceNumber: "CD5678EF",
      particulars: asksFor(emotionalWellbeing, lifestyle),
    })
    .inCase("first")
    .ended("2025-02-10 10:00", { deliveryState: "CANCELLED" })
    .concluded("2025-02-10 10:00"),
  {
    stands: {
      "2025-02-04 09:00": first,
      "2025-02-07 09:00": {
        ...first,
        "second: initial-assessment": "Wed 19 Feb 2025, open",
        "single-referral:second": "at once, open: referral AB1234AC of the same kind is still open",
      },
      "2025-02-11 09:00": {
        ...first,
        "second: initial-assessment": "Wed 19 Feb 2025, open",
        "single-referral:second": "at once, met",
      },
    },
  },
);
