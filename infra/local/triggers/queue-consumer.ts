import { setTimeout as wait } from "node:timers/promises";
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { StackClock } from "../clock.ts";
import type { FunctionPool } from "../functions/index.ts";
import type { ConsumerPlan } from "../template/index.ts";
import { failedMessages } from "./batch-failures.ts";
import { queueEventOf } from "./queue-event.ts";

/** What a consumer works with. */
export type ConsumerSurroundings = {
  readonly sqs: SQSClient;
  readonly clock: StackClock;
  readonly pool: FunctionPool;
  /** How many batches are worked on at once. */
  readonly concurrency: number;
  readonly log: (line: string) => void;
};

export type QueueConsumer = {
  readonly plan: ConsumerPlan;
  /** Takes no more messages; resolves when the pollers have ended. */
  readonly stop: () => Promise<void>;
};

/**
 * Feeds a queue's messages to its function, as a Lambda event source mapping does. A message that failed becomes
 * visible again when its visibility timeout has passed; under a clock that stands, where nobody waits for it,
 * at once. The queue itself moves a message to the dead-letter queue when it was received too often.
 */
export function consumeQueue(plan: ConsumerPlan, surroundings: ConsumerSurroundings): QueueConsumer {
  const stopping = new AbortController();
  const pollers = Array.from({ length: surroundings.concurrency }, () =>
    poll(plan, surroundings, stopping.signal),
  );
  return {
    plan,
    stop: async () => {
      stopping.abort();
      await Promise.all(pollers);
    },
  };
}

async function poll(
  plan: ConsumerPlan,
  surroundings: ConsumerSurroundings,
  stopping: AbortSignal,
): Promise<void> {
  const receive = new ReceiveMessageCommand({
    QueueUrl: plan.queue.url,
    MaxNumberOfMessages: plan.batchSize,
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ["All"],
    MessageAttributeNames: ["All"],
  });
  while (!stopping.aborted) {
    try {
      const { Messages: first = [] } = await surroundings.sqs.send(receive, { abortSignal: stopping });
      const messages = plan.gathers ? await gather(first, plan, surroundings) : first;
      if (messages.length > 0) await workOn(messages, plan, surroundings);
    } catch (error) {
      if (stopping.aborted) return;
      surroundings.log(
        `${plan.queue.name}: ${error instanceof Error ? error.message : error}; polling goes on`,
      );
      await wait(200);
    }
  }
}

/** Takes what else is there already, as far as it goes into the same batch. */
async function gather(
  first: readonly Message[],
  { queue, batchSize }: ConsumerPlan,
  { sqs }: ConsumerSurroundings,
): Promise<Message[]> {
  const messages = [...first];
  while (messages.length > 0 && messages.length < batchSize) {
    const { Messages: more = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queue.url,
        MaxNumberOfMessages: batchSize - messages.length,
        MessageSystemAttributeNames: ["All"],
        MessageAttributeNames: ["All"],
      }),
    );
    if (more.length === 0) break;
    messages.push(...more);
  }
  return messages;
}

async function workOn(
  messages: Message[],
  plan: ConsumerPlan,
  surroundings: ConsumerSurroundings,
): Promise<void> {
  const failed = await failuresOf(messages, plan, surroundings);
  const done = messages.filter(({ MessageId: id = "" }) => !failed.has(id));
  const again = messages.filter(({ MessageId: id = "" }) => failed.has(id));
  if (done.length > 0) {
    await surroundings.sqs.send(
      new DeleteMessageBatchCommand({ QueueUrl: plan.queue.url, Entries: done.map(entryOf) }),
    );
  }
  if (again.length > 0 && !surroundings.clock.runs()) {
    const entries = again.map((message, nth) => ({ ...entryOf(message, nth), VisibilityTimeout: 0 }));
    await surroundings.sqs.send(
      new ChangeMessageVisibilityBatchCommand({ QueueUrl: plan.queue.url, Entries: entries }),
    );
  }
}

async function failuresOf(
  messages: readonly Message[],
  { queue, reportsFailures }: ConsumerPlan,
  { pool, clock, log }: ConsumerSurroundings,
): Promise<ReadonlySet<string>> {
  const ids = messages.map(({ MessageId: id = "" }) => id);
  try {
    const answer = await pool.invoke(queueEventOf(messages, queue.arn, clock.now()));
    return reportsFailures ? failedMessages(answer, ids) : new Set();
  } catch (error) {
    log(`${queue.name}: ${error instanceof Error ? error.message : error}`);
    return new Set(ids);
  }
}

function entryOf({ ReceiptHandle: handle }: Message, nth: number) {
  return { Id: String(nth), ReceiptHandle: handle };
}
