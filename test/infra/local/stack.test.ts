import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { PublishBatchCommand, SNSClient } from "@aws-sdk/client-sns";
import {
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ClockCannotMove,
  type LocalStack,
  UnknownFunction,
  virtualClock,
} from "../../../infra/local/index.ts";
import { addHours, epochOf, type Instant, parseInstant } from "../../../shared/time/index.ts";
import { bundleTinyStack, LOCAL_SERVICE, OUTSIDE_TOPIC, startTinyStack } from "./tiny-stack.ts";

/** Friday noon before the weekend on which summer time ends. */
const start = parseInstant("2026-10-23T11:00:00Z");

let bundle: Awaited<ReturnType<typeof bundleTinyStack>>;
let stack: LocalStack;
let sqs: SQSClient;
let dynamodb: DynamoDBClient;

beforeAll(async () => {
  bundle = await bundleTinyStack();
  stack = await startTinyStack(bundle.folder, virtualClock(start));
  const known = { region: "eu-west-2", credentials: { accessKeyId: "test", secretAccessKey: "test" } };
  sqs = new SQSClient({ ...known, endpoint: stack.endpoints.aws });
  dynamodb = new DynamoDBClient({ ...known, endpoint: stack.endpoints.dynamodb });
});
afterAll(async () => {
  sqs.destroy();
  dynamodb.destroy();
  await stack.stop();
  await bundle.remove();
});

function queueUrl(logicalId: "NotesQueue" | "NotesDlq"): string {
  return stack.queueUrls[logicalId] ?? "";
}

async function send(...bodies: string[]): Promise<void> {
  const entries = bodies.map((body, nth) => ({ Id: `${nth}`, MessageBody: body }));
  await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl("NotesQueue"), Entries: entries }));
}

/** The tries to keep a note, in order, with the time at which it was sent. */
async function triesOf(
  note: string,
): Promise<{ try: string; sentAt: number; record: Record<string, unknown> }[]> {
  const { Items: items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: stack.tableName,
      KeyConditionExpression: "pk = :note",
      ExpressionAttributeValues: { ":note": { S: note } },
    }),
  );
  return items.map((item) => ({
    try: item["sk"]?.S ?? "",
    sentAt: Number(item["sentAt"]?.N),
    record: JSON.parse(item["record"]?.S ?? "{}"),
  }));
}

async function deadLetters(): Promise<string[]> {
  const { Messages: messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl("NotesDlq"),
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 0,
    }),
  );
  return messages.map(({ Body: body = "" }) => body);
}

describe("the HTTP API", () => {
  const post = (body: string) => fetch(`${stack.apiUrl}/v1/notes`, { method: "POST", body });

  it("hands a request to its function, which sends it on through the queue to the table", async () => {
    const response = await post("from the API");
    expect([response.status, await response.text(), response.headers.get("x-noted")]).toEqual([
      202,
      "noted",
      "yes",
    ]);
    expect(response.headers.getSetCookie()).toEqual(["a=1"]);
    await stack.settle();
    expect(await triesOf("from the API")).toMatchObject([
      { try: "TRY#1", sentAt: epochOf(stack.clock.now()) },
    ]);
  });

  it("tells the function the stack's time", async () => {
    expect(await (await post("echo")).json()).toMatchObject({
      version: "2.0",
      routeKey: "POST /v1/notes",
      requestContext: { timeEpoch: epochOf(stack.clock.now()) },
    });
  });

  it("answers 500 when the function fails, without its reason", async () => {
    const response = await post("throw");
    expect([response.status, await response.json()]).toEqual([500, { message: "Internal Server Error" }]);
  });

  it("answers 404 to a route that it does not have", async () => {
    const response = await fetch(`${stack.apiUrl}/v1/nothing`);
    expect([response.status, await response.json()]).toEqual([404, { message: "Not Found" }]);
  });

  it("answers 413 to more than ten megabytes", async () => {
    expect((await post("x".repeat(10_000_001))).status).toBe(413);
  });
});

