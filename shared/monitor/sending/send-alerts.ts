import { EmailNotAccepted, type Mailer } from "../../messaging/index.ts";
import type { Circumstances, Recipient } from "../../obligations/index.ts";
import { alertKey, type Delivery, type StoredAlert } from "../../store/index.ts";
import { addMilliseconds, type Instant } from "../../time/index.ts";
import { addresseeOf, type ComposeAlerts, EmailUncomposable, inOrder } from "./alert-email.ts";
import { cannotWait } from "./bounce-breaker.ts";
import { giveUpAddress } from "./give-up-address.ts";
import { moveAlerts } from "./move-alerts.ts";
import { type PassedOn, passOn } from "./pass-on.ts";
import type { Rerouting } from "./reroute.ts";
import { reviewAlerts } from "./review-alerts.ts";
import { LEASE } from "./send-timing.ts";

export interface Sending extends Rerouting {
  readonly mailer: Mailer;
  readonly compose: ComposeAlerts;
  readonly referAndMonitorUrl: string;
  /** A new name for each attempt; never the same twice. */
  readonly newDeliveryId: () => string;
}

/** Whose alerts to send, as of when and under what circumstances. */
export interface Dispatch {
  /** Key of the recipient. */
  readonly recipient: string;
  /** The clock's now, however long the message that asks for it has waited. */
  readonly now: Instant;
  readonly circumstances: Circumstances;
  /** Nothing can be delivered to the recipient: their alerts go to whoever is next on the route. */
  readonly unreachable?: boolean;
  /** So much bounces that only what cannot wait is sent. */
  readonly onlyWhatCannotWait?: boolean;
}

export interface SentAlerts {
  readonly outcome: "sent" | "nothing to send" | "undeliverable" | "uncertain" | "rerouted" | "held";
  readonly alerts: number;
  readonly withdrawn: number;
  /** Alerts that wait for the morning, or for an earlier stage to go first. */
  readonly waiting?: number;
  /** Alerts that wait until less bounces. */
  readonly held?: number;
  /** Alerts that nobody can be told of: they are kept, too. */
  readonly nobodyLeft?: number;
  /** Alerts that are kept because no e-mail can carry them as they are. */
  readonly undeliverable?: number;
  /** The service's code, where it did not accept the e-mail. */
  readonly reason?: string;
}

/**
 * Sends a recipient everything that waits for them in one e-mail.
 *
 *     read the outbox ──▶ withdraw what was settled ──▶ claim what may go now ──▶ record the delivery ──▶ SES ──▶ accepted
 *
 * What is promised: no alert is lost, and none is sent twice, except when a sender dies, or hears nothing, after SES
 * accepted an e-mail and before that is written down, and SES's own news of the e-mail does not come either within
 * lease and silence. Such alerts stay claimed until that news settles them (`trackDeliveries`), or until the time is
 * over; then they are sent again, so there is one duplicate at the most for each such crash. Two messages about the
 * same recipient do no harm: an alert is claimed on condition of its version, by one of them.
 *
 * @throws EmailNotAccepted with verdict `retry`, its claims released: the message should come again
 */
export async function sendAlerts(dispatch: Dispatch, sending: Sending): Promise<SentAlerts> {
  const { store } = sending;
  const { recipient, now, circumstances, unreachable, onlyWhatCannotWait } = dispatch;
  const outbox = await store.alerts.sendableTo(recipient, now);
  const { sendable, waiting, withdrawn } = await reviewAlerts(store, outbox, now, circumstances);
  if (unreachable) {
    const undelivered = [...sendable, ...waiting];
    if (undelivered.length === 0) return { outcome: "nothing to send", alerts: 0, withdrawn };
    const passed = await passOn(undelivered, { reason: "AddressUnreachable" }, dispatch, sending);
    return { outcome: "rerouted", alerts: undelivered.length, withdrawn, ...passed };
  }

  const due = onlyWhatCannotWait ? sendable.filter(({ alert }) => cannotWait(alert)) : sendable;
  const held = {
    ...(sendable.length > due.length && { held: sendable.length - due.length }),
    ...(waiting.length > 0 && { waiting: waiting.length }),
  };
  const deliveryId = sending.newDeliveryId();
  const leaseUntil = addMilliseconds(now, LEASE * 60_000);
  const claimed = await moveAlerts(store, due, { state: "claimed", deliveryId, at: now, leaseUntil });
  if (claimed.length === 0) return { outcome: "nothing to send", alerts: 0, withdrawn, ...held };

  const delivery = { deliveryId, recipient, at: now };
  const { composed, uncomposable } = await compose(claimed, delivery, sending);
  for (const { stored, reason } of uncomposable) {
    await moveAlerts(store, [stored], { state: "undeliverable", deliveryId, reason, at: now });
  }
  const others = {
    withdrawn,
    ...held,
    ...(uncomposable.length > 0 && { undeliverable: uncomposable.length }),
  };
  if (composed === undefined) return { outcome: "undeliverable", alerts: claimed.length, ...others };

  const { carried } = composed;
  const { outcome, to, reason, refused } = await deliver(composed, delivery, sending);
  const count = { alerts: claimed.length, ...others, ...(reason !== undefined && { reason }) };
  if (refused === "address-refused") {
    return {
      outcome: "rerouted",
      ...count,
      ...(await giveUp(carried, { ...dispatch, deliveryId }, sending)),
    };
  }
  if (to !== undefined) await settle(carried, to, sending);
  return refused === undefined
    ? { outcome, ...count }
    : { outcome: "undeliverable", ...count, undeliverable: carried.length + uncomposable.length };
}

