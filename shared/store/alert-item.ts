import * as z from "zod";
import type { Alert } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import { ConditionNotMet, notYetRaised, versionIs } from "./conditions.ts";
import { type Delivery, delivery, sendableFrom } from "./delivery.ts";
import { code, fact, instant, localDate } from "./fields.ts";
import { alertKey, dueKeys, outboxPartition, recipientKey } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { Item, Table } from "./table.ts";

/** An alert in the outbox: what is to be told, and how far its delivery is. */
export interface StoredAlert {
  readonly alert: Alert;
  readonly delivery: Delivery;
  /** Counts its writes from 1. */
  readonly version: number;
}

export const storedAlert = fact({
  caseId: z.string(),
  reference: z.string(),
  region: code<Alert["region"]>(),
  about: fact({
    contractType: z.string(),
    provider: z.string(),
    sentOn: localDate,
    deliveryUnit: z.string().exactOptional(),
    caseworker: z.string().exactOptional(),
  }).exactOptional(),
  obligation: z.string(),
  rule: z.string(),
  owedBy: code<NonNullable<Alert["owedBy"]>>().exactOptional(),
  stage: code<Alert["stage"]>(),
  repeat: z.number().exactOptional(),
  opened: instant,
  due: instant.exactOptional(),
  dueDay: localDate.exactOptional(),
  wanting: z.array(z.string()).exactOptional(),
  recipient: fact({
    role: code<Alert["recipient"]["role"]>(),
    address: z.string(),
    insteadOf: z.string().exactOptional(),
    copy: z.literal(true).exactOptional(),
  }),
  raisedAt: instant,
  deliverAt: instant,
  shouldReachAt: instant.exactOptional(),
}) satisfies z.ZodType<Alert>;

const alertItem = z.object({
  kind: z.literal("alert"),
  version: z.int().min(1),
  body: bodyOf(z.strictObject({ alert: storedAlert, delivery })),
});

/** @throws UnreadableItem */
export function readAlert(item: Item): StoredAlert {
  const { version, body } = readItem(alertItem, item);
  return { ...body, version };
}

/** Puts an alert in the outbox, unless it is there. False when it was: it is told once. */
export async function raiseAlert(table: Table, alert: Alert): Promise<boolean> {
  try {
    await table.put(alertItemOf({ alert, delivery: { state: "waiting" }, version: 1 }), notYetRaised);
    return true;
  } catch (error) {
    if (error instanceof ConditionNotMet) return false;
    throw error;
  }
}

/** Moves the delivery of an alert on, if nobody else has since it was read. @throws ConditionNotMet */
export async function moveAlert(table: Table, from: StoredAlert, to: Delivery): Promise<StoredAlert> {
  const moved = { ...from, delivery: to, version: from.version + 1 };
  await table.put(alertItemOf(moved), versionIs(from.version));
  return moved;
}

/**
 * A settled alert loses its keys of both indexes, so that they hold what is still to be done and nothing else.
 * The outbox is ordered by when an alert may be sent, not by when it was made: a reader wants those that may be now.
 */
function alertItemOf({ alert, delivery: state, version }: StoredAlert): Item {
  const recipient = recipientKey(alert.recipient.address);
  const from = sendableFrom(state, alert.deliverAt);
  return {
    ...alertKey(alert),
    kind: "alert",
    version,
    state: state.state,
    recipient,
    ...dueKeys(alert.caseId, from),
    ...(from !== undefined && { outboxPk: outboxPartition(recipient), outboxSk: from }),
    body: JSON.stringify({ alert, delivery: state }),
  };
}

/** What may be sent to a recipient at `now`: never claimed, or claimed by somebody who did not come back. */
export async function sendableTo(
  table: Table,
  recipient: string,
  now: Instant,
): Promise<readonly StoredAlert[]> {
  const alerts: StoredAlert[] = [];
  for await (const page of table.read({
    index: "outbox",
    partition: outboxPartition(recipient),
    to: now,
  })) {
    alerts.push(...page.map(readAlert));
  }
  return alerts;
}
