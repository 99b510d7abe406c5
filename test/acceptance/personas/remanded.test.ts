import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A man referred in the community on Monday 1 June 2026 is remanded on the 8th and received into prison at three in the
 * afternoon. On the next morning, before anybody has screened him, he is moved to another prison: what the first owed falls away, and
 * the second has its own seventy-two hours and eight working days from one o'clock on Tuesday. It screens him on Thursday. His practitioner
 * tells the provider where he is on Friday, a day late. He was referred as somebody in the community, so the ten working
 * days for his assessment run on, to Monday the 15th.
 */
const first = "2026-06-08 15:00";
const second = "2026-06-09 13:00";

tell(
  "a man remanded, and moved between prisons",
  new Story("referral", [], ["A1234BC", "X123456"])
    .sent("2026-06-01 09:00")
    .received(first)
    .movedOut("2026-06-09 09:00")
    .movedIn(second)
    .milestone("2026-06-11 10:00", "screening-1-completed")
    .caseNote("2026-06-12 10:00", "practitioner", "change-of-prison"),
  {
    stands: {
      "2026-06-09 12:00": {
        "initial-assessment": "Mon 15 Jun 2026, open",
        [`basic-custody-screening-1:${first}`]: "Thu 11 Jun 2026 15:00, waived",
        [`basic-custody-screening-2-backstop:${first}`]: "Thu 18 Jun 2026, waived",
      },
      "2026-06-12 12:00": {
        "initial-assessment": "Mon 15 Jun 2026, open",
        [`basic-custody-screening-1:${first}`]: "Thu 11 Jun 2026 15:00, waived",
        [`basic-custody-screening-2-backstop:${first}`]: "Thu 18 Jun 2026, waived",
        [`basic-custody-screening-1:${second}`]: "Fri 12 Jun 2026 13:00, met",
        [`basic-custody-screening-2:${second}`]: "Thu 18 Jun 2026, open",
        [`basic-custody-screening-2-backstop:${second}`]: "Fri 19 Jun 2026, open",
        [`change-announced:change-of-prison-${second}`]: "Thu 11 Jun 2026, missed, done 1 working day late",
      },
    },
  },
);
