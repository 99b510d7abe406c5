import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { ChangeMessageVisibilityBatchCommand, SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { dynamoStore, type Store } from "../../shared/store/index.ts";
import { instantFromEpoch } from "../../shared/time/index.ts";
import { contractManagers } from "../support/alerts.ts";
import { LiveServiceServer, secret } from "../support/live-service-server.ts";
import { announced, show, storyId } from "../support/live-story.ts";
import { at } from "../support/london.ts";
import { capturedOutput } from "../support/output.ts";
import { localDynamo } from "../support/tables.ts";
import { batchOf } from "./handlers.ts";

const queueUrl = (name: string) => `https://sqs.eu-west-2.amazonaws.com/000000000000/${name}`;
const server = new LiveServiceServer();
const dynamo = localDynamo();
const sqs = mockClient(SQSClient);
const secrets = mockClient(SecretsManagerClient);

const names = ["record-domain-event", "read-referral", "reconcile-cases", "scan-deadlines"] as const;
type Name = (typeof names)[number];
const handlers = new Map<Name, (payload: unknown, context: unknown) => Promise<unknown>>();
let store: Store;

/** What each function is told beside its surroundings. */
const reading = {
  TABLE_NAME: "",
  QUEUE_URL: queueUrl("queue"),
  DEAD_LETTERS_URL: queueUrl("dead-letters"),
  CONTRACT_MANAGERS: JSON.stringify(contractManagers),
  CONTRACTS: JSON.stringify({ "0001": { type: "ACC", region: "G" } }),
  LIVE_SERVICE_URL: "",
  RISK_SERVICE_URL: "",
  TOKEN_URL: "",
  CREDENTIALS_SECRET: "crs-compliance-monitor/live-service",
  REQUESTS_PER_SECOND: "500",
};
const others = {
  ALERTS_QUEUE_URL: queueUrl("alerts"),
  READINGS_QUEUE_URL: queueUrl("readings"),
  MOST_CASES: "100",
  MOST_EMAILS_AT_ONCE: "2500",
};

beforeAll(async () => {
  await server.start();
  const TABLE_NAME = await dynamo().createTable();
  store = dynamoStore(DynamoDBDocumentClient.from(dynamo().client), TABLE_NAME);
  const environment = {
    ...reading,
    ...others,
    TABLE_NAME,
    LIVE_SERVICE_URL: server.url,
    RISK_SERVICE_URL: server.url,
    TOKEN_URL: `${server.url}/auth/oauth/token`,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo().endpoint,
    AWS_REGION: "eu-west-2",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    POWERTOOLS_SERVICE_NAME: "monitor",
    POWERTOOLS_METRICS_NAMESPACE: "CrsComplianceMonitor",
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  // Another file may have loaded them under its own environment.
  vi.resetModules();
  for (const name of names) handlers.set(name, (await import(`../../functions/${name}/handler.ts`)).handler);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const mock of [sqs, secrets]) mock.restore();
  await server.stop();
});
beforeEach(() => {
  server.forget();
  show(server);
  sqs.reset();
  secrets.reset();
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string }[] }) => ({
    Successful: Entries.map(({ Id }) => ({ Id })),
  }));
  sqs.on(ChangeMessageVisibilityBatchCommand).resolves({});
  secrets.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify(secret) });
});

/** Every line that any function wrote here, and every letter that it set aside. */
const written: string[] = [];

