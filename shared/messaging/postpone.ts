import { ChangeMessageVisibilityBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { MOST_IN_BATCH } from "./batches.ts";

/** A message that is being worked on, and when it should come again. */
export interface Postponed {
  readonly receiptHandle: string;
  readonly seconds: number;
}

/** Has messages come again after a while of their own, not after the queue's. */
export type Postpone = (messages: readonly Postponed[]) => Promise<void>;

/** SQS hides a message for so many seconds at most. */
const LONGEST = 12 * 3_600;

/** Of a queue of SQS. What cannot be postponed comes again after the queue's own while: nothing is thrown. */
export const sqsPostpone =
  (client: SQSClient, url: string): Postpone =>
  async (messages) => {
    for (let from = 0; from < messages.length; from += MOST_IN_BATCH) {
      const entries = messages.slice(from, from + MOST_IN_BATCH).map(({ receiptHandle, seconds }, index) => ({
        Id: String(index),
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: Math.min(LONGEST, Math.max(0, Math.ceil(seconds))),
      }));
      const command = new ChangeMessageVisibilityBatchCommand({ QueueUrl: url, Entries: entries });
      await client.send(command).catch(() => undefined);
    }
  };
