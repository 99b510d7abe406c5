import type {
  DeliveryRecord,
  MarkedUnreachable,
  Store,
  StoredAlert,
  UnreachableNews,
} from "../../store/index.ts";
import { whoseAddress } from "./whose-address.ts";

/**
 * Sees to it that nothing is sent to an address again, and that the weekly reports of the regions concerned say whose
 * it is.
 */
export async function giveUpAddress(
  recipient: string,
  news: UnreachableNews,
  record: DeliveryRecord | undefined,
  store: Store,
): Promise<MarkedUnreachable> {
  const marked = await store.mail.markUnreachable(recipient, news);
  const { because, since } = marked;
  const alerts = record ? await store.alerts.at(record.alerts) : [];
  for (const [region, [first]] of Map.groupBy(alerts.toSorted(inOrder), ({ alert }) => alert.region)) {
    if (first === undefined) continue;
    const facts = (await store.cases.get(first.alert.caseId))?.facts;
    await store.mail.listUnreachable(region, { because, since, ...whoseAddress(first.alert, facts) });
  }
  return marked;
}

/** Whichever order they were read in, the same one speaks for them. */
const inOrder = ({ alert: a }: StoredAlert, { alert: b }: StoredAlert): number =>
  `${a.caseId} ${a.obligation}` < `${b.caseId} ${b.obligation}` ? -1 : 1;
