import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalStack, virtualClock } from "../../../../infra/local/index.ts";
import { scanOnce } from "../../../../infra/local/start/scan-once.ts";
import { parseInstant } from "../../../../shared/time/index.ts";
import { bundleTinyStack, startTinyStack } from "../tiny-stack.ts";

const patience = { scan: 5_000, settle: 300 };
let bundle: Awaited<ReturnType<typeof bundleTinyStack>>;
let stack: LocalStack;

beforeAll(async () => {
  bundle = await bundleTinyStack();
  stack = await startTinyStack(bundle.folder, virtualClock(parseInstant("2026-11-23T12:00:00Z")));
  stack.goLive();
});
afterAll(async () => {
  await stack.stop();
  await bundle.remove();
});

const post = (body: string) => fetch(`${stack.apiUrl}/v1/notes`, { method: "POST", body });
/** The stack with a scan of our own in place of that of the real functions. */
const withScan = (scan: () => Promise<unknown>) => ({
  clock: stack.clock,
  settleWithin: stack.settleWithin,
  invoke: scan,
});
const scanned = () => withScan(async () => ({ cases: 3 }));

describe("a scan on request", () => {
  test("answers what it came to when everything that it set going has ended", async () => {
    expect(await scanOnce(scanned(), { ...patience, settle: 20_000 })).toEqual({
      scheduledTime: expect.any(String),
      cases: 3,
    });
  });

  test("answers although messages fail, and says in which queue they come again", async () => {
    await post("poison that is tried again after minutes");
    await expect.poll(() => stack.settleWithin(100)).toMatchObject({ queues: [{ queue: "NotesQueue" }] });
    expect(await scanOnce(scanned(), patience)).toEqual({
      scheduledTime: expect.any(String),
      cases: 3,
      goingOn: expect.stringMatching(/come again: \d+ in NotesQueue$/u),
    });
  });

  test("answers although events come without end", async () => {
    let isEnough = false;
    const coming = (async () => {
      while (!isEnough) await post("another");
    })();
    expect(await scanOnce(scanned(), patience)).toMatchObject({ cases: 3, goingOn: expect.any(String) });
    isEnough = true;
    await coming;
  });

  test("says that it has not ended itself, after so many seconds", async () => {
    const endless = withScan(() => new Promise(() => undefined));
    expect(await scanOnce(endless, { ...patience, scan: 100 })).toEqual({
      scheduledTime: expect.any(String),
      goingOn: "the scan itself, which has not ended after 0.1 seconds",
    });
  });

  test("that fails says why, also where somebody has given up waiting for it", async () => {
    const failing = withScan(async () => {
      throw new Error("no scan today");
    });
    await expect(scanOnce(failing, patience)).rejects.toThrow("no scan today");
    const late = withScan(async () => {
      await new Promise((go) => setTimeout(go, 200));
      throw new Error("no scan today");
    });
    expect(await scanOnce(late, { ...patience, scan: 50 })).toHaveProperty("goingOn");
    await new Promise((go) => setTimeout(go, 250));
  });
});
