import { createHash } from "node:crypto";
import type { Obligation } from "../../obligations/index.ts";
import type { Judged } from "../judge-cases.ts";
import { isOverdue } from "../standing.ts";
import type { Reported } from "./figures.ts";

/** A stored item of the database may have 400 KB: the rest of the figures needs less than 150. */
const roomForReferences = 250_000;

/** Takes judged obligations one by one and keeps what the next report needs in order to tell what was corrected. */
export interface ReportedTally {
  readonly add: (judged: Judged) => void;
  /** Null when it would not fit into storage. */
  readonly reported: () => Reported | null;
}

/** A tally of what is overdue, and of what was missed in a span of time but is done. */
export function reportedTally(inSpan: (obligation: Obligation) => boolean): ReportedTally {
  const reported: Reported = { overdue: {}, doneLate: {} };
  let size = 0;
  const keep = (of: Record<string, string[]>, judged: Judged) => {
    const { rule } = judged.obligation;
    const references = of[rule] ?? [];
    of[rule] = references;
    const reference = referenceOf(judged);
    size += reference.length + 3;
    // What does not fit is not kept at all: no more of it than that need be held here.
    if (size <= roomForReferences) references.push(reference);
  };
  return {
    add: (judged) => {
      const { obligation } = judged;
      if (obligation.state !== "missed") return;
      if (isOverdue(obligation)) keep(reported.overdue, judged);
      else if (inSpan(obligation)) keep(reported.doneLate, judged);
    },
    reported: () => {
      for (const byRule of [reported.overdue, reported.doneLate]) {
        for (const references of Object.values(byRule)) references.sort();
      }
      return size > roomForReferences || JSON.stringify(reported).length > roomForReferences
        ? null
        : reported;
    },
  };
}

/** What tells one obligation of a rule from another: the referral's reference, and a digest of the subject. */
export function referenceOf({ of: { reference }, obligation: { subject } }: Judged): string {
  if (subject === undefined) return reference;
  return `${reference}/${createHash("sha256").update(subject).digest("base64url").slice(0, 8)}`;
}