/** Runs a function: its answer, and all that it wrote. */
async function run(name: Name, payload: unknown) {
  const context = {
    functionName: name,
    awsRequestId: "request-1",
    invokedFunctionArn: "arn",
    memoryLimitInMB: "512",
  };
  const { output, result } = await capturedOutput(() =>
    Promise.resolve(handlers.get(name)?.(payload, context)),
  );
  written.push(...output, ...sentTo("dead-letters").map((letter) => JSON.stringify(letter)));
  return { result, output, lines: output.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
const sentTo = (name: string) =>
  sqs
    .commandCalls(SendMessageBatchCommand)
    .map(({ args }) => args[0].input)
    .filter(({ QueueUrl }) => QueueUrl === queueUrl(name))
    .flatMap(({ Entries = [] }) => Entries);

const sentAt = at("2026-04-13 09:30");
const canary = "Canary Persson 14 Birdcage Walk";
const event = (more: object = {}) =>
  JSON.stringify({
    ...announced(server, "intervention.referral.sent", sentAt),
    description: canary,
    personName: canary,
    ...more,
  });
const done = { batchItemFailures: [] };

describe("the functions of the live feed, one after the other", () => {
  test("record-domain-event records what the live service shows, with a token for its own secret", async () => {
    const before = Date.now();
    const { result, lines } = await run("record-domain-event", batchOf([event()], sentAt));
    expect(result).toEqual(done);
    expect(lines).toContainEqual(
      expect.objectContaining({ DomainEventsRecorded: 1, DomainEventsUnfounded: 0 }),
    );
    const { stored, reading: known } = await store.cases.standing(storyId);
    expect(stored?.facts.referral?.reference).toBe("HD2123AC");
    expect(known?.readAt && known.readAt >= instantFromEpoch(before)).toBe(true);
    expect(secrets.commandCalls(GetSecretValueCommand)[0]?.args[0].input).toEqual({
      SecretId: "crs-compliance-monitor/live-service",
    });
    expect(server.asked.map(({ authorization }) => authorization)).toContain("Bearer token-1");
  });

  test("asks for no other token while that one lasts", async () => {
    await run("record-domain-event", batchOf([event()], sentAt));
    expect(server.tokensAskedFor).toBe(0);
  });

  test("counts and sets apart a type that it does not know", async () => {
    const { result, lines } = await run(
      "record-domain-event",
      batchOf([JSON.stringify({ eventType: "tier.calculation.complete" })], sentAt),
    );
    expect(result).toEqual(done);
    expect(lines).toContainEqual(expect.objectContaining({ DomainEventsUnknown: 1 }));
    expect(lines).toContainEqual(expect.objectContaining({ eventType: "tier.calculation.complete" }));
    expect(sentTo("dead-letters")).toEqual([]);
  });

  test("has what is not there yet come again after half a minute", async () => {
    server.forget();
    const batch = batchOf([event()], sentAt);
    const records = batch.Records.map((record) => ({ ...record, receiptHandle: "receipt-0" }));
    const { result } = await run("record-domain-event", { Records: records });
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: "message-0" }] });
    expect(sqs.commandCalls(ChangeMessageVisibilityBatchCommand).map(({ args }) => args[0].input)).toEqual([
      {
        QueueUrl: queueUrl("queue"),
        Entries: [{ Id: "0", ReceiptHandle: "receipt-0", VisibilityTimeout: 30 }],
      },
    ]);
  });

  test("sets aside what it cannot read, with its reason and without its text", async () => {
    const foreign = event({ detailUrl: "https://elsewhere.example/sent-referral/x" });
    const { result, lines } = await run("record-domain-event", batchOf([foreign, canary], sentAt));
    expect(result).toEqual(done);
    const letters = sentTo("dead-letters");
    expect(letters.map(({ MessageAttributes }) => MessageAttributes?.["reason"]?.StringValue)).toEqual([
      "ForeignDetailUrl",
      "not-json",
    ]);
    expect(JSON.stringify(letters)).not.toMatch(/canary|persson|birdcage/iu);
    expect(lines).toContainEqual(expect.objectContaining({ MessagesSetAside: 2 }));
  });

  test("sets aside what can be put back as it was, without the words that nobody reads", async () => {
    const movement = {
      eventType: "prison-offender-events.prisoner.received",
      occurredAt: "2026-04-13T08:00:00Z",
      description: canary,
      additionalInformation: { nomsNumber: "not a number", prisonId: "LEI", details: "ACTIVE IN:ADM-N" },
    };
    const whole = { ...movement, additionalInformation: { prisonId: "LEI", details: "ACTIVE IN:ADM-N" } };
    await run(
      "record-domain-event",
      batchOf(
        [movement, whole].map((one) => JSON.stringify(one)),
        sentAt,
      ),
    );
    const letters = sentTo("dead-letters");
    expect(letters.map(({ MessageAttributes }) => MessageAttributes?.["redacted"]?.StringValue)).toEqual([
      "true",
      undefined,
    ]);
    expect(JSON.parse(letters[1]?.MessageBody ?? "")).toEqual({
      eventType: movement.eventType,
      occurredAt: movement.occurredAt,
      additionalInformation: { prisonId: "LEI" },
    });
  });

  test("says that somebody must put something right where it is not let in", async () => {
    server.answer(`/sent-referral/${storyId}`, { status: 403 });
    const { lines } = await run("record-domain-event", batchOf([event()], sentAt));
    expect(lines).toContainEqual(expect.objectContaining({ LiveServiceRefused: 1 }));
  });

  test("scan-deadlines withholds what nobody has verified, and asks for a reading", async () => {
    const { lines } = await run("scan-deadlines", { scheduledTime: "2099-01-05T08:00:00Z" });
    expect(lines).toContainEqual(expect.objectContaining({ ScanFinished: 1 }));
    const withheld = lines.find((line) => "WithheldUntilRead" in line);
    expect(withheld?.["WithheldUntilRead"]).toBeGreaterThan(0);
    expect(sentTo("readings").map(({ MessageBody = "" }) => JSON.parse(MessageBody))).toEqual([
      { referralId: storyId, why: "verification", askedAt: "2099-01-05T08:00:00.000Z" },
    ]);
  });

  test("reconcile-cases asks for every open case, and read-referral reads it and counts for its region", async () => {
    const { result } = await run("reconcile-cases", { scheduledTime: "2099-01-06T02:30:00Z" });
    expect(result).toEqual({ asked: 1, left: 0 });
    const [errand] = sentTo("readings").map(({ MessageBody = "" }) => MessageBody);
    show(server, { referral: { assignedTo: { username: "a@lantern.example", authSource: "auth" } } });
    const read = await run("read-referral", batchOf([errand ?? ""], sentAt));
    expect(read.result).toEqual(done);
    expect(read.lines).toContainEqual(expect.objectContaining({ ReferralsRead: 1 }));
    expect(read.lines).toContainEqual(
      expect.objectContaining({ region: "G", CorrectedByReconciliation: expect.any(Number) }),
    );
  });

  test.each(names)("%s refuses a payload that its trigger does not send", async (name) => {
    const { result } = await capturedOutput(() =>
      Promise.resolve(
        handlers.get(name)?.(
          { canary: 1 },
          { functionName: name, awsRequestId: "r", invokedFunctionArn: "arn", memoryLimitInMB: "1" },
        ),
      ).catch((error: unknown) => error),
    );
    expect(result).toMatchObject({
      name: "FunctionFailed",
      message: expect.stringContaining("UnexpectedTrigger"),
    });
  });
});

