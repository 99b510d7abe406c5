import type { Instant } from "../../time/index.ts";
import { type DefinitionName, definitions } from "../definitions.ts";
import type { Judged } from "../judge-cases.ts";
import { longestOverdueOf, longestOverdueTable } from "../longest-overdue.ts";
import type { Page, Section } from "../page/model.ts";
import { isUnderContract } from "../parties.ts";
import { sayShareOrCount } from "../share.ts";
import { fellDue } from "../standing.ts";
import { smallNumber } from "../statistics/signal-rules.ts";
import { sayCount, sayNumber } from "../words.ts";
import { byContract, type PeriodStanding, periodStandingOf } from "./standing.ts";
import { contractTable, headingOf, ruleTable } from "./tables.ts";

/** Something in the file that could not be read. */
export interface FileProblem {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** All that the report of a period is written from. */
export interface PeriodFacts {
  readonly title: string;
  readonly asOf: Instant;
  readonly judged: readonly Judged[];
  /** What the reader must know of the source, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** The figures that the report of a period prints. */
export const periodDefinitions = [
  "underContract",
  "fellDue",
  "met",
  "missed",
  "offered",
  "share",
  "open",
  "ahead",
  "apart",
  "overdue",
  "late",
] as const satisfies DefinitionName[];

const problemsShown = 200;

/** The report of a whole period: all contracts, then each with its rules, then what is longest overdue. */
export function periodPage(facts: PeriodFacts): Page {
  const { judged, asOf } = facts;
  const groups = byContract(judged);
  const underContract = judged.filter(({ obligation }) => isUnderContract(obligation));
  const standing = periodStandingOf(underContract, asOf);
  const sections: Section[] = [
    {
      heading: "All contracts",
      tables:
        judged.length === 0
          ? [contractTable([], asOf)]
          : [contractTable(groups, asOf), ruleTable("All contracts, rule by rule", judged, asOf)],
    },
    ...(groups.length > 1
      ? [
          {
            heading: "Contract by contract",
            tables: groups.map((group) => ruleTable(headingOf(group), group.judged, asOf)),
          },
        ]
      : []),
    { heading: "Longest overdue", tables: [longestOverdueTable(longestOverdueOf(judged), standing.overdue)] },
    ...(facts.problems.length > 0 ? [problemsSection(facts.problems)] : []),
  ];
  return {
    title: facts.title,
    lead: [sayStanding(standing), ...facts.notes],
    sections,
    definitions: periodDefinitions.map((name) => definitions[name]),
  };
}

function sayStanding(standing: PeriodStanding): string {
  const due = fellDue(standing);
  if (due === 0) return "No contractual deadline of a provider had fallen due.";
  const offered =
    standing.offered === 0 ? "" : `, ${sayNumber(standing.offered)} of them although offered in time`;
  const share = due < smallNumber ? sayNumber(standing.met) : sayShareOrCount(standing.met, due);
  return `${share} of the ${sayCount(due, "contractual deadline")} that fell due were met on time: ${sayNumber(standing.met)} met, ${sayNumber(standing.missed)} missed${offered}. ${sayCount(standing.overdue, "is", "are")} overdue now.`;
}

const problemsSection = (problems: readonly FileProblem[]): Section => ({
  heading: "What could not be read",
  paragraphs: ["The rows named here are not in the figures."],
  tables: [
    {
      caption: `${sayCount(problems.length, "problem")}${problems.length > problemsShown ? `, of which the first ${problemsShown}` : ""}`,
      columns: [{ label: "Line" }, { label: "Column" }, { label: "What is wrong" }],
      rows: problems.slice(0, problemsShown).map(({ line, column, message }) => ({
        cells: [String(line), column ?? "the whole row", message].map((text) => ({ text })),
      })),
    },
  ],
});
