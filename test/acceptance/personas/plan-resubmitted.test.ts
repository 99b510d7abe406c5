import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A man in the community, referred on Monday 4 March 2024. The provider sends the action plan on Wednesday 20 March; the
 * practitioner telephones to ask for a change, and a second version comes on Friday, in time to take the place of the
 * first. That one lies unread until it is a day late and a third replaces it, on the Wednesday before Easter. Good Friday
 * (29 March) and Easter Monday (1 April) do not count: the practitioner signs the third version late on Tuesday 2 April, and in
 * time. Only the first version is due from the provider within five working days.
 */
tell(
  "a man whose action plan is resubmitted twice",
  new Story()
    .sent("2024-03-04 10:00")
    .assessmentHeld("2024-03-14 14:00")
    .feedback("2024-03-14 15:00", "2024-03-14 14:00")
    .planSubmitted("2024-03-20 16:00", "plan-1")
    .contact("2024-03-21 09:00", "practitioner", "other")
    .planSubmitted("2024-03-22 11:00", "plan-2")
    .planSubmitted("2024-03-27 10:00", "plan-3")
    .planApproved("2024-04-02 23:00", "plan-3"),
  {
    stands: {
      "2024-03-22 12:00": {
        "initial-assessment": "Mon 18 Mar 2024, met",
        "attendance-recorded:saa-1": "Thu 14 Mar 2024, met",
        "practitioner-notified:saa-1": "Mon 18 Mar 2024, met",
        "action-plan-submission": "Thu 21 Mar 2024, met",
        "action-plan-approval:plan-1":
          "Fri 22 Mar 2024, waived: a later version of the action plan was submitted",
        "action-plan-approval:plan-2": "Tue 26 Mar 2024, open",
      },
      // The two working days after 27 March are Thursday 28 March and Tuesday 2 April.
      "2024-04-03 09:00": {
        "initial-assessment": "Mon 18 Mar 2024, met",
        "attendance-recorded:saa-1": "Thu 14 Mar 2024, met",
        "practitioner-notified:saa-1": "Mon 18 Mar 2024, met",
        "action-plan-submission": "Thu 21 Mar 2024, met",
        "action-plan-approval:plan-1": "Fri 22 Mar 2024, waived",
        "action-plan-approval:plan-2": "Tue 26 Mar 2024, missed, fell away 1 working day late",
        "action-plan-approval:plan-3": "Tue 2 Apr 2024, met: the action plan was approved",
      },
    },
  },
);
