import { explainRule } from "../../../shared/obligations/index.ts";
import { parseAdmittedInstant } from "../../../shared/time/index.ts";
import { printDeadline } from "./print.ts";

/**
 * When something owed under a rule would be due if its clock started at `from`; needs no stack.
 *
 * @throws UnknownRule, NoClockToExplain, UnreadableInstant, NotAdmitted
 */
export function explainADeadline(rule: string, from: string, json: boolean): string {
  const explanation = explainRule(rule, parseAdmittedInstant(from));
  return json ? JSON.stringify(explanation, null, 2) : printDeadline(explanation);
}
