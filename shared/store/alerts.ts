import { type Alert, newsOf } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import { type Delivery, sendableFrom } from "./alert-schema.ts";
import { caseEnd } from "./cases.ts";
import { itemKinds } from "./item-kinds.ts";
import { recipientKey, shardOf } from "./keys.ts";
import {
  allItems,
  ConditionNotMet,
  type Item,
  type ItemKey,
  notYetRaised,
  type Table,
  versionAndEndAre,
} from "./table.ts";

/** An alert in the outbox: what is to be told, and how far its delivery is. */
export interface StoredAlert {
  readonly alert: Alert;
  readonly delivery: Delivery;
  /** When it is to be forgotten, with the events of its case; to the second. Absent while the case goes on. */
  readonly keptUntil?: Instant;
  /** Counts its writes from 1. */
  readonly version: number;
}

const kind = itemKinds.alert;

/** The key of an alert: its news and the recipient's key. */
export const alertKey = (alert: Alert): ItemKey => kind.key(keyParts(alert));

const keyParts = (alert: Alert) => ({
  caseId: alert.caseId,
  news: newsOf(alert),
  recipient: recipientKey(alert.recipient.address),
});

/** @throws UnreadableItem */
export function readAlert(item: Item): StoredAlert {
  const { version, body, expiresAt: keptUntil } = kind.read(item);
  return { ...body, ...(keptUntil !== undefined && { keptUntil }), version };
}

/**
 * Puts an alert in the outbox, unless it is there. False when it was: it is told once. Then it looks how long the case
 * is kept: whoever ends the case at the same moment either sees the alert, or is seen.
 */
export async function raiseAlert(table: Table, alert: Alert): Promise<boolean> {
  const raised: StoredAlert = { alert, delivery: { state: "waiting" }, version: 1 };
  try {
    await table.put(alertItemOf(raised), notYetRaised);
  } catch (error) {
    if (error instanceof ConditionNotMet) return false;
    throw error;
  }
  await keepAlert(table, raised, await caseEnd(table, alert.caseId));
  return true;
}

/**
 * Moves the delivery of an alert on, if nobody else has since it was read. That it was given an end meanwhile is no
 * move: the sender of an e-mail must be able to write down that it was accepted.
 *
 * @throws ConditionNotMet
 */
export async function moveAlert(table: Table, from: StoredAlert, to: Delivery): Promise<StoredAlert> {
  return writeAlert(table, from, (current) => ({
    ...current,
    delivery: to,
    version: from.version + 1,
  }));
}

/**
 * Has an alert forgotten after an instant, or kept for as long as there is none. Its version stays, so that nobody who
 * is sending it is disturbed.
 */
export async function keepAlert(table: Table, alert: StoredAlert, until: Instant | undefined): Promise<void> {
  let current: StoredAlert | undefined = alert;
  while (current && current.keptUntil !== until) {
    const { keptUntil: _, ...kept }: StoredAlert = current;
    try {
      await writeAlert(table, current, () => ({ ...kept, ...(until !== undefined && { keptUntil: until }) }));
      return;
    } catch (error) {
      if (!(error instanceof ConditionNotMet)) throw error;
      current = await findAlert(table, alert.alert);
    }
  }
}

async function findAlert(table: Table, alert: Alert): Promise<StoredAlert | undefined> {
  const item = await table.get(alertKey(alert));
  return item && readAlert(item);
}

/** Writes an alert on condition of its version; when only its end has changed, with that end. @throws ConditionNotMet */
async function writeAlert(
  table: Table,
  from: StoredAlert,
  change: (current: StoredAlert) => StoredAlert,
): Promise<StoredAlert> {
  let current = from;
  for (;;) {
    const next = change(current);
    try {
      await table.put(alertItemOf(next), versionAndEndAre(current.version, endOf(current)));
      return next;
    } catch (error) {
      if (!(error instanceof ConditionNotMet)) throw error;
      const found = await findAlert(table, from.alert);
      if (found?.version !== from.version || found.keptUntil === current.keptUntil) throw error;
      current = found;
    }
  }
}

const endOf = ({ keptUntil }: StoredAlert): number | undefined =>
  keptUntil === undefined ? undefined : kind.expiresAt(keptUntil);

/**
 * A settled alert loses its keys of every index, so that they hold what is still to be done and nothing else.
 * The outbox is ordered by when an alert may be sent, not by when it was made: a reader wants those that may be now.
 */
function alertItemOf({ alert, delivery, version, keptUntil }: StoredAlert): Item {
  const parts = keyParts(alert);
  const { caseId, recipient } = parts;
  const from = sendableFrom(delivery, alert.deliverAt);
  const index = {
    ...(from !== undefined && {
      due: { shard: shardOf(caseId), sendableFrom: from },
      outbox: { recipient, sendableFrom: from },
    }),
    ...(delivery.state === "undeliverable" && {
      region: { region: alert.region, at: delivery.at, sk: alertKey(alert).sk },
    }),
  };
  const attributes = { state: delivery.state, recipient, body: { alert, delivery } };
  return { ...kind.item(parts, attributes, { index, from: keptUntil }), version };
}

/** A region's alerts whose e-mail could not be made or was refused, by when. @throws UnreadableItem */
export async function undeliverableIn(table: Table, region: string): Promise<readonly StoredAlert[]> {
  const items = await allItems(table, {
    index: "region",
    partition: kind.indexPartition("region", { region }),
  });
  return items.map(readAlert);
}

/** What may be sent to a recipient at `now`: never claimed, or claimed by somebody who did not come back. */
export async function sendableTo(
  table: Table,
  recipient: string,
  now: Instant,
): Promise<readonly StoredAlert[]> {
  const items = await allItems(table, {
    index: "outbox",
    partition: kind.indexPartition("outbox", { recipient }),
    to: now,
  });
  return items.map(readAlert);
}
