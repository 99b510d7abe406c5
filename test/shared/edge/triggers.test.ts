import { describe, expect, test } from "vitest";
import {
  failuresOf,
  readFollowedLink,
  readHttpRequest,
  readPlannedReport,
  readPlannedRun,
  readQueueMessages,
  UnexpectedTrigger,
} from "../../../shared/edge/index.ts";
import { instantFromEpoch, parseInstant } from "../../../shared/time/index.ts";

const sentAt = Date.parse("2026-11-20T09:30:00.123Z");

describe("a batch from SQS", () => {
  const record = (attributes: Record<string, string>) => ({
    messageId: "m-1",
    receiptHandle: "handle",
    body: "{}",
    attributes: { ApproximateReceiveCount: "1", SenderId: "x", ...attributes },
    messageAttributes: {},
    eventSource: "aws:sqs",
  });

  test("is read with the time at which each was sent, first failed if it does, and is worked on", () => {
    const attributes = { SentTimestamp: `${sentAt}`, ApproximateFirstReceiveTimestamp: `${sentAt + 5}` };
    const clock = () => instantFromEpoch(sentAt + 99);
    expect(readQueueMessages({ Records: [record(attributes)] }, clock)).toEqual([
      {
        messageId: "m-1",
        receiptHandle: "handle",
        body: "{}",
        sentAt: instantFromEpoch(sentAt),
        handledAt: instantFromEpoch(sentAt + 99),
        receiveCount: 1,
        firstFailedAt: instantFromEpoch(sentAt + 5),
      },
    ]);
  });

  test("says how often each was handed out", () => {
    const attributes = { SentTimestamp: `${sentAt}`, ApproximateReceiveCount: "4" };
    expect(readQueueMessages({ Records: [record(attributes)] })[0]?.receiveCount).toBe(4);
  });

  test.each([
    { said: "2026-11-19T08:00:00.000Z", firstFailed: parseInstant("2026-11-19T08:00:00Z") },
    { said: "some time ago", firstFailed: instantFromEpoch(sentAt) },
  ])("that was set aside before and put back first failed when its dead letter said: $said", (row) => {
    const messageAttributes = { firstFailedAt: { stringValue: row.said, dataType: "String" } };
    const again = { ...record({ SentTimestamp: `${sentAt}` }), messageAttributes };
    expect(readQueueMessages({ Records: [again] })[0]?.firstFailedAt).toBe(row.firstFailed);
  });

  test.each([
    { name: "behind", late: -1, handled: 0 },
    { name: "the same", late: 0, handled: 0 },
    { name: "ahead", late: 1, handled: 1 },
  ])("is never worked on before it was sent, where our clock is $name", ({ late, handled }) => {
    const clock = () => instantFromEpoch(sentAt + late);
    const [message] = readQueueMessages({ Records: [record({ SentTimestamp: `${sentAt}` })] }, clock);
    expect(message?.handledAt).toBe(instantFromEpoch(sentAt + handled));
  });

  test("is worked on now, where nothing else is said", () => {
    const before = instantFromEpoch(Date.now());
    const [message] = readQueueMessages({ Records: [record({ SentTimestamp: `${sentAt}` })] });
    expect(message && message.handledAt >= before).toBe(true);
  });

  test.each([{ Records: [record({})] }, { Records: [record({ SentTimestamp: "canary" })] }, {}, null])(
    "that is none is refused, and what it holds is not repeated",
    (payload) => {
      expect(() => readQueueMessages(payload)).toThrow(UnexpectedTrigger);
      expect(() => readQueueMessages(payload)).not.toThrow(/canary/u);
    },
  );

  test("is answered with the messages that must come again", () => {
    expect(failuresOf(["a", "b"])).toEqual({
      batchItemFailures: [{ itemIdentifier: "a" }, { itemIdentifier: "b" }],
    });
    expect(failuresOf([])).toEqual({ batchItemFailures: [] });
  });
});

