import type { Stack } from "aws-cdk-lib";
import { CfnEventSourceMapping, CfnFunction } from "aws-cdk-lib/aws-lambda";
import { CfnQueue } from "aws-cdk-lib/aws-sqs";
import type { IConstruct } from "constructs";
import { VISIBILITY_TIMEOUTS } from "../../shared/monitor/index.ts";

/** In seconds, where the template says nothing. */
const USUAL = { visibility: 30, timeout: 3 };

/**
 * Has synthesis stop where a queue and the function that consumes it do not fit: a message that is handed out again
 * while it is still worked on is done twice, and a consumer without a limit asks SES, the live service and the table
 * for as much as Lambda can.
 */
export function checkConsumers(stack: Stack): void {
  stack.node.addValidation({ validate: () => faultsOfConsumers(stack) });
}

function faultsOfConsumers(stack: Stack): string[] {
  const resources = stack.node.findAll();
  const queues = resources.filter((one): one is CfnQueue => one instanceof CfnQueue);
  const functions = resources.filter((one): one is CfnFunction => one instanceof CfnFunction);
  return resources
    .filter((one): one is CfnEventSourceMapping => one instanceof CfnEventSourceMapping)
    .flatMap((mapping) => {
      const queue = named(queues, stack.resolve(mapping.eventSourceArn), stack);
      const consumer = named(functions, stack.resolve(mapping.functionName), stack);
      if (!queue || !consumer)
        return [`${mapping.node.path} does not join a queue and a function of this stack.`];
      return [...faultsOfVisibility(queue, consumer, mapping), ...faultsOfConcurrency(stack, mapping)];
    });
}

/** What an intrinsic of the template refers to: `{ Ref: id }` or `{ "Fn::GetAtt": [id, …] }`. */
function named<Kind extends CfnQueue | CfnFunction>(
  candidates: readonly Kind[],
  reference: { readonly Ref?: string; readonly "Fn::GetAtt"?: readonly string[] },
  stack: Stack,
): Kind | undefined {
  const wanted = reference.Ref ?? reference["Fn::GetAtt"]?.[0];
  return candidates.find((one) => stack.resolve(one.logicalId) === wanted);
}

function faultsOfVisibility(
  queue: CfnQueue,
  consumer: CfnFunction,
  { maximumBatchingWindowInSeconds: window = 0 }: CfnEventSourceMapping,
): string[] {
  const { visibilityTimeout: found = USUAL.visibility } = queue;
  const { timeout = USUAL.timeout } = consumer;
  const needed = VISIBILITY_TIMEOUTS * timeout + window;
  if (found >= needed) return [];
  return [
    `${pathOf(queue)} hides a message for ${found} seconds, but ${pathOf(consumer)} needs ${needed}: ` +
      `${VISIBILITY_TIMEOUTS} times its time-out of ${timeout}, and its batching window of ${window}. ` +
      "Tell QueueWithDeadLetters the consumer's time-out and its batching window.",
  ];
}

function faultsOfConcurrency(stack: Stack, mapping: CfnEventSourceMapping): string[] {
  const { maximumConcurrency }: { maximumConcurrency?: number } = stack.resolve(mapping.scalingConfig) ?? {};
  if (maximumConcurrency !== undefined) return [];
  return [
    `${pathOf(mapping)} may run any number of times at once. Feed it by QueueWithDeadLetters, with atOnce.`,
  ];
}

/** Where the construct stands that made the resource. */
const pathOf = ({ node }: IConstruct): string => node.scope?.node.path ?? node.path;
