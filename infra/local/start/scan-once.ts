import { setTimeout as wait } from "node:timers/promises";
import type { LocalStack } from "../index.ts";

/** What a scan on request came to, so far as it has come. */
export type ScanAnswer = Readonly<Record<string, unknown>>;

/** Milliseconds for the scan itself, and for what it set going. */
export interface Patience {
  readonly scan: number;
  readonly settle: number;
}
const usualPatience: Patience = { scan: 10_000, settle: 5_000 };

/**
 * Scans at the clock's now and waits until what it set going has ended: for seconds, and no longer. What goes on then
 * is told in words under `goingOn`: events that come without end, or that fail and come again after minutes, are not
 * waited for.
 *
 * @throws FunctionFailed when the scan failed
 */
export async function scanOnce(
  { clock, invoke, settleWithin }: Pick<LocalStack, "clock" | "invoke" | "settleWithin">,
  patience = usualPatience,
): Promise<ScanAnswer> {
  const scheduledTime = clock.now();
  const scanning = invoke("scan-deadlines", { scheduledTime });
  const late = Symbol("late");
  const answer = await Promise.race([scanning, wait(patience.scan, late)]);
  if (answer === late) {
    // Should it fail later, the log of the stack says so.
    scanning.catch(() => undefined);
    const seconds = patience.scan / 1000;
    return { scheduledTime, goingOn: `the scan itself, which has not ended after ${seconds} seconds` };
  }
  const left = await settleWithin(patience.settle);
  return {
    scheduledTime,
    ...(typeof answer === "object" ? answer : { answer }),
    ...(left && { goingOn: sayLeft(left) }),
  };
}

function sayLeft({ running, queues }: NonNullable<Awaited<ReturnType<LocalStack["settleWithin"]>>>): string {
  const messages = queues.map(({ queue, messages }) => `${messages} in ${queue}`).join(", ");
  return [
    ...(running > 0 ? [`${running} ${running === 1 ? "function runs" : "functions run"}`] : []),
    ...(messages === "" ? [] : [`messages that wait, are worked on or come again: ${messages}`]),
  ].join("; ");
}
