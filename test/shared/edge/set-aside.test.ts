import { describe, expect, test } from "vitest";
import {
  answerQueue,
  type Fields,
  type MessageFailure,
  type QueueMessage,
} from "../../../shared/edge/index.ts";
import { memoryDeadLetters, type Postponed, TRIES } from "../../../shared/messaging/index.ts";
import { pseudonymsWith, unseal, withoutKey } from "../../../shared/pseudonyms/index.ts";
import { at } from "../../support/london.ts";

const sentAt = at("2026-11-20 09:30");
const firstFailedAt = at("2026-11-20 09:31");
const message = (messageId: string, receiveCount = 1): QueueMessage => ({
  messageId,
  receiptHandle: `receipt of ${messageId}`,
  body: JSON.stringify({ id: messageId }),
  sentAt,
  handledAt: firstFailedAt,
  receiveCount,
  firstFailedAt,
});

function surroundings() {
  const counted = new Map<string, number>();
  const lines: (readonly [string, Fields | undefined])[] = [];
  const tell = (words: string, fields?: Fields) => void lines.push([words, fields]);
  return {
    counted,
    lines,
    count: (metric: string, times: number, of: Readonly<Record<string, string>> = {}) =>
      void counted.set([metric, ...Object.values(of)].join(" "), times),
    log: { info: tell, warn: tell, failure: tell },
    pseudonyms: pseudonymsWith("a key"),
  };
}

const again = (...ids: string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe("a message that failed", () => {
  const failure: MessageFailure = { messageId: "m-1", reason: "CaseContended" };

  test.each([
    { received: TRIES - 1, answer: again("m-1"), letters: 0 },
    { received: TRIES, answer: again(), letters: 1 },
    { received: TRIES + 1, answer: again(), letters: 1 },
  ])("for the $received. time leaves $letters dead letters", async ({ received, answer, letters }) => {
    const deadLetters = memoryDeadLetters();
    const messages = [message("m-0"), message("m-1", received)];
    expect(await answerQueue(messages, [failure], deadLetters, surroundings())).toEqual(answer);
    expect(deadLetters.letters).toHaveLength(letters);
  });

  test("and always will is set aside at once, with its reason and when it first failed", async () => {
    const deadLetters = memoryDeadLetters();
    const around = surroundings();
    const hopeless = { ...failure, reason: "not-json", hopeless: true };
    expect(await answerQueue([message("m-1")], [hopeless], deadLetters, around)).toEqual(again());
    expect(deadLetters.letters).toEqual([
      {
        body: '{"id":"m-1"}',
        attributes: { reason: "not-json", firstFailedAt, failedMessageId: "m-1" },
      },
    ]);
    expect(around.counted).toEqual(
      new Map([
        ["MessagesSetAside not-json", 1],
        ["MessagesSetAside", 1],
      ]),
    );
    expect(around.lines).toEqual([
      ["A message was set aside", { messageId: "m-1", reason: "not-json", firstFailedAt }],
    ]);
  });

  test("and cannot be set aside comes again, while another is set aside", async () => {
    const deadLetters = memoryDeadLetters({}, (reason) => reason === "stubborn");
    const failures = [
      { messageId: "m-1", reason: "stubborn", hopeless: true },
      { messageId: "m-2", reason: "not-json", hopeless: true },
    ];
    const around = surroundings();
    const answer = await answerQueue([message("m-1"), message("m-2")], failures, deadLetters, around);
    expect(answer).toEqual(again("m-1"));
    expect(around.counted.get("MessagesSetAside")).toBe(1);
  });

  test("is set aside without the number of a person, which its key brings back", async () => {
    const deadLetters = memoryDeadLetters();
    const body = JSON.stringify({ personReference: { identifiers: [{ type: "CRN", value: "X123456" }] } });
    const failures = [{ messageId: "m-1", reason: "CASE#person-A1234BC", hopeless: true }];
    await answerQueue([{ ...message("m-1"), body }], failures, deadLetters, surroundings());
    const [letter] = deadLetters.letters;
    expect(JSON.stringify(letter)).not.toMatch(/X123456|A1234BC/u);
    expect(letter?.attributes).not.toHaveProperty("redacted");
    expect(unseal(letter?.body ?? "", "a key")).toBe(body);
  });

  test("that is set aside while there is no key counts as redacted, and names nobody either", async () => {
    const deadLetters = memoryDeadLetters();
    const body = JSON.stringify({ value: "X123456" });
    const failures = [{ messageId: "m-1", reason: "HistoryGone", hopeless: true }];
    const around = { ...surroundings(), pseudonyms: withoutKey };
    await answerQueue([{ ...message("m-1"), body }], failures, deadLetters, around);
    expect(JSON.stringify(deadLetters.letters)).not.toContain("123456");
    expect(deadLetters.letters[0]?.attributes).toMatchObject({ redacted: "true" });
  });

  test("that is not of the batch is handed back as it came", async () => {
    const deadLetters = memoryDeadLetters();
    const stray = [{ messageId: "m-9", reason: "x", hopeless: true }];
    expect(await answerQueue([message("m-1")], stray, deadLetters, surroundings())).toEqual(again("m-9"));
    expect(deadLetters.letters).toEqual([]);
  });
});

test("a batch in which nothing failed asks for nothing and counts nothing", async () => {
  const around = surroundings();
  const deadLetters = memoryDeadLetters();
  expect(await answerQueue([message("m-1")], [], deadLetters, around)).toEqual(again());
  expect(around.counted.size).toBe(0);
});

describe("a message that comes again", () => {
  const postponed = async (receiveCount: number, failure: Partial<MessageFailure>, tries = 300) => {
    const asked: Postponed[] = [];
    const answer = await answerQueue(
      [message("m-1", receiveCount)],
      [{ messageId: "m-1", reason: "not-there", ...failure }],
      memoryDeadLetters(),
      surroundings(),
      { tries, postpone: async (some) => void asked.push(...some) },
    );
    return { asked, answer };
  };
  const receiptHandle = "receipt of m-1";

  test.each([
    [1, 30],
    [19, 30],
    [23, 30],
    [24, 60],
    [29, 120],
    [299, 900],
  ])(
    "for the next time after try %i comes after %i seconds, where it asked for 30",
    async (tries, seconds) => {
      const { asked, answer } = await postponed(tries, { retryAfter: 30_000 });
      expect(asked).toEqual([{ receiptHandle, seconds }]);
      expect(answer).toEqual(again("m-1"));
    },
  );

  test("comes when it asked to, be it later than any pause of ours", async () => {
    const { asked } = await postponed(40, { retryAfter: 7_200_000 });
    expect(asked).toEqual([{ receiptHandle, seconds: 7_200 }]);
  });

  test("and did not say when, comes when the queue says", async () => {
    expect((await postponed(1, {})).asked).toEqual([]);
  });

  test("too often for its queue is set aside, and not postponed", async () => {
    expect(await postponed(7, { retryAfter: 30_000 }, 7)).toEqual({ asked: [], answer: again() });
  });
});
