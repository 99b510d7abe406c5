import { ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { at } from "../support/london.ts";
import { capturedOutput } from "../support/output.ts";
import { postedAmendment, postedReferral } from "../support/posted.ts";
import { batchOf, deployedFunctions, requestOf } from "./handlers.ts";

const { invoke, sentTo, emails, files, table } = deployedFunctions();

/** Planted wherever somebody could write what must not be kept. */
const canary = "Canary Persson 14 Birdcage Walk";
const seen = /canary|persson|birdcage/iu;

const received = at("2022-05-27 10:05");
const output: string[] = [];

/** Runs a function and keeps every line it wrote; gives its answer, or its error. */
async function run(...call: Parameters<typeof invoke>): Promise<unknown> {
  const { output: lines, result } = await capturedOutput(() =>
    invoke(...call).catch((error: unknown) => error),
  );
  output.push(...lines);
  return result;
}

const textOf = (answer: unknown): string =>
  answer instanceof Error ? `${answer.name} ${answer.message} ${answer.stack}` : JSON.stringify(answer);

const sections = {
  riskWho: canary,
  riskWhen: canary,
  riskNature: canary,
  concernsSelfHarm: canary,
  concernsSuicide: canary,
  concernsHostel: canary,
  concernsVulnerability: canary,
};

/** Free text where free text is allowed: these are let in. */
const letIn: Record<string, object> = {
  "risk and further information": postedReferral(
    { riskInformation: `${canary}. Call me.`, furtherInformation: canary },
    { eventId: "in-1" },
  ),
  "an amendment": {
    ...postedAmendment({ riskInformation: canary, furtherInformation: canary }),
    eventId: "in-2",
  },
  "the sections of the risk form": postedReferral(
    { riskInformation: { redactedRisk: sections, riskSummaryComments: canary } },
    { eventId: "in-3", additionalInformation: { referralId: "case-3" } },
  ),
  "words that a judgement claims to have found": postedReferral(
    { riskInformation: { jargon: [canary], unsafe: ["victim-name"] } },
    { eventId: "in-4", additionalInformation: { referralId: "case-4" } },
  ),
  "keys beside the ids": postedReferral(
    {},
    {
      eventId: "in-5",
      additionalInformation: { referralId: "case-5", personName: canary },
      personReference: { identifiers: [{ type: "CRN", value: "X123456", name: canary }], address: canary },
    },
  ),
};

/** An event with the canary in place of, or beside, each thing in it. */
function* spoiled(
  value: unknown,
  path: readonly string[] = [],
): Generator<readonly [string, (canary: string) => unknown]> {
  if (typeof value !== "object" || value === null) {
    yield [`at ${path.join(".")}`, (planted) => planted];
    return;
  }
  if (!Array.isArray(value))
    yield [`beside ${path.join(".")}`, (planted) => ({ ...value, personName: planted })];
  if (!Array.isArray(value))
    yield [`as a key in ${path.join(".")}`, (planted) => ({ ...value, [planted]: planted })];
  for (const [key, part] of Object.entries(value)) {
    for (const [where, spoil] of spoiled(part, [...path, key])) {
      const put = (planted: string) =>
        Array.isArray(value)
          ? value.map((one, index) => (String(index) === key ? spoil(planted) : one))
          : { ...value, [key]: spoil(planted) };
      yield [where, put];
    }
  }
}

const whole = postedReferral({ riskInformation: canary, expectedReleaseDate: "2022-08-01" });
const spoiledEvents = [...spoiled(whole)];

/** A reading of the live service, which says much: posted by somebody else it would be believed. */
const reading = {
  eventId: "reading-1",
  eventType: "crs.referral.read",
  occurredAt: "2022-05-27T10:00:00Z",
  version: 1,
  additionalInformation: { referralId: "case-9" },
  detail: {
    parts: [{ part: "sent-referral", facts: ["fact-1"], undated: [] }],
    shows: { riskInformation: canary, practitioner: { pdu: "Invented unit" } },
  },
};

describe("what somebody wrote about a person", () => {
  test.each(Object.entries(letIn))("in %s is let in without it", async (_, event) => {
    const answer = await run("receive-event", requestOf(event, received));
    expect(answer).toMatchObject({ statusCode: 202 });
  });

  test.each(spoiledEvents)("planted %s is not repeated in the answer", async (_, spoil) => {
    const answer = await run("receive-event", requestOf(spoil(canary), received));
    expect(answer).toMatchObject({ statusCode: expect.any(Number) });
    expect(textOf(answer)).not.toMatch(seen);
  });

  test("in a reading of the live service is refused, as every reading is", async () => {
    const answer = await run("receive-event", requestOf(reading, received));
    expect(answer).toMatchObject({ statusCode: 400 });
    expect(textOf(answer)).not.toMatch(seen);
  });

  test.each([
    { name: "a body that is not JSON", body: `{"name":"${canary}"` },
    { name: "a body that is text", body: JSON.stringify(canary) },
  ])("in $name is not repeated in the answer", async ({ body }) => {
    expect(textOf(await run("receive-event", requestOf(body, received)))).not.toMatch(seen);
  });

  test("is on no queue", () => {
    expect(sentTo("events").length).toBeGreaterThanOrEqual(Object.keys(letIn).length);
    expect(sentTo("events").join("\n")).not.toMatch(seen);
  });

  test("put on the queue by somebody else is neither stored nor logged", async () => {
    const bodies = [
      `${canary} {`,
      JSON.stringify({ event: whole, receivedAt: received }),
      JSON.stringify({ event: { ...postedReferral(), personName: canary }, receivedAt: received }),
      JSON.stringify({ event: { ...postedReferral(), eventType: canary }, receivedAt: received }),
      JSON.stringify({ event: reading, receivedAt: received }),
    ];
    const answer = await run("record-event", batchOf(bodies, received));
    // The first is hopeless and set aside at once; the others come again until they are.
    expect(answer).toMatchObject({ batchItemFailures: bodies.slice(1).map(() => expect.anything()) });
    expect(await run("record-event", batchOf(bodies, received, 5))).toEqual({ batchItemFailures: [] });
    expect(sentTo("dead-letters")).toHaveLength(1 + bodies.length);
    expect(sentTo("dead-letters").join("\n")).not.toMatch(seen);
  });

  test("is in no item, e-mail, file, log line or error, whatever the functions then do", async () => {
    const queued = sentTo("events");
    for (let from = 0; from < queued.length; from += 10) {
      await run("record-event", batchOf(queued.slice(from, from + 10), received));
    }
    for (const time of ["2022-05-27T09:15:00Z", "2022-06-15T06:00:00Z"]) {
      const before = sentTo("alerts").length;
      await run("scan-deadlines", { scheduledTime: time });
      await run("send-alerts", batchOf(sentTo("alerts").slice(before), at("2022-06-15 07:00")));
    }
    for (const region of [..."ABCDEFGHIJKL", "national"]) {
      await run("write-weekly-report", { scheduledTime: "2022-06-20T06:00:00Z", region });
    }
    await run(
      "send-alerts",
      batchOf([canary, JSON.stringify({ recipient: canary, deliverAt: canary })], received),
    );
    await run("scan-deadlines", { scheduledTime: canary });

    const { client, name } = table();
    const { Items: items = [] } = await client.send(new ScanCommand({ TableName: name }));
    expect(items.length).toBeGreaterThan(10);
    expect(JSON.stringify(items)).not.toMatch(seen);
    expect(emails().length).toBeGreaterThan(2);
    expect(emails().join("\n")).not.toMatch(seen);
    expect(files().length).toBe(12 * 4 + 3);
    expect(
      files()
        .map(({ Body }) => String(Body))
        .join("\n"),
    ).not.toMatch(seen);
    expect(sentTo("alerts").join("\n")).not.toMatch(seen);
    expect(output.length).toBeGreaterThan(20);
    expect(output.join("\n")).not.toMatch(seen);
  });

  test("and no mail address of anybody is on a queue of alerts or in a log line", () => {
    expect([...sentTo("alerts"), ...output].join("\n")).not.toMatch(/@\w+\.example/u);
  });
});

describe("the numbers of a person", () => {
  const numbers = /X123456|A1234BC/iu;
  const custody = {
    eventId: "custody-1",
    eventType: "prison-offender-events.prisoner.received",
    occurredAt: "2022-05-27T09:00:00Z",
    personReference: {
      identifiers: [
        { type: "NOMS", value: "A1234BC" },
        { type: "CRN", value: "X123456" },
      ],
    },
    additionalInformation: { prisonId: "LEI", reason: "ADMISSION" },
    detail: { team: { region: "J", prisonMailbox: "prison@leeds.example" } },
  };
  const queued = (event: object) => JSON.stringify({ event, receivedAt: received });

  test("are in no log line, metric, dead letter or error when everything about them fails", async () => {
    const before = sentTo("dead-letters").length;
    await run("receive-event", requestOf(custody, received));
    await run("record-event", batchOf([queued(custody)], received));
    const { client, name } = table();
    // Both of the person's cases are spoiled: neither the scan nor the next event can read them.
    for (const number of ["A1234BC", "X123456"]) {
      await client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: { pk: { S: `CASE#person-${number}` }, sk: { S: "CASE" } },
          UpdateExpression: "SET body = :b, foldedFrom = :f, duePk = :d, dueSk = :at",
          ExpressionAttributeValues: {
            ":b": { S: number },
            ":f": { N: "0" },
            ":d": { S: "DUE#0" },
            ":at": { S: "2022-05-27T09:10:00.000Z" },
          },
        }),
      );
    }
    const from = output.length;
    await run("scan-deadlines", { scheduledTime: "2022-05-27T09:15:00Z" });
    const next = { ...custody, eventId: "custody-2", occurredAt: "2022-05-27T09:30:00Z" };
    await run("record-event", batchOf([queued(next), queued({ ...next, odd: "X123456" })], received, 5));
    const lines = output.slice(from).join("\n");
    // The scan failed for the person's cases, and says for which: by digest.
    expect(lines).toMatch(/"id":"person-hmac-[0-9a-f]{16}"/u);
    expect(lines).toContain("UnreadableItem");
    expect(sentTo("dead-letters").slice(before)).toHaveLength(2);
    expect(sentTo("dead-letters").join("\n")).not.toMatch(numbers);
    expect(sentTo("dead-letters").slice(before).join("\n")).toMatch(/sealed\./u);
  });

  test("and in none that any function has written before", () => {
    expect(output.length).toBeGreaterThan(20);
    expect(output.join("\n")).not.toMatch(numbers);
    expect(sentTo("alerts").join("\n")).not.toMatch(numbers);
  });
});
