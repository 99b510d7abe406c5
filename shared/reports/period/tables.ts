import { regionNames } from "../../reference/index.ts";
import { catalogue, type Rule } from "../../rules/index.ts";
import type { Instant } from "../../time/index.ts";
import type { Judged } from "../judge-cases.ts";
import type { Column, Row, Table } from "../page/model.ts";
import { isUnderContract, partyName } from "../parties.ts";
import { sayShareOrCount } from "../share.ts";
import { fellDue } from "../standing.ts";
import { sayContract, sayLate, sayNumber } from "../words.ts";
import { type ContractGroup, type PeriodStanding, periodStandingOf } from "./standing.ts";

const figureColumns: readonly Column[] = [
  { label: "Fell due", short: "Due", numeric: true },
  { label: "Met on time", short: "Met", numeric: true },
  { label: "Missed", numeric: true },
  { label: "Offered in time", short: "Offered", numeric: true },
  { label: "Share on time", short: "Share", numeric: true },
  { label: "Still open", short: "Open", numeric: true },
  { label: "Done ahead", short: "Ahead", numeric: true },
  { label: "Waived or held", short: "Waived", numeric: true },
  { label: "Overdue now", short: "Overdue", numeric: true },
  { label: "Median working days late", short: "Median", numeric: true },
  { label: "Longest working days late", short: "Longest", numeric: true },
];

const figureRow = (labels: readonly string[], standing: PeriodStanding, total = false): Row => ({
  cells: [
    ...labels,
    sayNumber(fellDue(standing)),
    sayNumber(standing.met),
    sayNumber(standing.missed),
    sayNumber(standing.offered),
    sayShareOrCount(standing.met, fellDue(standing)),
    sayNumber(standing.open),
    sayNumber(standing.ahead),
    sayNumber(standing.waived + standing.held),
    sayNumber(standing.overdue),
    sayLate(standing.medianLate),
    sayLate(standing.longestLate),
  ].map((text) => ({ text })),
  total,
});

/** Rule by rule, with what is owed under the contract together. */
export function ruleTable(caption: string, judged: readonly Judged[], asOf: Instant): Table {
  const byRule = Map.groupBy(judged, ({ obligation }) => obligation.rule);
  const rules = catalogue.filter(({ id }) => byRule.has(id));
  const underContract = judged.filter(({ obligation }) => isUnderContract(obligation));
  return {
    caption,
    columns: [{ label: "Rule", wide: true }, ...figureColumns],
    rows: [
      ...rules.map((rule) => figureRow([nameOf(rule)], periodStandingOf(byRule.get(rule.id) ?? [], asOf))),
      figureRow(["Under the contract, together"], periodStandingOf(underContract, asOf), true),
    ],
  };
}

/** The rule's title, with the one who owes it where it is not the provider. */
function nameOf({ title, owedBy }: Rule): string {
  return owedBy === "provider" ? title : `${title} (${partyName(owedBy).toLowerCase()})`;
}

/** One row a contract: what is owed under it. */
export function contractTable(groups: readonly ContractGroup[], asOf: Instant): Table {
  const standing = (judged: readonly Judged[]) =>
    periodStandingOf(
      judged.filter(({ obligation }) => isUnderContract(obligation)),
      asOf,
    );
  return {
    caption: "Under the contracts",
    columns: [
      { label: "Contract", wide: true },
      { label: "Region" },
      { label: "Provider", wide: true },
      ...figureColumns,
    ],
    rows: [
      ...groups.map(({ of, judged }) =>
        figureRow(
          [
            sayContract(of.contract),
            of.region ? regionNames[of.region] : "Not known",
            of.contract.provider.name,
          ],
          standing(judged),
        ),
      ),
      figureRow(["All contracts", "", ""], standing(groups.flatMap(({ judged }) => judged)), true),
    ],
    empty: "no obligation had opened.",
  };
}

/** `Personal Wellbeing Services in Durham (PRJ_5631), North East, HARMONY_LIVING`. */
export const headingOf = ({ of: { contract, region } }: ContractGroup): string =>
  [sayContract(contract), region ? regionNames[region] : "region not known", contract.provider.name].join(
    ", ",
  );
