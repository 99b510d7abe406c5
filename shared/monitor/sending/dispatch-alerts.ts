import { inParallel } from "../../concurrency/index.ts";
import type { Instant } from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import { recipientOf } from "../scanning/alerts-waiting.ts";
import { isHeld } from "../scanning/storm-guard.ts";
import { bouncesTooMuch } from "./bounce-breaker.ts";
import { type Sending, type SentAlerts, sendAlerts } from "./send-alerts.ts";

/** A message of the alerts queue, and when it is worked on. */
export interface AlertsMessage {
  readonly messageId: string;
  readonly body: string;
  readonly handledAt: Instant;
}

export interface Dispatched {
  /** So much bounces that only what cannot wait is sent. */
  readonly bouncesTooMuch: boolean;
  readonly sent: readonly (SentAlerts & { readonly messageId: string })[];
  /** These should come again. */
  readonly failed: readonly { readonly messageId: string; readonly error: unknown }[];
}

const RECIPIENTS_AT_ONCE = 4;

/** Sends what waits for each recipient that a batch names; one that fails does not fail the others. */
export async function dispatchAlerts(
  messages: readonly AlertsMessage[],
  sending: Sending,
): Promise<Dispatched> {
  const { store } = sending;
  const failed: { messageId: string; error: unknown }[] = [];
  const dispatches = messages.flatMap(({ messageId, body, handledAt: now }) => {
    try {
      return [{ messageId, recipient: recipientOf(body), now }];
    } catch (error) {
      failed.push({ messageId, error });
      return [];
    }
  });
  const [latest] = dispatches
    .map(({ now }) => now)
    .sort()
    .slice(-1);
  if (latest === undefined) return { sent: [], failed, bouncesTooMuch: false };

  // Messages that were on their way when the alerts were held: those stay in the outbox, and come with a later scan.
  if (isHeld((await store.hold.get())?.hold)) {
    const sent = dispatches.map(
      ({ messageId }) => ({ messageId, outcome: "held", alerts: 0, withdrawn: 0 }) as const,
    );
    return { sent, failed, bouncesTooMuch: false };
  }
  const circumstances = await readCircumstances(store);
  const recipients = dispatches.map(({ recipient }) => recipient);
  const { unreachable, lately } = await store.mail.standing(recipients, latest);
  const onlyWhatCannotWait = bouncesTooMuch(lately);
  const sent: (SentAlerts & { messageId: string })[] = [];
  await inParallel(dispatches, RECIPIENTS_AT_ONCE, async ({ messageId, ...dispatch }) => {
    const standing = { circumstances, onlyWhatCannotWait, unreachable: unreachable.has(dispatch.recipient) };
    try {
      sent.push({ messageId, ...(await sendAlerts({ ...dispatch, ...standing }, sending)) });
    } catch (error) {
      failed.push({ messageId, error });
    }
  });
  return { sent, failed, bouncesTooMuch: onlyWhatCannotWait };
}
