import type { DeliveryRecord, Store, StoredAlert, WhyUnreachable } from "../store/index.ts";
import type { Instant } from "../time/index.ts";
import { whoseAddress } from "./whose-address.ts";

/** Why and since when an address is given up, and the delivery that showed it. */
export interface GivenUp {
  readonly because: WhyUnreachable;
  readonly since: Instant;
  readonly deliveryId: string;
}

/**
 * Sees to it that nothing is sent to an address again, and that the weekly reports of the regions concerned say whose
 * it is.
 *
 * @returns whether SES had not said so of this delivery before
 */
export async function giveUpAddress(
  recipient: string,
  news: GivenUp,
  record: DeliveryRecord | undefined,
  store: Store,
): Promise<boolean> {
  const { fresh, because, since } = await store.mail.markUnreachable(recipient, news);
  const alerts = record ? await store.alerts.at(record.alerts) : [];
  for (const [region, [first]] of Map.groupBy(alerts.toSorted(inOrder), ({ alert }) => alert.region)) {
    if (first === undefined) continue;
    const facts = (await store.cases.get(first.alert.caseId))?.facts;
    await store.mail.listUnreachable(region, { because, since, ...whoseAddress(first.alert, facts) });
  }
  return fresh;
}

/** Whichever order they were read in, the same one speaks for them. */
const inOrder = ({ alert: a }: StoredAlert, { alert: b }: StoredAlert): number =>
  `${a.caseId} ${a.obligation}` < `${b.caseId} ${b.obligation}` ? -1 : 1;
