// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are CloudFormation's placeholders
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import {
  type LocalStack,
  type LocalStackOptions,
  type StackClock,
  startLocalStack,
} from "../../../infra/local/index.ts";

/** The sources of a stack made for tests: one function of each kind of trigger, and some that go wrong. */
const HANDLERS: Readonly<Record<string, string>> = {
  "take-note": `
    import { SQSClient, SendMessageCommand } from "@aws-sdk/client-sqs";
    const sqs = new SQSClient();
    export const handler = async (event) => {
      if (event.body === "throw") throw new RangeError("no such note");
      if (event.body === "echo") return { statusCode: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(event) };
      await sqs.send(new SendMessageCommand({ QueueUrl: process.env.NOTES_QUEUE_URL, MessageBody: event.body }));
      return { statusCode: 202, headers: { "X-Noted": "yes" }, cookies: ["a=1"], body: "noted" };
    };`,
  "keep-note": `
    import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
    const dynamodb = new DynamoDBClient();
    const keep = async (record) => {
      const tries = Number(record.attributes.ApproximateReceiveCount);
      await dynamodb.send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item: {
        pk: { S: record.body }, sk: { S: "TRY#" + tries }, sentAt: { N: record.attributes.SentTimestamp },
        topic: { S: "TOPIC#all" }, keptAs: { S: record.body + "#" + tries }, record: { S: JSON.stringify(record) } } }));
      if (record.body.startsWith("poison")) throw new Error("cannot keep it");
      if (record.body.startsWith("second-time") && tries < 2) throw new Error("not yet");
    };
    export const handler = async (event) => {
      const outcomes = await Promise.allSettled(event.Records.map(keep));
      return { batchItemFailures: event.Records.filter((_, n) => outcomes[n].status === "rejected").map((r) => ({ itemIdentifier: r.messageId })) };
    };`,
  "count-notes": `
    import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
    import { S3Client, PutObjectCommand } from "@aws-sdk/client-s3";
    import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
    const [dynamodb, s3, ses] = [new DynamoDBClient(), new S3Client(), new SESClient()];
    export const handler = async (event) => {
      const { Count: notes } = await dynamodb.send(new QueryCommand({ TableName: process.env.TABLE_NAME, IndexName: "topic",
        KeyConditionExpression: "topic = :all", ExpressionAttributeValues: { ":all": { S: "TOPIC#all" } } }));
      const key = "notes/" + event.scheduledTime;
      await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET_NAME, Key: key, Body: String(notes) }));
      const mail = ["From: monitor@example.org", "To: reader@example.org", "Subject: " + notes + " notes", "", "At " + event.scheduledTime].join("\\r\\n");
      await ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(mail) } }));
      return { ...event, notes, key };
    };`,
  "tell-secrets": `
    import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
    const secrets = new SecretsManagerClient();
    const read = async (id) => (await secrets.send(new GetSecretValueCommand({ SecretId: id }))).SecretString;
    export const handler = async () => Promise.all([read(process.env.SEAL), read(process.env.THEIRS)]);`,
  misbehave: `
    if (process.env.NO_START) throw new TypeError("cannot start");
    if (process.env.LOAD_MILLISECONDS) await new Promise((resolve) => setTimeout(resolve, process.env.LOAD_MILLISECONDS));
    let calls = 0;
    export const handler = async (event, context) => {
      calls += 1;
      if (event.do === "count") return calls;
      if (event.do === "now") return Date.now();
      if (event.do === "context") return { ...context, left: context.getRemainingTimeInMillis() };
      if (event.do === "environment") return { ...process.env };
      if (event.do === "log") { console.log("a line"); console.error("another"); }
      if (event.do === "hang") await new Promise((resolve) => setTimeout(resolve, 60_000));
      if (event.do === "exit") process.exit(3);
      if (event.do === "throw") throw new RangeError("out of range");
      if (event.do === "crash") setTimeout(() => { throw new RangeError("later"); });
      if (event.do === "crash") await new Promise((resolve) => setTimeout(resolve, 60_000));
    };`,
};

const arnOf = (logicalId: string) => ({ "Fn::GetAtt": [logicalId, "Arn"] });

