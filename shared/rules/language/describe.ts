import { calendar, sayDuration } from "../../time/index.ts";
import { valueOn } from "./in-force.ts";
import type { Party, Rule, Severity } from "./rule.ts";
import { saySource } from "./sources.ts";

/** A rule as the catalogue prints it. */
export interface RuleDescription {
  readonly id: string;
  readonly title: string;
  readonly owedBy: Party;
  readonly within: string;
  readonly severity: Severity;
  readonly source: string;
  readonly opensWhen: string;
  readonly metWhen: string;
  readonly whatToDo: string;
}

/** Says a rule in words; the time allowed is the one in force at the end of the calendar. */
export function describeRule(rule: Rule): RuleDescription {
  return {
    id: rule.id,
    title: rule.title,
    owedBy: rule.owedBy,
    within: withinWords(rule),
    severity: rule.severity,
    source: rule.sources.map(saySource).join("; "),
    opensWhen: rule.opensWhen,
    metWhen: rule.metWhen,
    whatToDo: rule.whatToDo.owner,
  };
}

function withinWords(rule: Rule): string {
  if (rule.kind === "presence") return "at once";
  if (rule.withinWords !== undefined) return rule.withinWords;
  return rule.within ? sayDuration(valueOn(rule.within, calendar.lastDay)) : "by the day that the case names";
}
