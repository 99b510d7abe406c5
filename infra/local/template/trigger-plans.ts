import * as z from "zod";
import { readScheduleExpression, type ScheduleExpression } from "../schedules/index.ts";
import type { FunctionPlan } from "./function-plan.ts";
import { propertiesOf, UnreadableResource } from "./properties.ts";
import type { QueuePlan } from "./storage-plans.ts";
import type { Resolve, Resource } from "./template.ts";

/** What a trigger may point at. */
export type Targets = { readonly functions: readonly FunctionPlan[]; readonly queues: readonly QueuePlan[] };

/** A function fed from a queue. */
export type ConsumerPlan = {
  readonly logicalId: string;
  readonly queue: QueuePlan;
  readonly function: FunctionPlan;
  /** At most 10: what one receive gives. */
  readonly batchSize: number;
  readonly reportsFailures: boolean;
  readonly maximumConcurrency: number | undefined;
  /** Whether AWS would wait a while for a batch to fill. */
  readonly gathers: boolean;
};

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().int().positive().default(10),
  MaximumBatchingWindowInSeconds: z.number().int().nonnegative().default(0),
  FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number().int().positive() }).optional(),
});

/** Reads an event source mapping; undefined when it is switched off. A batching window is not waited for,
 * but what is there already is taken together. */
export function readConsumer(
  mapping: Resource,
  resolve: Resolve,
  targets: Targets,
): ConsumerPlan | undefined {
  const properties = propertiesOf(mapping, mappingSchema, resolve, ["FilterCriteria", "DestinationConfig"]);
  if (!properties.Enabled) return undefined;
  const queue = targets.queues.find(({ arn }) => arn === properties.EventSourceArn);
  if (queue === undefined) {
    throw new UnreadableResource(mapping, [
      `EventSourceArn: expected a queue of this stack, found ${properties.EventSourceArn}`,
    ]);
  }
  return {
    logicalId: mapping.logicalId,
    queue,
    function: functionAt(mapping, "FunctionName", properties.FunctionName, targets),
    batchSize: Math.min(properties.BatchSize, 10),
    reportsFailures: properties.FunctionResponseTypes.length > 0,
    maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency,
    gathers: properties.MaximumBatchingWindowInSeconds > 0,
  };
}

/** A function invoked by the clock. */
export type SchedulePlan = {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly function: FunctionPlan;
  readonly expression: ScheduleExpression;
  /** The payload with the scheduler's own variables still in it. */
  readonly input: string;
};

const scheduleSchema = z.object({
  Name: z.string().optional(),
  GroupName: z.string().default("default"),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  Target: z.object({ Arn: z.string(), Input: z.string().default("{}") }),
});

/** Reads a schedule; undefined when it is switched off. A flexible time window is taken as none. */
export function readSchedule(
  schedule: Resource,
  resolve: Resolve,
  targets: Targets,
): SchedulePlan | undefined {
  const properties = propertiesOf(schedule, scheduleSchema, resolve, ["StartDate", "EndDate"]);
  if (properties.State === "DISABLED") return undefined;
  const name = properties.Name ?? schedule.logicalId;
  const invoked = functionAt(schedule, "Target.Arn", properties.Target.Arn, targets);
  return {
    logicalId: schedule.logicalId,
    name,
    arn: invoked.arn.replace(
      /^arn:aws:lambda:(.*):function:.*$/,
      `arn:aws:scheduler:$1:schedule/${properties.GroupName}/${name}`,
    ),
    function: invoked,
    expression: readScheduleExpression(properties.ScheduleExpression, properties.ScheduleExpressionTimezone),
    input: properties.Target.Input,
  };
}

/** A route of the HTTP API. */
export type RoutePlan = {
  readonly logicalId: string;
  /** As API Gateway writes it: `POST /v1/events`, `ANY /cases/{id}`, `$default`. */
  readonly routeKey: string;
  readonly function: FunctionPlan;
  readonly authorization: string;
};

const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.string().startsWith("integrations/"),
  AuthorizationType: z.string().default("NONE"),
});

const integrationSchema = z.object({
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
});

/** Reads a route together with the integration to which it leads. */
export function readRoute(
  route: Resource,
  resolve: Resolve,
  targets: Targets,
  resources: ReadonlyMap<string, Resource>,
): RoutePlan {
  const properties = propertiesOf(route, routeSchema, resolve);
  const integration = resources.get(properties.Target.slice("integrations/".length));
  if (integration === undefined) {
    throw new UnreadableResource(route, [
      `Target: expected an integration of this stack, found ${properties.Target}`,
    ]);
  }
  const { IntegrationUri: uri } = propertiesOf(integration, integrationSchema, resolve, [
    "RequestParameters",
  ]);
  const arn = /functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri;
  return {
    logicalId: route.logicalId,
    routeKey: properties.RouteKey,
    function: functionAt(integration, "IntegrationUri", arn, targets),
    authorization: properties.AuthorizationType,
  };
}

function functionAt(
  asker: Resource,
  property: string,
  nameOrArn: string,
  { functions }: Targets,
): FunctionPlan {
  const found = functions.find(({ arn, functionName }) => arn === nameOrArn || functionName === nameOrArn);
  if (found !== undefined) return found;
  throw new UnreadableResource(asker, [`${property}: expected a function of this stack, found ${nameOrArn}`]);
}
