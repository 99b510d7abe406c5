/** What a synthesized template asks for, read for one machine. */
export type { FunctionPlan } from "./function-plan.ts";
export type { Place } from "./identities.ts";
export { resolverOf } from "./intrinsics.ts";
export { planOf, type SkippedResource, type StackPlan } from "./plan.ts";
export { UnreadableResource } from "./properties.ts";
export { type GeneratedSecret, type SecretPlan, secretArn, secretNameIn } from "./secret-plan.ts";
export { NothingToStandInFor, type StandIns, withStandIns } from "./stand-ins.ts";
export type { BucketPlan, QueuePlan, TablePlan } from "./storage-plans.ts";
export { type Resolve, readTemplate, type Template, UnreadableTemplate } from "./template.ts";
export type { SubscriptionPlan, TopicPlan } from "./topic-plans.ts";
export type { ConsumerPlan, RoutePlan, SchedulePlan } from "./trigger-plans.ts";
export { UnsupportedTemplatePart } from "./unsupported.ts";