describe("a planned run", () => {
  test.each(["2026-11-20T09:30:00Z", "2026-11-20T09:30:00.000Z", "2026-11-20T10:30:00+01:00"])(
    "is of the instant for which it was planned: %s",
    (scheduledTime) => {
      const now = parseInstant("2026-11-20T09:30:00Z");
      expect(readPlannedRun({ scheduledTime })).toEqual({ now });
      expect(readPlannedReport({ scheduledTime, region: "A" })).toEqual({ now, region: "A" });
    },
  );

  test.each([{}, { scheduledTime: "today" }, { scheduledTime: "<aws.scheduler.scheduled-time>" }, undefined])(
    "without an instant is refused",
    (payload) => expect(() => readPlannedRun(payload)).toThrow(UnexpectedTrigger),
  );

  test.each(["A", "L", "national"])("of a report is for %s", (region) => {
    expect(readPlannedReport({ scheduledTime: "2026-11-20T09:30:00Z", region })).toMatchObject({ region });
  });

  test.each(["M", "a", "", undefined])("of a report for %s is refused", (region) => {
    expect(() => readPlannedReport({ scheduledTime: "2026-11-20T09:30:00Z", region })).toThrow(
      UnexpectedTrigger,
    );
  });
});

describe("a request of the HTTP API", () => {
  const request = (more: object) => ({
    version: "2.0",
    headers: { "content-type": "application/json" },
    requestContext: { timeEpoch: sentAt, http: { method: "POST" } },
    isBase64Encoded: false,
    ...more,
  });

  test("has its body, its content type and the time at which it came", () => {
    expect(readHttpRequest(request({ body: '{"é":1}' }))).toEqual({
      contentType: "application/json",
      body: Buffer.from('{"é":1}'),
      receivedAt: instantFromEpoch(sentAt),
    });
  });

  test("may be coded in base64", () => {
    const body = Buffer.from('{"é":1}').toString("base64");
    expect(readHttpRequest(request({ body, isBase64Encoded: true })).body.toString()).toBe('{"é":1}');
  });

  test.each([
    { name: "in capitals", headers: { "Content-Type": "text/plain" }, contentType: "text/plain" },
    { name: "missing", headers: {}, contentType: undefined },
  ])("may have its content type $name", ({ headers, contentType }) => {
    expect(readHttpRequest(request({ headers })).contentType).toBe(contentType);
  });

  test("may have no body", () => expect(readHttpRequest(request({})).body).toHaveLength(0));

  test("that is none is refused", () => expect(() => readHttpRequest({})).toThrow(UnexpectedTrigger));
});

describe("a link that is followed", () => {
  const link = (more: object = {}) => ({
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: Buffer.from("reason=booked").toString("base64"),
    isBase64Encoded: true,
    pathParameters: { token: "abc" },
    requestContext: { timeEpoch: sentAt, http: { method: "POST" } },
    ...more,
  });

  test("is read with its token, its form and when it came", () => {
    expect(readFollowedLink(link())).toEqual({
      method: "POST",
      token: "abc",
      form: "reason=booked",
      now: instantFromEpoch(sentAt),
    });
  });

  test.each([
    ["that is only opened", { headers: {}, body: undefined, isBase64Encoded: false }],
    ["of another kind", { headers: { "content-type": "application/json" } }],
    ["longer than any of ours", { body: Buffer.alloc(2_001, "a").toString("base64") }],
  ])("has no form from a body %s", (_what, more) => {
    expect(readFollowedLink(link(more)).form).toBe("");
  });

  test.each([
    ["without a token", { pathParameters: {} }],
    ["by a method that has no route", { requestContext: { timeEpoch: sentAt, http: { method: "PUT" } } }],
  ])("is refused %s, and what was asked is not repeated", (_what, more) => {
    expect(() => readFollowedLink(link(more))).toThrow(UnexpectedTrigger);
    expect(() => readFollowedLink(link(more))).not.toThrow(/booked|PUT/);
  });
});
