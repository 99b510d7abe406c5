import { tableAsText } from "../page/text.ts";
import type { PeriodFacts } from "./page.ts";
import { byContract } from "./standing.ts";
import { headingOf, ruleTable } from "./tables.ts";

/** How wide a table may be in a terminal before it is written row by row. */
const terminalWidth = 130;

/** Each contract's rules as tables for a terminal, and all contracts together; nothing where nothing was owed. */
export function printedByContract({ judged, asOf }: Pick<PeriodFacts, "judged" | "asOf">): string {
  if (judged.length === 0) return "No obligation had opened by then.";
  const groups = byContract(judged);
  const tables = groups.map((group) => ruleTable(headingOf(group), group.judged, asOf));
  const together = groups.length > 1 ? [ruleTable("All contracts", judged, asOf)] : [];
  return [...tables, ...together].map((table) => tableAsText(table, terminalWidth)).join("\n\n");
}
