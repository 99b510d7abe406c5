import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { beforeEach, describe, expect, test } from "vitest";
import { queueEventOf } from "../../../infra/local/triggers/queue-event.ts";
import type { Invoked, PlannedFunction } from "../../../infra/operations/planned-functions.ts";
import { readArguments } from "../../../infra/operations/redrive/arguments.ts";
import { redrive } from "../../../infra/operations/redrive/redrive.ts";
import { sayRedrive } from "../../../infra/operations/redrive/say.ts";
import { readQueueMessages } from "../../../shared/edge/index.ts";
import { type DeadLetter, sqsDeadLetters } from "../../../shared/messaging/index.ts";
import { pseudonymsWith } from "../../../shared/pseudonyms/index.ts";
import { at } from "../../support/london.ts";
import { localQueues } from "../../support/queues.ts";

const sqs = localQueues();
const monday = at("2026-11-16 09:00");
const friday = at("2026-11-20 09:00");
let source: string;
let aside: string;
let invoked: [PlannedFunction, unknown][] = [];
let outcomes: Invoked[] = [];

beforeEach(async () => {
  invoked = [];
  outcomes = [];
  source = await sqs().create();
  aside = await sqs().create();
});

const place = () => ({
  sqs: sqs().client,
  queueUrl: async (_: string, part: string) => (part === "Queue" ? source : aside),
  identifierKey: async () => "a key",
  invokePlanned: async (run: PlannedFunction, event: string): Promise<Invoked> => {
    invoked.push([run, JSON.parse(event)]);
    return outcomes.shift() ?? { ok: true, answer: {} };
  },
});

async function setAside(...letters: readonly Partial<DeadLetter>[]) {
  const whole = letters.map((letter, number) => ({
    messageId: `m-${number}`,
    body: `{"id":"e-${number}"}`,
    reason: "CaseContended",
    firstFailedAt: friday,
    ...letter,
  }));
  expect(await sqsDeadLetters(sqs().client, aside).setAside(whole)).toEqual(
    whole.map(() => ({ queued: true })),
  );
}

const bodies = async (url: string) => (await sqs().take(url)).map(({ Body }) => Body).sort();

