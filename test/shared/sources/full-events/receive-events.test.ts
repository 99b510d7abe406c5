import { describe, expect, test } from "vitest";
import { memoryQueue } from "../../../../shared/messaging/index.ts";
import { readQueuedEvent, receiveEvents } from "../../../../shared/sources/full-events/index.ts";
import { at } from "../../../support/london.ts";
import { postedReferral } from "../../../support/posted.ts";

const receivedAt = at("2022-05-27 10:05");
const json = "application/json";
const good = (eventId: string, referralId = "case-1") =>
  postedReferral({}, { eventId, additionalInformation: { referralId } });
const bad = { ...good("bad"), occurredAt: "yesterday" };
const unknown = { ...good("unknown"), eventType: "intervention.of.next.year" };

async function post(body: unknown, { contentType = json as string | undefined, queue = memoryQueue() } = {}) {
  const bytes = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const received = await receiveEvents({ contentType, body: bytes, receivedAt }, { queue });
  return { ...received, messages: queue.messages };
}

describe("POST /v1/events answers", () => {
  test("202 with the id when one event is good, and queues it with the time at which it came", async () => {
    const { answer, messages, ...counts } = await post(good("e-1"));
    expect(answer).toEqual({
      status: 202,
      contentType: json,
      body: { events: [{ status: 202, eventId: "e-1" }] },
    });
    expect(messages).toMatchObject([{ event: { eventId: "e-1" }, receivedAt }]);
    expect(Object.keys(messages[0] as object).sort()).toEqual(["event", "receivedAt"]);
    expect(counts).toMatchObject({ queued: 1, rejected: 0 });
  });

  test("202 with every id, in their order, when all are good", async () => {
    const { answer } = await post([good("e-2", "b"), good("e-1", "a"), good("e-3", "a")]);
    expect(answer).toMatchObject({
      status: 202,
      body: { events: [{ eventId: "e-2" }, { eventId: "e-1" }, { eventId: "e-3" }] },
    });
  });

  test("207 with a result each when some are bad", async () => {
    const { answer, messages, ...counts } = await post([good("e-1"), bad, unknown]);
    expect(answer).toMatchObject({
      status: 207,
      contentType: json,
      body: {
        events: [
          { status: 202, eventId: "e-1" },
          {
            status: 400,
            eventId: "bad",
            type: "urn:crs-compliance-monitor:problem:invalid",
            problems: [{ pointer: "/1/occurredAt" }],
          },
          {
            status: 400,
            eventId: "unknown",
            type: "urn:crs-compliance-monitor:problem:unknown-event-type",
            problems: [{ pointer: "/2/eventType" }],
          },
        ],
      },
    });
    expect(messages).toHaveLength(1);
    expect(counts).toMatchObject({ queued: 1, rejected: 2 });
  });

  test.each([
    { name: "one bad event", body: bad, kind: "invalid", pointers: ["/occurredAt"] },
    {
      name: "nothing but bad events",
      body: [bad, unknown],
      kind: "invalid",
      pointers: ["/0/occurredAt", "/1/eventType"],
    },
    { name: "an unknown type", body: unknown, kind: "unknown-event-type", pointers: ["/eventType"] },
    { name: "no event at all", body: "7", kind: "invalid", pointers: [""] },
  ])("400 to $name, naming each place", async ({ body, kind, pointers }) => {
    const { answer, messages } = await post(body);
    expect(answer).toMatchObject({
      status: 400,
      contentType: "application/problem+json",
      body: {
        status: 400,
        type: `urn:crs-compliance-monitor:problem:${kind}`,
        title: expect.any(String),
        detail: expect.any(String),
      },
    });
    const { problems } = answer.body as { problems: { pointer: string }[] };
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(messages).toEqual([]);
  });

  const one = JSON.stringify(good("e-1"));
  const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => 1));
  test.each([
    { name: "nothing", body: "", status: 400, kind: "empty" },
    { name: "white space", body: " \n", status: 400, kind: "empty" },
    { name: "an empty array", body: "[]", status: 400, kind: "empty" },
    { name: "no JSON", body: "{ canary", status: 400, kind: "not-json" },
    { name: "500 events", body: many(500), status: 400, kind: "invalid" },
    { name: "501 events", body: many(501), status: 413, kind: "too-many-events" },
    { name: "a byte less than 256 KiB", body: one.padEnd(262_143), status: 202, kind: undefined },
    { name: "256 KiB", body: one.padEnd(262_144), status: 202, kind: undefined },
    { name: "a byte more than 256 KiB", body: one.padEnd(262_145), status: 413, kind: "too-large" },
    {
      name: "256 KiB and one in two-byte letters",
      body: "é".repeat(131_073),
      status: 413,
      kind: "too-large",
    },
  ])("$status to $name", async ({ body, status, kind }) => {
    const { answer } = await post(body);
    expect(answer.status).toBe(status);
    if (kind) expect(answer.body).toMatchObject({ type: `urn:crs-compliance-monitor:problem:${kind}` });
    expect(JSON.stringify(answer)).not.toContain("canary");
  });

  test.each([
    { contentType: "application/json", status: 202 },
    { contentType: "application/json; charset=utf-8", status: 202 },
    { contentType: "Application/JSON", status: 202 },
    { contentType: "application/vnd.hmpps+json", status: 202 },
    { contentType: "text/plain", status: 415 },
    { contentType: "application/jsonl", status: 415 },
    { contentType: "text/json", status: 415 },
    { contentType: "", status: 415 },
    { contentType: undefined, status: 415 },
  ])("$status to the content type $contentType", async ({ contentType, status }) => {
    const { answer } = await receiveEvents(
      { contentType, body: Buffer.from(one), receivedAt },
      { queue: memoryQueue() },
    );
    expect(answer.status).toBe(status);
  });
});

