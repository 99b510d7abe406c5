export { catalogue, ruleOf, UnknownRule } from "./catalogue.ts";
export { endOfReferral, timescaleOf } from "./facts.ts";
export { valueOn } from "./in-force.ts";
export type { ClockRule, Finding, Party, PresenceRule, Rule, Settlement, Severity, Trigger } from "./rule.ts";
export { documents, type Source, saySource } from "./sources.ts";
