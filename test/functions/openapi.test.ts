import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { caseEvent } from "../../shared/case/index.ts";
import { openApiDocument } from "../../shared/sources/full-events/index.ts";
import { eventsAnswer, problemAnswer } from "../../shared/sources/full-events/openapi/answers.ts";
import { at } from "../support/london.ts";
import { capturedOutput } from "../support/output.ts";
import { environment, requestOf } from "./handlers.ts";

const sqs = mockClient(SQSClient);
let handler: (payload: unknown, context: unknown) => Promise<unknown>;
beforeAll(async () => {
  // Another file may have loaded it under its own environment.
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string }[] }) => ({
    Successful: Entries.map(({ Id }) => ({ Id })),
  }));
  ({ handler } = await import("../../functions/receive-event/handler.ts"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  sqs.restore();
});

const invoke = (payload: unknown) =>
  handler(payload, { functionName: "receive-event", awsRequestId: "request-1" });
const received = at("2026-11-20 10:00");

type Answer = { statusCode: number; headers: Record<string, string>; body: string };
type Shown = Record<string, { summary: string; value: unknown }>;
type Documented = Record<number, { content: Record<string, { examples?: Shown }> }>;

const { requestBody, responses } = openApiDocument().paths["/v1/events"].post;
const requests = Object.entries(requestBody.content["application/json"].examples as Shown);

/** What the document says that an example is answered. */
function documented(name: string) {
  for (const [status, { content }] of Object.entries(responses as unknown as Documented)) {
    for (const [contentType, { examples = {} }] of Object.entries(content)) {
      const shown = examples[name];
      if (shown) return { status: Number(status), contentType, body: shown.value };
    }
  }
  throw new Error(`no answer is documented for ${name}`);
}

async function post(body: unknown, contentType = "application/json") {
  const { result } = await capturedOutput(() => invoke(requestOf(body, received, contentType)));
  const { statusCode, headers, body: text } = result as Answer;
  return { status: statusCode, contentType: headers["content-type"], body: JSON.parse(text) as unknown };
}

describe("an example of the document is answered as it says", () => {
  test.each(requests.map(([name, { value }]) => [name, value] as const))("%s", async (name, value) => {
    const answer = await post(value);
    expect(answer).toEqual(documented(name));
    const schema = answer.contentType === "application/json" ? eventsAnswer : problemAnswer;
    expect(schema.parse(answer.body)).toEqual(answer.body);
  });

  test.each([
    { name: "notJson", body: "{", contentType: "application/json" },
    { name: "tooManyEvents", body: Array(501).fill(1), contentType: "application/json" },
    { name: "tooLarge", body: " ".repeat(262_145), contentType: "application/json" },
    { name: "otherMediaType", body: requests[0]?.[1].value, contentType: "text/plain" },
  ])("$name", async ({ name, body, contentType }) => {
    expect(await post(body, contentType)).toEqual(documented(name));
  });

  test("notQueued", async () => {
    sqs.rejects(new Error("away"));
    expect(await post(requests[0]?.[1].value)).toEqual(documented("notQueued"));
  });
});

test("there is an example of every type of event that may be posted", () => {
  const shown = new Set(JSON.stringify(requests).match(/(?<="eventType":")[^"]+/gu));
  const types = caseEvent.options.map(({ shape }) => shape.eventType.value);
  expect(types.filter((type) => !shown.has(type))).toEqual(["crs.referral.read"]);
});

test("no two examples have an event of the same id, but for those that show what is refused", () => {
  const ids = requests
    .filter(([name]) => documented(name).status === 202)
    .flatMap(([, { value }]) => [value].flat().map((event) => (event as { eventId: string }).eventId));
  expect(new Set(ids).size).toBe(ids.length);
});

test("GET /v1/openapi.json gives the document", async () => {
  const payload = { version: "2.0", routeKey: "GET /v1/openapi.json", requestContext: { timeEpoch: 0 } };
  const answer = (await invoke(payload)) as Answer;
  expect(answer).toMatchObject({ statusCode: 200, headers: { "content-type": "application/json" } });
  expect(JSON.parse(answer.body)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  // A synchronous function may answer 6 MB, an HTTP API 10 MB.
  expect(answer.body.length).toBeLessThan(1_000_000);
});
