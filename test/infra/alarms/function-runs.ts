import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { ChangeMessageVisibilityBatchCommand, SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { dynamoStore, type Store } from "../../../shared/store/index.ts";
import { epochOf, type Instant } from "../../../shared/time/index.ts";
import { environment } from "../../functions/handlers.ts";
import { LiveServiceServer, secret } from "../../support/live-service-server.ts";
import { show } from "../../support/live-story.ts";
import { capturedOutput } from "../../support/output.ts";
import { localDynamo } from "../../support/tables.ts";
import { resourceAt, templateOf } from "../synthesized.ts";
import { type Emitted, emittedIn } from "./cloudwatch.ts";

/** The functions that emit metrics for alarms, and where they stand in the stack. */
const paths = {
  "receive-event": "Ingest/ReceiveEvent",
  "record-event": "Ingest/RecordEvent",
  "scan-deadlines": "Scan/ScanDeadlines",
  "send-alerts": "Alerts/SendAlerts",
  "snooze-obligation": "Snooze/SnoozeObligation",
  "track-delivery": "Delivery/TrackDelivery",
  "record-domain-event": "LiveFeed/RecordDomainEvent",
  "read-referral": "LiveFeed/ReadReferral",
  "reconcile-cases": "LiveFeed/ReconcileCases",
} as const;
export type FunctionName = keyof typeof paths;

/** Under what names a deployed function emits its metrics. */
function metricsVariablesOf(name: FunctionName): Record<string, string> {
  const { Environment } = resourceAt(templateOf("prod"), `${paths[name]}/Function`).Properties;
  const { Variables } = Environment as { Variables: Record<string, string> };
  const { POWERTOOLS_SERVICE_NAME = "", POWERTOOLS_METRICS_NAMESPACE = "" } = Variables;
  return { POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE };
}

const queueUrl = (name: string) => `https://sqs.eu-west-2.amazonaws.com/000000000000/${name}`;

/** Runs the handlers as they are deployed, over an empty table for each test, and gives what they emit. */
export function functionRuns() {
  const dynamo = localDynamo();
  const server = new LiveServiceServer();
  const sqs = mockClient(SQSClient);
  const ses = mockClient(SESClient);
  const secrets = mockClient(SecretsManagerClient);
  let tableName = "";
  let store: Store;

  beforeAll(() => server.start());
  beforeEach(async () => {
    tableName = await dynamo().createTable();
    store = dynamoStore(DynamoDBDocumentClient.from(dynamo().client), tableName);
    server.forget();
    show(server);
    for (const mock of [sqs, ses, secrets]) mock.reset();
    sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string }[] }) => ({
      Successful: Entries.map(({ Id }) => ({ Id })),
    }));
    sqs.on(ChangeMessageVisibilityBatchCommand).resolves({});
    ses.on(SendRawEmailCommand).resolves({ MessageId: "message-1" });
    secrets.on(GetSecretValueCommand).resolves({ SecretString: "a secret that the stack has made up" });
    secrets
      .on(GetSecretValueCommand, { SecretId: "live-service" })
      .resolves({ SecretString: JSON.stringify(secret) });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    for (const mock of [sqs, ses, secrets]) mock.restore();
    await server.stop();
  });

  const variablesOf = (name: FunctionName) => ({
    ...environment,
    TABLE_NAME: tableName,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo().endpoint,
    QUEUE_URL: queueUrl("queue"),
    READINGS_QUEUE_URL: queueUrl("readings"),
    MOST_CASES: "100",
    CONTRACTS: JSON.stringify({ "0001": { type: "ACC", region: "G" } }),
    LIVE_SERVICE_URL: server.url,
    RISK_SERVICE_URL: server.url,
    TOKEN_URL: `${server.url}/auth/oauth/token`,
    CREDENTIALS_SECRET: "live-service",
    REQUESTS_PER_SECOND: "500",
    ...metricsVariablesOf(name),
  });

  return {
    server,
    sqs,
    ses,
    store: () => store,
    /** The metrics of one run of a function at an instant. */
    async emitted(
      name: FunctionName,
      payload: unknown,
      now: Instant,
      changed: Readonly<Record<string, string>> = {},
    ): Promise<readonly Emitted[]> {
      for (const [variable, value] of Object.entries({ ...variablesOf(name), ...changed })) {
        vi.stubEnv(variable, value);
      }
      vi.resetModules();
      const { handler } = await import(`../../../functions/${name}/handler.ts`);
      const context = {
        functionName: name,
        awsRequestId: "request-1",
        invokedFunctionArn: "arn",
        memoryLimitInMB: "512",
      };
      vi.useFakeTimers({ toFake: ["Date"], now: epochOf(now) });
      try {
        const { output } = await capturedOutput(() => handler(payload, context));
        return emittedIn(output);
      } finally {
        vi.useRealTimers();
      }
    },
    /** The bodies sent to a queue so far. */
    sentTo: (name: "events" | "alerts" | "readings"): readonly string[] =>
      sqs
        .commandCalls(SendMessageBatchCommand)
        .map(({ args }) => args[0].input)
        .filter(({ QueueUrl }) => QueueUrl === queueUrl(name))
        .flatMap(({ Entries = [] }) => Entries.map(({ MessageBody = "" }) => MessageBody)),
    /** The ids under which e-mails went out so far, each with its recipient. */
    deliveries: () =>
      ses.commandCalls(SendRawEmailCommand).map(({ args }) => {
        const { Tags = [], RawMessage } = args[0].input;
        const [, to = ""] = /^To: (\S+)\r$/mu.exec(Buffer.from(RawMessage?.Data ?? []).toString()) ?? [];
        return { deliveryId: Tags.find(({ Name }) => Name === "delivery")?.Value ?? "", to };
      }),
  };
}
