import { EmailNotAccepted, type Mailer } from "../messaging/index.ts";
import type { Circumstances } from "../obligations/index.ts";
import type { Delivery, Store, StoredAlert } from "../store/index.ts";
import { addMilliseconds, type Instant } from "../time/index.ts";
import { addresseeOf, type ComposeAlerts, inOrder } from "./alert-email.ts";
import { moveAlerts } from "./move-alerts.ts";
import { withdrawSettled } from "./withdraw-settled.ts";

export interface Sending {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly compose: ComposeAlerts;
  readonly referAndMonitorUrl: string;
  /** A new name for each attempt; never the same twice. */
  readonly newDeliveryId: () => string;
}

/** Whose alerts to send, as of when and under what circumstances. */
export interface Errand {
  /** Key of the recipient. */
  readonly recipient: string;
  readonly now: Instant;
  /** When the message that asks for it was first taken up: a lease counts from there. */
  readonly takenUpAt: Instant;
  readonly circumstances: Circumstances;
}

export interface SentAlerts {
  readonly outcome: "sent" | "nothing to send" | "failed" | "uncertain";
  readonly alerts: number;
  readonly withdrawn: number;
  /** The service's code, where it did not accept the e-mail. */
  readonly reason?: string;
}

/** In minutes: longer than a message is on its way through all its deliveries, so that no two senders hold one claim. */
export const LEASE = 30;

/**
 * Sends a recipient everything that waits for them in one e-mail.
 *
 *     read the outbox ──▶ withdraw what was settled ──▶ claim the rest ──▶ SES ──▶ accepted
 *
 * What is promised: no alert is lost, and none is sent twice, except when a sender dies, or hears nothing, between
 * SES accepting an e-mail and that being written down. Such alerts stay claimed; they are sent again when their lease
 * has ended and a quarter of an hour has gone by, so there is one duplicate at the most for each such crash. Two
 * messages about the same recipient do no harm: an alert is claimed on condition of its version, by one of them.
 *
 * @throws EmailNotAccepted with verdict `retry`, its claims released: the message should come again
 */
export async function sendAlerts(errand: Errand, sending: Sending): Promise<SentAlerts> {
  const { store } = sending;
  const { recipient, now, takenUpAt, circumstances } = errand;
  const waiting = await store.alerts.sendableTo(recipient, now);
  const { warranted, withdrawn } = await withdrawSettled(store, waiting, now, circumstances);
  const deliveryId = sending.newDeliveryId();
  const leaseUntil = addMilliseconds(takenUpAt, LEASE * 60_000);
  const claimed = await moveAlerts(store, warranted, { state: "claimed", deliveryId, leaseUntil });
  if (claimed.length === 0) return { outcome: "nothing to send", alerts: 0, withdrawn };

  const { outcome, to, reason } = await deliver(claimed, deliveryId, now, sending);
  if (to !== undefined) await moveAlerts(store, claimed, to);
  return { outcome, alerts: claimed.length, withdrawn, ...(reason !== undefined && { reason }) };
}

interface Delivered {
  readonly outcome: Exclude<SentAlerts["outcome"], "nothing to send">;
  /** Where the alerts go now; absent when they stay claimed. */
  readonly to?: Delivery;
  readonly reason?: string;
}

/** Sends once. Whatever certainly was not accepted is released or settled; what may have been stays claimed. */
async function deliver(
  claimed: readonly StoredAlert[],
  deliveryId: string,
  now: Instant,
  { store, mailer, compose, referAndMonitorUrl }: Sending,
): Promise<Delivered> {
  const at = now;
  try {
    const alerts = inOrder(claimed.map(({ alert }) => alert));
    const recipient = addresseeOf(alerts);
    const email = await compose({ recipient, alerts, now, referAndMonitorUrl });
    const { messageId } = await mailer.send({ to: recipient.address, ...email, deliveryId, date: now });
    return { outcome: "sent", to: { state: "accepted", deliveryId, messageId, at } };
  } catch (error) {
    if (error instanceof EmailNotAccepted && error.verdict !== "retry") {
      const { verdict, reason } = error;
      if (verdict === "uncertain") return { outcome: "uncertain", reason };
      return { outcome: "failed", to: { state: "failed", deliveryId, reason, at }, reason };
    }
    await moveAlerts(store, claimed, { state: "waiting" });
    throw error;
  }
}
