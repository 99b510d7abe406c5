import { Story } from "../../support/story.ts";
import { asksFor, contractIn, practitionerIn, socialInclusion } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * Three men released from court on Friday 3 May 2024, their time served, who are referred to social inclusion afterwards, which is
 * possible up to six calendar weeks after release. The first is referred on the last day, Friday 14 June: all is right. The second is
 * referred on Saturday the 15th, a day too late. The third is referred on the last day, but for none of the four reasons.
 * Whatever day of that weekend it was, the ten working days for the assessment end on Friday the 28th.
 */
const referredAfterRelease = (when: string, postReleaseReason: string | null) =>
  new Story().released("2024-05-03 15:00").sent(when, {
    contract: contractIn("K", "Personal Wellbeing"),
    practitioner: practitionerIn("Surrey"),
    particulars: { ...asksFor(socialInclusion), sentenceType: "licence", postReleaseReason },
  });
const assessment = { "initial-assessment": "Fri 28 Jun 2024, open" };

tell(
  "a man referred to social inclusion on the last day of six weeks after release",
  referredAfterRelease("2024-06-14 16:00", "time-served"),
  { stands: { "2024-06-17 09:00": assessment } },
);

tell(
  "a man referred to social inclusion a day later",
  referredAfterRelease("2024-06-15 16:00", "time-served"),
  {
    stands: {
      "2024-06-17 09:00": {
        ...assessment,
        "social-inclusion-eligibility": "at once, open: it was sent more than 6 calendar weeks after release",
      },
    },
  },
);

tell(
  "a man referred to social inclusion after release for no reason",
  referredAfterRelease("2024-06-14 16:00", null),
  {
    stands: {
      "2024-06-17 09:00": {
        ...assessment,
        "social-inclusion-eligibility":
          "at once, open: it gives none of the four reasons for a referral after release",
      },
    },
  },
);

/*
 * A man on a community order, for whom social inclusion is not, is referred to it on Monday 13 May 2024, and to the service
 * of another region than his delivery unit's, which is in London.
 */
tell(
  "a man on a community order referred to social inclusion, in another region",
  new Story().sent("2024-05-13 10:00", {
    contract: contractIn("K", "Personal Wellbeing"),
    practitioner: practitionerIn("Croydon"),
    particulars: { ...asksFor(socialInclusion), sentenceType: "community-order" },
  }),
  {
    stands: {
      // The spring bank holiday was Monday 27 May.
      "2024-05-14 09:00": {
        "initial-assessment": "Tue 28 May 2024, open",
        "social-inclusion-eligibility":
          "at once, open: it is for people released on licence, not for those on a community or suspended sentence order",
        "service-available": "at once, open: the contract is for another region than the delivery unit's",
      },
    },
  },
);
