export { catalogue, ruleOf, UnknownRule } from "./catalogue.ts";
export { describeRule, type RuleDescription } from "./language/describe.ts";
export { endOfReferral, timescaleOf } from "./language/facts.ts";
export { valueOn } from "./language/in-force.ts";
export { catalogueAsPage } from "./language/page.ts";
export { catalogueAsMarkdown, catalogueAsText } from "./language/print.ts";
export type {
  ClockRule,
  Finding,
  Party,
  PresenceRule,
  Rule,
  Settlement,
  Severity,
  Trigger,
} from "./language/rule.ts";
export { documents, type Source, saySource } from "./language/sources.ts";
