import { Story } from "../../support/story.ts";
import {
  accommodation,
  asksFor,
  contractIn,
  employment,
  fullFormFromPrison,
  practitionerIn,
  socialInclusion,
} from "./asked-for.ts";
import { tell } from "./tell.ts";

/*
 * A woman is sentenced at court on Monday 6 March 2023 and received into prison the same afternoon. She is to be released
 * on Friday 17 January 2025 and has a tenancy that nobody will pay for. She has no community offender manager yet, so her
 * prison offender manager refers her to the women's service's accommodation pathway, as may be done from a long sentence;
 * the tenancy is given up in two sessions and the report written. A year and a half later her community offender manager
 * refers her again, for release: that is no second referral at a time, and it is this one, not the first, that is the
 * referral for release. Her case was handed over on a Monday, because the last day for it was the Sunday before.
 */
const women = {
  contract: contractIn("K", "Women's Services"),
  practitioner: practitionerIn("East Kent"),
};

tell(
  "a woman on a long sentence with a tenancy to give up and a later referral for release",
  Story.ofPerson("A1234BC", "X123456")
    .sentenced("2023-03-06 11:40", "medium")
    .received("2023-03-06 14:20", { team: { region: "K" } })
    .milestone("2023-03-08 10:00", "screening-1-completed")
    .releaseMoved("2023-03-10 09:00", "2025-01-17")
    .milestone("2023-03-14 15:00", "screening-2-completed")
    .milestone("2023-03-14 15:00", "resettlement-need-identified")
    .inCase("tenancy")
    .sentFromPrison("2023-03-15 10:00", "2025-01-17", {
      ...women,
      particulars: {
        ...fullFormFromPrison,
        ...asksFor(accommodation),
        referredBy: "prison-offender-manager",
        longSentence: true,
        communityManagerAllocated: false,
        givesUpTenancy: true,
        statedTimescale: "standard",
        requestedAssessmentDate: "2023-03-31",
      },
    })
    .assessmentHeld("2023-03-28 11:00")
    .feedback("2023-03-28 12:00", "2023-03-28 11:00")
    .planSubmitted("2023-04-03 10:00", "plan-1", 2)
    .planApproved("2023-04-04 09:00")
    .sessionHeld("2023-04-11 10:00", 1)
    .sessionHeld("2023-04-18 10:00", 2)
    .endOfServiceReport("2023-04-24 16:00")
    .concluded("2023-04-24 16:00")
    .milestone("2024-06-03 09:00", "community-manager-responsible")
    .inCase("release")
    .sentFromPrison("2024-09-16 10:00", "2025-01-17", {
      ...women,
      completionDeadline: "2025-07-18",
      maximumEnforceableDays: 20,
      particulars: {
        ...fullFormFromPrison,
        ...asksFor(accommodation, socialInclusion, employment),
        statedTimescale: "standard",
        requestedAssessmentDate: "2024-10-04",
      },
    })
    .assessmentHeld("2024-10-02 10:00")
    .feedback("2024-10-02 11:00", "2024-10-02 10:00")
    .planSubmitted("2024-10-08 15:00", "plan-1", 8)
    .planApproved("2024-10-08 15:00", "plan-1", "service")
    .sessionHeld("2024-10-22 10:00", 1)
    .milestone("2024-10-24 16:00", "pre-release-plan-reviewed")
    .milestone("2024-12-16 14:00", "one-month-meeting-held")
    .released("2025-01-17 10:00"),
  {
    stands: {
      // Seven months before 17 January 2025 is 17 June 2024, and fifteen days before that Sunday 2 June.
      "2023-05-02 09:00": {
        "basic-custody-screening-1:2023-03-06 14:20": "Thu 9 Mar 2023 14:20, met",
        "basic-custody-screening-2:2023-03-06 14:20": "Wed 15 Mar 2023, met",
        "basic-custody-screening-2-backstop:2023-03-06 14:20": "Thu 16 Mar 2023, met",
        "pre-release-plan:2023-03-06 14:20": "Fri 25 Oct 2024, open",
        "handover-to-community:2023-03-06 14:20": "Sun 2 Jun 2024, open",
        "one-month-meeting:2023-03-06 14:20": "Tue 17 Dec 2024, open",
        "crs-referral-for-release:2023-03-06 14:20": "Thu 2 Jan 2025, open",
        "tenancy: assessment-as-referred": "Fri 31 Mar 2023, met",
        "tenancy: attendance-recorded:saa-1": "Tue 28 Mar 2023, met",
        "tenancy: practitioner-notified:saa-1": "Thu 30 Mar 2023, met",
        "tenancy: action-plan-submission": "Tue 4 Apr 2023, met",
        "tenancy: action-plan-approval:plan-1": "Wed 5 Apr 2023, met: the action plan was approved",
        "tenancy: attendance-recorded:session-1": "Tue 11 Apr 2023, met",
        "tenancy: attendance-recorded:session-2": "Tue 18 Apr 2023, met",
        "tenancy: end-of-service-report": "Tue 25 Apr 2023, met",
      },
      "2025-01-20 09:00": {
        "basic-custody-screening-1:2023-03-06 14:20": "Thu 9 Mar 2023 14:20, met",
        "basic-custody-screening-2:2023-03-06 14:20": "Wed 15 Mar 2023, met",
        "basic-custody-screening-2-backstop:2023-03-06 14:20": "Thu 16 Mar 2023, met",
        "pre-release-plan:2023-03-06 14:20": "Fri 25 Oct 2024, met",
        "handover-to-community:2023-03-06 14:20": "Sun 2 Jun 2024, missed, done 1 working day late",
        "one-month-meeting:2023-03-06 14:20": "Tue 17 Dec 2024, met",
        "crs-referral-for-release:2023-03-06 14:20": "Thu 2 Jan 2025, met",
        "tenancy: assessment-as-referred": "Fri 31 Mar 2023, met",
        "tenancy: attendance-recorded:saa-1": "Tue 28 Mar 2023, met",
        "tenancy: practitioner-notified:saa-1": "Thu 30 Mar 2023, met",
        "tenancy: action-plan-submission": "Tue 4 Apr 2023, met",
        "tenancy: action-plan-approval:plan-1": "Wed 5 Apr 2023, met",
        "tenancy: attendance-recorded:session-1": "Tue 11 Apr 2023, met",
        "tenancy: attendance-recorded:session-2": "Tue 18 Apr 2023, met",
        "tenancy: end-of-service-report": "Tue 25 Apr 2023, met",
        "release: assessment-as-referred": "Fri 4 Oct 2024, met",
        "release: attendance-recorded:saa-1": "Wed 2 Oct 2024, met",
        "release: practitioner-notified:saa-1": "Fri 4 Oct 2024, met",
        "release: action-plan-submission": "Wed 9 Oct 2024, met",
        "release: action-plan-approval:plan-1": "Thu 10 Oct 2024, met: approved by the service",
        "release: attendance-recorded:session-1": "Tue 22 Oct 2024, met",
        "release: completion-deadline": "Fri 18 Jul 2025, open",
      },
    },
  },
);
