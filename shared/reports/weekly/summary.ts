import type { Section, Table } from "../page/model.ts";
import { sayShareOrCount } from "../share.ts";
import { fellDue, type Standing } from "../standing.ts";
import { sayDate, sayLate, sayNumber } from "../words.ts";
import { addedUp, noReport, sayShareOf } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { Movement } from "./figures.ts";
import { lastDayOf, weeksBefore } from "./report-week.ts";
import { underContractToken } from "./row-tokens.ts";

/** This week beside last week and the twelve before, and how the overdue came about. */
export const summarySection = (facts: WeeklyFacts): Section => ({
  heading: "The week in figures",
  sides: [[weekTable(facts)], [movementTable(facts)]],
  tables: [],
});

function weekTable({ figures, before }: WeeklyFacts): Table {
  const last = before.at(-1)?.underContract;
  const known = before.map((one) => one?.underContract).filter((one) => one !== undefined);
  const { part, whole } = addedUp(known);
  const row = (label: string, say: (standing: Standing) => string, together: string, token?: string) => ({
    cells: [
      { text: label },
      { text: say(figures.underContract), ...(token && { counts: [token, underContractToken] }) },
      { text: last ? say(last) : noReport },
      { text: known.length === 0 ? noReport : together },
    ],
  });
  const sum = (of: (standing: Standing) => number) =>
    sayNumber(known.reduce((total, one) => total + of(one), 0));
  const counted = (label: string, token: string, of: (standing: Standing) => number) =>
    row(label, (standing) => sayNumber(of(standing)), sum(of), token);
  return {
    caption: "Under the contracts",
    columns: [
      { label: "Figure" },
      { label: "This week", numeric: true },
      { label: "Last week", numeric: true },
      {
        label: `${known.length === before.length ? "" : `${known.length} of `}${before.length} weeks before`,
        numeric: true,
      },
    ],
    rows: [
      counted("Fell due", "fell-due", fellDue),
      counted("Met on time", "met", ({ met }) => met),
      counted("Missed", "missed", ({ missed }) => missed),
      counted("Missed, offered in time", "offered", ({ offered }) => offered),
      counted("Waived or held", "apart", ({ waived, held }) => waived + held),
      { ...row("Share on time", sayShareOf, sayShareOrCount(part, whole)), total: true },
      row("Overdue now", ({ overdue }) => sayNumber(overdue), "", "overdue"),
      row("Median working days late", ({ medianLate }) => sayLate(medianLate), ""),
      row("Longest working days late", ({ longestLate }) => sayLate(longestLate), ""),
    ],
  };
}

/** The twelve weeks and this one, as they were reported. */
export function weeksSection({ figures, before, week }: WeeklyFacts): Section {
  const weeks = [...weeksBefore(week, before.length), week.week];
  const standings = [...before.map((one) => one?.underContract), figures.underContract];
  const table: Table = {
    caption: "Share on time, week by week",
    columns: [
      { label: "Week to" },
      { label: "Fell due", numeric: true },
      { label: "Missed", numeric: true },
      { label: "Share on time", numeric: true },
    ],
    rows: weeks.map((name, index) => {
      const standing = standings[index];
      const shown = standing
        ? [sayNumber(fellDue(standing)), sayNumber(standing.missed), sayShareOf(standing)]
        : [noReport, "", ""];
      return {
        cells: [sayDate(lastDayOf(name)), ...shown].map((text) => ({ text })),
        total: index === before.length,
      };
    }),
  };
  return { heading: "Week by week", tables: [table] };
}

/** Like a bank statement: what was overdue, what came, what went, what is overdue. */
function movementTable({ movements }: WeeklyFacts): Table {
  const columns = [
    { label: "Overdue" },
    { label: "Under the contracts", numeric: true },
    { label: "All other deadlines", numeric: true },
  ];
  const caption = "What changed since last week's report";
  if (!movements) {
    return { caption, columns, rows: [], empty: "there is no report of the week before to compare with." };
  }
  const row = (label: string, of: (movement: Movement) => number, sign = "") => ({
    cells: [
      { text: label },
      ...[movements.underContract, movements.otherwise].map((movement) => ({
        text: `${of(movement) === 0 ? "" : sign}${sayNumber(of(movement))}`,
      })),
    ],
  });
  return {
    caption,
    columns,
    rows: [
      row("Overdue in last week's report", ({ before }) => before),
      row("Newly overdue", ({ newlyOverdue }) => newlyOverdue, "+"),
      row("Came to light", ({ cameToLight }) => cameToLight, "+"),
      row("Put right, late", ({ putRight }) => putRight, "\u2212"),
      row("Fell away", ({ fellAway }) => fellAway, "\u2212"),
      row("Corrected", ({ corrected }) => corrected, "\u2212"),
      { ...row("Overdue now", ({ now }) => now), total: true },
    ],
  };
}
