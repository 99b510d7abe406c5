import { type DefinitionName, definitions } from "../definitions.ts";
import type { Page } from "../page/model.ts";
import { acknowledgedSection } from "./acknowledged.ts";
import { answersOf } from "./answers.ts";
import { correctionsSection, notCountedSection, omissionsSection } from "./attention-sections.ts";
import { comparisonSection } from "./comparison-section.ts";
import type { WeeklyFacts } from "./facts.ts";
import { leadOf, titleOf } from "./headline.ts";
import { listedRows } from "./listed-rows.ts";
import { overdueSection } from "./overdue-section.ts";
import { compareParties } from "./parties-compared.ts";
import { reconciliationSection } from "./reconciliation.ts";
import { setAsideSection } from "./set-aside.ts";
import { silenceSection } from "./silence.ts";
import { contractsSection, rulesSection } from "./standing-tables.ts";
import { summarySection, weeksSection } from "./summary.ts";
import { undeliverableSection } from "./undeliverable.ts";
import { unreachableSection } from "./unreachable.ts";

/** The figures that a weekly report prints, in the order in which they appear. */
export const weeklyDefinitions = [
  "week",
  "underContract",
  "fellDue",
  "met",
  "missed",
  "offered",
  "apart",
  "share",
  "overdue",
  "late",
  "before",
  "newlyOverdue",
  "cameToLight",
  "putRight",
  "fellAway",
  "corrected",
  "omissions",
  "notCounted",
] as const satisfies DefinitionName[];

/** The weekly report, as HTML and plain text are both made from. Its first sheet answers for the week. */
export function weeklyPage(facts: WeeklyFacts): Page {
  const compared = compareParties(facts);
  const sections = [
    contractsSection(facts, compared),
    comparisonSection(facts, compared),
    overdueSection(facts),
    rulesSection(facts),
    correctionsSection(facts),
    omissionsSection(facts),
    acknowledgedSection(facts),
    undeliverableSection(facts),
    unreachableSection(facts),
    reconciliationSection(facts),
    setAsideSection(facts),
    notCountedSection(facts),
    weeksSection(facts),
  ];
  const warning = silenceSection(facts);
  return {
    title: titleOf(facts),
    lead: leadOf(facts, compared),
    ...(warning && { warning }),
    answers: answersOf(facts, compared),
    overview: summarySection(facts),
    sections: sections.filter((section) => section !== undefined),
    ...(facts.rows && { rows: listedRows(facts, facts.rows) }),
    definitions: weeklyDefinitions.map((name) => definitions[name]),
  };
}
