import * as z from "zod";
import { type EmailEventPlan, readEmailEvents } from "./email-event-plans.ts";
import { type FunctionPlan, readFunction } from "./function-plan.ts";
import { propertiesOf } from "./properties.ts";
import { readSecret, type SecretPlan } from "./secret-plan.ts";
import {
  type BucketPlan,
  type QueuePlan,
  readBucket,
  readQueue,
  readTable,
  type TablePlan,
} from "./storage-plans.ts";
import type { Resolve, Resource, Template } from "./template.ts";
import {
  readSubscription,
  readTopic,
  type SubscriptionPlan,
  type TopicPlan,
  tellsPeople,
} from "./topic-plans.ts";
import {
  type ConsumerPlan,
  type RoutePlan,
  readConsumer,
  readRoute,
  readSchedule,
  type SchedulePlan,
} from "./trigger-plans.ts";
import { UnsupportedTemplatePart } from "./unsupported.ts";

/** A resource that is not run, and why. */
export type SkippedResource = { readonly logicalId: string; readonly type: string; readonly reason: string };

/** Everything of a template that runs on one machine, and what does not. */
export type StackPlan = {
  readonly tables: readonly TablePlan[];
  readonly queues: readonly QueuePlan[];
  readonly buckets: readonly BucketPlan[];
  /** The stack's own, and those outside it to which one of its queues is subscribed. */
  readonly topics: readonly TopicPlan[];
  readonly subscriptions: readonly SubscriptionPlan[];
  readonly emailEvents: readonly EmailEventPlan[];
  readonly secrets: readonly SecretPlan[];
  readonly functions: readonly FunctionPlan[];
  readonly consumers: readonly ConsumerPlan[];
  readonly schedules: readonly SchedulePlan[];
  readonly routes: readonly RoutePlan[];
  readonly skipped: readonly SkippedResource[];
};

/** Types that this runner plays, or reads together with one that it plays. */
const PLAYED: ReadonlySet<string> = new Set([
  "AWS::DynamoDB::GlobalTable",
  "AWS::SQS::Queue",
  "AWS::S3::Bucket",
  "AWS::SNS::Topic",
  "AWS::SNS::Subscription",
  "AWS::SES::ConfigurationSetEventDestination",
  "AWS::SecretsManager::Secret",
  "AWS::Lambda::Function",
  "AWS::Lambda::EventSourceMapping",
  "AWS::Scheduler::Schedule",
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Route",
  "AWS::ApiGatewayV2::Integration",
  "AWS::ApiGatewayV2::Stage",
]);

/** Types that guard or watch the stack: nothing that runs here behaves differently without them. */
const PASSIVE =
  /^AWS::(IAM::|Logs::|CloudWatch::|KMS::|SES::|CDK::Metadata$|SNS::TopicPolicy$|Lambda::Permission$|Lambda::EventInvokeConfig$|SQS::QueuePolicy$|SecretsManager::ResourcePolicy$|S3::BucketPolicy$|Scheduler::ScheduleGroup$|ApiGatewayV2::Authorizer$)/;

/**
 * Sorts the resources of a template into what runs and what is skipped.
 *
 * @throws UnsupportedTemplatePart or UnreadableResource, naming logical id and type, when something that would
 *   run cannot: it is never left out in silence.
 */