describe("a secret that is not what was agreed", () => {
  test.each([
    ["is no JSON", canary],
    ["lacks the client's secret", JSON.stringify({ clientId: canary })],
    ["is not there", undefined],
  ])(
    "because it %s has events wait until somebody has put it right, and is not repeated",
    async (_, text) => {
      secrets.on(GetSecretValueCommand).resolves(text === undefined ? {} : { SecretString: text });
      // The token that it has is not taken any more, so it needs another.
      server.answer(`/sent-referral/${storyId}`, { status: 401 });
      const { result, output, lines } = await run("record-domain-event", batchOf([event()], sentAt));
      expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: "message-0" }] });
      expect(lines).toContainEqual(expect.objectContaining({ reason: "no-credentials" }));
      expect(output.join("")).not.toMatch(/canary|persson|birdcage/iu);
    },
  );
});

describe("without its environment", () => {
  test.each([
    ["record-domain-event", Object.keys(reading)],
    ["read-referral", Object.keys(reading)],
    ["reconcile-cases", ["TABLE_NAME", "READINGS_QUEUE_URL", "MOST_CASES"]],
  ] as const)("%s does not start, and names %s", async (name, variables) => {
    for (const variable of Object.keys({ ...reading, ...others })) vi.stubEnv(variable, undefined);
    vi.resetModules();
    await expect(import(`../../functions/${name}/handler.ts`)).rejects.toMatchObject({ variables });
  });
});

test("whatever failed, no line and no dead letter names anybody's CRN or prison number", () => {
  expect(written.length).toBeGreaterThan(30);
  expect(written.join("\n")).not.toMatch(/(?<![A-Z\d])[A-Z](?:\d{6}|\d{4}[A-Z]{2})(?![A-Z\d])/u);
});