describe("what the queue does not take", () => {
  const refusing = (ids: readonly string[]) =>
    memoryQueue((message) => {
      const { event } = message as { event: { eventId: string } };
      return ids.includes(event.eventId) ? "ServiceUnavailable" : undefined;
    });

  test("is 503 for that event", async () => {
    const { answer, queued } = await post([good("e-1"), good("e-2")], { queue: refusing(["e-1"]) });
    expect(answer).toMatchObject({
      status: 207,
      body: {
        events: [
          { status: 503, eventId: "e-1", type: expect.stringContaining("not-queued") },
          { status: 202, eventId: "e-2" },
        ],
      },
    });
    expect(queued).toBe(1);
  });

  test("is 503 for the request when it took none", async () => {
    const { answer } = await post([good("e-1"), good("e-2")], { queue: refusing(["e-1", "e-2"]) });
    expect(answer).toMatchObject({ status: 503, contentType: "application/problem+json" });
  });

  test("is told apart from what is bad", async () => {
    const { answer } = await post([good("e-1"), bad], { queue: refusing(["e-1"]) });
    expect(answer).toMatchObject({ status: 207, body: { events: [{ status: 503 }, { status: 400 }] } });
  });
});

test("events of one case travel side by side, in the order in which they were posted", async () => {
  const { messages } = await post([good("1", "b"), good("2", "a"), good("3", "b"), good("4", "a")]);
  const ids = messages.map((message) => (message as { event: { eventId: string } }).event.eventId);
  expect(ids).toEqual(["2", "4", "1", "3"]);
});

describe("a message of the events queue", () => {
  test("is read as it was sent", async () => {
    const { messages } = await post(good("e-1"));
    expect(readQueuedEvent(JSON.stringify(messages[0]))).toEqual(messages[0]);
  });

  test.each([
    { name: "no JSON", body: "canary", reason: "not-json" },
    {
      name: "no event",
      body: JSON.stringify({ event: { eventType: 7 }, receivedAt }),
      reason: "not-an-event",
    },
    {
      name: "an event that is not complete",
      body: JSON.stringify({ event: bad, receivedAt }),
      reason: "not-an-event",
    },
    {
      name: "an event with text in it",
      body: JSON.stringify({ event: postedReferral({ riskInformation: "canary" }), receivedAt }),
      reason: "not-an-event",
    },
    { name: "no time", body: JSON.stringify({ event: good("e-1") }), reason: "not-an-event" },
    {
      name: "a type that is not known",
      body: JSON.stringify({ event: unknown, receivedAt }),
      reason: "unknown-event-type",
    },
  ])("with $name is told why it is not: $reason", ({ body, reason }) => {
    expect(readQueuedEvent(body)).toBe(reason);
  });
});
