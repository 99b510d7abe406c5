import * as z from "zod";
import { parseLocalDate } from "../time/index.ts";
import { firstOf } from "./first-of.ts";
import { byText } from "./in-order.ts";
import type { Judged } from "./judge-cases.ts";
import type { Row, Table } from "./page/model.ts";
import { isUnderContract } from "./parties.ts";
import { isOverdue } from "./standing.ts";
import { sayDate, sayNumber, sayRule } from "./words.ts";

const text = z.string().min(1).max(300);

/** A contractual deadline that is overdue, as a report names it; nothing in it is of a person. */
export const longOverdue = z.strictObject({
  reference: text,
  rule: text,
  /** Null for somebody in prison without a referral. */
  contract: text.nullable(),
  provider: text.nullable(),
  /** The last London day allowed. */
  dueDay: z.string().transform(parseLocalDate),
  workingDaysLate: z.int().min(0),
  /** What was offered in time and did not come off; null where nothing is known of it. */
  offered: text.nullable(),
});
export type LongOverdue = z.infer<typeof longOverdue>;

/** So many a report lists. */
export const mostOverdueListed = 20;

/** The record of an overdue contractual deadline; undefined of anything else. */
export function longOverdueOf({ obligation, of }: Judged): LongOverdue | undefined {
  if (!isOverdue(obligation) || !isUnderContract(obligation)) return undefined;
  return {
    reference: of.reference,
    rule: obligation.rule,
    contract: of.contract?.reference ?? null,
    provider: of.contract?.provider.name ?? null,
    dueDay: obligation.deadline.dueDay,
    workingDaysLate: obligation.workingDaysLate,
    offered: obligation.mitigation ?? null,
  };
}

const inOrderOfDueDay = byText<LongOverdue>(
  ({ dueDay, reference, rule }) => `${dueDay} ${reference} ${rule}`,
);

/** The most working days late first. */
export const longestFirst = (a: LongOverdue, b: LongOverdue): number =>
  b.workingDaysLate - a.workingDaysLate || inOrderOfDueDay(a, b);

/** The longest overdue among any obligations. */
export function longestOverdueOf(judged: Iterable<Judged>): readonly LongOverdue[] {
  const longest = firstOf(mostOverdueListed, longestFirst);
  for (const one of judged) {
    const overdue = longOverdueOf(one);
    if (overdue) longest.add(overdue);
  }
  return longest.kept().items;
}

/** The contractual deadlines that are overdue for longest, of so many that are overdue. */
export const longestOverdueTable = (longest: readonly LongOverdue[], overdue: number): Table => ({
  caption: `Overdue under the contracts: ${overdue > longest.length ? `the longest ${longest.length} of ` : ""}${sayNumber(overdue)}`,
  columns: [
    { label: "Referral" },
    { label: "What is owed", wide: true },
    { label: "Contract" },
    { label: "Provider" },
    { label: "Last day allowed" },
    { label: "Working days late", numeric: true },
    { label: "Offered in time" },
  ],
  rows: longest.map(overdueRow),
  empty: "no contractual deadline is overdue.",
});

const overdueRow = (overdue: LongOverdue): Row => ({
  cells: [
    overdue.reference,
    sayRule(overdue.rule),
    overdue.contract ?? "",
    overdue.provider ?? "",
    sayDate(overdue.dueDay),
    sayNumber(overdue.workingDaysLate),
    overdue.offered === null ? "No" : `Yes: ${overdue.offered}`,
  ].map((cell) => ({ text: cell })),
});
