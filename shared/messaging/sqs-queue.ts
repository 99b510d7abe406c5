import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { inParallel } from "../concurrency/index.ts";
import { type Entry, inBatches } from "./batches.ts";
import type { Queue, Sent } from "./queue.ts";

const CALLS_AT_ONCE = 5;

/** A queue of SQS. What it refuses of a batch is sent once more; a call that fails was repeated by the client already. */
export const sqsQueue = (client: SQSClient, url: string): Queue => ({
  async send(messages) {
    const entries = messages.map((message, index) => ({ index, body: JSON.stringify(message) }));
    const sent = new Map<number, Sent>();
    const sendAll = (some: readonly Entry[]) =>
      inParallel(inBatches(some), CALLS_AT_ONCE, async (batch) => {
        for (const [index, outcome] of await sendBatch(client, url, batch)) sent.set(index, outcome);
      });
    await sendAll(entries);
    await sendAll(entries.filter(({ index }) => mayBeRepeated(sent.get(index))));
    return entries.map(({ index }) => sent.get(index) ?? { queued: false, reason: NO_ANSWER });
  },
});

const NO_ANSWER = "NoAnswer";
/** Named by SQS where the message itself is at fault: it would be refused again. */
const SENDER_FAULT = "SenderFault:";

const mayBeRepeated = (outcome: Sent | undefined): boolean =>
  outcome?.queued === false && !outcome.reason.startsWith(SENDER_FAULT);

type Outcomes = readonly (readonly [index: number, outcome: Sent])[];

async function sendBatch(client: SQSClient, url: string, batch: readonly Entry[]): Promise<Outcomes> {
  const command = new SendMessageBatchCommand({
    QueueUrl: url,
    Entries: batch.map(({ index, body }) => ({ Id: String(index), MessageBody: body })),
  });
  try {
    const { Successful = [], Failed = [] } = await client.send(command);
    return [
      ...Successful.map(({ Id }) => [Number(Id), { queued: true }] as const),
      ...Failed.map(({ Id, Code = NO_ANSWER, SenderFault }) => {
        return [Number(Id), { queued: false, reason: SenderFault ? SENDER_FAULT + Code : Code }] as const;
      }),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.name : NO_ANSWER;
    return batch.map(({ index }) => [index, { queued: false, reason }]);
  }
}
