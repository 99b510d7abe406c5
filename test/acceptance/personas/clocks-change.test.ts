import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A man received into prison at 11:15 on Friday 27 March 2026, two days before the clocks go forward: 72 hours are 72
 * hours, and end at 12:15 on Monday. He is screened with a minute to spare. The second screening has five working days
 * from then, which Good Friday (3 April) and Easter Monday (6 April) interrupt.
 */
const spring = "2026-03-27 11:15";
tell(
  "a man received before the clocks go forward",
  Story.ofPerson("A1234BC")
    .received(spring, { team: { region: "F" } })
    .milestone("2026-03-30 12:14", "screening-1-completed")
    .milestone("2026-04-08 16:00", "screening-2-completed"),
  {
    stands: {
      "2026-03-30 12:00": {
        [`basic-custody-screening-1:${spring}`]: "Mon 30 Mar 2026 12:15, open",
        [`basic-custody-screening-2-backstop:${spring}`]: "Fri 10 Apr 2026, open",
      },
      "2026-04-09 09:00": {
        [`basic-custody-screening-1:${spring}`]: "Mon 30 Mar 2026 12:15, met",
        [`basic-custody-screening-2:${spring}`]: "Wed 8 Apr 2026, met",
        [`basic-custody-screening-2-backstop:${spring}`]: "Fri 10 Apr 2026, met",
      },
    },
  },
);

/*
 * A man received at 16:00 on Friday 23 October 2026, two days before the clocks go back: his 72 hours end at 15:00 on
 * Monday, and the screening that is recorded on the stroke of three is too late, though by no working day.
 */
const autumn = "2026-10-23 16:00";
tell(
  "a man received before the clocks go back",
  Story.ofPerson("A1234BC")
    .received(autumn, { team: { region: "F" } })
    .milestone("2026-10-26 15:00", "screening-1-completed")
    .milestone("2026-11-03 10:00", "screening-2-completed"),
  {
    stands: {
      "2026-10-26 14:59": {
        [`basic-custody-screening-1:${autumn}`]: "Mon 26 Oct 2026 15:00, open",
        [`basic-custody-screening-2-backstop:${autumn}`]: "Wed 4 Nov 2026, open",
      },
      "2026-11-04 09:00": {
        [`basic-custody-screening-1:${autumn}`]: "Mon 26 Oct 2026 15:00, missed, done 0 working days late",
        [`basic-custody-screening-2:${autumn}`]: "Mon 2 Nov 2026, missed, done 1 working day late",
        [`basic-custody-screening-2-backstop:${autumn}`]: "Wed 4 Nov 2026, met",
      },
    },
  },
);

/*
 * A man in the community, assessed on the Sunday on which the clocks go back, 25 October 2026. What is to be recorded on
 * the same working day has until the end of Monday, an hour before midnight in summer's time; day one of everything else is that
 * Monday too.
 */
tell(
  "a man assessed on the Sunday on which the clocks go back",
  new Story().sent("2026-10-12 09:00").assessmentHeld("2026-10-25 11:00", { recorded: "2026-10-26 23:30" }),
  {
    stands: {
      "2026-10-26 23:59": {
        "initial-assessment": "Mon 26 Oct 2026, met",
        "attendance-recorded:saa-1": "Mon 26 Oct 2026, met",
        "practitioner-notified:saa-1": "Tue 27 Oct 2026, open",
        "action-plan-submission": "Fri 30 Oct 2026, open",
      },
    },
  },
);