describe("npm run redrive", () => {
  test("puts back everything, and leaves nothing behind", async () => {
    await setAside(...Array.from({ length: 23 }, () => ({})));
    const tallies = await redrive({ queue: "events", work: "put back" }, place(), 0);
    expect(tallies).toEqual([
      { reason: "CaseContended", letters: 23, firstFailedAt: friday, redacted: 0, done: 23 },
    ]);
    expect(await bodies(source)).toHaveLength(23);
    expect(await bodies(aside)).toEqual([]);
  });

  test("puts back what failed for one reason, and leaves the rest to be taken at once", async () => {
    await setAside({}, { reason: "TimeoutError", firstFailedAt: monday }, {});
    const tallies = await redrive({ queue: "events", only: "TimeoutError", work: "put back" }, place(), 0);
    expect(tallies).toEqual([
      { reason: "CaseContended", letters: 2, firstFailedAt: friday, redacted: 0, done: 0 },
      { reason: "TimeoutError", letters: 1, firstFailedAt: monday, redacted: 0, done: 1 },
    ]);
    expect(await bodies(source)).toEqual(['{"id":"e-1"}']);
    expect(await bodies(aside)).toEqual(['{"id":"e-0"}', '{"id":"e-2"}']);
  });

  test("counts by reason, since when, and changes nothing on a dry run", async () => {
    await setAside({}, { firstFailedAt: monday }, { reason: "not-json", body: "Jane {" });
    const request = { queue: "events", work: "look" } as const;
    const tallies = await redrive(request, place(), 0);
    expect(sayRedrive(request, "the local stack", tallies)).toBe(
      [
        "Set aside from events in the local stack:",
        `  CaseContended  2 set aside, first failed ${monday}`,
        `  not-json       1 set aside, first failed ${friday}; 1 cannot be put back, as text was taken out`,
      ].join("\n"),
    );
    expect(await bodies(source)).toEqual([]);
    expect(await bodies(aside)).toHaveLength(3);
  });

  test("opens what was sealed in a letter, with the key of its stage and no other", async () => {
    const sent = JSON.stringify({ value: "X123456", other: "A1234BC" });
    const body = pseudonymsWith("a key").sealed(sent);
    expect(body).not.toMatch(/X123456|A1234BC/u);
    await setAside({ body });
    const request = { queue: "events", work: "put back" } as const;
    const another = { ...place(), identifierKey: async () => "another key" };
    expect(await redrive(request, another, 0)).toMatchObject([{ letters: 1, done: 0 }]);
    expect(await bodies(source)).toEqual([]);
    expect(await redrive(request, place(), 0)).toMatchObject([{ letters: 1, done: 1 }]);
    expect(await bodies(source)).toEqual([sent]);
  });

  test("does not put back what is no longer what was sent", async () => {
    await setAside({ reason: "not-json", body: "Jane {" }, {});
    const [contended, unreadable] = await redrive({ queue: "events", work: "put back" }, place(), 0);
    expect(contended).toMatchObject({ reason: "CaseContended", done: 1 });
    expect(unreadable).toMatchObject({ reason: "not-json", letters: 1, redacted: 1, done: 0 });
    expect(await bodies(aside)).toEqual(['"[TEXT REMOVED]"']);
  });

  test("deletes for good what it is told to discard", async () => {
    await setAside({ reason: "not-json", body: "Jane {" }, {});
    await redrive({ queue: "events", only: "not-json", work: "discard" }, place(), 0);
    expect(await bodies(aside)).toEqual(['{"id":"e-1"}']);
    expect(await bodies(source)).toEqual([]);
  });

  test("finds what the queue itself set aside, though nobody knows why", async () => {
    await sqs().client.send(new SendMessageCommand({ QueueUrl: aside, MessageBody: "{}" }));
    const tallies = await redrive({ queue: "events", work: "put back" }, place(), 0);
    expect(tallies).toEqual([{ reason: "unknown", letters: 1, redacted: 0, done: 1 }]);
  });

  test("and what is put back has failed since it first did", async () => {
    await setAside({ firstFailedAt: monday });
    await redrive({ queue: "events", work: "put back" }, place(), 0);
    const [message] = readQueueMessages(queueEventOf([...(await sqs().take(source))], "arn", friday));
    expect(message).toMatchObject({ firstFailedAt: monday });
  });
});

