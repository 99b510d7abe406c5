import { Story } from "../../support/story.ts";
import { accommodation, asksFor, contractIn, fullFormFromPrison, practitionerIn } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man of low risk is sentenced at court on Monday 15 January 2024 and received into a prison in the East Midlands that evening. On the
 * next day his release is set for Friday 14 June: five months, a short sentence, so a community offender manager is to be
 * allocated within five working days. His needs are found by the second screening; his manager refers him to accommodation on
 * 15 February, under his CRN alone, as the live service does. The assessment asked for by 29 February (2024 is a leap year)
 * is moved to the day after by the provider. In March it turns out that he may leave on curfew on 3 May. That is no change of anything the
 * provider knew; it brings the last day to refer him forward, when that has long been done; and the twelve-week plan
 * still counts back from 14 June.
 */
const inPrison = "2024-01-15 17:45";

tell(
  "a man on a short sentence in England, from reception to release",
  Story.ofPerson("A1234BC", "X123456")
    .sentenced("2024-01-15 12:10", "low")
    .received(inPrison, { team: { region: "F" } })
    .releaseMoved("2024-01-16 10:00", "2024-06-14")
    .milestone("2024-01-17 09:00", "screening-1-completed")
    .milestone("2024-01-24 11:00", "community-manager-allocated")
    .milestone("2024-01-24 16:00", "screening-2-completed")
    .milestone("2024-01-24 16:00", "resettlement-need-identified")
    .inCase("referral")
    .knownAs("X123456")
    .sentFromPrison("2024-02-15 10:00", "2024-06-14", {
      contract: contractIn("F", "Accommodation"),
      practitioner: practitionerIn("Derby City"),
      particulars: {
        ...fullFormFromPrison,
        ...asksFor(accommodation),
        statedTimescale: "standard",
        requestedAssessmentDate: "2024-02-29",
      },
    })
    .assessmentBooked("2024-02-20 10:00", "2024-02-29 10:00", "saa-1")
    .assessmentBooked("2024-02-28 16:00", "2024-03-01 10:00", "saa-2", "saa-1")
    .assessmentHeld("2024-03-01 10:00", { id: "saa-2" })
    .feedback("2024-03-01 11:00", "2024-03-01 10:00", { id: "saa-2" })
    .knownAs("A1234BC", "X123456")
    .releaseMoved("2024-03-04 09:00", "2024-06-14", { homeDetentionCurfewEligibilityDate: "2024-05-03" })
    .knownAs("X123456")
    .planSubmitted("2024-03-07 14:00")
    .planApproved("2024-03-08 10:00")
    .knownAs("A1234BC", "X123456")
    .milestone("2024-03-22 23:59", "pre-release-plan-reviewed")
    .released("2024-05-03 10:00"),
  {
    stands: {
      "2024-01-24 12:00": {
        [`basic-custody-screening-1:${inPrison}`]: "Thu 18 Jan 2024 17:45, met",
        [`basic-custody-screening-2:${inPrison}`]: "Wed 24 Jan 2024, open",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Thu 25 Jan 2024, open",
        [`community-manager-allocated:${inPrison}`]: "Tue 23 Jan 2024, missed, done 1 working day late",
        [`pre-release-plan:${inPrison}`]: "Fri 22 Mar 2024, open",
      },
      "2024-02-16 09:00": {
        [`basic-custody-screening-1:${inPrison}`]: "Thu 18 Jan 2024 17:45, met",
        [`basic-custody-screening-2:${inPrison}`]: "Wed 24 Jan 2024, met",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Thu 25 Jan 2024, met",
        [`community-manager-allocated:${inPrison}`]: "Tue 23 Jan 2024, missed, done 1 working day late",
        [`pre-release-plan:${inPrison}`]: "Fri 22 Mar 2024, open",
        [`crs-referral-for-release:${inPrison}`]: "Thu 30 May 2024, met",
        "assessment-as-referred": "Thu 29 Feb 2024, open",
      },
      "2024-05-07 09:00": {
        [`basic-custody-screening-1:${inPrison}`]: "Thu 18 Jan 2024 17:45, met",
        [`basic-custody-screening-2:${inPrison}`]: "Wed 24 Jan 2024, met",
        [`basic-custody-screening-2-backstop:${inPrison}`]: "Thu 25 Jan 2024, met",
        [`community-manager-allocated:${inPrison}`]: "Tue 23 Jan 2024, missed, done 1 working day late",
        [`pre-release-plan:${inPrison}`]: "Fri 22 Mar 2024, met",
        [`crs-referral-for-release:${inPrison}`]: "Thu 18 Apr 2024, met",
        "assessment-as-referred": "Thu 29 Feb 2024, missed, done 1 working day late",
        "attendance-recorded:saa-2": "Fri 1 Mar 2024, met",
        "practitioner-notified:saa-2": "Tue 5 Mar 2024, met",
        "action-plan-submission": "Fri 8 Mar 2024, met",
        "action-plan-approval:plan-1": "Mon 11 Mar 2024, met",
      },
    },
  },
);
