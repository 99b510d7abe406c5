import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const sent = (riskInformation: object | null) => new Story().sent("2026-11-02 09:00", { riskInformation });
const unsafe = (...patterns: string[]) => ({ unsafe: patterns });
const withPostcode = sent(unsafe("postcode"));

presenceRuleTable("risk-information-safe", [
  ["a postcode", withPostcode, "2026-11-02 09:00", "open", ["a postcode is in the text: take it out"]],
  [
    "a telephone number and an NHS number",
    sent(unsafe("phone-number", "nhs-number")),
    "2026-11-02 09:00",
    "open",
    ["a telephone number is in the text: take it out", "an NHS number is in the text: take it out"],
  ],
  [
    "a National Insurance number",
    sent(unsafe("national-insurance-number")),
    "2026-11-02 09:00",
    "open",
    ["a National Insurance number is in the text: take it out"],
  ],
  [
    "the name of a victim, and an address",
    sent(unsafe("victim-name", "address")),
    "2026-11-02 09:00",
    "open",
    [
      "what looks like the name of a victim or another person is in the text: take it out",
      "what looks like an address is in the text: take it out",
    ],
  ],
  [
    "acronyms are listed for whoever writes it anew",
    sent({ ...unsafe("postcode"), jargon: ["MAPPA", "RoSH"] }),
    "2026-11-02 09:00",
    "open",
    ["a postcode is in the text: take it out", "acronyms to spell out: MAPPA, RoSH"],
  ],
  ["acronyms alone endanger nobody", sent({ jargon: ["MAPPA"] }), "2026-11-02 09:00", "none"],
  ["nothing unsafe", sent({}), "2026-11-02 09:00", "none"],
  ["nothing unsafe in an empty section", sent({ blank: "empty" }), "2026-11-02 09:00", "none"],
  [
    "a telephone number in a section that only asks for contact",
    sent({ blank: "contact-only", ...unsafe("phone-number") }),
    "2026-11-02 09:00",
    "open",
  ],
  ["the section has not reached us: never guessed", sent(null), "2026-11-02 09:00", "none"],
  ["the moment before it was sent", withPostcode, "2026-11-02 08:59:59.999", "none"],
  ["taken out", withPostcode.amended("2026-11-03 10:00", { riskInformation: {} }), "2026-11-03 10:00", "met"],
  [
    "the moment before it was taken out",
    withPostcode.amended("2026-11-03 10:00", { riskInformation: {} }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "a case note takes nothing out",
    withPostcode.caseNote("2026-11-03 10:00", "practitioner", "risk-information"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "another number in its place",
    withPostcode.amended("2026-11-03 10:00", { riskInformation: unsafe("phone-number") }),
    "2026-11-03 10:00",
    "open",
    ["a telephone number is in the text: take it out"],
  ],
  [
    "taken out, and then put in again: a new finding",
    withPostcode
      .amended("2026-11-03 10:00", { riskInformation: {} })
      .amended("2026-11-04 10:00", { riskInformation: unsafe("address") }),
    "2026-11-05 10:00",
    "open",
    ["what looks like an address is in the text: take it out"],
  ],
  [
    "clean at first, then not",
    sent({}).amended("2026-11-03 10:00", { riskInformation: unsafe("address") }),
    "2026-11-03 10:00",
    "open",
  ],
  ["the referral ended", withPostcode.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
]);
