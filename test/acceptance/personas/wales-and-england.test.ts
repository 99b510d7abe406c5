import { Story } from "../../support/story.ts";
import { accommodation, asksFor, contractIn, fullFormFromPrison, practitionerIn } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * Two men of high risk are sentenced on the same Wednesday, 25 May 2022, in the week before the Platinum Jubilee (2 and
 * 3 June), and are to be released on the same Friday, 29 September 2023; the date is told on 30 May. One is in Wales, where
 * offender management was unified in December 2019: his case is handed over seven and a half months before release, and
 * there is a meeting one month before. Seven months back from 29 September is the end of February, the 28th, and fifteen
 * days before that Monday the 13th. The other is in England, where on that day cases still stayed with the prison until twelve weeks
 * before. Both have a guided interview on Tuesday 7 June, the fifth working day: in Wales that is the screening, in England it is
 * none, and the real one comes a day late, though within the eight days of the backstop.
 */
const inPrison = "2022-05-25 16:00";
const sentencedIn = (region: "D" | "F") =>
  Story.ofPerson("A1234BC", "X123456")
    .sentenced("2022-05-25 11:00", "high")
    .received(inPrison, { team: { region } })
    .milestone("2022-05-27 10:00", "screening-1-completed")
    .releaseMoved("2022-05-30 10:00", "2023-09-29")
    .milestone("2022-06-07 17:00", "guided-interview-completed");

tell(
  "a man on a long sentence in England before offender management was levelled up",
  sentencedIn("F").milestone("2022-06-08 10:00", "screening-2-completed"),
  {
    stands: {
      "2022-06-09 09:00": {
        [`basic-custody-screening-1:${inPrison}`]: "Sat 28 May 2022 16:00, met",
        [`basic-custody-screening-2:${inPrison}`]: "Tue 7 Jun 2022, missed, done 1 working day late",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Wed 8 Jun 2022, met",
        [`pre-release-plan:${inPrison}`]: "Fri 7 Jul 2023, open",
        [`handover-to-community:${inPrison}`]: "Fri 7 Jul 2023, open",
      },
    },
  },
);

/*
 * The man in Wales is referred to accommodation by his community offender manager on Monday 5 June 2023, which is to go through the
 * CORRE hub; the referral is cancelled on the Wednesday and the hub refers him anew. No day is asked for; he is seen on
 * the afternoon of his release.
 */
const referral = (referredBy: string) => ({
  contract: contractIn("D", "Accommodation"),
  practitioner: practitionerIn("Gwent"),
  particulars: {
    ...fullFormFromPrison,
    ...asksFor(accommodation),
    referredBy,
    statedTimescale: "standard",
  },
});

tell(
  "a man on a long sentence in Wales, from reception to release",
  sentencedIn("D")
    .milestone("2022-06-07 17:00", "resettlement-need-identified")
    .milestone("2023-02-10 10:00", "community-manager-responsible")
    .inCase("by-the-manager")
    .sentFromPrison("2023-06-05 10:00", "2023-09-29", referral("community-offender-manager"))
    .ended("2023-06-07 09:00", { deliveryState: "CANCELLED" })
    .inCase("by-the-hub")
    .sentFromPrison("2023-06-07 10:00", "2023-09-29", referral("corre-hub"))
    .milestone("2023-07-07 12:00", "pre-release-plan-reviewed")
    .milestone("2023-08-29 10:00", "one-month-meeting-held")
    .released("2023-09-29 10:00")
    .assessmentHeld("2023-09-29 14:00"),
  {
    stands: {
      "2022-06-09 09:00": {
        [`basic-custody-screening-1:${inPrison}`]: "Sat 28 May 2022 16:00, met",
        [`basic-custody-screening-2:${inPrison}`]: "Tue 7 Jun 2022, met",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Wed 8 Jun 2022, met",
        [`pre-release-plan:${inPrison}`]: "Fri 7 Jul 2023, open",
        [`handover-to-community:${inPrison}`]: "Mon 13 Feb 2023, open",
        [`one-month-meeting:${inPrison}`]: "Tue 29 Aug 2023, open",
        [`crs-referral-for-release:${inPrison}`]: "Thu 14 Sep 2023, open",
      },
      "2023-06-06 09:00": {
        [`basic-custody-screening-1:${inPrison}`]: "Sat 28 May 2022 16:00, met",
        [`basic-custody-screening-2:${inPrison}`]: "Tue 7 Jun 2022, met",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Wed 8 Jun 2022, met",
        [`pre-release-plan:${inPrison}`]: "Fri 7 Jul 2023, open",
        [`handover-to-community:${inPrison}`]: "Mon 13 Feb 2023, met",
        [`one-month-meeting:${inPrison}`]: "Tue 29 Aug 2023, open",
        [`crs-referral-for-release:${inPrison}`]: "Thu 14 Sep 2023, met",
        "by-the-manager: referral-route":
          "at once, open: in Wales a referral from prison, or to Social Inclusion after release, goes through the CORRE hub",
      },
      "2023-10-02 09:00": {
        [`basic-custody-screening-1:${inPrison}`]: "Sat 28 May 2022 16:00, met",
        [`basic-custody-screening-2:${inPrison}`]: "Tue 7 Jun 2022, met",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Wed 8 Jun 2022, met",
        [`pre-release-plan:${inPrison}`]: "Fri 7 Jul 2023, met",
        [`handover-to-community:${inPrison}`]: "Mon 13 Feb 2023, met",
        [`one-month-meeting:${inPrison}`]: "Tue 29 Aug 2023, met",
        [`crs-referral-for-release:${inPrison}`]: "Thu 14 Sep 2023, met",
        "by-the-manager: referral-route": "at once, waived",
        "by-the-hub: release-day-assessment": "Fri 29 Sep 2023, met",
        "by-the-hub: attendance-recorded:saa-1": "Fri 29 Sep 2023, met",
        "by-the-hub: practitioner-notified:saa-1": "Tue 3 Oct 2023, open",
        "by-the-hub: action-plan-submission": "Fri 6 Oct 2023, open",
      },
    },
  },
);
