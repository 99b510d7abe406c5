import { App, Duration, Stack } from "aws-cdk-lib";
import { Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { describe, expect, test } from "vitest";
import { checkConsumers } from "../../../infra/constructs/check-consumers.ts";

interface Pair {
  readonly visibility: number;
  readonly timeout: number;
  readonly window?: number;
  readonly atOnce?: number;
}

/** Synthesizes a stack with one queue and the function that consumes it. */
function synthesize({ visibility, timeout, window, atOnce }: Pair): void {
  const app = new App();
  const stack = new Stack(app, "Stack");
  checkConsumers(stack);
  const queue = new Queue(stack, "Letters", { visibilityTimeout: Duration.seconds(visibility) });
  new LambdaFunction(stack, "Read", {
    code: Code.fromInline("exports.handler = () => {}"),
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    timeout: Duration.seconds(timeout),
  }).addEventSource(
    new SqsEventSource(queue, {
      ...(window !== undefined && { maxBatchingWindow: Duration.seconds(window) }),
      ...(atOnce !== undefined && { maxConcurrency: atOnce }),
    }),
  );
  app.synth();
}

describe("synthesis stops", () => {
  test.each([
    { visibility: 184, timeout: 30, window: 5, needed: 185 },
    { visibility: 180, timeout: 30, window: 5, needed: 185 },
    { visibility: 179, timeout: 30, needed: 180 },
    { visibility: 30, timeout: 6, needed: 36 },
  ])("where a message is hidden for $visibility seconds and $needed are needed", ({ needed, ...pair }) => {
    expect(() => synthesize({ ...pair, atOnce: 2 })).toThrow(
      `Stack/Letters hides a message for ${pair.visibility} seconds, but Stack/Read needs ${needed}`,
    );
  });

  test("where a queue may have any number of functions run", () => {
    expect(() => synthesize({ visibility: 180, timeout: 30 })).toThrow("may run any number of times at once");
  });
});

test.each([
  { visibility: 185, timeout: 30, window: 5 },
  { visibility: 180, timeout: 30 },
  { visibility: 900, timeout: 30, window: 300 },
])("$visibility seconds fit a time-out of $timeout and a window of $window", (pair) => {
  expect(() => synthesize({ ...pair, atOnce: 2 })).not.toThrow();
});