describe("a queue with a consumer", () => {
  it("delivers every message, in the form of Lambda", async () => {
    const notes = Array.from({ length: 30 }, (_, nth) => `note ${nth}`);
    for (let nth = 0; nth < 30; nth += 10) await send(...notes.slice(nth, nth + 10));
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: queueUrl("NotesQueue"),
        MessageBody: "with attributes",
        MessageAttributes: {
          region: { DataType: "String", StringValue: "A" },
          seal: { DataType: "Binary", BinaryValue: Buffer.from("abc") },
        },
      }),
    );
    await stack.settle();
    for (const note of notes) expect(await triesOf(note), note).toHaveLength(1);
    const [kept] = await triesOf("with attributes");
    const now = String(epochOf(stack.clock.now()));
    expect(kept?.record).toEqual({
      messageId: expect.any(String),
      receiptHandle: expect.any(String),
      body: "with attributes",
      attributes: {
        ApproximateReceiveCount: "1",
        SentTimestamp: now,
        ApproximateFirstReceiveTimestamp: now,
        SenderId: expect.any(String),
      },
      messageAttributes: {
        region: { stringValue: "A", stringListValues: [], binaryListValues: [], dataType: "String" },
        seal: { binaryValue: "YWJj", stringListValues: [], binaryListValues: [], dataType: "Binary" },
      },
      md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
      md5OfMessageAttributes: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventSource: "aws:sqs",
      eventSourceARN: "arn:aws:sqs:eu-west-2:000000000000:NotesQueue",
      awsRegion: "eu-west-2",
    });
  });

  it("delivers again only what failed of a batch", async () => {
    await send("good neighbour", "second-time lucky", "good friend");
    await stack.settle();
    expect((await triesOf("second-time lucky")).map((kept) => kept.try)).toEqual(["TRY#1", "TRY#2"]);
    expect(await triesOf("good neighbour")).toHaveLength(1);
    expect(await triesOf("good friend")).toHaveLength(1);
    expect(await deadLetters()).toEqual([]);
  });

  it("moves to the dead letters what failed as often as the redrive allows, and settles", async () => {
    await send("poison", "harmless");
    await stack.settle();
    expect((await triesOf("poison")).map((kept) => kept.try)).toEqual(["TRY#1", "TRY#2", "TRY#3"]);
    expect(await triesOf("harmless")).toHaveLength(1);
    expect(await deadLetters()).toEqual(["poison"]);
  });
});

