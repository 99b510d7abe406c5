import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const all = { accessibility: true, interpreter: true, responsibilities: true, availability: true };
const sent = (needsAnswered: object | undefined) =>
  new Story().sent("2026-11-02 09:00", { particulars: { needsAnswered } });
const noInterpreter = sent({ ...all, interpreter: false });

presenceRuleTable("needs-information-present", [
  ["each answered", sent(all), "2026-11-02 09:00", "none"],
  [
    "none answered",
    sent({ accessibility: false, interpreter: false, responsibilities: false, availability: false }),
    "2026-11-02 09:00",
    "open",
    [
      "mobility, disability or accessibility needs",
      "whether an interpreter is needed, and for which language",
      "caring or employment responsibilities",
      "when the person cannot attend",
    ],
  ],
  [
    "one left out",
    noInterpreter,
    "2026-11-02 09:00",
    "open",
    ["whether an interpreter is needed, and for which language"],
  ],
  ["the questions have not reached us: never guessed", sent(undefined), "2026-11-02 09:00", "none"],
  ["the moment before it was sent", noInterpreter, "2026-11-02 08:59:59.999", "none"],
  [
    "answered since",
    noInterpreter.amended("2026-11-03 10:00", { particulars: { needsAnswered: all } }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before",
    noInterpreter.amended("2026-11-03 10:00", { particulars: { needsAnswered: all } }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "something else amended",
    noInterpreter.amended("2026-11-03 10:00", { particulars: { longSentence: true } }),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "answered, and an answer taken out again",
    noInterpreter
      .amended("2026-11-03 10:00", { particulars: { needsAnswered: all } })
      .amended("2026-11-04 10:00", { particulars: { needsAnswered: { ...all, availability: false } } }),
    "2026-11-05 10:00",
    "open",
    ["when the person cannot attend"],
  ],
  ["the referral ended", noInterpreter.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
]);
