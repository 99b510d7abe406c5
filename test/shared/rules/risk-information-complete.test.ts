import { riskPoints } from "../../../shared/case/index.ts";
import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const sent = (riskInformation: object | null) => new Story().sent("2026-11-02 09:00", { riskInformation });
const missing = (...missingPoints: (typeof riskPoints)[number][]) => ({ missingPoints });
const partial = sent(missing("level", "risk-to-self"));
const levelAndSelf = ["the level of the risk", "whether there is a risk to self"];

presenceRuleTable("risk-information-complete", [
  ["two points missing", partial, "2026-11-02 09:00", "open", levelAndSelf],
  [
    "all nine missing",
    sent(missing(...riskPoints)),
    "2026-11-02 09:00",
    "open",
    [
      "who is at risk",
      "the level of the risk",
      "the nature of the risk",
      "what might increase the risk",
      "what the provider can do about the risk",
      "whether there is a risk to self",
      "whether the person is vulnerable",
      "whether restrictions bear on the service",
      "whether anybody is a risk to the person",
    ],
  ],
  ["all nine answered", sent({}), "2026-11-02 09:00", "none"],
  ["acronyms alone", sent({ jargon: ["MAPPA"] }), "2026-11-02 09:00", "none"],
  ["no known risk, said plainly", sent({ noKnownRisk: true }), "2026-11-02 09:00", "none"],
  ["the section has not reached us: never guessed", sent(null), "2026-11-02 09:00", "none"],
  [
    "left blank: that is another finding",
    sent({ blank: "empty", ...missing(...riskPoints) }),
    "2026-11-02 09:00",
    "none",
  ],
  ["the moment before it was sent", partial, "2026-11-02 08:59:59.999", "none"],
  [
    "one point given since: the other is still wanting",
    partial.amended("2026-11-03 10:00", { riskInformation: missing("risk-to-self") }),
    "2026-11-03 10:00",
    "open",
    ["whether there is a risk to self"],
  ],
  [
    "one point given since: as it stood before",
    partial.amended("2026-11-03 10:00", { riskInformation: missing("risk-to-self") }),
    "2026-11-03 09:59:59.999",
    "open",
    levelAndSelf,
  ],
  [
    "all given since",
    partial.amended("2026-11-03 10:00", { riskInformation: {} }),
    "2026-11-03 10:00",
    "met",
    levelAndSelf,
  ],
  [
    "the moment before",
    partial.amended("2026-11-03 10:00", { riskInformation: {} }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "found to be no known risk",
    partial.amended("2026-11-03 10:00", { riskInformation: { noKnownRisk: true } }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "a case note tells more",
    partial.caseNote("2026-11-03 10:00", "practitioner", "risk-information"),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "a case note by the provider tells nothing",
    partial.caseNote("2026-11-03 10:00", "provider", "risk-information"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "word outside the service is not seen by who reads the referral next",
    partial.contact("2026-11-03 10:00", "practitioner", "risk-information"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "a case note about something else",
    partial.caseNote("2026-11-03 10:00", "practitioner", "further-information"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "a case note, and then another text that leaves points out",
    partial
      .caseNote("2026-11-03 10:00", "practitioner", "risk-information")
      .amended("2026-11-04 10:00", { riskInformation: missing("level") }),
    "2026-11-05 10:00",
    "open",
    ["the level of the risk"],
  ],
  [
    "emptied: nothing was put right",
    partial.amended("2026-11-03 10:00", { riskInformation: { blank: "empty" } }),
    "2026-11-04 10:00",
    "open",
    levelAndSelf,
  ],
  [
    "blank at first, then with points missing",
    sent({ blank: "empty" }).amended("2026-11-03 10:00", { riskInformation: missing("level") }),
    "2026-11-03 10:00",
    "open",
    ["the level of the risk"],
  ],
  ["the referral ended", partial.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
]);