/** A function as CDK synthesizes it; its asset lies in the folder of its own name. */
export const aFunction = (name: string, variables: Readonly<Record<string, unknown>> = {}, timeout = 10) => ({
  Type: "AWS::Lambda::Function",
  Properties: {
    Runtime: "nodejs24.x",
    Handler: "index.handler",
    Timeout: timeout,
    MemorySize: 256,
    Code: { S3Bucket: { "Fn::Sub": "assets-${AWS::AccountId}-${AWS::Region}" }, S3Key: `${name}.zip` },
    Environment: { Variables: { POWERTOOLS_SERVICE_NAME: name, ...variables } },
    Role: arnOf("Role"),
  },
});

export const aSchedule = (expression: string, timeZone: string, input: unknown) => ({
  Type: "AWS::Scheduler::Schedule",
  Properties: {
    FlexibleTimeWindow: { Mode: "OFF" },
    GroupName: { Ref: "Schedules" },
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: timeZone,
    State: "ENABLED",
    Target: { Arn: arnOf("CountNotes"), RoleArn: arnOf("Role"), Input: JSON.stringify(input) },
  },
});

/** A topic of another account to which the stack's queue is subscribed. */
export const OUTSIDE_TOPIC = "arn:aws:sns:eu-west-2:111122223333:all-notes";

/** A secret that somebody else has made. */
export const OUTSIDE_SECRET = "their/secret";

/** Another service, and what stands in for it. */
export const OUTSIDE_SERVICE = "https://other-service.example";
export const LOCAL_SERVICE = "http://127.0.0.1:1/in-its-place";

