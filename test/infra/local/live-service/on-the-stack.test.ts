import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalStack, startLocalStack, virtualClock } from "../../../../infra/local/index.ts";
import { announcedCaseload, generateCaseload } from "../../../../infra/local/sample/index.ts";
import { announcerTo } from "../../../../infra/local/start/announce.ts";
import { feed } from "../../../../infra/local/start/feed.ts";
import {
  contextWithLiveFeed,
  type LiveSource,
  liveSource,
  sampleLiveFeed,
} from "../../../../infra/local/start/live-source.ts";
import { quietScans } from "../../../../infra/local/start/quiet-scans.ts";
import { storesOf } from "../../../../infra/local/start/stores.ts";
import { synthesize } from "../../../../infra/local/start/synthesize.ts";
import type { CrsCase } from "../../../../shared/case/index.ts";
import { at } from "../../../support/london.ts";
import { compare } from "./comparison.ts";

/** A Sunday night: all word has come, and open cases were read the night before. */
const until = at("2026-11-22 23:00");
const caseload = generateCaseload({ seed: 21, until, weeks: 2, referrals: 25 });

const complaints: string[] = [];
const clock = virtualClock(caseload.from);
let stack: LocalStack;
let source: LiveSource;
let cases: ReadonlyMap<string, CrsCase>;
let table: readonly object[];
const endings: (() => unknown)[] = [];

beforeAll(async () => {
  const { template, assetDirectory, remove } = await synthesize(contextWithLiveFeed());
  endings.push(remove);
  const log = (line: string) => complaints.push(line);
  source = await liveSource(caseload, clock, log);
  endings.push(source.fake.stop);
  stack = await startLocalStack({ template, assetDirectory, clock, log, ...source.inItsPlace });
  endings.push(stack.stop);
  const stores = storesOf(stack);
  endings.push(stores.close);

  // Faults that pass: what met with them comes again, and nothing is lost.
  await source.fake.fail([
    { status: 404, times: 3, path: "/sent-referral/" },
    { status: 500, times: 2, path: "/action-plan/" },
    { status: 429, retryAfter: 0, times: 1, path: "/referral/" },
  ]);
  const announcer = announcerTo(stack.topicArns[sampleLiveFeed.topicArn] ?? "", stack);
  const { announced, posted } = announcedCaseload(caseload, source.fake.places);
  const scans = quietScans(() => stores.store.due.next());
  await feed(
    stack,
    { announced, arrivals: posted, until },
    { publish: announcer.publish, passOver: scans.passOver, progress: scans.changed },
  ).finally(announcer.close);

  const standings = await Promise.all(caseload.lives.map(({ id }) => stores.store.cases.standing(id)));
  cases = new Map(
    standings.flatMap(({ stored }) => (stored ? [[stored.facts.id, stored.facts] as const] : [])),
  );
  table = await everyItem(stack);
}, 300_000);
afterAll(async () => {
  for (const end of endings.toReversed()) await end();
});

const credentials = { accessKeyId: "local", secretAccessKey: "local" };

async function everyItem({ endpoints, tableName }: LocalStack): Promise<readonly object[]> {
  const client = new DynamoDBClient({ region: "eu-west-2", endpoint: endpoints.dynamodb, credentials });
  const { Items: items = [] } = await DynamoDBDocumentClient.from(client).send(
    new ScanCommand({ TableName: tableName }),
  );
  client.destroy();
  return items;
}

describe("the caseload by domain events, through topic, queue, functions and table", () => {
  test("every obligation is what it is by full events, but for what the feed cannot tell", () => {
    for (const { byFeed, asFeed } of compare(caseload, cases)) expect(byFeed).toEqual(asFeed);
  });

  test("what met with a fault was asked for again", async () => {
    const asked = await source.fake.asked();
    expect(asked).toMatchObject({ 404: 3, 500: 2, 429: 1 });
    expect(asked["200"]).toBeGreaterThan(100);
  });

  test("tokens ended on the way, and others were asked for: nothing was refused for long", async () => {
    const { 401: refused = 0, 200: had = 0 } = await source.fake.asked();
    expect(refused).toBeLessThan(had / 2);
  });

  test("nothing was complained of, and nothing was set aside", async () => {
    expect(complaints).toEqual([]);
    const sqs = new SQSClient({ region: "eu-west-2", endpoint: stack.endpoints.aws, credentials });
    const left = await Promise.all(
      Object.entries(stack.queueUrls).map(async ([id, url]) => {
        const { Attributes: attributes = {} } = await sqs.send(
          new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["ApproximateNumberOfMessages"] }),
        );
        return [id, attributes["ApproximateNumberOfMessages"]];
      }),
    );
    sqs.destroy();
    expect(left.filter(([, count]) => count !== "0")).toEqual([]);
  });

  test("of who somebody is and what was written nothing is kept, sent or logged", async () => {
    const { emails } = (await (await fetch(`${stack.inboxUrl}/store`)).json()) as { emails: object[] };
    const seen = JSON.stringify([table, emails, stack.logs.lines()]);
    expect(seen).toContain(caseload.lives[0]?.reference);
    expect(stack.logs.lines("record-domain-event").length).toBeGreaterThan(10);
    for (const word of ["Nobodyfinch", "Inventedson", "1901-02-03", "Titioner", "Somethingfinch", "01632"])
      expect(seen).not.toContain(word);
    for (const { risk, further } of caseload.lives) {
      for (const { text } of [risk, further].filter(({ sort }) => sort === "full"))
        expect(seen).not.toContain(text);
    }
    expect(seen).not.toContain(source.fake.credentials.clientSecret);
  });
});
