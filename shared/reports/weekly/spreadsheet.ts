import { regionNames } from "../../reference/index.ts";
import { sayInstant } from "../../time/index.ts";
import { definitions } from "../definitions.ts";
import { byText } from "../in-order.ts";
import type { Judged } from "../judge-cases.ts";
import { textCell } from "../spreadsheet/cells.ts";
import { definitionSheet } from "../spreadsheet/definition-sheet.ts";
import { obligationSheet } from "../spreadsheet/obligation-sheet.ts";
import { standingCells, standingColumns } from "../spreadsheet/standing-cells.ts";
import { type SheetContent, writeSpreadsheet } from "../spreadsheet/write.ts";
import type { Standing } from "../standing.ts";
import { sayContract, sayNumber, sayRule } from "../words.ts";
import { sayCorrection } from "./attention-sections.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { WeeklyFigures } from "./figures.ts";
import { titleOf } from "./headline.ts";
import { weeklyDefinitions } from "./page.ts";

/** The report as a spreadsheet: its obligations one by one, its figures with those before, and what they mean. */
export function weeklySpreadsheet(facts: WeeklyFacts): Promise<Buffer> {
  return writeSpreadsheet([
    ...(facts.rows ? [obligationSheet(facts.rows.items.toSorted(inOrder))] : []),
    figuresSheet(facts),
    correctionsSheet(facts),
    definitionSheet(
      aboutThisFile(facts),
      weeklyDefinitions.map((name) => definitions[name]),
    ),
  ]);
}

const inOrder = byText<Judged>(({ obligation, of }) =>
  [
    of.region,
    of.contract?.reference ?? "~",
    of.reference,
    obligation.deadline?.due ?? "~",
    obligation.key,
  ].join(" "),
);

const aboutThisFile = (facts: WeeklyFacts) => [
  { term: "This file", meaning: `${titleOf(facts)}, judged as of ${sayInstant(facts.now)}.` },
  { term: "Sheet 'Obligations'", meaning: sayRows(facts) },
  {
    term: "Sheet 'Figures'",
    meaning: "One row a week for each contract, region and rule; earlier weeks as they were reported.",
  },
];

/** What the sheet of obligations holds. */
function sayRows({ rows }: WeeklyFacts): string {
  if (!rows) return "Stands in the spreadsheets of the regions, whose figures are added up here.";
  const all =
    "One row for each obligation that the report may count: its last allowed day lay in the week, it is open, held or overdue, or it was settled since the week began. Dates and times are those of London.";
  return rows.total > rows.items.length
    ? `${all} These are the gravest ${sayNumber(rows.items.length)} of ${sayNumber(rows.total)}; the file of all obligations (.csv) has every one.`
    : all;
}

/** This week's figures and those before, one row each: easy to filter, and to draw. */
function figuresSheet({ figures, before }: WeeklyFacts): SheetContent {
  const weeks = [figures, ...before.filter((week) => week !== undefined).toReversed()];
  return {
    name: "Figures",
    columns: [
      { label: "Week", width: 11 },
      { label: "Figures of", width: 20 },
      { label: "Name", width: 48 },
      { label: "Provider", width: 26 },
      ...standingColumns,
    ],
    rows: weeks.flatMap((week) =>
      standingsOf(week).map(({ of, name, provider, standing }) => [
        textCell(week.week),
        textCell(of),
        textCell(name),
        textCell(provider),
        ...standingCells(standing),
      ]),
    ),
  };
}

interface NamedStanding {
  readonly of: string;
  readonly name: string;
  readonly provider?: string;
  readonly standing: Standing;
}

const standingsOf = ({
  underContract,
  regions = [],
  contracts,
  rules,
}: WeeklyFigures): readonly NamedStanding[] => [
  { of: "All contracts", name: "All contracts", standing: underContract },
  ...regions.map((one) => ({ of: "Region", name: regionNames[one.region], standing: one })),
  ...contracts.map((one) => ({
    of: "Contract",
    name: sayContract(one),
    provider: one.provider.name,
    standing: one,
  })),
  ...rules.map((one) => ({ of: "Rule", name: sayRule(one.rule), standing: one })),
];

const correctionsSheet = ({ movements }: WeeklyFacts): SheetContent => ({
  name: "Corrected since last week",
  columns: [
    { label: "Referral", width: 12 },
    { label: "Rule", width: 26 },
    { label: "Reported last week as", width: 20 },
    { label: "Now", width: 60 },
  ],
  rows: (movements?.corrections ?? []).map((correction) => [
    textCell(correction.reference),
    textCell(correction.rule),
    textCell(correction.reported),
    textCell(sayCorrection(correction)),
  ]),
});
