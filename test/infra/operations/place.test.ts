import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, describe, expect, test } from "vitest";
import { localPlace, NotInPlace, stagePlace, UnknownStage } from "../../../infra/operations/place.ts";
import { logicalIdOf, type QueueName, queues, SCHEDULES } from "../../../infra/operations/queues.ts";
import { templateOf } from "../synthesized.ts";

const ids = Object.entries(templateOf("prod").Resources)
  .filter(([, { Type }]) => Type === "AWS::SQS::Queue")
  .map(([logicalId]) => logicalId);
const names = Object.keys(queues) as QueueName[];

describe("the queues that can be named", () => {
  test.each(names)("%s is one queue of the stack, with one for its dead letters", (name) => {
    expect(ids.filter((id) => logicalIdOf(name, "Queue").test(id))).toHaveLength(1);
    expect(ids.filter((id) => logicalIdOf(name, "DeadLetters").test(id))).toHaveLength(1);
  });

  test("are all that have a consumer, and the dead letters of the schedules", () => {
    const named = names.flatMap((name) => [logicalIdOf(name, "Queue"), logicalIdOf(name, "DeadLetters")]);
    expect(ids.filter((id) => !named.some((pattern) => pattern.test(id)))).toEqual([
      expect.stringMatching(logicalIdOf(SCHEDULES, "DeadLetters")),
    ]);
  });
});

describe("in AWS", () => {
  const address = (name: string) => `https://sqs.eu-west-2.amazonaws.com/1/${name}`;
  const sqs = mockClient(SQSClient);
  const dynamodb = mockClient(DynamoDBClient);
  sqs.on(ListQueuesCommand).callsFake(({ QueueNamePrefix }: { QueueNamePrefix: string }) => ({
    QueueUrls: [
      address("CrsComplianceMonitor-prod-IngestEventsQueueABCDEF01-x1Y2"),
      address("CrsComplianceMonitor-prod-IngestEventsDeadLettersABCDEF02-x1Y2"),
      address("CrsComplianceMonitor-prod-IngestEventsQueueAndMore-x1Y2"),
    ].filter((url) => url.includes(QueueNamePrefix)),
  }));
  dynamodb.on(ListTablesCommand).resolves({
    TableNames: ["another", "CrsComplianceMonitor-prod-StorageTable123-AB"],
  });
  const lambda = mockClient(LambdaClient);
  const told = (FunctionName: string, POWERTOOLS_SERVICE_NAME: string, STAGE: string) => ({
    FunctionName,
    Environment: { Variables: { POWERTOOLS_SERVICE_NAME, STAGE } },
  });
  lambda.on(ListFunctionsCommand).resolves({ Functions: [{ FunctionName: "another" }], NextMarker: "more" });
  lambda.on(ListFunctionsCommand, { Marker: "more" }).resolves({
    Functions: [
      told("CrsComplianceMonitor-dev-ScanScanDeadl-1", "scan-deadlines", "dev"),
      told("CrsComplianceMonitor-prod-SnoozeSnooze-2", "snooze-obligation", "prod"),
      told("CrsComplianceMonitor-prod-ScanScanDeadl-3", "scan-deadlines", "prod"),
    ],
  });
  const answers = (answer: unknown, FunctionError?: string) => {
    const text = JSON.stringify(answer);
    const Payload = Object.assign(new TextEncoder().encode(text), { transformToString: () => text });
    lambda.on(InvokeCommand).resolves({ Payload, ...(FunctionError !== undefined && { FunctionError }) });
  };
  const place = stagePlace("prod", {
    lambda: new LambdaClient({ region: "eu-west-2" }),
    sqs: new SQSClient({ region: "eu-west-2" }),
    dynamodb: new DynamoDBClient({ region: "eu-west-2" }),
  });
  afterAll(() => {
    place.close();
    for (const mock of [sqs, dynamodb, lambda]) mock.restore();
  });

  test("a queue is found by the name that CloudFormation gave it", async () => {
    expect(await place.queueUrl("events", "Queue")).toMatch(/QueueABCDEF01-x1Y2$/u);
    expect(await place.queueUrl("events", "DeadLetters")).toMatch(/DeadLettersABCDEF02-x1Y2$/u);
    expect(await place.tableName()).toBe("CrsComplianceMonitor-prod-StorageTable123-AB");
  });

  test("a planned function is found by what it is told of itself, and gets the event", async () => {
    answers({ alertsRaised: 3 });
    expect(await place.invokePlanned("scan-deadlines", '{"scheduledTime":"x"}')).toEqual({
      ok: true,
      answer: { alertsRaised: 3 },
    });
    const [call] = lambda.commandCalls(InvokeCommand);
    expect(call?.args[0].input.FunctionName).toBe("CrsComplianceMonitor-prod-ScanScanDeadl-3");
    expect(String(call?.args[0].input.Payload)).toBe('{"scheduledTime":"x"}');
  });

  test.each([
    [
      "of ours",
      "FunctionFailed",
      "The function failed with ScanIncomplete; its log says where.",
      "ScanIncomplete",
    ],
    ["of Lambda", "Sandbox.Timedout", "Task timed out after 240.00 seconds", "Sandbox.Timedout"],
  ])(
    "and what it failed with is told by its kind: an error %s",
    async (_whose, errorType, errorMessage, reason) => {
      answers({ errorType, errorMessage, trace: [] }, "Unhandled");
      expect(await place.invokePlanned("scan-deadlines", "{}")).toEqual({ ok: false, reason });
    },
  );

  test("what is not deployed is named", async () => {
    await expect(place.invokePlanned("reconcile-cases", "{}")).rejects.toThrow("function reconcile-cases");
    await expect(place.queueUrl("alerts", "Queue")).rejects.toThrow(NotInPlace);
  });

  test("a stage that cdk.json does not have is refused", () => {
    expect(() => stagePlace("production")).toThrow(UnknownStage);
  });
});

test("on this machine a queue is found by its logical id", async () => {
  const place = localPlace({
    pid: 1,
    apiUrl: "http://127.0.0.1:1",
    inboxUrl: "http://127.0.0.1:1",
    deskUrl: "http://127.0.0.1:1",
    tableName: "table",
    bucketName: "bucket",
    queueUrls: { IngestEventsQueueABCDEF01: "http://127.0.0.1:2/events" },
    environment: { AWS_REGION: "eu-west-2" },
  });
  expect(await place.queueUrl("events", "Queue")).toBe("http://127.0.0.1:2/events");
  await expect(place.queueUrl("events", "DeadLetters")).rejects.toThrow("dead-letter queue events");
  place.close();
});
