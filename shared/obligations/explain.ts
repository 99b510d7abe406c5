import type { CrsCase } from "../case/index.ts";
import {
  type ClockRule,
  describeRule,
  type RuleDescription,
  ruleOf,
  type Settlement,
  valueOn,
} from "../rules/index.ts";
import {
  type CountedDay,
  deadlineAfter,
  explainDeadline,
  type Instant,
  type LocalDate,
  londonDayOf,
  sayDuration,
} from "../time/index.ts";
import { type Circumstances, ordinaryCircumstances } from "./circumstances.ts";
import { obligationsOf } from "./derive.ts";
import type { Obligation } from "./obligation.ts";

/** When something would be due, and each day on the way: counted, or skipped for a reason. */
export interface DeadlineExplanation {
  readonly rule: string;
  readonly title: string;
  readonly owedBy: string;
  readonly source: string;
  readonly from: Instant;
  readonly within: string;
  /** The last London day allowed, and the first instant that is too late. */
  readonly dueDay: LocalDate;
  readonly due: Instant;
  /** True when the bank holidays of the due day are not known yet. */
  readonly calendarRunsOut: boolean;
  readonly days: readonly CountedDay[];
}

/** Thrown when a rule's deadline does not follow from a starting instant alone. */
export class NoClockToExplain extends Error {
  override readonly name = "NoClockToExplain";
  constructor({ id, opensWhen, within }: RuleDescription) {
    super(
      `The due day of "${id}" does not follow from a starting time alone (opens when ${opensWhen}; within: ${within}). ` +
        "Ask about a case instead: npm run explain -- <referral>.",
    );
  }
}

/**
 * When something owed under a rule would be due if its clock started at `from`, by the parameter in force on that day.
 * @throws UnknownRule when there is no such rule
 * @throws NoClockToExplain when the rule has no clock, or the case itself names the day
 */
export function explainRule(id: string, from: Instant): DeadlineExplanation {
  const rule = ruleOf(id);
  if (rule.kind !== "clock" || !rule.within || rule.due) throw new NoClockToExplain(describeRule(rule));
  const within = valueOn(rule.within, londonDayOf(from));
  const { title, owedBy, source } = describeRule(rule);
  return {
    rule: id,
    title,
    owedBy,
    source,
    from,
    within: sayDuration(within),
    ...deadlineAfter(from, within),
    days: explainDeadline(from, within),
  };
}

/** One obligation of a case with its arithmetic: the days counted from its trigger, when its rule has a clock of days. */
export interface ObligationExplanation {
  readonly obligation: Obligation;
  readonly rule: RuleDescription;
  readonly within?: string;
  readonly days?: readonly CountedDay[];
  readonly settled?: Settlement;
}

/** Every obligation of a case at `now`, each with its arithmetic and source. */
export function explainCase(
  c: CrsCase,
  now: Instant,
  circumstances: Circumstances = ordinaryCircumstances,
): readonly ObligationExplanation[] {
  return obligationsOf(c, now, { circumstances }).map((obligation) => {
    const settled = settlementOf(obligation);
    return {
      obligation,
      rule: describeRule(ruleOf(obligation.rule)),
      ...daysAllowed(obligation),
      ...(settled && { settled }),
    };
  });
}

/**
 * The time allowed for an obligation in words, and each London day on the way to its deadline, counted or skipped;
 * undefined where its rule has no clock, or the case itself names the day.
 *
 * @throws UnknownRule
 */
export function daysAllowed({
  rule: id,
  opened,
}: Pick<Obligation, "rule" | "opened">):
  | { readonly within: string; readonly days: readonly CountedDay[] }
  | undefined {
  const rule = ruleOf(id);
  const within = rule.kind === "clock" && !rule.due ? allowedOn(rule, londonDayOf(opened)) : undefined;
  return within && { within: sayDuration(within), days: explainDeadline(opened, within) };
}

const allowedOn = ({ within }: ClockRule, day: LocalDate) => within && valueOn(within, day);

/** How an obligation was settled, if it was. */
function settlementOf(obligation: Obligation): Settlement | undefined {
  switch (obligation.state) {
    case "missed":
      return obligation.met ?? obligation.fellAway;
    case "met":
      return obligation.met;
    case "waived":
      return obligation.waived;
    case "held":
      return obligation.held;
    case "open":
      return undefined;
  }
}
