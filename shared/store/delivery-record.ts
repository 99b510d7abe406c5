import * as z from "zod";
import { addMilliseconds, type Instant } from "../time/index.ts";
import type { StoredAlert } from "./alert-item.ts";
import { expiryAt, instant } from "./fields.ts";
import { alertKey, deliveryKey } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { ItemKey, Table } from "./table.ts";

/**
 * Which alerts one e-mail carries: written before it is sent, and never again. By it SES's news of the e-mail, which
 * names the delivery alone, finds the alerts.
 */
export interface DeliveryRecord {
  readonly deliveryId: string;
  /** `recipientKey` of the address. */
  readonly recipient: string;
  /** As of when the e-mail was made. */
  readonly at: Instant;
  /** The last is the one that a sender settles last: once it is settled, all are. */
  readonly alerts: readonly ItemKey[];
}

/** In days: SES tells of a complaint some weeks after the e-mail at the latest. */
const KEPT = 90;

const deliveryItem = z.object({
  kind: z.literal("delivery"),
  pk: z.templateLiteral(["DELIVERY#", z.string()]),
  recipient: z.string(),
  body: bodyOf(z.strictObject({ at: instant, alerts: z.array(z.tuple([z.string(), z.string()])).min(1) })),
});

export async function recordDelivery(
  table: Table,
  { deliveryId, recipient, at }: Omit<DeliveryRecord, "alerts">,
  carried: readonly StoredAlert[],
): Promise<void> {
  const alerts = carried.map(({ alert }) => alertKey(alert)).map(({ pk, sk }) => [pk, sk]);
  await table.put({
    ...deliveryKey(deliveryId),
    kind: "delivery",
    recipient,
    expiresAt: expiryAt(addMilliseconds(at, KEPT * 86_400_000)),
    body: JSON.stringify({ at, alerts }),
  });
}

/** Those of the deliveries that carry alerts of ours. @throws UnreadableItem */
export async function findDeliveries(
  table: Table,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, DeliveryRecord>> {
  const items = await table.getAll(deliveryIds.map(deliveryKey));
  const found = items.map((item): DeliveryRecord => {
    const { pk, recipient, body } = readItem(deliveryItem, item);
    const alerts = body.alerts.map(([alertPk, alertSk]) => ({ pk: alertPk, sk: alertSk }));
    return { deliveryId: pk.slice("DELIVERY#".length), recipient, at: body.at, alerts };
  });
  return new Map(found.map((record) => [record.deliveryId, record]));
}
