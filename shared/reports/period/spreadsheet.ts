import type { Instant } from "../../time/index.ts";
import { type Definition, definitions } from "../definitions.ts";
import type { Judged } from "../judge-cases.ts";
import { numberCell, textCell } from "../spreadsheet/cells.ts";
import { definitionSheet } from "../spreadsheet/definition-sheet.ts";
import { obligationSheet } from "../spreadsheet/obligation-sheet.ts";
import { standingCells, standingColumns } from "../spreadsheet/standing-cells.ts";
import { type SheetContent, writeSpreadsheet } from "../spreadsheet/write.ts";
import { sayContract, sayNumber, sayRule } from "../words.ts";
import type { PeriodFacts } from "./page.ts";
import { periodDefinitions } from "./page.ts";
import { byContract, periodStandingOf } from "./standing.ts";

/** More rows make a file that spreadsheet programs open slowly, and that needs much memory to be written. */
export const mostRows = 50_000;

/** Obligations one by one, figures, problems and definitions. */
export function periodSpreadsheet(facts: PeriodFacts): Promise<Buffer> {
  const about: Definition[] = [
    { term: "This file", meaning: [facts.title, ...facts.notes].join(" ") },
    { term: "Sheet 'Obligations'", meaning: sayRows(facts.judged.length) },
  ];
  return writeSpreadsheet([
    obligationSheet(rowsOf(facts.judged)),
    figuresSheet(facts.judged, facts.asOf),
    problemsSheet(facts),
    definitionSheet(
      about,
      periodDefinitions.map((name) => definitions[name]),
    ),
  ]);
}

/** What is missed or open comes before the rest where not everything can be listed. */
export function rowsOf(judged: readonly Judged[], most = mostRows): readonly Judged[] {
  if (judged.length <= most) return judged;
  const settled = ({ obligation: { state } }: Judged) => state === "met" || state === "waived";
  return [...judged.filter((one) => !settled(one)), ...judged.filter(settled)].slice(0, most);
}

/** What the sheet of obligations holds. */
const sayRows = (obligations: number): string =>
  obligations <= mostRows
    ? "One row for each obligation. Dates and times are those of London."
    : `The first ${sayNumber(mostRows)} of ${sayNumber(obligations)} obligations, those that are missed or open before the others; \`--json\` gives all. Dates and times are those of London.`;

const figuresSheet = (judged: readonly Judged[], asOf: Instant): SheetContent => ({
  name: "Figures",
  columns: [
    { label: "Contract", width: 48 },
    { label: "Provider", width: 26 },
    { label: "Rule", width: 34 },
    ...standingColumns,
    { label: "Still open", width: 9 },
    { label: "Done ahead", width: 9 },
  ],
  rows: byContract(judged).flatMap(({ of: { contract }, judged: group }) =>
    [...Map.groupBy(group, ({ obligation }) => obligation.rule)].map(([rule, ofRule]) => {
      const standing = periodStandingOf(ofRule, asOf);
      return [
        textCell(sayContract(contract)),
        textCell(contract.provider.name),
        textCell(sayRule(rule)),
        ...standingCells(standing),
        numberCell(standing.open),
        numberCell(standing.ahead),
      ];
    }),
  ),
});

const problemsSheet = ({ problems }: PeriodFacts): SheetContent => ({
  name: "Problems",
  columns: [
    { label: "Line", width: 8 },
    { label: "Column", width: 36 },
    { label: "What is wrong", width: 110, wrap: true },
  ],
  rows: problems
    .slice(0, mostRows)
    .map(({ line, column, message }) => [numberCell(line), textCell(column ?? ""), textCell(message)]),
});
