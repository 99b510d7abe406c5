import { Duration } from "aws-cdk-lib";
import { describe, expect, test } from "vitest";
import { checkLease, LeaseTooShort } from "../../../infra/constructs/alerts.ts";
import { TRIES } from "../../../shared/messaging/index.ts";
import { LEASE } from "../../../shared/monitor/index.ts";
import { pathOf, type Resource, readable, resourceAt, templateOf } from "../synthesized.ts";

const template = templateOf("prod");
const allOf = (type: string) => Object.values(template.Resources).filter(({ Type }) => Type === type);

const DAY = 24 * 60 * 60;

describe.each([
  { queue: "Ingest/Events", consumer: "Ingest/RecordEvent/Function", timeout: 30, window: 0 },
  { queue: "Alerts/Alerts", consumer: "Alerts/SendAlerts/Function", timeout: 60, window: 0 },
  { queue: "Delivery/News", consumer: "Delivery/TrackDelivery/Function", timeout: 30, window: 5 },
])("the queue $queue", ({ queue, consumer, timeout, window }) => {
  const properties = resourceAt(template, `${queue}/Queue`).Properties;

  test("sets a message aside after five tries, which is when its consumer does too", () => {
    const redrive = properties["RedrivePolicy"] as { maxReceiveCount: number; deadLetterTargetArn: unknown };
    expect(redrive.maxReceiveCount).toBe(5);
    expect(TRIES).toBe(5);
    expect(readable(template, redrive.deadLetterTargetArn)).toBe(`{${queue}/DeadLetters}`);
  });

  test("hides a message for six times as long as its function may run, and while a batch is gathered", () => {
    expect(resourceAt(template, consumer).Properties["Timeout"]).toBe(timeout);
    expect(properties["VisibilityTimeout"]).toBe(6 * timeout + window);
  });

  test("gives a set-aside message at least as many days again", () => {
    expect(properties["MessageRetentionPeriod"]).toBe(7 * DAY);
    expect(resourceAt(template, `${queue}/DeadLetters`).Properties["MessageRetentionPeriod"]).toBe(14 * DAY);
  });

  test("is read in batches of ten, of which only the failed messages come back", () => {
    const mapping = allOf("AWS::Lambda::EventSourceMapping").find(
      ({ Properties }) => readable(template, Properties["EventSourceArn"]) === `{${queue}/Queue}`,
    );
    expect(readable(template, mapping?.Properties["FunctionName"])).toBe(`{${consumer}}`);
    expect(mapping?.Properties).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
  });
});

test("an alert's message is through all its deliveries before a sender's claim on the alert ends", () => {
  const { VisibilityTimeout, RedrivePolicy } = resourceAt(template, "Alerts/Alerts/Queue").Properties as {
    VisibilityTimeout: number;
    RedrivePolicy: { maxReceiveCount: number };
  };
  const deliveries = RedrivePolicy.maxReceiveCount * VisibilityTimeout;
  expect(LEASE * 60 - deliveries).toBeGreaterThanOrEqual(VisibilityTimeout);
});

test.each([
  { tries: 5, seconds: 431, fits: true },
  { tries: 5, seconds: 432, fits: false },
  { tries: 6, seconds: 360, fits: false },
])("synthesis stops where it is not: $tries deliveries of $seconds seconds", ({ tries, seconds, fits }) => {
  const check = () => checkLease({ tries, visibility: Duration.seconds(seconds) });
  if (fits) expect(check).not.toThrow();
  else expect(check).toThrow(LeaseTooShort);
});

test("no queue has more of its function run at once than SES, the live service and the table can take", () => {
  const atOnce = allOf("AWS::Lambda::EventSourceMapping").map(({ Properties }) => [
    readable(template, Properties["FunctionName"]),
    (Properties["ScalingConfig"] as { MaximumConcurrency?: number } | undefined)?.MaximumConcurrency,
  ]);
  expect(Object.fromEntries(atOnce)).toEqual({
    "{Ingest/RecordEvent/Function}": 20,
    "{Alerts/SendAlerts/Function}": 2,
    "{Delivery/TrackDelivery/Function}": 2,
    "{LiveFeed/RecordDomainEvent/Function}": 2,
    "{LiveFeed/ReadReferral/Function}": 2,
  });
});

describe("what a topic cannot deliver to its queue", () => {
  const subscriptions = allOf("AWS::SNS::Subscription").filter(
    ({ Properties }) => Properties["Protocol"] === "sqs",
  );

  test.each([["LiveFeed/DomainEvents"], ["Delivery/News"]])("is set aside: %s", (queue) => {
    const subscription = subscriptions.find(
      ({ Properties }) => readable(template, Properties["Endpoint"]) === `{${queue}/Queue}`,
    );
    const redrive = subscription?.Properties["RedrivePolicy"] as
      | { deadLetterTargetArn?: unknown }
      | undefined;
    expect(readable(template, redrive?.deadLetterTargetArn)).toBe(`{${queue}/DeadLetters}`);
    expect(allowedTo(`${queue}/DeadLetters`)).toContainEqual({
      Effect: "Allow",
      Action: "sqs:SendMessage",
      Principal: { Service: "sns.amazonaws.com" },
      Resource: expect.anything(),
      Condition: { ArnEquals: { "aws:SourceArn": subscription?.Properties["TopicArn"] } },
    });
  });

  test("and there is no other subscription of a queue", () => expect(subscriptions).toHaveLength(2));
});

/** The statements of a queue's policy. */
function allowedTo(path: string): unknown[] {
  return allOf("AWS::SQS::QueuePolicy")
    .filter(({ Properties }) =>
      (Properties["Queues"] as unknown[]).some((ref) => readable(template, ref) === `{${path}}`),
    )
    .flatMap(({ Properties }) => (Properties["PolicyDocument"] as { Statement: unknown[] }).Statement);
}

describe.each(allOf("AWS::SQS::Queue").map((queue) => [pathOf(queue), queue] as const))(
  "%s",
  (path, queue) => {
    test("is encrypted and refuses plain HTTP", () => {
      expect(queue.Properties["SqsManagedSseEnabled"]).toBe(true);
      const policy = allOf("AWS::SQS::QueuePolicy").find(({ Properties }) =>
        (Properties["Queues"] as unknown[]).some((ref) => readable(template, ref) === `{${path}}`),
      );
      const { Statement } = (policy as Resource).Properties["PolicyDocument"] as { Statement: unknown[] };
      expect(Statement[0]).toMatchObject({
        Effect: "Deny",
        Action: "sqs:*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      });
    });
  },
);

test("there are five working queues and six dead-letter queues", () => {
  expect(allOf("AWS::SQS::Queue").map(pathOf).sort()).toEqual([
    "Alerts/Alerts/DeadLetters",
    "Alerts/Alerts/Queue",
    "Delivery/News/DeadLetters",
    "Delivery/News/Queue",
    "Ingest/Events/DeadLetters",
    "Ingest/Events/Queue",
    "LiveFeed/DomainEvents/DeadLetters",
    "LiveFeed/DomainEvents/Queue",
    "LiveFeed/Readings/DeadLetters",
    "LiveFeed/Readings/Queue",
    "Timetable/DeadLetters",
  ]);
});
