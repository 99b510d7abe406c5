import type { Instant } from "../time/index.ts";
import {
  type KnownUnreachable,
  listUnreachable,
  type MarkedUnreachable,
  markUnreachable,
  recipientOfAddressItem,
  type UnreachableNews,
  unreachableIn,
} from "./address-item.ts";
import type { StoredAlert } from "./alert-item.ts";
import { type DeliveryRecord, findDeliveries, recordDelivery } from "./delivery-record.ts";
import { addressKey } from "./keys.ts";
import type { Table } from "./table.ts";
import { addedUp, addToTally, recentTallies, type Tally } from "./tally-item.ts";

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
    const items = await table.getAll([...recipients.map(addressKey), ...recentTallies(now)]);
    const unreachable = items.map(recipientOfAddressItem).filter((key) => key !== undefined);
    return { unreachable: new Set(unreachable), lately: addedUp(items) };
  },
  recordDelivery: (delivery, carried) => recordDelivery(table, delivery, carried),
  deliveries: (deliveryIds) => findDeliveries(table, deliveryIds),
  markUnreachable: (recipient, news) => markUnreachable(table, recipient, news),
  listUnreachable: (region, address) => listUnreachable(table, region, address),
  unreachableIn: (region) => unreachableIn(table, region),
  addToTally: (at, tally) => addToTally(table, at, tally),
});
