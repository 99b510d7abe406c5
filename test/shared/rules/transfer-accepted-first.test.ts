import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const sent = (transferAcceptedOn: string | null | undefined, when = "2026-11-02 09:00") =>
  new Story().sent(when, { particulars: { transferAcceptedOn } });
const notYet = sent(null);
const wanting = ["the new area has not accepted the transfer"];
const accepted = (day: string | null) => ({ particulars: { transferAcceptedOn: day } });

presenceRuleTable("transfer-accepted-first", [
  ["not accepted when it was sent", notYet, "2026-11-02 09:00", "open", wanting],
  ["the moment before it was sent", notYet, "2026-11-02 08:59:59.999", "none"],
  ["accepted the day before", sent("2026-11-01"), "2026-11-02 09:00", "none"],
  ["accepted on the day", sent("2026-11-02"), "2026-11-02 09:00", "none"],
  ["to be accepted the day after", sent("2026-11-03"), "2026-11-02 23:59:59.999", "open", wanting],
  ["to be accepted the day after, which has come", sent("2026-11-03"), "2026-11-03 00:00", "met"],
  [
    "to be accepted on the day the clocks go back, which begins in summer time",
    sent("2026-10-25", "2026-10-24 09:00"),
    "2026-10-25 00:00",
    "met",
  ],
  [
    "to be accepted on the day the clocks go forward",
    sent("2026-03-29", "2026-03-28 09:00"),
    "2026-03-28 23:59:59.999",
    "open",
  ],
  ["no transfer, or none has reached us", sent(undefined), "2026-11-02 09:00", "none"],
  ["accepted since", notYet.amended("2026-11-04 10:00", accepted("2026-11-04")), "2026-11-04 10:00", "met"],
  [
    "the moment before",
    notYet.amended("2026-11-04 10:00", accepted("2026-11-04")),
    "2026-11-04 09:59:59.999",
    "open",
  ],
  [
    "said since to be accepted on a later day",
    notYet.amended("2026-11-04 10:00", accepted("2026-11-09")),
    "2026-11-08 23:59:59.999",
    "open",
  ],
  [
    "said since to be accepted on a later day, which has come",
    notYet.amended("2026-11-04 10:00", accepted("2026-11-09")),
    "2026-11-09 00:00",
    "met",
  ],
  [
    "accepted, and taken back",
    sent("2026-11-02").amended("2026-11-04 10:00", accepted(null)),
    "2026-11-04 10:00",
    "open",
    wanting,
  ],
  [
    "a transfer that began after the referral was sent",
    sent(undefined).amended("2026-11-04 10:00", accepted(null)),
    "2026-11-04 10:00",
    "none",
  ],
  ["the referral cancelled", notYet.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
]);
