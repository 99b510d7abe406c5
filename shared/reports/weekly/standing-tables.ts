import { ruleOf } from "../../rules/index.ts";
import type { Cell, Column, Row, Section } from "../page/model.ts";
import { partyName, severityNames } from "../parties.ts";
import { fellDue, type Standing } from "../standing.ts";
import { type Comparison, comparisonWords } from "../statistics/funnel.ts";
import { type Judgement, variationShort } from "../statistics/variation.ts";
import { sayLate, sayNumber } from "../words.ts";
import { cellsBefore, columnsBefore, sayShareOf } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { WeeklyFigures } from "./figures.ts";
import type { PartiesCompared } from "./parties-compared.ts";
import { ruleToken, type Tokens, underContractToken } from "./row-tokens.ts";
import { judgeSeries } from "./series.ts";
import { shareChartOf } from "./share-charts.ts";

/** Where each contract and provider stands; in the national report, each region. */
export function contractsSection(facts: WeeklyFacts, { parties }: PartiesCompared): Section {
  const national = facts.region === "national";
  const rows = parties.map((party) => standingRow(facts, [party.name], party.standing, party.pick, party));
  const all = national ? "All regions" : "All contracts";
  return {
    heading: national ? "The regions" : "The contracts",
    paragraphs: [
      "What providers owe under their contracts. Grey points are noise, the band is the usual range; a triangle is a signal by the rules of Making Data Count.",
    ],
    charts: parties
      .filter(({ standing, together }) => together.whole + fellDue(standing) > 0)
      .map(({ name, pick }) => shareChartOf(facts, { title: name, pick })),
    tables: [
      {
        caption: national ? "Probation regions" : "Contracts and providers",
        columns: [
          { label: national ? "Region" : "Contract and provider", wide: true },
          ...standingColumns(facts),
          { label: "Beside the others" },
        ],
        rows: rows.length > 0 ? [...rows, totalRow(facts, all)] : [],
        empty: "no contract has a referral.",
      },
    ],
  };
}

const totalRow = (facts: WeeklyFacts, label: string): Row => {
  const pick = ({ underContract }: WeeklyFigures) => underContract;
  const judgement = judgeSeries(facts, pick);
  const whole = { judgement, comparison: undefined, counts: [underContractToken] };
  return { ...standingRow(facts, [label], facts.figures.underContract, pick, whole), total: true };
};

/** Every rule with a clock, whoever owes it. */
export function rulesSection(facts: WeeklyFacts): Section {
  const rows = facts.figures.rules.map((one) => {
    const { title, owedBy, severity } = ruleOf(one.rule);
    const pick = ({ rules }: WeeklyFigures) => rules.find(({ rule }) => rule === one.rule);
    const judgement = judgeSeries(facts, pick);
    return standingRow(
      facts,
      [title, `${partyName(owedBy)}, ${severityNames[severity].toLowerCase()}`],
      one,
      pick,
      { judgement, counts: [ruleToken(one.rule)] },
    );
  });
  const charts = facts.figures.rules.flatMap(({ rule }) => {
    const pick = ({ rules }: WeeklyFigures) => rules.find((one) => one.rule === rule);
    const judged = judgeSeries(facts, pick).chart !== undefined;
    return judged ? [shareChartOf(facts, { title: ruleOf(rule).title, pick, small: true })] : [];
  });
  return {
    heading: "Rule by rule",
    paragraphs: [
      "Every deadline, whoever owes it. Only what a provider owes by contract is counted under the contracts.",
      ...(charts.length > 0
        ? ["Drawn are the rules under which something fell due in at least six weeks."]
        : []),
    ],
    charts,
    tables: [
      {
        caption: "Deadlines by rule",
        columns: [{ label: "Rule", wide: true }, { label: "Owed by, as" }, ...standingColumns(facts)],
        rows,
        empty: "nothing with a deadline was owed.",
      },
    ],
  };
}

const standingColumns = ({ before }: WeeklyFacts): readonly Column[] => [
  ...["Fell due", "Missed", "Offered in time", "Waived or held", "Share on time"].map(numeric),
  ...columnsBefore(before),
  ...["Overdue now", "Median days late", "Longest days late"].map(numeric),
  { label: "Change" },
];

const numeric = (label: string): Column => ({ label, numeric: true });

function standingRow(
  { before }: WeeklyFacts,
  labels: readonly string[],
  standing: Standing,
  pick: (figures: WeeklyFigures) => Standing | undefined,
  judged: {
    readonly judgement: Judgement;
    readonly comparison?: Comparison | undefined;
    readonly counts: Tokens;
  },
): Row {
  const { missed, offered, waived, held, overdue, medianLate, longestLate } = standing;
  const counted = (count: number, token: string): Cell => ({
    text: sayNumber(count),
    counts: [token, ...judged.counts],
  });
  const late: readonly Cell[] = [
    counted(overdue, "overdue"),
    { text: sayLate(medianLate) },
    { text: sayLate(longestLate) },
  ];
  const { variation } = judged.judgement;
  const cells: readonly Cell[] = [
    ...labels.map((text) => ({ text })),
    counted(fellDue(standing), "fell-due"),
    counted(missed, "missed"),
    counted(offered, "offered"),
    counted(waived + held, "apart"),
    { text: sayShareOf(standing) },
  ];
  const beside = "comparison" in judged ? [judged.comparison ? comparisonWords[judged.comparison] : ""] : [];
  return {
    cells: [
      ...cells,
      ...cellsBefore(before, pick),
      ...late,
      { text: variationShort[variation], variation },
      ...beside.map((text) => ({ text })),
    ],
  };
}
