import { Story } from "../../support/story.ts";
import { contractIn, financeInLondon, fullFormFromPrison, practitionerIn } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man in prison, to be released in London on 27 June 2025. His prison offender manager refers him on Monday 14 April to
 * help with finance, benefit and debt, which prison offender managers may not, and which is not delivered in prison in
 * London. No outcome is selected; the borough and the telephone number for visits are left out, as are the e-mail address and telephone
 * number of the practitioner, so that the delivery unit hears of it all. Ten enforceable days by 9 June, eight weeks on,
 * are four weeks too few: two for the assessment and ten make twelve. Two days later the form names the practitioner; a
 * day after that the referral is cancelled, to be made anew, and with it goes what else was wrong.
 */
const found = {
  "completion-deadline": "Mon 9 Jun 2025, open",
  "custody-details-present":
    "at once, open: the borough that the person returns to; the telephone number for prison visits",
  "referral-route":
    "at once, open: a prison offender manager made it, who may refer only to accommodation, from a long sentence without a community offender manager",
  "pre-release-service": "at once, open: finance, benefit and debt: not delivered in prison in this area",
  "outcomes-selected": "at once, open: no outcome is selected for Finance, Benefit and Debt (London)",
  "enforceable-days-achievable":
    "at once, open: 4 weeks short of the time that 10 days at one a week need; and 8 weeks more are advised for missed appointments and leave",
};
const { email, ...withoutEmail } = practitionerIn("Croydon");

tell(
  "a referral in which much is wrong",
  new Story()
    .sentFromPrison("2025-04-14 10:00", "2025-06-27", {
      contract: contractIn("J", "Finance, Benefit and Debt (London)"),
      practitioner: withoutEmail,
      completionDeadline: "2025-06-09",
      maximumEnforceableDays: 10,
      particulars: {
        ...fullFormFromPrison,
        custodyDetails: { currentPrison: true, pdu: false, prisonNumber: true, visitsPhoneNumber: false },
        referredBy: "prison-offender-manager",
        longSentence: false,
        communityManagerAllocated: true,
        serviceCategoryIds: [financeInLondon.category],
        desiredOutcomes: [],
        statedTimescale: null,
        practitionerHasPhone: false,
      },
    })
    .amended("2025-04-16 09:00", {
      practitioner: { ...withoutEmail, email },
      particulars: { practitionerHasPhone: true },
    })
    .ended("2025-04-17 12:00", { deliveryState: "CANCELLED" }),
  {
    stands: {
      "2025-04-14 10:15": {
        ...found,
        "practitioner-contactable":
          "at once, open: an e-mail address of the practitioner; a telephone number of the practitioner",
      },
      "2025-04-16 12:00": { ...found, "practitioner-contactable": "at once, met" },
      "2025-04-17 16:00": {
        "completion-deadline": "Mon 9 Jun 2025, waived",
        "custody-details-present": "at once, waived",
        "referral-route": "at once, waived",
        "pre-release-service": "at once, waived",
        "outcomes-selected": "at once, waived",
        "enforceable-days-achievable": "at once, waived",
        "practitioner-contactable": "at once, met",
      },
    },
    told: {
      "2025-04-14 10:15": [
        "custody-details-present",
        "referral-route",
        "pre-release-service",
        "outcomes-selected",
        "enforceable-days-achievable",
        "practitioner-contactable",
      ].map((rule) => `${rule} omission, to pdu@probation.example instead of the practitioner`),
      "2025-04-17 16:00": [],
    },
  },
);
