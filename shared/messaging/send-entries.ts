import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { inParallel } from "../concurrency/index.ts";
import { type Entry, inBatches, type Outgoing } from "./batches.ts";
import type { Sent } from "./queue.ts";

const CALLS_AT_ONCE = 5;

/** Sends all that SQS takes, and answers for each in its order. What it refuses of a batch is sent once more. */
export async function sendEntries(
  client: SQSClient,
  url: string,
  outgoing: readonly Outgoing[],
): Promise<readonly Sent[]> {
  const entries = outgoing.map((one, index) => ({ ...one, index }));
  const sent = new Map<number, Sent>();
  const sendAll = (some: readonly Entry[]) =>
    inParallel(inBatches(some), CALLS_AT_ONCE, async (batch) => {
      for (const [index, outcome] of await sendBatch(client, url, batch)) sent.set(index, outcome);
    });
  await sendAll(entries);
  await sendAll(entries.filter(({ index }) => mayBeRepeated(sent.get(index))));
  return entries.map(({ index }) => sent.get(index) ?? { queued: false, reason: NO_ANSWER });
}

const NO_ANSWER = "NoAnswer";
/** Named by SQS where the message itself is at fault: it would be refused again. */
const SENDER_FAULT = "SenderFault:";

const mayBeRepeated = (outcome: Sent | undefined): boolean =>
  outcome?.queued === false && !outcome.reason.startsWith(SENDER_FAULT);

type Outcomes = readonly (readonly [index: number, outcome: Sent])[];

async function sendBatch(client: SQSClient, url: string, batch: readonly Entry[]): Promise<Outcomes> {
  const command = new SendMessageBatchCommand({
    QueueUrl: url,
    Entries: batch.map(({ index, body, attributes }) => ({
      Id: String(index),
      MessageBody: body,
      ...(attributes && { MessageAttributes: stringsOf(attributes) }),
    })),
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

const stringsOf = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: "String", StringValue }]),
  );
