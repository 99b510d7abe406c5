import { regionNames } from "../../reference/index.ts";
import { ruleOf } from "../../rules/index.ts";
import type { Cell, Column, Row, Section, Table } from "../page/model.ts";
import { partyName, severityNames } from "../parties.ts";
import { fellDue, type Standing } from "../standing.ts";
import { sayContract, sayLate, sayNumber } from "../words.ts";
import { cellsBefore, columnsBefore, sayShareOf } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { WeeklyFigures } from "./figures.ts";

/** Where each contract and provider stands; in the national report, each region. */
export function contractsSection(facts: WeeklyFacts): Section {
  const national = facts.region === "national";
  return {
    heading: national ? "The regions" : "The contracts",
    paragraphs: ["What providers owe under their contracts."],
    tables: [national ? regionTable(facts) : contractTable(facts)],
    newSheet: true,
  };
}

function contractTable(facts: WeeklyFacts): Table {
  const rows = facts.figures.contracts.map((one) =>
    standingRow(facts, [sayContract(one), one.provider.name], one, ({ contracts }) =>
      contracts.find(
        ({ reference, provider }) => reference === one.reference && provider.code === one.provider.code,
      ),
    ),
  );
  return {
    caption: "Contracts and providers",
    columns: [
      { label: "Contract", wide: true },
      { label: "Provider", wide: true },
      ...standingColumns(facts),
    ],
    rows: rows.length > 0 ? [...rows, totalRow(facts, ["All contracts", ""])] : [],
    empty: "no contract has a referral.",
  };
}

function regionTable(facts: WeeklyFacts): Table {
  const rows = (facts.figures.regions ?? []).map((one) =>
    standingRow(facts, [regionNames[one.region], sayNumber(one.cases)], one, ({ regions }) =>
      regions?.find(({ region }) => region === one.region),
    ),
  );
  return {
    caption: "Probation regions",
    columns: [{ label: "Region" }, { label: "Cases", numeric: true }, ...standingColumns(facts)],
    rows: [...rows, totalRow(facts, ["All regions", sayNumber(facts.figures.cases.counted)])],
  };
}

const totalRow = (facts: WeeklyFacts, labels: readonly string[]): Row => ({
  ...standingRow(facts, labels, facts.figures.underContract, ({ underContract }) => underContract),
  total: true,
});

/** Every rule with a clock, whoever owes it. */
export function rulesSection(facts: WeeklyFacts): Section {
  const rows = facts.figures.rules.map((one) => {
    const { title, owedBy, severity } = ruleOf(one.rule);
    return standingRow(facts, [title, partyName(owedBy), severityNames[severity]], one, ({ rules }) =>
      rules.find(({ rule }) => rule === one.rule),
    );
  });
  return {
    heading: "Rule by rule",
    paragraphs: [
      "Every deadline, whoever owes it. Only the rows marked Contract are counted under the contracts.",
    ],
    tables: [
      {
        caption: "Deadlines by rule",
        columns: [
          { label: "Rule", wide: true },
          { label: "Owed by" },
          { label: "Kind" },
          ...standingColumns(facts),
        ],
        rows,
        empty: "nothing with a deadline was owed.",
      },
    ],
  };
}

const standingColumns = ({ before }: WeeklyFacts): readonly Column[] => [
  ...["Fell due", "Met on time", "Missed", "Offered in time", "Waived or held", "Share on time"].map(numeric),
  ...columnsBefore(before),
  ...["Overdue now", "Median working days late", "Longest working days late"].map(numeric),
];

const numeric = (label: string): Column => ({ label, numeric: true });

function standingRow(
  { before }: WeeklyFacts,
  labels: readonly string[],
  standing: Standing,
  pick: (figures: WeeklyFigures) => Standing | undefined,
): Row {
  const { met, missed, offered, waived, held } = standing;
  const counts = [fellDue(standing), met, missed, offered, waived + held].map(sayNumber);
  const cells: readonly Cell[] = [...labels, ...counts, sayShareOf(standing)].map((text) => ({ text }));
  const late = [sayNumber(standing.overdue), sayLate(standing.medianLate), sayLate(standing.longestLate)];
  return { cells: [...cells, ...cellsBefore(before, pick), ...late.map((text) => ({ text }))] };
}
