import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const sent = (riskInformation: object | null) => new Story().sent("2026-11-02 09:00", { riskInformation });
const blank = sent({ blank: "empty" });

presenceRuleTable("risk-information-present", [
  ["left empty", blank, "2026-11-02 09:00", "open", ["it is empty"]],
  [
    "a placeholder",
    sent({ blank: "placeholder" }),
    "2026-11-02 09:00",
    "open",
    ["it holds only a placeholder, or points to another system"],
  ],
  [
    "only asks for contact",
    sent({ blank: "contact-only" }),
    "2026-11-02 09:00",
    "open",
    ["it only asks the provider to make contact"],
  ],
  ["filled in", sent({}), "2026-11-02 09:00", "none"],
  ["no known risk, said plainly", sent({ noKnownRisk: true }), "2026-11-02 09:00", "none"],
  ["the section has not reached us: never guessed", sent(null), "2026-11-02 09:00", "none"],
  ["the moment before it was sent", blank, "2026-11-02 08:59:59.999", "none"],
  ["put right", blank.amended("2026-11-03 10:00", { riskInformation: {} }), "2026-11-03 10:00", "met"],
  [
    "the moment before it was put right",
    blank.amended("2026-11-03 10:00", { riskInformation: {} }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "amended to another blank: still the same omission",
    blank.amended("2026-11-03 10:00", { riskInformation: { blank: "placeholder" } }),
    "2026-11-04 10:00",
    "open",
    ["it holds only a placeholder, or points to another system"],
  ],
  [
    "amended to another blank: as it stood before",
    blank.amended("2026-11-03 10:00", { riskInformation: { blank: "placeholder" } }),
    "2026-11-03 09:59:59.999",
    "open",
    ["it is empty"],
  ],
  [
    "a case note tells what the risks are",
    blank.caseNote("2026-11-03 10:00", "practitioner", "risk-information"),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before the case note",
    blank.caseNote("2026-11-03 10:00", "practitioner", "risk-information"),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "a case note by the provider",
    blank.caseNote("2026-11-03 10:00", "provider", "risk-information"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "a case note about something else",
    blank.caseNote("2026-11-03 10:00", "practitioner", "other"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "a case note, and an amendment to another blank: it has been blank all the time, and told of",
    blank
      .caseNote("2026-11-03 10:00", "practitioner", "risk-information")
      .amended("2026-11-04 10:00", { riskInformation: { blank: "placeholder" } }),
    "2026-11-05 10:00",
    "met",
  ],
  [
    "a case note about a text, which is then emptied",
    new Story()
      .sent("2026-11-02 09:00", { riskInformation: {} })
      .caseNote("2026-11-03 10:00", "practitioner", "risk-information")
      .amended("2026-11-04 10:00", { riskInformation: { blank: "empty" } }),
    "2026-11-05 10:00",
    "open",
  ],
  [
    "taken back as not known: nothing is put right",
    blank.amended("2026-11-03 10:00", { riskInformation: null }),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "filled in and then emptied again: a new omission",
    blank
      .amended("2026-11-03 10:00", { riskInformation: {} })
      .amended("2026-11-05 10:00", { riskInformation: { blank: "empty" } }),
    "2026-11-06 10:00",
    "open",
  ],
  [
    "an amendment of something else leaves it",
    blank.amended("2026-11-03 10:00", { maximumEnforceableDays: 10 }),
    "2026-11-04 10:00",
    "open",
  ],
  ["the referral ended", blank.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
  [
    "put right, then ended",
    blank.amended("2026-11-03 10:00", { riskInformation: {} }).ended("2026-11-04 10:00"),
    "2026-11-05 10:00",
    "met",
  ],
  [
    "ended, then put right",
    blank.ended("2026-11-03 10:00").amended("2026-11-04 10:00", { riskInformation: {} }),
    "2026-11-05 10:00",
    "waived",
  ],
  [
    "blank, when it was first told of",
    new Story()
      .sent("2026-11-02 09:00")
      .amended("2026-11-03 09:00", { riskInformation: { blank: "empty" } })
      .caseNote("2026-11-02 10:00", "practitioner", "risk-information"),
    "2026-11-03 09:00",
    "open",
  ],
]);
