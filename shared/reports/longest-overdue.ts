import { byText } from "./in-order.ts";
import type { Judged } from "./judge-cases.ts";
import type { Row, Table } from "./page/model.ts";
import { isUnderContract } from "./parties.ts";
import { isOverdue, type Missed } from "./standing.ts";
import { sayDate, sayNumber, sayRule } from "./words.ts";

const mostShown = 20;

/** The contractual deadlines that are overdue for longest: at most twenty, the most working days first. */
export function longestOverdue(judged: Iterable<Judged>, overdue: number): Table {
  const shown = mostOverdue(judged, mostShown);
  return {
    caption: `Overdue under the contracts: ${overdue > shown.length ? `the longest ${shown.length} of ` : ""}${sayNumber(overdue)}`,
    columns: [
      { label: "Referral" },
      { label: "What is owed", wide: true },
      { label: "Contract" },
      { label: "Provider" },
      { label: "Last day allowed" },
      { label: "Working days late", numeric: true },
      { label: "Offered in time" },
    ],
    rows: shown.map(overdueRow),
    empty: "no contractual deadline is overdue.",
  };
}

export type Overdue = Judged & { readonly obligation: Missed };

/** So many of the contractual deadlines that are overdue, the longest first. */
export function mostOverdue(judged: Iterable<Judged>, most: number): readonly Overdue[] {
  const worst: Overdue[] = [];
  for (const { obligation, of } of judged) {
    if (isOverdue(obligation) && isUnderContract(obligation)) worst.push({ obligation, of });
  }
  worst.sort((a, b) => b.obligation.workingDaysLate - a.obligation.workingDaysLate || inOrderOfDueDay(a, b));
  return worst.slice(0, most);
}

const inOrderOfDueDay = byText<Overdue>(({ obligation, of }) => `${obligation.deadline.due} ${of.reference}`);

const overdueRow = ({ obligation, of: { reference, contract } }: Overdue): Row => ({
  cells: [
    reference,
    sayRule(obligation.rule),
    contract?.reference ?? "",
    contract?.provider.name ?? "",
    sayDate(obligation.deadline.dueDay),
    sayNumber(obligation.workingDaysLate),
    obligation.mitigation === undefined ? "No" : `Yes: ${obligation.mitigation}`,
  ].map((text) => ({ text })),
});
