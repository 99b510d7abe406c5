import { createHash } from "node:crypto";
import type { Obligation } from "../../obligations/index.ts";
import type { Judged } from "../judge-cases.ts";
import { isOverdue } from "../standing.ts";
import type { Reported } from "./figures.ts";

/** A stored item of the database may have 400 KB: the rest of the figures needs less than 100. */
const roomForReferences = 300_000;

/** What the next report needs in order to tell what was corrected; null when it would not fit into storage. */
export function reportedIn(
  judged: readonly Judged[],
  inSpan: (obligation: Obligation) => boolean,
): Reported | null {
  const overdue = judged.filter(({ obligation }) => isOverdue(obligation));
  const doneLate = judged.filter(
    ({ obligation }) => obligation.state === "missed" && !isOverdue(obligation) && inSpan(obligation),
  );
  const reported = { overdue: referencesByRule(overdue), doneLate: referencesByRule(doneLate) };
  return JSON.stringify(reported).length > roomForReferences ? null : reported;
}

/** What tells one obligation of a rule from another: the referral's reference, and a digest of the subject. */
export function referenceOf({ of: { reference }, obligation: { subject } }: Judged): string {
  if (subject === undefined) return reference;
  return `${reference}/${createHash("sha256").update(subject).digest("base64url").slice(0, 8)}`;
}

function referencesByRule(judged: readonly Judged[]): Record<string, string[]> {
  const byRule: Record<string, string[]> = {};
  for (const item of judged) {
    byRule[item.obligation.rule] ??= [];
    byRule[item.obligation.rule]?.push(referenceOf(item));
  }
  for (const references of Object.values(byRule)) references.sort();
  return byRule;
}
