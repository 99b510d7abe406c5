import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const sent = (furtherInformation: object | null) =>
  new Story().sent("2026-11-02 09:00", { furtherInformation });

presenceRuleTable("further-information-present", [
  ["left empty", sent({ blank: "empty" }), "2026-11-02 09:00", "open", ["it is empty"]],
  [
    "'N/A'",
    sent({ blank: "placeholder" }),
    "2026-11-02 09:00",
    "open",
    ["it holds only a placeholder, or points to another system"],
  ],
  ["filled in", sent({}), "2026-11-02 09:00", "none"],
  ["it has not reached us: never guessed", sent(null), "2026-11-02 09:00", "none"],
  [
    "put right",
    sent({ blank: "empty" }).amended("2026-11-03 10:00", { furtherInformation: {} }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before",
    sent({ blank: "empty" }).amended("2026-11-03 10:00", { furtherInformation: {} }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "a case note about it",
    sent({ blank: "empty" }).caseNote("2026-11-03 10:00", "practitioner", "further-information"),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "a case note about the risk",
    sent({ blank: "empty" }).caseNote("2026-11-03 10:00", "practitioner", "risk-information"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "the referral concluded",
    sent({ blank: "empty" }).concluded("2026-11-03 10:00"),
    "2026-11-04 10:00",
    "waived",
  ],
]);
