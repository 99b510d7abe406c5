import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../infra/app.ts";
import { type LocalStack, startLocalStack, virtualClock } from "../../../infra/local/index.ts";
import { localPlace } from "../../../infra/operations/place.ts";
import { redrive } from "../../../infra/operations/redrive/redrive.ts";
import { type RepeatCommand, readArguments } from "../../../infra/operations/repeat/arguments.ts";
import { repeat } from "../../../infra/operations/repeat/repeat.ts";
import { sayRepeated } from "../../../infra/operations/repeat/say.ts";
import { parseInstant } from "../../../shared/time/index.ts";

let folder: string;
let stack: LocalStack;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "real-stack-"));
  const assembly = createApp({ stage: "dev", outdir: folder }).synth();
  const { template, stackName } = assembly.getStackByName("CrsComplianceMonitor-dev");
  stack = await startLocalStack({
    template,
    stackName,
    assetDirectory: assembly.directory,
    clock: virtualClock(parseInstant("2026-10-25T00:00:00Z")),
    log: (line) => complaints.push(line),
  });
}, 120_000);
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

/** The stack as an operator's command finds it. */
function placeOfStack() {
  const { apiUrl, inboxUrl, tableName, bucketName, queueUrls, environment } = stack;
  const told = { apiUrl, inboxUrl, tableName, bucketName, queueUrls, environment };
  return localPlace({ pid: process.pid, deskUrl: "http://127.0.0.1:1", ...told });
}

describe("the synthesized stack on one machine", () => {
  it("runs every function of ours and leaves out only what guards, watches or deploys it", () => {
    expect([...stack.functionNames].sort()).toEqual([
      "receive-event",
      "record-event",
      "scan-deadlines",
      "send-alerts",
      "snooze-obligation",
      "track-delivery",
      "write-weekly-report",
    ]);
    expect(stack.skipped.filter(({ reason }) => reason.includes("not known"))).toEqual([]);
  });

  it("gives each function the table, the queues and the bucket that are there", () => {
    const queueUrls = Object.values(stack.queueUrls);
    expect(stack.environmentOf("record-event")).toMatchObject({ TABLE_NAME: stack.tableName });
    expect(stack.environmentOf("write-weekly-report")).toMatchObject({ REPORTS_BUCKET: stack.bucketName });
    expect(queueUrls).toContain(stack.environmentOf("receive-event")["EVENTS_QUEUE_URL"]);
    expect(queueUrls).toContain(stack.environmentOf("scan-deadlines")["ALERTS_QUEUE_URL"]);
  });

  it("shows the page behind a link of an e-mail, at the address that e-mails are given", async () => {
    const { SNOOZE_URL: url } = stack.environmentOf("send-alerts");
    expect(url).toBe(`${stack.apiUrl}/v1/snooze`);
    const forged = await fetch(`${url}/nobody-made-this`);
    expect([forged.status, forged.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(await forged.text()).toContain("This link does not work");
  });

  it("tells the outputs with local addresses", () => {
    expect(stack.outputs).toMatchObject({ ApiUrl: `${stack.apiUrl}/`, TableName: stack.tableName });
  });

  it("answers a request that is no event with what is wrong, not with an error of its own", async () => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${stack.apiUrl}/v1/events`, { method: "POST", headers, body: "{}" });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("scans and reports over the night on which the clocks go back, without an error", {
    timeout: 120_000,
  }, async () => {
    const firings = await stack.advanceTo(parseInstant("2026-10-26T07:30:00Z"));
    expect(firings.filter(({ error }) => error !== undefined)).toEqual([]);
    const reports = firings.filter(({ functionName }) => functionName === "write-weekly-report");
    expect(reports.map(({ planned }) => planned)).toEqual([
      ...Array(12).fill("2026-10-26T07:00:00.000Z"),
      "2026-10-26T07:30:00.000Z",
    ]);
    const scans = firings.filter(({ functionName }) => functionName === "scan-deadlines");
    expect(scans.at(-1)?.planned).toBe("2026-10-26T07:30:00.000Z");
    expect(complaints).toEqual([]);
  });

  it("sets a scan aside that failed, and an operator has it run again once what was wrong is put right", async () => {
    const { tableName } = stack;
    const place = placeOfStack();
    const unreadable = { pk: { S: "HEARD" }, sk: { S: "A" } };
    const again = () => redrive({ queue: "schedules", work: "put back" }, place, 0);
    try {
      await place.dynamodb.send(new PutItemCommand({ TableName: tableName, Item: unreadable }));
      const [scan, ...others] = await stack.advanceTo(parseInstant("2026-10-26T07:45:00Z"));
      expect([scan?.functionName, scan?.error?.name, others]).toEqual([
        "scan-deadlines",
        "FunctionFailed",
        [],
      ]);
      const found = { letters: 1, firstFailedAt: "2026-10-26T07:45:00Z" };
      expect(await again()).toMatchObject([{ ...found, done: 0 }]);

      await place.dynamodb.send(new DeleteItemCommand({ TableName: tableName, Key: unreadable }));
      expect(await again()).toMatchObject([{ ...found, done: 1 }]);
      expect(await again()).toEqual([]);
    } finally {
      place.close();
    }
  });

  it("repeats a scan, and the report of a region, as an operator asks", async () => {
    const place = placeOfStack();
    const said: string[] = [];
    try {
      for (const args of [["--scan"], ["--report", "--week", "2026-W43", "--region", "A"]]) {
        const command = readArguments(args) as RepeatCommand;
        const runs = repeat(command, { ...place, now: async () => stack.clock.now() });
        for await (const run of runs) said.push(sayRepeated(command.run, run));
      }
    } finally {
      place.close();
    }
    expect(said).toEqual([
      expect.stringMatching(/^Scan as of Monday 26 October 2026 at 07:45: cases 0, alertsRaised 0/u),
      "Report of A as of Monday 26 October 2026 at 07:00: week 2026-W43, cases 0, emailed false",
    ]);
  });
});
