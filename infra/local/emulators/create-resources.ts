import { randomInt } from "node:crypto";
import { CreateTableCommand, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { CreateSecretCommand } from "@aws-sdk/client-secrets-manager";
import { CreateTopicCommand, SubscribeCommand } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import type {
  BucketPlan,
  QueuePlan,
  SecretPlan,
  StackPlan,
  SubscriptionPlan,
  TablePlan,
  TopicPlan,
} from "../template/index.ts";
import { type Clients, LOCAL_REGION } from "./clients.ts";
import { generatedSecret } from "./generated-secret.ts";

/**
 * Creates tables, queues, topics, buckets and secrets in the emulators, as CloudFormation would in AWS.
 *
 * @param outside secrets that others make and the stack only names, by their names
 */
export async function createResources(
  plan: StackPlan,
  clients: Clients,
  outside: Readonly<Record<string, string>> = {},
): Promise<void> {
  await Promise.all([
    ...plan.tables.map((table) => createTable(table, clients)),
    ...plan.buckets.map((bucket) => createBucket(bucket, clients)),
    createQueues(plan.queues, clients),
    ...plan.topics.map((topic) => createTopic(topic, clients)),
    ...plan.secrets.map((secret) => createSecret(secret.name, secretOf(secret), clients)),
    ...Object.entries(outside).map(([name, value]) => createSecret(name, value, clients)),
  ]);
  await Promise.all(plan.subscriptions.map((subscription) => subscribe(subscription, clients)));
}

async function createTable({ logicalId: _, name, ...keys }: TablePlan, { dynamodb }: Clients): Promise<void> {
  await dynamodb.send(new CreateTableCommand({ TableName: name, BillingMode: "PAY_PER_REQUEST", ...keys }));
  await waitUntilTableExists(
    { client: dynamodb, maxWaitTime: 10, minDelay: 0.01, maxDelay: 1 },
    { TableName: name },
  );
}

async function createBucket({ name }: BucketPlan, { s3 }: Clients): Promise<void> {
  await s3.send(
    new CreateBucketCommand({
      Bucket: name,
      CreateBucketConfiguration: { LocationConstraint: LOCAL_REGION },
    }),
  );
}

/** First every queue, then the redrives: a queue may name one that comes later as its dead-letter queue. */
async function createQueues(queues: readonly QueuePlan[], { sqs }: Clients): Promise<void> {
  await Promise.all(
    queues.map((queue) =>
      sqs.send(new CreateQueueCommand({ QueueName: queue.name, Attributes: attributesOf(queue) })),
    ),
  );
  await Promise.all(
    queues.map(async ({ url, RedrivePolicy: redrive }) => {
      if (redrive === undefined) return;
      const attributes = { RedrivePolicy: JSON.stringify(redrive) };
      await sqs.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: attributes }));
    }),
  );
}

async function createTopic({ name }: TopicPlan, { sns }: Clients): Promise<void> {
  await sns.send(new CreateTopicCommand({ Name: name }));
}

async function createSecret(name: string, value: string | undefined, { secrets }: Clients): Promise<void> {
  await secrets.send(new CreateSecretCommand({ Name: name, SecretString: value }));
}

const secretOf = ({ given, generated }: SecretPlan): string | undefined =>
  given ?? (generated && generatedSecret(generated, randomInt));

async function subscribe(
  { topic, queue, filterPolicy, filterPolicyScope, raw }: SubscriptionPlan,
  { sns }: Clients,
): Promise<void> {
  const filter = filterPolicy && {
    FilterPolicy: JSON.stringify(filterPolicy),
    FilterPolicyScope: filterPolicyScope,
  };
  await sns.send(
    new SubscribeCommand({
      TopicArn: topic.arn,
      Protocol: "sqs",
      Endpoint: queue.arn,
      Attributes: { RawMessageDelivery: String(raw), ...filter },
    }),
  );
}

function attributesOf({
  VisibilityTimeout,
  DelaySeconds,
  MessageRetentionPeriod,
}: QueuePlan): Record<string, string> {
  const given = Object.entries({ VisibilityTimeout, DelaySeconds, MessageRetentionPeriod });
  return Object.fromEntries(
    given.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
