import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, test } from "vitest";
import { sqsQueue } from "../../../shared/messaging/index.ts";

const url = "https://sqs.eu-west-2.amazonaws.com/000000000000/events";
type Entries = readonly SendMessageBatchRequestEntry[];
type Refusal = Omit<BatchResultErrorEntry, "Id">;

/** An SQS that refuses what it is told to, call by call. */
function queueThat(refuses: (entry: SendMessageBatchRequestEntry, call: number) => Refusal | undefined) {
  const client = mockClient(new SQSClient({}));
  const calls: Entries[] = [];
  client
    .on(SendMessageBatchCommand)
    .callsFake(({ Entries = [] }: { Entries?: SendMessageBatchRequestEntry[] }) => {
      calls.push(Entries);
      const call = calls.length;
      const refused = Entries.flatMap((entry) => {
        const refusal = refuses(entry, call);
        return refusal ? [{ Id: entry.Id, ...refusal }] : [];
      });
      const ids = new Set(refused.map(({ Id }) => Id));
      return {
        Successful: Entries.filter(({ Id }) => !ids.has(Id)).map(({ Id }) => ({ Id })),
        Failed: refused,
      };
    });
  return { queue: sqsQueue(client as unknown as SQSClient, url), calls, client };
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));
const bodies = (calls: readonly Entries[]) => calls.map((call) => call.map(({ MessageBody }) => MessageBody));

describe("sending to SQS", () => {
  test.each([
    { messages: 0, batches: [] },
    { messages: 1, batches: [1] },
    { messages: 9, batches: [9] },
    { messages: 10, batches: [10] },
    { messages: 11, batches: [10, 1] },
    { messages: 25, batches: [10, 10, 5] },
  ])("$messages messages takes batches of $batches", async ({ messages, batches }) => {
    const { queue, calls } = queueThat(() => undefined);
    const sent = await queue.send(numbers(messages));
    expect(calls.map((call) => call.length)).toEqual(batches);
    expect(sent).toEqual(numbers(messages).map(() => ({ queued: true })));
    expect(bodies(calls).flat()).toEqual(numbers(messages).map((message) => JSON.stringify(message)));
  });

  test("keeps a batch within the bytes that SQS takes", async () => {
    const { queue, calls } = queueThat(() => undefined);
    // 100,002 bytes each with its quotes: two fit in 262,144, three do not.
    await queue.send(["a", "b", "c", "d", "e"].map((letter) => letter.repeat(100_000)));
    expect(calls.map((call) => call.length)).toEqual([2, 2, 1]);
  });

  test("sends what was refused once more, and only that", async () => {
    const busy: Refusal = { Code: "ServiceUnavailable", SenderFault: false };
    const { queue, calls } = queueThat(({ Id }, call) => (call === 1 && Id === "2" ? busy : undefined));
    const sent = await queue.send(numbers(4));
    expect(calls.map((call) => call.map(({ Id }) => Id))).toEqual([["0", "1", "2", "3"], ["2"]]);
    expect(sent.every(({ queued }) => queued)).toBe(true);
  });

  test("says of each message that stays refused why", async () => {
    const busy: Refusal = { Code: "ServiceUnavailable", SenderFault: false };
    const { queue, calls } = queueThat(({ Id }) => (Id === "1" ? busy : undefined));
    expect(await queue.send(numbers(3))).toEqual([
      { queued: true },
      { queued: false, reason: "ServiceUnavailable" },
      { queued: true },
    ]);
    expect(calls).toHaveLength(2);
  });

  test("does not repeat what the sender is at fault for", async () => {
    const wrong: Refusal = { Code: "InvalidMessageContents", SenderFault: true };
    const { queue, calls } = queueThat(({ Id }) => (Id === "0" ? wrong : undefined));
    expect(await queue.send(numbers(2))).toEqual([
      { queued: false, reason: "SenderFault:InvalidMessageContents" },
      { queued: true },
    ]);
    expect(calls).toHaveLength(1);
  });

  test("takes a call that fails for a refusal of all that was in it, and throws nothing", async () => {
    const { queue, client } = queueThat(() => undefined);
    client.on(SendMessageBatchCommand).rejects(Object.assign(new Error("no"), { name: "TimeoutError" }));
    expect(await queue.send(numbers(2))).toEqual([
      { queued: false, reason: "TimeoutError" },
      { queued: false, reason: "TimeoutError" },
    ]);
  });

  test("counts a message of which SQS says nothing as not queued", async () => {
    const { queue, client } = queueThat(() => undefined);
    client.on(SendMessageBatchCommand).resolves({});
    expect(await queue.send(numbers(1))).toEqual([{ queued: false, reason: "NoAnswer" }]);
  });
});
