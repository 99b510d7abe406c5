import { addMilliseconds, type Instant } from "../time/index.ts";
import { alertKey, type StoredAlert } from "./alerts.ts";
import { itemKinds } from "./item-kinds.ts";
import {
  type KnownUnreachable,
  listUnreachable,
  type MarkedUnreachable,
  markUnreachable,
  type UnreachableNews,
  unreachableIn,
} from "./suppression-list.ts";
import type { Item, ItemKey, Table } from "./table.ts";

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

async function recordDelivery(
  table: Table,
  { deliveryId, recipient, at }: Omit<DeliveryRecord, "alerts">,
  carried: readonly StoredAlert[],
): Promise<void> {
  const alerts = carried.map(({ alert }) => alertKey(alert)).map(({ pk, sk }) => [pk, sk] as const);
  await table.put(itemKinds.delivery.item({ deliveryId }, { recipient, body: { at, alerts } }, { from: at }));
}

/** Those of the deliveries that carry alerts of ours. @throws UnreadableItem */
async function findDeliveries(
  table: Table,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, DeliveryRecord>> {
  const items = await table.getAll(deliveryIds.map((deliveryId) => itemKinds.delivery.key({ deliveryId })));
  const records = items
    .map(itemKinds.delivery.read)
    .map(({ deliveryId, recipient, body }): DeliveryRecord => {
      const alerts = body.alerts.map(([pk, sk]) => ({ pk, sk }));
      return { deliveryId, recipient, at: body.at, alerts };
    });
  return new Map(records.map((record) => [record.deliveryId, record]));
}

/** What became of the e-mails of a time, as SES tells. */
export interface Tally {
  readonly sent: number;
  /** Could not be delivered, and never will be. */
  readonly bounced: number;
}

/** In days, of UTC: today and the day before. */
const WINDOW = 2;
const DAY = 86_400_000;
const dayOf = (at: Instant): string => at.slice(0, "2026-11-22".length);

/** Where the tallies of the last two days at an instant lie: the day of UTC and the one before. */
const recentTallies = (now: Instant): readonly ItemKey[] =>
  Array.from({ length: WINDOW }, (_, back) =>
    itemKinds.tally.key({ day: dayOf(addMilliseconds(now, -back * DAY)) }),
  );

/** Adds up those of the items that are tallies. @throws UnreadableItem */
function addedUp(items: readonly Item[]): Tally {
  const tallies = items.filter(({ kind }) => kind === itemKinds.tally.kind).map(itemKinds.tally.read);
  return {
    sent: tallies.reduce((sum, { sent }) => sum + sent, 0),
    bounced: tallies.reduce((sum, { bounced }) => sum + bounced, 0),
  };
}

/** Adds to the tally of an instant's day, however many add at once. */
const addToTally = (table: Table, at: Instant, { sent, bounced }: Tally): Promise<void> =>
  table.add(
    itemKinds.tally.key({ day: dayOf(at) }),
    { sent, bounced },
    { kind: itemKinds.tally.kind, expiresAt: itemKinds.tally.expiresAt(at) },
  );

/** What bears on sending e-mail: where nothing can be delivered, and what became of the e-mails of two days. */
export interface MailStanding {
  /** Those of the recipients who cannot be reached, by key. */
  readonly unreachable: ReadonlySet<string>;
  readonly lately: Tally;
}

/** What is kept of e-mails and of addresses: never an address itself. */
export interface MailStore {
  /** @param recipients `recipientKey` of each address that is asked about */
  standing(recipients: readonly string[], now: Instant): Promise<MailStanding>;
  recordDelivery(delivery: Omit<DeliveryRecord, "alerts">, carried: readonly StoredAlert[]): Promise<void>;
  deliveries(deliveryIds: readonly string[]): Promise<ReadonlyMap<string, DeliveryRecord>>;
  markUnreachable(recipient: string, news: UnreachableNews): Promise<MarkedUnreachable>;
  listUnreachable(region: string, address: KnownUnreachable): Promise<void>;
  unreachableIn(region: string): Promise<readonly KnownUnreachable[]>;
  addToTally(at: Instant, tally: Tally): Promise<void>;
}

export const mailIn = (table: Table): MailStore => ({
  async standing(recipients, now) {
    const addresses = recipients.map((recipient) => itemKinds.address.key({ recipient }));
    const items = await table.getAll([...addresses, ...recentTallies(now)]);
    const unreachable = items
      .filter(({ kind }) => kind === itemKinds.address.kind)
      .map((item) => itemKinds.address.parts(item).recipient);
    return { unreachable: new Set(unreachable), lately: addedUp(items) };
  },
  recordDelivery: (delivery, carried) => recordDelivery(table, delivery, carried),
  deliveries: (deliveryIds) => findDeliveries(table, deliveryIds),
  markUnreachable: (recipient, news) => markUnreachable(table, recipient, news),
  listUnreachable: (region, address) => listUnreachable(table, region, address),
  unreachableIn: (region) => unreachableIn(table, region),
  addToTally: (at, tally) => addToTally(table, at, tally),
});
