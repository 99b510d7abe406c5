export { catalogue, ruleOf, UnknownRule } from "./catalogue.ts";
export { describeRule, type RuleDescription } from "./describe.ts";
export { endOfReferral, timescaleOf } from "./facts.ts";
export { valueOn } from "./in-force.ts";
export { catalogueAsMarkdown, catalogueAsText } from "./print.ts";
export type { ClockRule, Finding, Party, PresenceRule, Rule, Settlement, Severity, Trigger } from "./rule.ts";
export { documents, type Source, saySource } from "./sources.ts";
