import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * Two men in the community, referred on Monday 17 October 2022: ten working days end on Monday the 31st, the day after the clocks go
 * back. Each comes to the assessment on Thursday the 27th, and it does not happen. That is neither attended nor missed:
 * nobody need be told of a missed appointment, and the clock runs on. Both are assessed on Wednesday 2 November, two working
 * days late. The first was sent home because the provider's worker was ill: that is the provider's doing. The second came
 * in no state to be seen: that was offered in time.
 */
const came = (whose: "LOGISTICS" | "POP_UNACCEPTABLE") =>
  new Story()
    .sent("2022-10-17 10:00")
    .assessmentBooked("2022-10-18 10:00", "2022-10-27 10:00", "saa-1")
    .assessmentDidNotHappen("2022-10-27 10:00", "saa-1", whose)
    .assessmentBooked("2022-10-28 09:00", "2022-11-02 15:00", "saa-2")
    .assessmentHeld("2022-11-02 15:00", { id: "saa-2" });

const onTheLastDay = {
  "initial-assessment": "Mon 31 Oct 2022, open",
  "attendance-recorded:saa-1": "Thu 27 Oct 2022, met",
};
const afterwards = {
  "attendance-recorded:saa-1": "Thu 27 Oct 2022, met",
  "attendance-recorded:saa-2": "Wed 2 Nov 2022, met",
  "practitioner-notified:saa-2": "Fri 4 Nov 2022, open",
  "action-plan-submission": "Wed 9 Nov 2022, open",
};

tell("a man who came, and the provider could not see him", came("LOGISTICS"), {
  stands: {
    "2022-10-31 23:59": onTheLastDay,
    "2022-11-03 09:00": {
      ...afterwards,
      "initial-assessment": "Mon 31 Oct 2022, missed, done 2 working days late",
    },
  },
});

tell("a man who came, and could not be seen", came("POP_UNACCEPTABLE"), {
  stands: {
    "2022-10-31 23:59": onTheLastDay,
    "2022-11-03 09:00": {
      ...afterwards,
      "initial-assessment":
        "Mon 31 Oct 2022, missed, done 2 working days late: offered in time, and it did not happen for reasons of the person",
    },
  },
});
