import { inParallel } from "../concurrency/index.ts";
import type { Instant } from "../time/index.ts";
import { recipientOf } from "./alerts-waiting.ts";
import { readCircumstances } from "./read-circumstances.ts";
import { type Sending, type SentAlerts, sendAlerts } from "./send-alerts.ts";

/** A message of the alerts queue: when it was sent, and when a consumer first had it. */
export interface ErrandMessage {
  readonly messageId: string;
  readonly body: string;
  readonly sentAt: Instant;
  readonly firstReceivedAt: Instant;
}

export interface ErrandsRun {
  readonly sent: readonly (SentAlerts & { readonly messageId: string })[];
  /** These should come again. */
  readonly failed: readonly { readonly messageId: string; readonly error: unknown }[];
}

const ERRANDS_AT_ONCE = 4;

/** Runs the errands of a batch; one that fails does not fail the others. */
export async function runErrands(messages: readonly ErrandMessage[], sending: Sending): Promise<ErrandsRun> {
  const circumstances = await readCircumstances(sending.store);
  const sent: (SentAlerts & { messageId: string })[] = [];
  const failed: { messageId: string; error: unknown }[] = [];
  await inParallel(messages, ERRANDS_AT_ONCE, async ({ messageId, body, sentAt, firstReceivedAt }) => {
    const takenUpAt = firstReceivedAt > sentAt ? firstReceivedAt : sentAt;
    try {
      const recipient = recipientOf(body);
      const errand = { recipient, now: sentAt, takenUpAt, circumstances };
      sent.push({ messageId, ...(await sendAlerts(errand, sending)) });
    } catch (error) {
      failed.push({ messageId, error });
    }
  });
  return { sent, failed };
}
