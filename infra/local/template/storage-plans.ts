import * as z from "zod";
import { propertiesOf } from "./properties.ts";
import type { Resolve, Resource } from "./template.ts";

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.enum(["ALL", "INCLUDE", "KEYS_ONLY"]),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

const tableSchema = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).optional(),
  LocalSecondaryIndexes: z.array(index).optional(),
});

/** A table to create, its keys and indexes in the words of the DynamoDB API. */
export type TablePlan = { readonly logicalId: string; readonly name: string } & z.output<typeof tableSchema>;

/**
 * Reads keys and indexes. Left to AWS: encryption, backups, capacity and time to live (an item past its
 * `expiresAt` stays; AWS too promises only to remove it some time later).
 */
export function readTable(table: Resource, resolve: Resolve): TablePlan {
  const properties = propertiesOf(table, tableSchema, resolve);
  return {
    logicalId: table.logicalId,
    name: String(resolve({ Ref: table.logicalId }, table)),
    ...properties,
  };
}

const seconds = z.coerce.number().int().nonnegative();

const queueSchema = z.object({
  VisibilityTimeout: seconds.default(30),
  DelaySeconds: seconds.optional(),
  MessageRetentionPeriod: seconds.optional(),
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().positive() })
    .optional(),
});

/** A queue to create. Times in seconds. */
export type QueuePlan = {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly url: string;
} & z.output<typeof queueSchema>;

/** Reads times and redrive. Encryption and the queue's policy are left to AWS. FIFO queues are refused. */
export function readQueue(queue: Resource, resolve: Resolve): QueuePlan {
  const { logicalId } = queue;
  return {
    logicalId,
    name: String(resolve({ "Fn::GetAtt": [logicalId, "QueueName"] }, queue)),
    arn: String(resolve({ "Fn::GetAtt": [logicalId, "Arn"] }, queue)),
    url: String(resolve({ Ref: logicalId }, queue)),
    ...propertiesOf(queue, queueSchema, resolve, ["FifoQueue"]),
  };
}

/** A bucket to create. Versions, life cycle, encryption and policy are left to AWS. */
export type BucketPlan = { readonly logicalId: string; readonly name: string };

export function readBucket(bucket: Resource, resolve: Resolve): BucketPlan {
  propertiesOf(bucket, z.object({}), resolve, ["NotificationConfiguration"]);
  return { logicalId: bucket.logicalId, name: String(resolve({ Ref: bucket.logicalId }, bucket)) };
}
