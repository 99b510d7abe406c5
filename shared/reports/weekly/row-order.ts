import { byText } from "../in-order.ts";
import type { Judged } from "../judge-cases.ts";
import { isOverdue } from "../standing.ts";

/** Overdue, missed, wanting, then the rest. */
function weight({ obligation }: Judged): number {
  if (obligation.state === "missed") return isOverdue(obligation) ? 0 : 1;
  return obligation.state === "open" && !obligation.deadline ? 2 : 3;
}

/** By how many working days an overdue obligation is late; 0 of any other. */
export const lateOf = ({ obligation }: Judged): number =>
  isOverdue(obligation) ? obligation.workingDaysLate : 0;

const inOrderOfDueDay = byText<Judged>(
  ({ obligation, of }) => `${obligation.deadline?.due ?? "~"} ${of.reference} ${obligation.key}`,
);

/** What is overdue comes first, the longest before the others; then what was missed, what is wanting, and the rest. */
export const gravestFirst = (a: Judged, b: Judged): number =>
  weight(a) - weight(b) || lateOf(b) - lateOf(a) || inOrderOfDueDay(a, b);
