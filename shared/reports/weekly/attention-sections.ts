import { regionNames } from "../../reference/index.ts";
import { ruleOf } from "../../rules/index.ts";
import { londonDayOf } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { Cell, Row, Section } from "../page/model.ts";
import { partyName } from "../parties.ts";
import { sayCount, sayDate, sayNumber, sayRule } from "../words.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { UnitFigures } from "./figures.ts";
import type { Correction } from "./movements.ts";
import { probationToken, regionToken, ruleToken, type Tokens, unitToken } from "./row-tokens.ts";

/** What is missing in referrals, by rule and by delivery unit; in the national report by region. */
export function omissionsSection({ figures, region }: WeeklyFacts): Section {
  const columns = ["Open now", "Found in the week", "Put right in the week"].map((label) => ({
    label,
    numeric: true,
  }));
  const national = region === "national";
  const units: readonly UnitFigures[] = national ? unitsByRegion(figures.units) : figures.units;
  return {
    heading: national ? "Omissions, and what the regions owe" : "Omissions, and what the delivery units owe",
    tables: [
      {
        caption: "Omissions by rule",
        columns: [{ label: "What must be there" }, { label: "Owed by" }, ...columns],
        rows: figures.omissions.map(({ rule, open, found, putRight }) => ({
          cells: [
            ...[sayRule(rule), partyName(ruleOf(rule).owedBy)].map(cell),
            ...omissionCells({ open, found, putRight }, ["omission", ruleToken(rule)]),
          ],
        })),
        empty: "nothing was found wanting.",
      },
      {
        caption: national ? "By region" : "By probation delivery unit",
        columns: [
          { label: national ? "Region" : "Delivery unit" },
          ...columns,
          { label: "Deadlines of probation overdue", numeric: true },
          { label: "Longest, working days late", numeric: true },
        ],
        rows: units.map((unit) => ({
          cells: [
            cell(national ? regionName(unit) : (unit.pdu ?? "No delivery unit recorded")),
            ...omissionCells(unit, ["omission", ...owedIn(unit, national)]),
            { text: sayNumber(unit.overdue), counts: ["overdue", ...owedIn(unit, national)] },
            cell(unit.longestLate === null ? "" : sayNumber(unit.longestLate)),
          ],
        })),
        empty: "probation owes nothing that is wanting or overdue.",
      },
    ],
  };
}

const cell = (text: string): Cell => ({ text });

const omissionCells = (
  { open, found, putRight }: Pick<UnitFigures, "open" | "found" | "putRight">,
  counts: Tokens,
): readonly Cell[] => [
  { text: sayNumber(open), counts: ["wanting", ...counts] },
  { text: sayNumber(found), counts: ["found", ...counts] },
  { text: sayNumber(putRight), counts: ["put-right", ...counts] },
];

/** Tokens of what the people of a delivery unit, or of a region's units, owe. */
const owedIn = ({ region, pdu }: UnitFigures, national: boolean): Tokens => [
  probationToken,
  national ? regionToken(region) : unitToken({ ...(region && { region }), ...(pdu !== null && { pdu }) }),
];

const regionName = ({ region }: UnitFigures): string =>
  region === null ? "No region recorded" : regionNames[region];

function unitsByRegion(units: readonly UnitFigures[]): readonly UnitFigures[] {
  return [...Map.groupBy(units, ({ region }) => region)].map(([region, group]) => {
    const sum = (of: (unit: UnitFigures) => number) => group.reduce((total, unit) => total + of(unit), 0);
    const longest = group.map(({ longestLate }) => longestLate).filter((late) => late !== null);
    return {
      pdu: null,
      region,
      open: sum(({ open }) => open),
      found: sum(({ found }) => found),
      putRight: sum(({ putRight }) => putRight),
      overdue: sum(({ overdue }) => overdue),
      longestLate: longest.length > 0 ? Math.max(...longest) : null,
    };
  });
}

const correctionsShown = 20;

/** What the last report said and should not have; none is hidden, the rest is in the spreadsheet. */
export function correctionsSection({ movements, figures, rows }: WeeklyFacts): Section | undefined {
  const corrected = figures.movements?.corrected ?? 0;
  if (!rows && corrected > 0) {
    const paragraph = `${sayCount(corrected, "correction")}, named in the reports of the regions.`;
    return { heading: "Corrected since last week", paragraphs: [paragraph], tables: [] };
  }
  if (!movements || movements.corrections.length === 0) return undefined;
  const { corrections } = movements;
  const shown = corrections.toSorted(byText(({ reference, rule }) => `${reference} ${rule}`));
  return {
    heading: "Corrected since last week",
    paragraphs: [
      "Last week's report called these missed. Facts that came or changed since show otherwise, so they must not be held against anybody.",
    ],
    tables: [
      {
        caption: `${sayCount(corrections.length, "correction")}${corrections.length > correctionsShown ? `, the first ${correctionsShown} here and all in the spreadsheet` : ""}`,
        columns: ["Referral", "What was owed", "Reported last week as", "Now"].map((label) => ({ label })),
        rows: shown.slice(0, correctionsShown).map(correctionRow),
      },
    ],
  };
}

const correctionRow = (correction: Correction): Row => ({
  cells: [
    correction.reference,
    sayRule(correction.rule),
    correction.reported === "overdue" ? "Overdue" : "Missed, done late",
    sayCorrection(correction),
  ].map(cell),
});

/** What has become of an obligation that was called missed. */
export function sayCorrection({ now }: Correction): string {
  if (!now) return "Not owed, or no longer on record";
  const { obligation } = now;
  switch (obligation.state) {
    case "met":
      return `Met on time, on ${sayDate(londonDayOf(obligation.met.at))}`;
    case "waived":
      return `Fell away in time: ${obligation.waived.how}`;
    case "held":
      return `Held: ${obligation.held.how}`;
    case "open":
      return `Not due until the end of ${sayDate(obligation.deadline?.dueDay ?? londonDayOf(obligation.opened))}`;
    case "missed":
      return "Missed";
  }
}

const reasons = {
  "without-referral": "The referral itself has not arrived: neither contract nor clock is known.",
  "other-region": "It belongs to another region, or to none that is known.",
  "not-judged": "Its facts cannot be judged:",
} as const;

/** Every case that is in no figure, named up to a point. */
export function notCountedSection({ apart, figures }: WeeklyFacts): Section | undefined {
  const { counted: _, ...reasonsCounted } = figures.cases;
  const all = Object.values(reasonsCounted).reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  const groups = Map.groupBy(apart, ({ reason, error }) => `${reasons[reason]}${error ? ` ${error}.` : ""}`);
  const elsewhere = all - apart.length;
  return {
    heading: "Not counted",
    paragraphs:
      elsewhere > 0
        ? [`${sayCount(elsewhere, "case is", "cases are")} named in the reports of the regions.`]
        : [],
    tables: [
      {
        caption: `${sayCount(all, "case is", "cases are")} in no figure of this report`,
        columns: [{ label: "Reason" }, { label: "Cases", numeric: true }, { label: "Which" }],
        rows: [...groups].map(([reason, group]) => ({
          cells: [reason, sayNumber(group.length), someOf(group.map(({ reference }) => reference))].map(cell),
        })),
      },
    ],
  };
}

function someOf(references: readonly string[]): string {
  const shown = references.toSorted().slice(0, 10);
  const more = references.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${sayNumber(more)} more` : ""}`;
}
