import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../infra/app.ts";
import { type LocalStack, startLocalStack, virtualClock } from "../../../infra/local/index.ts";
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
    const firings = await stack.advanceTo(parseInstant("2026-10-26T07:00:00Z"));
    expect(firings.filter(({ error }) => error !== undefined)).toEqual([]);
    const reports = firings.filter(({ functionName }) => functionName === "write-weekly-report");
    expect(reports.map(({ planned }) => planned)).toEqual(Array(13).fill("2026-10-26T07:00:00.000Z"));
    const scans = firings.filter(({ functionName }) => functionName === "scan-deadlines");
    expect(scans.at(-1)?.planned).toBe("2026-10-26T07:00:00.000Z");
    expect(complaints).toEqual([]);
  });
});
