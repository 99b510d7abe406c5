import { Story } from "../../support/story.ts";
import { accommodation, asksFor, fullFormFromPrison } from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A man with nine days left to serve is referred on Friday 26 August 2022, before the summer bank holiday on Monday 29.
 * The referral is urgent: the provider has one working day to respond, which is Tuesday. His sentence runs to Sunday
 * 4 September, but prisons do not release on a Sunday: he walks out on Friday 2 September, before anybody has seen him,
 * and what was to be done by the Saturday falls away. His practitioner had agreed on the Thursday that the assessment may
 * be within three working days of release: Monday, Tuesday, Wednesday. It is held on the Tuesday. The plan comes in
 * time; the practitioner signs it on the third working day, one too late.
 */
tell(
  "a man with nine days left, referred on the Friday before a bank holiday",
  new Story()
    .sentFromPrison("2022-08-26 11:00", "2022-09-04", {
      particulars: { ...fullFormFromPrison, ...asksFor(accommodation), statedTimescale: "urgent" },
    })
    .acknowledged("2022-08-30 16:30")
    .assigned("2022-08-31 10:00")
    .postponementAgreed("2022-09-01 15:00", "three-working-days")
    .assessmentBooked("2022-09-01 15:10", "2022-09-06 10:00")
    .released("2022-09-02 09:00")
    .assessmentHeld("2022-09-06 10:00", { recorded: "2022-09-06 17:00" })
    .feedback("2022-09-07 09:00", "2022-09-06 10:00")
    .planSubmitted("2022-09-12 14:00")
    .planApproved("2022-09-15 10:00"),
  {
    stands: {
      // The bank holiday: nobody has responded, and nobody need have.
      "2022-08-29 12:00": {
        "urgent-initial-response": "Tue 30 Aug 2022, open",
        "urgent-assessment-before-release": "Sat 3 Sep 2022, open",
      },
      // The day of release: 5, 6 and 7 September are the three working days.
      "2022-09-02 12:00": {
        "urgent-initial-response": "Tue 30 Aug 2022, met: the provider first responded",
        "urgent-assessment-before-release": "Sat 3 Sep 2022, waived",
        "assessment-after-release": "Wed 7 Sep 2022, open",
      },
      "2022-09-16 09:00": {
        "urgent-initial-response": "Tue 30 Aug 2022, met",
        "urgent-assessment-before-release": "Sat 3 Sep 2022, waived",
        "assessment-after-release": "Wed 7 Sep 2022, met",
        "attendance-recorded:saa-1": "Tue 6 Sep 2022, met",
        "practitioner-notified:saa-1": "Thu 8 Sep 2022, met",
        "action-plan-submission": "Tue 13 Sep 2022, met",
        "action-plan-approval:plan-1": "Wed 14 Sep 2022, missed, done 1 working day late",
      },
    },
  },
);
