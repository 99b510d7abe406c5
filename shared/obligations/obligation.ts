import type { Snooze } from "../case/index.ts";
import type { Party, Settlement, Severity } from "../rules/index.ts";
import type { Deadline, Instant } from "../time/index.ts";

/** What is true of an obligation whatever its state. */
interface Owed {
  /** The rule's id, and after a colon the plan or appointment it is about, where a case can have several. */
  readonly key: string;
  readonly rule: string;
  readonly subject?: string;
  readonly caseId: string;
  readonly owedBy: Party;
  readonly severity: Severity;
  /** The instant from which it was owed, and why. */
  readonly opened: Instant;
  readonly because: string;
  /** Absent for what must simply be there. */
  readonly deadline?: Deadline;
  /** What is wanting, for an obligation without a clock. */
  readonly wanting?: readonly string[];
  /** What was said about it so far by those who know of it and ask for quiet. */
  readonly snoozes?: readonly Snooze[];
}

/**
 * What somebody owes in a case, at an instant.
 * - `open`: not done, and its time is not over (or it has no clock).
 * - `met`: done in time, or put right.
 * - `missed`: its time went by without it; `met` tells when it was done all the same, `fellAway` when nobody
 *   need do it any more. A missed obligation never becomes a met one by time going on.
 * - `waived`: it fell away while still open.
 * - `held`: its clock stands still, because the live service cannot be written to.
 */
export type Obligation =
  | (Owed & { readonly state: "open" })
  | (Owed & { readonly state: "met"; readonly met: Settlement })
  | (Owed & {
      readonly state: "missed";
      readonly deadline: Deadline;
      readonly met?: Settlement;
      readonly fellAway?: Settlement;
      /** Working days after the last day allowed, up to the day it was done, fell away, or now. */
      readonly workingDaysLate: number;
      readonly mitigation?: string;
    })
  | (Owed & { readonly state: "waived"; readonly waived: Settlement })
  | (Owed & { readonly state: "held"; readonly held: Settlement });

export type ObligationState = Obligation["state"];
export const obligationStates = [
  "open",
  "met",
  "missed",
  "waived",
  "held",
] as const satisfies ObligationState[];
