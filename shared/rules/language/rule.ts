import type { CrsCase, Versions } from "../../case/index.ts";
import type { Deadline, Duration, Instant } from "../../time/index.ts";
import type { InForce } from "./in-force.ts";
import type { Source } from "./sources.ts";

/** Who owes something. */
export type Party =
  | "provider"
  | "practitioner"
  | "prison"
  | "pre-release-team"
  | "prison-offender-manager"
  | "community-offender-manager"
  | "community-manager-pdu"
  | "accommodation-support-worker";

/** `contract`: missed is a breach. `duty`: owed by probation or prison staff. `advice`: good practice. */
export type Severity = "contract" | "duty" | "advice";

/** What a rule says to the people who read it. */
interface Declaration {
  /** Kebab case, never changed once published: alerts and reports are keyed by it. */
  readonly id: string;
  /** What is owed, as a noun phrase: 'Action plan submitted'. */
  readonly title: string;
  /** What people call it, for e-mail subjects and tables, at most 45 characters: 'action plan'. */
  readonly name: string;
  readonly owedBy: Party;
  /** Who owes it in this case, where that depends on the case, or on which of several it is. */
  readonly owedByInCase?: (c: CrsCase, trigger: Trigger) => Party;
  readonly severity: Severity;
  readonly sources: readonly [Source, ...Source[]];
  /** When it begins to be owed, in words: 'the supplier assessment is held'. */
  readonly opensWhen: string;
  /** What fulfils it, in words. */
  readonly metWhen: string;
  /** What to do, in plain words, for the one who owes it; and what the practitioner can do about it. */
  readonly whatToDo: { readonly owner: string; readonly practitioner?: string };
  /**
   * News of this does not wait for the next delivery time of the day: an urgent referral,
   * a missing risk section, a concern.
   */
  readonly pressing?: boolean;
}

/** The moment from which something is owed, and why; `subject` tells apart several of one case (a plan, an appointment). */
export interface Trigger {
  readonly at: Instant;
  readonly because: string;
  readonly subject?: string;
}

/** The moment at which it was done or fell away, and how. */
export interface Settlement {
  readonly at: Instant;
  readonly how: string;
}

/** A rule with a clock: opens from facts, is due, is met or missed. */
export interface ClockRule extends Declaration {
  readonly kind: "clock";
  /** The time allowed, by the day on which the clock started; absent where the case itself names the day. */
  readonly within?: InForce<Duration>;
  /** The time allowed in words, where `within` does not say it. */
  readonly withinWords?: string;
  /** Each moment at which this began to be owed; none while the facts for it have not arrived. */
  readonly opens: (c: CrsCase) => readonly Trigger[];
  /** Where the deadline does not simply follow from `within`. */
  readonly due?: (c: CrsCase, trigger: Trigger) => Deadline | undefined;
  readonly metBy: (c: CrsCase, trigger: Trigger) => Settlement | undefined;
  /** What makes it fall away while still open; by default the end of the referral. */
  readonly waivedBy?: (c: CrsCase, trigger: Trigger) => Settlement | undefined;
  /** An earlier reminder than the usual one (working-day rule of the stage table). */
  readonly remindAt?: (trigger: Trigger, deadline: Deadline) => Instant;
  /** Another early reminder than that of the stage table; where it would lie before the beginning, that one holds. */
  readonly remindEarlyAt?: (trigger: Trigger, deadline: Deadline) => Instant;
  /** What the one who owed it had done in time, though it did not come off: shown beside a miss. */
  readonly mitigatedBy?: (c: CrsCase, trigger: Trigger, deadline: Deadline) => string | undefined;
}

/** Something that is wanting, from when, until it was put right. */
export interface Finding {
  readonly from: Instant;
  readonly putRightAt?: Instant;
  /** What is wanting, in words that reveal nothing of the text; each version from when it was so. */
  readonly wanting: Versions<readonly string[]>;
  readonly subject?: string;
}

/** A rule without a clock: something must be there, and right, from the moment the referral is sent. */
export interface PresenceRule extends Declaration {
  readonly kind: "presence";
  readonly findings: (c: CrsCase) => readonly Finding[];
  readonly waivedBy?: (c: CrsCase) => Settlement | undefined;
}

export type Rule = ClockRule | PresenceRule;

/** Declares a rule with a clock; see the rules beside this file for how one reads. */
export const clockRule = (rule: Omit<ClockRule, "kind">): ClockRule => ({ kind: "clock", ...rule });

/** Declares a rule of presence. */
export const presenceRule = (rule: Omit<PresenceRule, "kind">): PresenceRule => ({
  kind: "presence",
  ...rule,
});
