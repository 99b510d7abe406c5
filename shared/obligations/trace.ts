import type { CrsCase } from "../case/index.ts";
import {
  type ClockRule,
  endOfReferral,
  type Finding,
  type PresenceRule,
  type Rule,
  type Settlement,
  type Trigger,
  valueOn,
} from "../rules/index.ts";
import { type Deadline, deadlineAfter, londonDayOf } from "../time/index.ts";

/** What a rule with a clock says of a case, whatever the time: one for each thing that is owed under it. */
export interface ClockTrace {
  readonly trigger: Trigger;
  readonly planned: Deadline;
  readonly met: Settlement | undefined;
  readonly fallsAway: Settlement | undefined;
}

/** What a rule without a clock says of a case, whatever the time. */
export interface PresenceTrace {
  readonly findings: readonly Finding[];
  readonly fallsAway: Settlement | undefined;
}

/** The deadline that a trigger sets, by the value of the rule's parameter in force on the trigger's London day. */
export function deadlineOf(rule: ClockRule, c: CrsCase, trigger: Trigger): Deadline | undefined {
  if (rule.due) return rule.due(c, trigger);
  return rule.within && deadlineAfter(trigger.at, valueOn(rule.within, londonDayOf(trigger.at)));
}

export const clockTraces = oncePerCase((rule: ClockRule, c): readonly ClockTrace[] =>
  rule.opens(c).flatMap((trigger) => {
    const planned = deadlineOf(rule, c, trigger);
    if (!planned) return [];
    const met = rule.metBy(c, trigger);
    return [{ trigger, planned, met, fallsAway: (rule.waivedBy ?? endOfReferral)(c, trigger) }];
  }),
);

export const presenceTrace = oncePerCase(
  (rule: PresenceRule, c): PresenceTrace => ({
    findings: rule.findings(c),
    fallsAway: (rule.waivedBy ?? endOfReferral)(c),
  }),
);

/**
 * A case never changes, and a scan looks at one at several instants: what a rule says of it is worked out once and
 * goes when the case does.
 */
function oncePerCase<R extends Rule, T>(trace: (rule: R, c: CrsCase) => T): (rule: R, c: CrsCase) => T {
  const known = new WeakMap<CrsCase, Map<R, { readonly value: T }>>();
  return (rule, c) => {
    const ofCase = known.get(c) ?? new Map<R, { readonly value: T }>();
    known.set(c, ofCase);
    const found = ofCase.get(rule) ?? { value: trace(rule, c) };
    ofCase.set(rule, found);
    return found.value;
  };
}
