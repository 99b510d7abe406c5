import { inParallel } from "../../concurrency/index.ts";
import type { Instant } from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import { recipientOf } from "../scanning/alerts-waiting.ts";
import { isHeld } from "../scanning/storm-guard.ts";
import { bouncesTooMuch } from "./bounce-breaker.ts";
import { type Sending, type SentAlerts, sendAlerts } from "./send-alerts.ts";

/** A message of the alerts queue: when it was sent, and when a consumer first had it. */
export interface ErrandMessage {
  readonly messageId: string;
  readonly body: string;
  readonly sentAt: Instant;
  readonly firstReceivedAt: Instant;
}

export interface ErrandsRun {
  /** So much bounces that only what cannot wait is sent. */
  readonly bouncesTooMuch: boolean;
  readonly sent: readonly (SentAlerts & { readonly messageId: string })[];
  /** These should come again. */
  readonly failed: readonly { readonly messageId: string; readonly error: unknown }[];
}

const ERRANDS_AT_ONCE = 4;

/** Runs the errands of a batch; one that fails does not fail the others. */
export async function runErrands(messages: readonly ErrandMessage[], sending: Sending): Promise<ErrandsRun> {
  const { store } = sending;
  const failed: { messageId: string; error: unknown }[] = [];
  const errands = messages.flatMap(({ messageId, body, sentAt: now, firstReceivedAt }) => {
    try {
      const takenUpAt = firstReceivedAt > now ? firstReceivedAt : now;
      return [{ messageId, recipient: recipientOf(body), now, takenUpAt }];
    } catch (error) {
      failed.push({ messageId, error });
      return [];
    }
  });
  const [latest] = errands
    .map(({ now }) => now)
    .sort()
    .slice(-1);
  if (latest === undefined) return { sent: [], failed, bouncesTooMuch: false };

  // Messages that were on their way when the alerts were held: those stay in the outbox, and come with a later scan.
  if (isHeld((await store.hold.get())?.hold)) {
    const sent = errands.map(
      ({ messageId }) => ({ messageId, outcome: "held", alerts: 0, withdrawn: 0 }) as const,
    );
    return { sent, failed, bouncesTooMuch: false };
  }
  const circumstances = await readCircumstances(store);
  const recipients = errands.map(({ recipient }) => recipient);
  const { unreachable, lately } = await store.mail.standing(recipients, latest);
  const onlyWhatCannotWait = bouncesTooMuch(lately);
  const sent: (SentAlerts & { messageId: string })[] = [];
  await inParallel(errands, ERRANDS_AT_ONCE, async ({ messageId, ...errand }) => {
    const standing = { circumstances, onlyWhatCannotWait, unreachable: unreachable.has(errand.recipient) };
    try {
      sent.push({ messageId, ...(await sendAlerts({ ...errand, ...standing }, sending)) });
    } catch (error) {
      failed.push({ messageId, error });
    }
  });
  return { sent, failed, bouncesTooMuch: onlyWhatCannotWait };
}