/** The template of the stack made for tests. */
export const tinyTemplate = {
  Parameters: {
    BootstrapVersion: { Type: "AWS::SSM::Parameter::Value<String>", Default: "/cdk-bootstrap/version" },
  },
  Resources: {
    Notes: {
      Type: "AWS::DynamoDB::GlobalTable",
      Properties: {
        AttributeDefinitions: ["pk", "sk", "topic", "keptAs"].map((name) => ({
          AttributeName: name,
          AttributeType: "S",
        })),
        KeySchema: [
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
        BillingMode: "PAY_PER_REQUEST",
        TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
        Replicas: [
          {
            Region: { Ref: "AWS::Region" },
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: "topic",
            KeySchema: [
              { AttributeName: "topic", KeyType: "HASH" },
              { AttributeName: "keptAs", KeyType: "RANGE" },
            ],
            Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["sentAt"] },
          },
        ],
      },
    },
    // Comes before the dead-letter queue that it names.
    NotesQueue: {
      Type: "AWS::SQS::Queue",
      Properties: {
        VisibilityTimeout: 60,
        SqsManagedSseEnabled: true,
        RedrivePolicy: { deadLetterTargetArn: arnOf("NotesDlq"), maxReceiveCount: 3 },
      },
    },
    NotesDlq: { Type: "AWS::SQS::Queue", Properties: { MessageRetentionPeriod: 1_209_600 } },
    Counts: { Type: "AWS::S3::Bucket", Properties: { VersioningConfiguration: { Status: "Enabled" } } },
    Role: { Type: "AWS::IAM::Role", Properties: {} },
    TakeNote: aFunction("take-note", { NOTES_QUEUE_URL: { Ref: "NotesQueue" } }),
    KeepNote: aFunction("keep-note", { TABLE_NAME: { Ref: "Notes" } }),
    CountNotes: aFunction("count-notes", { TABLE_NAME: { Ref: "Notes" }, BUCKET_NAME: { Ref: "Counts" } }),
    /** One secret that the stack makes up, one that somebody else has made. */
    Seal: {
      Type: "AWS::SecretsManager::Secret",
      Properties: { GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
    },
    TellSecrets: aFunction("tell-secrets", { SEAL: { Ref: "Seal" }, THEIRS: OUTSIDE_SECRET }),
    Misbehave: aFunction(
      "misbehave",
      {
        QUEUE_NAME: { "Fn::GetAtt": ["NotesQueue", "QueueName"] },
        TABLE_ARN: { "Fn::Join": ["", ["arn:", { Ref: "AWS::Partition" }, ":of:", arnOf("Notes")]] },
        WHERE: { "Fn::Sub": ["${AWS::Region}/${Counts}/${!kept}/${Own}", { Own: { Ref: "Notes" } }] },
        QUEUE_PART: { "Fn::Select": [5, { "Fn::Split": [":", arnOf("NotesQueue")] }] },
        CONFIGURATION_SET: { Ref: "Sending" },
        OTHER_SERVICE: OUTSIDE_SERVICE,
        MENTIONS_IT: `see ${OUTSIDE_SERVICE}`,
      },
      1,
    ),
    KeepNoteMapping: {
      Type: "AWS::Lambda::EventSourceMapping",
      Properties: {
        EventSourceArn: arnOf("NotesQueue"),
        FunctionName: { Ref: "KeepNote" },
        BatchSize: 10,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      },
    },
    /** Notes also come from a topic that belongs to somebody else, those for this stack. */
    NotesFeed: {
      Type: "AWS::SNS::Subscription",
      Properties: {
        Protocol: "sqs",
        TopicArn: OUTSIDE_TOPIC,
        Endpoint: arnOf("NotesQueue"),
        FilterPolicy: { eventType: ["note.written"] },
        RawMessageDelivery: true,
      },
    },
    Schedules: { Type: "AWS::Scheduler::ScheduleGroup", Properties: { Name: "schedules" } },
    EveryMonday: aSchedule("cron(0 7 ? * MON *)", "Europe/London", {
      scheduledTime: "<aws.scheduler.scheduled-time>",
      execution: "<aws.scheduler.execution-id>",
      region: "A",
    }),
    Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { ProtocolType: "HTTP", Name: "api" } },
    Stage: { Type: "AWS::ApiGatewayV2::Stage", Properties: { ApiId: { Ref: "Api" }, StageName: "$default" } },
    Integration: {
      Type: "AWS::ApiGatewayV2::Integration",
      Properties: {
        ApiId: { Ref: "Api" },
        IntegrationType: "AWS_PROXY",
        IntegrationUri: arnOf("TakeNote"),
        PayloadFormatVersion: "2.0",
      },
    },
    Route: {
      Type: "AWS::ApiGatewayV2::Route",
      Properties: {
        ApiId: { Ref: "Api" },
        AuthorizationType: "AWS_IAM",
        RouteKey: "POST /v1/notes",
        Target: { "Fn::Join": ["", ["integrations/", { Ref: "Integration" }]] },
      },
    },
    Sending: { Type: "AWS::SES::ConfigurationSet", Properties: {} },
    Alarm: {
      Type: "AWS::CloudWatch::Alarm",
      Properties: { Dimensions: [{ Name: "QueueName", Value: { "Fn::GetAtt": ["NotesDlq", "QueueName"] } }] },
    },
    Vault: { Type: "AWS::Invented::Vault", Properties: {} },
  },
  Outputs: {
    ApiUrl: { Value: { "Fn::GetAtt": ["Api", "ApiEndpoint"] } },
    VaultArn: { Value: arnOf("Vault") },
  },
};

/** Bundles the handlers as CDK would, into a folder that stands for the cloud assembly. */
export async function bundleTinyStack(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "tiny-stack-"));
  await Promise.all(
    Object.entries(HANDLERS).map(async ([name, source]) => {
      await build({
        stdin: { contents: source, resolveDir: import.meta.dirname },
        outfile: join(folder, `asset.${name}`, "index.mjs"),
        bundle: true,
        platform: "node",
        format: "esm",
        banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
        logLevel: "error",
      });
      await writeFile(join(folder, `asset.${name}`, "about.txt"), "made for a test");
    }),
  );
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Starts the stack made for tests on free ports. */
export function startTinyStack(
  assetDirectory: string,
  clock: StackClock,
  changed: Partial<LocalStackOptions> = {},
): Promise<LocalStack> {
  const secrets = { [OUTSIDE_SECRET]: "opensesame" };
  const standIns = { [OUTSIDE_SERVICE]: LOCAL_SERVICE };
  const usual = { template: tinyTemplate, assetDirectory, clock, stackName: "Tiny", secrets, standIns };
  return startLocalStack({ ...usual, ...changed });
}