export function planOf(template: Template, resolve: Resolve, assetDirectory: string): StackPlan {
  const ofType = (type: string) =>
    [...template.resources.values()].filter((resource) => resource.type === type);
  for (const stage of ofType("AWS::ApiGatewayV2::Stage")) refuseNamedStage(stage, resolve);

  const queues = ofType("AWS::SQS::Queue").map((queue) => readQueue(queue, resolve));
  const deployers = deployersIn(template);
  const functions = uniquelyNamed(
    ofType("AWS::Lambda::Function")
      .filter(({ logicalId }) => !deployers.has(logicalId))
      .map((resource) => readFunction(resource, resolve, assetDirectory)),
  );
  const targets = { queues, functions };
  const topics = ofType("AWS::SNS::Topic").map((topic) => readTopic(topic, resolve));
  const ofPeople = new Set(ofType("AWS::SNS::Subscription").filter((s) => tellsPeople(s, resolve)));
  const subscriptions = ofType("AWS::SNS::Subscription")
    .filter((subscription) => !ofPeople.has(subscription))
    .map((subscription) => readSubscription(subscription, resolve, { topics, queues }));
  const consumers = ofType("AWS::Lambda::EventSourceMapping").map((m) => readConsumer(m, resolve, targets));
  const schedules = ofType("AWS::Scheduler::Schedule").map((s) => readSchedule(s, resolve, targets));
  return {
    tables: ofType("AWS::DynamoDB::GlobalTable").map((table) => readTable(table, resolve)),
    queues,
    buckets: ofType("AWS::S3::Bucket").map((bucket) => readBucket(bucket, resolve)),
    topics: [
      ...new Map([...topics, ...subscriptions.map(({ topic }) => topic)].map((t) => [t.arn, t])).values(),
    ],
    subscriptions,
    emailEvents: ofType("AWS::SES::ConfigurationSetEventDestination")
      .map((destination) => readEmailEvents(destination, resolve))
      .filter((plan) => plan !== undefined),
    secrets: ofType("AWS::SecretsManager::Secret").map((secret) => readSecret(secret, resolve)),
    functions,
    consumers: consumers.filter((consumer) => consumer !== undefined),
    schedules: schedules.filter((schedule) => schedule !== undefined),
    routes: ofType("AWS::ApiGatewayV2::Route").map((r) => readRoute(r, resolve, targets, template.resources)),
    skipped: [...template.resources.values()].flatMap((resource) =>
      skippedFrom(resource, deployers, ofPeople),
    ),
  };
}

function skippedFrom(
  resource: Resource,
  deployers: ReadonlySet<string>,
  ofPeople: ReadonlySet<Resource>,
): SkippedResource[] {
  const { logicalId, type } = resource;
  if (isCustom(type) || deployers.has(logicalId))
    return [{ logicalId, type, reason: "works while AWS deploys the stack" }];
  if (ofPeople.has(resource))
    return [{ logicalId, type, reason: "tells people, who are not on this machine" }];
  if (PLAYED.has(type)) return [];
  const reason = PASSIVE.test(type)
    ? "guards or watches the stack in AWS"
    : "this type is not known to the local runner, and nothing that runs names it";
  return [{ logicalId, type, reason }];
}

const isCustom = (type: string) =>
  type.startsWith("Custom::") || type === "AWS::CloudFormation::CustomResource";

/** Functions that CloudFormation calls while it deploys: the service tokens of custom resources. */
function deployersIn(template: Template): ReadonlySet<string> {
  const custom = [...template.resources.values()].filter(({ type }) => isCustom(type));
  return new Set(
    custom.flatMap(({ properties }) => {
      const token = properties["ServiceToken"] as { "Fn::GetAtt"?: unknown } | undefined;
      const named = token?.["Fn::GetAtt"];
      return Array.isArray(named) && typeof named[0] === "string" ? [named[0]] : [];
    }),
  );
}

/** Functions that share the name of their service are told apart by their names in AWS. */
function uniquelyNamed(functions: readonly FunctionPlan[]): readonly FunctionPlan[] {
  const shared = (name: string) => functions.filter((other) => other.name === name).length > 1;
  return functions.map((planned) =>
    shared(planned.name) ? { ...planned, name: planned.functionName } : planned,
  );
}

function refuseNamedStage(stage: Resource, resolve: Resolve): void {
  const { StageName: name } = propertiesOf(stage, z.object({ StageName: z.string() }), resolve);
  if (name === "$default") return;
  throw new UnsupportedTemplatePart(
    stage,
    `the API stage ${name}`,
    "Use $default, under which paths have no prefix.",
  );
}
