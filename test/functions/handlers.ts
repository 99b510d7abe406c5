import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, vi } from "vitest";
import { epochOf, type Instant } from "../../shared/time/index.ts";
import { contractManagers } from "../support/alerts.ts";
import { localDynamo } from "../support/tables.ts";

const queueUrl = (name: string) => `https://sqs.eu-west-2.amazonaws.com/000000000000/${name}`;

/** The environment that the stack gives its functions. */
export const environment = {
  AWS_REGION: "eu-west-2",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  POWERTOOLS_SERVICE_NAME: "monitor",
  POWERTOOLS_METRICS_NAMESPACE: "CrsComplianceMonitor",
  POWERTOOLS_LOG_LEVEL: "INFO",
  EVENTS_QUEUE_URL: queueUrl("events"),
  ALERTS_QUEUE_URL: queueUrl("alerts"),
  DEAD_LETTERS_URL: queueUrl("dead-letters"),
  REPORTS_BUCKET: "reports",
  SENDER_ADDRESS: "monitor@crs.example.org",
  CONFIGURATION_SET: "monitor-set",
  REFER_AND_MONITOR_URL: "https://refer-monitor.example.org",
  MOST_EMAILS_AT_ONCE: "2500",
  SNOOZE_URL: "https://monitor.example.org/v1/snooze",
  SIGNING_SECRET: "arn:aws:secretsmanager:eu-west-2:000000000000:secret:signing",
  IDENTIFIER_KEY_SECRET: "arn:aws:secretsmanager:eu-west-2:000000000000:secret:identifiers",
  CONTRACT_MANAGERS: JSON.stringify(contractManagers),
};

type Handler = (payload: unknown, context: unknown) => Promise<unknown>;
export type FunctionName =
  | "receive-event"
  | "record-event"
  | "scan-deadlines"
  | "send-alerts"
  | "snooze-obligation"
  | "track-delivery"
  | "write-weekly-report";

/** The handlers as they are deployed, over dynalite; queues, mail and bucket keep what they are given. */
export function deployedFunctions() {
  const dynamo = localDynamo();
  const sqs = mockClient(SQSClient);
  const ses = mockClient(SESClient);
  const s3 = mockClient(S3Client);
  const secrets = mockClient(SecretsManagerClient);
  const handlers = new Map<FunctionName, Handler>();
  let tableName = "";

  beforeAll(async () => {
    // A handler reads its environment once: one that another file has imported would look for that file's table.
    vi.resetModules();
    tableName = await dynamo().createTable();
    const all = { ...environment, AWS_ENDPOINT_URL_DYNAMODB: dynamo().endpoint, TABLE_NAME: tableName };
    for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
    sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string }[] }) => ({
      Successful: Entries.map(({ Id }) => ({ Id })),
    }));
    ses.on(SendRawEmailCommand).resolves({ MessageId: "message-1" });
    s3.on(PutObjectCommand).resolves({});
    secrets.on(GetSecretValueCommand).resolves({ SecretString: "a secret that the stack has made up" });
    const names = [
      "receive-event",
      "record-event",
      "scan-deadlines",
      "send-alerts",
      "snooze-obligation",
      "track-delivery",
      "write-weekly-report",
    ] as const;
    for (const name of names) {
      const module = (await import(`../../functions/${name}/handler.ts`)) as { handler: Handler };
      handlers.set(name, module.handler);
    }
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    for (const mock of [sqs, ses, s3, secrets]) mock.restore();
  });

  const context = {
    functionName: "monitor",
    awsRequestId: "request-1",
    invokedFunctionArn: "arn",
    memoryLimitInMB: "512",
  };
  return {
    /** A batch of a queue is handed over the moment it was sent. */
    invoke: async (name: FunctionName, payload: unknown) => {
      const sentAt = sentAtOf(payload);
      if (sentAt !== undefined) vi.useFakeTimers({ toFake: ["Date"], now: sentAt });
      try {
        return await handlers.get(name)?.(payload, context);
      } finally {
        vi.useRealTimers();
      }
    },
    table: () => ({ client: dynamo().client, name: tableName }),
    sqs,
    ses,
    s3,
    /** The bodies sent to a queue so far. */
    sentTo: (name: "events" | "alerts" | "dead-letters"): readonly string[] =>
      sqs
        .commandCalls(SendMessageBatchCommand)
        .map(({ args }) => args[0].input)
        .filter(({ QueueUrl }) => QueueUrl === queueUrl(name))
        .flatMap(({ Entries = [] }) => Entries.map(({ MessageBody = "" }) => MessageBody)),
    /** Every e-mail as it went over the wire. */
    emails: (): readonly string[] =>
      ses
        .commandCalls(SendRawEmailCommand)
        .map(({ args }) => Buffer.from(args[0].input.RawMessage?.Data ?? []).toString("utf8")),
    files: () => s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input),
  };
}

function sentAtOf(payload: unknown): number | undefined {
  const { Records: records } = payload as { Records?: { attributes?: { SentTimestamp?: string } }[] };
  const sent = records?.[0]?.attributes?.SentTimestamp;
  return sent === undefined ? undefined : Number(sent);
}

/** A batch as SQS hands it over. */
export const batchOf = (bodies: readonly string[], sentAt: Instant, receiveCount = 1) => ({
  Records: bodies.map((body, number) => ({
    messageId: `message-${number}`,
    body,
    attributes: {
      SentTimestamp: String(epochOf(sentAt)),
      ApproximateFirstReceiveTimestamp: String(epochOf(sentAt)),
      ApproximateReceiveCount: String(receiveCount),
    },
  })),
});

/** A request as the HTTP API hands it over. */
export const requestOf = (body: unknown, receivedAt: Instant, contentType = "application/json") => ({
  version: "2.0",
  headers: { "content-type": contentType },
  body: typeof body === "string" ? body : JSON.stringify(body),
  isBase64Encoded: false,
  requestContext: { timeEpoch: epochOf(receivedAt), http: { method: "POST", path: "/v1/events" } },
});

/** Somebody's browser follows the link to that path, or sends the form behind it. */
export const linkFollowed = (path: string, now: Instant, form?: string) => ({
  version: "2.0",
  headers: form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" },
  ...(form !== undefined && { body: Buffer.from(form).toString("base64") }),
  isBase64Encoded: form !== undefined,
  pathParameters: { token: path.slice(path.lastIndexOf("/") + 1) },
  requestContext: {
    timeEpoch: epochOf(now),
    http: { method: form === undefined ? "GET" : "POST", path },
  },
});
