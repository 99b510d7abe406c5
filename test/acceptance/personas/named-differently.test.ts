import { Story } from "../../support/story.ts";
import { accommodation, asksFor, fullFormFromPrison } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man is received into prison on Monday 9 January 2023. The prison names him by his prison number alone: screened, his
 * need for resettlement found, to be released on Friday 14 April. The last standard day to refer him is Thursday 30 March.
 * His community offender manager refers him on 6 March, in the live service, which names him by his CRN alone. So on the
 * Friday after the last day nobody can know that the two are one man, and nothing is said of a referral that somebody may
 * well have made. On Monday 3 April his manager's details are recorded under both, and it turns out that he was referred in
 * time. The same is recorded of another man of the same prison, and it turns out that nobody has referred him.
 */
const inPrison = "2023-01-09 14:00";
const heard = "2023-04-03 09:00";

/** What the prison tells, under the prison number alone. */
const inThePrison = new Story("referral", [], ["A1234BC"])
  .received(inPrison)
  .milestone("2023-01-10 10:00", "screening-1-completed")
  .milestone("2023-01-16 11:00", "screening-2-completed")
  .milestone("2023-01-16 11:00", "resettlement-need-identified")
  .releaseMoved("2023-01-17 09:00", "2023-04-14");
const namedByBoth = (story: Story) =>
  story.knownAs("A1234BC", "X123456").with("crs.custody.team-changed", heard, {
    team: { communityOffenderManagerEmail: "com@probation.example" },
  });

const screened = {
  [`basic-custody-screening-1:${inPrison}`]: "Thu 12 Jan 2023 14:00, met",
  [`basic-custody-screening-2:${inPrison}`]: "Tue 17 Jan 2023, met",
  [`basic-custody-screening-2-backstop:${inPrison}`]: "Thu 19 Jan 2023, met",
};
const served = {
  "assessment-as-referred": "Mon 20 Mar 2023, met",
  "attendance-recorded:saa-1": "Thu 16 Mar 2023, met",
  "practitioner-notified:saa-1": "Mon 20 Mar 2023, met",
  "action-plan-submission": "Thu 23 Mar 2023, met",
  "action-plan-approval:plan-1": "Thu 23 Mar 2023, met",
};

tell(
  "a man whom prison and probation name differently",
  namedByBoth(
    inThePrison
      .knownAs("X123456")
      .sentFromPrison("2023-03-06 10:00", "2023-04-14", {
        particulars: {
          ...fullFormFromPrison,
          ...asksFor(accommodation),
          statedTimescale: "standard",
          requestedAssessmentDate: "2023-03-20",
        },
      })
      .assessmentHeld("2023-03-16 14:00")
      .feedback("2023-03-16 15:00", "2023-03-16 14:00")
      .planSubmitted("2023-03-21 10:00")
      .planApproved("2023-03-22 10:00"),
  ),
  {
    stands: {
      "2023-02-01 09:00": screened,
      "2023-03-31 09:00": { ...screened, ...served },
      "2023-04-03 08:59": { ...screened, ...served },
      [heard]: {
        ...screened,
        ...served,
        [`crs-referral-for-release:${inPrison}`]: "Thu 30 Mar 2023, met: a referral from prison was sent",
      },
    },
  },
);

tell(
  "a man whom prison and probation name differently, and whom nobody has referred",
  namedByBoth(inThePrison),
  {
    stands: {
      "2023-03-31 09:00": screened,
      "2023-04-03 08:59": screened,
      [heard]: {
        ...screened,
        // Friday and Monday.
        [`crs-referral-for-release:${inPrison}`]: "Thu 30 Mar 2023, missed, 2 working days late",
      },
    },
  },
);
