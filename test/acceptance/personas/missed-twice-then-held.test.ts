import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A man in the community is referred on Wednesday 5 January 2022: ten working days end on Wednesday the 19th. He misses
 * the assessment on the 12th; the provider says so and offers another on the next day. He misses that one too, on Monday the
 * 17th, which is recorded only on Tuesday, a day late. From then his practitioner has two working days to talk to the
 * provider about it, and needs three. He comes to the third appointment on the 24th: three working days late, although two
 * had been offered in time.
 */
tell(
  "a man who misses the assessment twice and then comes",
  new Story()
    .sent("2022-01-05 09:00")
    .assessmentBooked("2022-01-06 10:00", "2022-01-12 10:00", "saa-1")
    .assessmentMissed("2022-01-12 10:00", { id: "saa-1" })
    .feedback("2022-01-12 11:00", "2022-01-12 10:00", { id: "saa-1", notify: true })
    .assessmentBooked("2022-01-13 10:00", "2022-01-17 14:00", "saa-2")
    .assessmentMissed("2022-01-17 14:00", { id: "saa-2", recorded: "2022-01-18 09:00" })
    .assessmentBooked("2022-01-19 12:00", "2022-01-24 10:00", "saa-3")
    .feedback("2022-01-19 17:00", "2022-01-17 14:00", { id: "saa-2", notify: true })
    .contact("2022-01-21 10:00", "practitioner", "missed-appointments")
    .assessmentHeld("2022-01-24 10:00", { id: "saa-3" }),
  {
    stands: {
      "2022-01-18 12:00": {
        "initial-assessment": "Wed 19 Jan 2022, open",
        "attendance-recorded:saa-1": "Wed 12 Jan 2022, met",
        "missed-appointment-notified:saa-1": "Fri 14 Jan 2022, met",
        "missed-appointment-rebooked:saa-1": "Fri 14 Jan 2022, met",
        "attendance-recorded:saa-2": "Mon 17 Jan 2022, missed, done 1 working day late",
        "missed-appointment-notified:saa-2": "Wed 19 Jan 2022, open",
        "missed-appointment-rebooked:saa-2": "Wed 19 Jan 2022, open",
        "assessment-outcome-follow-up:saa-2": "Thu 20 Jan 2022, open",
      },
      "2022-01-25 09:00": {
        "initial-assessment":
          "Wed 19 Jan 2022, missed, done 3 working days late: offered in time, and the person did not come",
        "attendance-recorded:saa-1": "Wed 12 Jan 2022, met",
        "missed-appointment-notified:saa-1": "Fri 14 Jan 2022, met",
        "missed-appointment-rebooked:saa-1": "Fri 14 Jan 2022, met",
        "attendance-recorded:saa-2": "Mon 17 Jan 2022, missed, done 1 working day late",
        "missed-appointment-notified:saa-2": "Wed 19 Jan 2022, met",
        "missed-appointment-rebooked:saa-2": "Wed 19 Jan 2022, met",
        "assessment-outcome-follow-up:saa-2": "Thu 20 Jan 2022, missed, done 1 working day late",
        "attendance-recorded:saa-3": "Mon 24 Jan 2022, met",
        "practitioner-notified:saa-3": "Wed 26 Jan 2022, open",
        "action-plan-submission": "Mon 31 Jan 2022, open",
      },
    },
  },
);