describe("a topic to which a queue is subscribed", () => {
  it("feeds what its filter lets through, as it was published, though the topic is somebody else's", async () => {
    const sns = new SNSClient({
      region: "eu-west-2",
      endpoint: stack.endpoints.aws,
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    const entry = (note: string, eventType: string) => ({
      Id: eventType.replace(".", "-"),
      Message: note,
      MessageAttributes: { eventType: { DataType: "String", StringValue: eventType } },
    });
    const entries = [entry("for this stack", "note.written"), entry("for others", "note.burnt")];
    const topic = stack.topicArns[OUTSIDE_TOPIC];
    await sns.send(new PublishBatchCommand({ TopicArn: topic, PublishBatchRequestEntries: entries }));
    sns.destroy();
    await stack.settle();
    expect(await triesOf("for this stack")).toMatchObject([
      { record: { messageAttributes: { eventType: { stringValue: "note.written" } } } },
    ]);
    expect(await triesOf("for others")).toEqual([]);
  });
});

describe("the table", () => {
  it("has its index with its projection", async () => {
    await send("indexed");
    await stack.settle();
    const { Items: items } = await dynamodb.send(
      new QueryCommand({
        TableName: stack.tableName,
        IndexName: "topic",
        KeyConditionExpression: "topic = :all and keptAs = :one",
        ExpressionAttributeValues: { ":all": { S: "TOPIC#all" }, ":one": { S: "indexed#1" } },
      }),
    );
    expect(items?.map((item) => Object.keys(item).sort())).toEqual([
      ["keptAs", "pk", "sentAt", "sk", "topic"],
    ]);
  });
});

describe("a function", () => {
  it("sees the template's environment, resolved, and the emulators", async () => {
    const environment = await stack.invoke("misbehave", { do: "environment" });
    expect(environment).toEqual(stack.environmentOf("misbehave"));
    expect(environment).toMatchObject({
      QUEUE_NAME: "NotesQueue",
      TABLE_ARN: `arn:aws:of:arn:aws:dynamodb:eu-west-2:000000000000:table/${stack.tableName}`,
      WHERE: `eu-west-2/${stack.bucketName}/\${kept}/${stack.tableName}`,
      QUEUE_PART: "NotesQueue",
      CONFIGURATION_SET: "Sending",
      OTHER_SERVICE: LOCAL_SERVICE,
      MENTIONS_IT: "see https://other-service.example",
      AWS_REGION: "eu-west-2",
      AWS_LAMBDA_FUNCTION_NAME: "Misbehave",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "256",
      ...stack.environment,
    });
    expect(environment).not.toHaveProperty("PATH");
  });

  it("lives at the stack's time", async () => {
    expect(await stack.invoke("misbehave", { do: "now" })).toBe(epochOf(stack.clock.now()));
  });

  it("is found by its name only", async () => {
    await expect(stack.invoke("Misbehave", {})).rejects.toThrow(UnknownFunction);
    await expect(stack.invoke("nobody", {})).rejects.toThrow(
      'Found the function name "nobody"; expected one of take-note, keep-note, count-notes, tell-secrets, misbehave',
    );
  });

  it("reads the secret that the template makes up, and one that somebody else has made", async () => {
    expect(await stack.invoke("tell-secrets", {})).toEqual([
      expect.stringMatching(/^[a-zA-Z0-9]{64}$/),
      "opensesame",
    ]);
  });

  it("gets an error for an SES action that the inbox does not play, instead of waiting for ever", async () => {
    const response = await fetch(stack.endpoints.ses, {
      method: "POST",
      body: new URLSearchParams({ Action: "GetSendQuota" }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("<Code>InvalidAction</Code>");
  });
});

describe("the stack's own account", () => {
  it("tells the outputs that can be told", () => {
    expect(stack.outputs).toEqual({ ApiUrl: stack.apiUrl });
  });

  it("tells which routes ask for an authorisation that is not asked for here", () => {
    expect(stack.routes).toEqual([{ routeKey: "POST /v1/notes", authorization: "AWS_IAM" }]);
  });

  it("listens on this machine only", () => {
    const hosts = [stack.apiUrl, stack.inboxUrl, ...Object.values(stack.endpoints)].map(
      (url) => new URL(url).hostname,
    );
    expect(new Set(hosts)).toEqual(new Set(["127.0.0.1"]));
  });
});

// The last: it moves the clock.
describe("advancing the clock", () => {
  type Answer = {
    readonly scheduledTime: string;
    readonly execution: string;
    readonly region: string;
    readonly key: string;
    readonly notes: number;
  };

  async function objectAt(key: string): Promise<string | undefined> {
    const s3 = new S3Client({
      region: "eu-west-2",
      endpoint: stack.endpoints.aws,
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      forcePathStyle: true,
    });
    const { Body: body } = await s3.send(new GetObjectCommand({ Bucket: stack.bucketName, Key: key }));
    const text = await body?.transformToString();
    s3.destroy();
    return text;
  }

  async function emails(): Promise<{ subject: string; at: number }[]> {
    const store = (await (await fetch(`${stack.inboxUrl}/store`)).json()) as {
      emails: { subject: string; at: number }[];
    };
    return store.emails;
  }

  it("fires what falls due on the way, at 07:00 London before and after the clocks change", async () => {
    const firings = await stack.advanceTo(parseInstant("2026-11-03T00:00:00Z"));
    expect(firings.map(({ planned, functionName, error }) => [planned, functionName, error])).toEqual([
      ["2026-10-26T07:00:00.000Z", "count-notes", undefined],
      ["2026-11-02T07:00:00.000Z", "count-notes", undefined],
    ]);
    expect(stack.clock.now()).toBe("2026-11-03T00:00:00.000Z");
    const [first, second] = firings.map(({ answer }) => answer as Answer);
    expect(first).toMatchObject({ scheduledTime: "2026-10-26T07:00:00Z", region: "A" });
    expect(first?.execution).not.toBe(second?.execution);
    expect(await objectAt("notes/2026-10-26T07:00:00Z")).toBe(String(first?.notes));
  });

  it("shows in the inbox when an e-mail was sent by the stack's clock", async () => {
    expect((await emails()).map(({ at }) => at * 1000)).toEqual(
      ["2026-10-26T07:00:00.000Z", "2026-11-02T07:00:00.000Z"].map((sent) => Date.parse(sent)),
    );
  });

  it.each<[string, string, string[]]>([
    ["one millisecond before a firing does not fire it", "2027-03-29T05:59:59.999Z", []],
    ["to the very instant of a firing fires it", "2027-03-29T06:00:00.000Z", ["2027-03-29T06:00:00.000Z"]],
    ["on from a firing does not fire it again", "2027-03-29T06:00:00.001Z", []],
  ])("%s", async (_what, to, expected) => {
    if (stack.clock.now() < "2027-03-22") await stack.advanceTo(parseInstant("2027-03-22T12:00:00Z"));
    const firings = await stack.advanceTo(parseInstant(to));
    expect(firings.map(({ planned }) => planned)).toEqual(expected);
  });

  it("works off at the old time what was sent before", async () => {
    const sentAt: Instant = stack.clock.now();
    await send("sent before the clock moved");
    await stack.advanceTo(addHours(sentAt, 1));
    expect(await triesOf("sent before the clock moved")).toMatchObject([{ sentAt: epochOf(sentAt) }]);
  });

  it("is refused backwards", async () => {
    await expect(stack.advanceTo(start)).rejects.toThrow(ClockCannotMove);
  });

  it("is refused once the clock runs by itself", async () => {
    stack.goLive();
    await expect(stack.advanceTo(parseInstant("2030-01-01T00:00:00Z"))).rejects.toThrow(ClockCannotMove);
  });
});