describe("npm run redrive of what AWS set aside itself", () => {
  const send = (body: object, attributes: Readonly<Record<string, string>>) =>
    sqs().client.send(
      new SendMessageCommand({
        QueueUrl: aside,
        MessageBody: JSON.stringify(body),
        MessageAttributes: Object.fromEntries(
          Object.entries(attributes).map(([name, StringValue]) => [
            name,
            { DataType: "String", StringValue },
          ]),
        ),
      }),
    );
  const byLambda = {
    RequestID: "r-1",
    ErrorCode: "200",
    ErrorMessage: "The function failed with ScanIncomplete; its log says where.",
  };
  const byScheduler = {
    ERROR_CODE: "TooManyRequestsException",
    ERROR_MESSAGE: "Rate exceeded",
    TARGET_ARN: "arn",
  };
  const scan = { scheduledTime: "2026-11-16T09:00:00Z", function: "scan-deadlines" };
  const report = { scheduledTime: "2026-11-16T07:00:00Z", function: "write-weekly-report", region: "A" };
  const again = { queue: "schedules", work: "put back" } as const;

  test("runs a planned run again, with the event that it was to have", async () => {
    await send(scan, byLambda);
    await send(report, byScheduler);
    const tallies = await redrive(again, place(), 0);
    expect(tallies).toEqual([
      { reason: "ScanIncomplete", letters: 1, firstFailedAt: scan.scheduledTime, redacted: 0, done: 1 },
      {
        reason: "TooManyRequestsException",
        letters: 1,
        firstFailedAt: report.scheduledTime,
        redacted: 0,
        done: 1,
      },
    ]);
    expect(invoked).toHaveLength(2);
    expect(invoked).toEqual(
      expect.arrayContaining([
        ["scan-deadlines", scan],
        ["write-weekly-report", report],
      ]),
    );
    expect(await bodies(aside)).toEqual([]);
  });

  test("keeps a run that failed again, and goes on with the others", async () => {
    outcomes = [{ ok: false, reason: "ScanIncomplete" }];
    await send(scan, byLambda);
    await send({ ...scan, scheduledTime: "2026-11-16T09:15:00Z" }, byLambda);
    const tallies = await redrive(again, place(), 0);
    expect(tallies).toMatchObject([{ letters: 2, done: 1 }]);
    expect(await bodies(aside)).toHaveLength(1);
    expect(sayRedrive(again, "stage prod", tallies)).toBe(
      [
        "Set aside from schedules in stage prod:",
        "  ScanIncomplete  2 set aside, first failed 2026-11-16T09:00:00Z; 1 run again; 1 failed again, or do not say what they are: see the function's log, or npm run repeat",
      ].join("\n"),
    );
  });

  test("knows a report of an older version by its region; what says nothing is left for npm run repeat", async () => {
    const { function: _, ...older } = report;
    await send(older, byScheduler);
    await send({ scheduledTime: scan.scheduledTime }, byScheduler);
    expect(await redrive(again, place(), 0)).toMatchObject([{ letters: 2, done: 1 }]);
    expect(invoked).toEqual([["write-weekly-report", older]]);
    expect(await bodies(aside)).toEqual([JSON.stringify({ scheduledTime: scan.scheduledTime })]);
  });

  test("runs nothing on a dry run, nor what it is told to discard", async () => {
    await send(scan, byLambda);
    await redrive({ queue: "schedules", work: "look" }, place(), 0);
    expect(await bodies(aside)).toHaveLength(1);
    await redrive({ queue: "schedules", only: "ScanIncomplete", work: "discard" }, place(), 0);
    expect(invoked).toEqual([]);
    expect(await bodies(aside)).toEqual([]);
  });

  test.each([
    ["as it was published", (message: string) => message],
    [
      "in the envelope of SNS",
      (Message: string) => JSON.stringify({ Type: "Notification", TopicArn: "arn", MessageId: "m", Message }),
    ],
  ])("puts back what a topic could not deliver, %s", async (_how, wrap) => {
    const published = JSON.stringify({ eventType: "Bounce" });
    await send(JSON.parse(wrap(published)), { ErrorCode: "403", ErrorMessage: "no access", RequestID: "r" });
    expect(await redrive({ queue: "delivery-news", work: "put back" }, place(), 0)).toMatchObject([
      { reason: "403", letters: 1, done: 1 },
    ]);
    expect(await bodies(source)).toEqual([published]);
  });
});

describe("its arguments", () => {
  test.each([
    { args: ["--queue", "events"], request: { queue: "events", work: "put back" } },
    { args: ["--queue", "schedules"], request: { queue: "schedules", work: "put back" } },
    { args: ["--queue", "alerts", "--dry-run"], request: { queue: "alerts", work: "look" } },
    {
      args: ["--queue", "events", "--only", "not-json", "--discard"],
      request: { queue: "events", only: "not-json", work: "discard" },
    },
  ])("$args", ({ args, request }) => {
    expect(readArguments(args)).toEqual({ request, stage: undefined });
    expect(readArguments([...args, "--stage", "prod"])).toEqual({ request, stage: "prod" });
  });

  test.each([
    { args: [], said: "no --queue" },
    { args: ["--queue", "letters"], said: "expected one of events, alerts" },
    { args: ["--queue", "events", "--discard"], said: "without --only" },
    { args: ["--queue", "events", "--only", "x", "--discard", "--dry-run"], said: "choose one" },
    { args: ["--que", "events"], said: "--que" },
  ])("$args is refused: $said", ({ args, said }) => {
    expect(() => readArguments(args)).toThrow(said);
  });

  test("may ask for help", () => expect(readArguments(["-h"])).toBe("help"));
});