interface Composed {
  readonly carried: readonly StoredAlert[];
  readonly recipient: Recipient;
  readonly email: Awaited<ReturnType<ComposeAlerts>>;
}

/**
 * Puts claimed alerts into one e-mail. Where that cannot be done, those that cannot be told even alone are left out, so
 * that one of them does not silence the others.
 */
async function compose(
  claimed: readonly StoredAlert[],
  { at }: { readonly at: Instant },
  sending: Sending,
): Promise<{
  readonly composed?: Composed;
  readonly uncomposable: readonly { readonly stored: StoredAlert; readonly reason: string }[];
}> {
  const together = await composedOrWhyNot(claimed, at, sending);
  if (typeof together !== "string") return { composed: together, uncomposable: [] };
  const uncomposable: { stored: StoredAlert; reason: string }[] = [];
  for (const stored of claimed) {
    const alone = await composedOrWhyNot([stored], at, sending);
    if (typeof alone === "string") uncomposable.push({ stored, reason: alone });
  }
  const left = claimed.filter((one) => !uncomposable.some(({ stored }) => stored === one));
  if (left.length === 0) return { uncomposable };
  const rest = uncomposable.length > 0 ? await composedOrWhyNot(left, at, sending) : together;
  if (typeof rest !== "string") return { composed: rest, uncomposable };
  return { uncomposable: [...uncomposable, ...left.map((stored) => ({ stored, reason: rest }))] };
}

async function composedOrWhyNot(
  carried: readonly StoredAlert[],
  now: Instant,
  { compose, referAndMonitorUrl, store }: Sending,
): Promise<Composed | string> {
  const alerts = inOrder(carried.map(({ alert }) => alert));
  const recipient = addresseeOf(alerts);
  try {
    return { carried, recipient, email: await compose({ recipient, alerts, now, referAndMonitorUrl }) };
  } catch (error) {
    if (error instanceof EmailUncomposable) return error.reason;
    await moveAlerts(store, carried, { state: "waiting" });
    throw error;
  }
}

/** As for an address that bounced: it is given up, and its alerts go to whoever is next. */
async function giveUp(
  carried: readonly StoredAlert[],
  { deliveryId, recipient, now, circumstances }: Dispatch & { readonly deliveryId: string },
  sending: Sending,
): Promise<PassedOn> {
  const record = { deliveryId, recipient, at: now, alerts: carried.map(({ alert }) => alertKey(alert)) };
  const news = { deliveryId, since: now, bounced: true, complained: false };
  await giveUpAddress(recipient, news, record, sending.store);
  return passOn(carried, { reason: "Bounce", deliveryId }, { now, circumstances }, sending);
}

/** The last one last: SES's news of the e-mail looks at that one, and leaves the others alone once it is settled. */
async function settle(alerts: readonly StoredAlert[], to: Delivery, { store }: Sending): Promise<void> {
  await moveAlerts(store, alerts.slice(0, -1), to);
  await moveAlerts(store, alerts.slice(-1), to);
}

interface Delivered {
  readonly outcome: "sent" | "uncertain" | "undeliverable";
  /** Where the service refused it for good: what is at fault. */
  readonly refused?: "address-refused" | "email-refused";
  /** Where the alerts go now; absent when they stay claimed. */
  readonly to?: Delivery;
  readonly reason?: string;
}

/** Sends once. Whatever certainly was not accepted is released or settled; what may have been stays claimed. */
async function deliver(
  { carried, recipient, email }: Composed,
  delivery: { readonly deliveryId: string; readonly recipient: string; readonly at: Instant },
  { store, mailer }: Sending,
): Promise<Delivered> {
  const { deliveryId, at } = delivery;
  try {
    await store.mail.recordDelivery(delivery, carried);
    const { messageId } = await mailer.send({ to: recipient.address, ...email, deliveryId, date: at });
    return { outcome: "sent", to: { state: "accepted", deliveryId, messageId, at } };
  } catch (error) {
    if (error instanceof EmailNotAccepted && error.verdict !== "retry") {
      const { verdict, reason } = error;
      if (verdict === "uncertain") return { outcome: "uncertain", reason };
      const to = { state: "undeliverable", deliveryId, reason, at } as const;
      return { outcome: "undeliverable", refused: verdict, reason, to };
    }
    await moveAlerts(store, carried, { state: "waiting" });
    throw error;
  }
}
