import { inParallel } from "../../concurrency/index.ts";
import type { Circumstances } from "../../obligations/index.ts";
import {
  alertKey,
  ConditionNotMet,
  type Delivery,
  type DeliveryRecord,
  type ItemKey,
  type StoredAlert,
} from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { type Rerouted, type Rerouting, reroute } from "./reroute.ts";
import { isForNext, settledByNews, type Verdict } from "./settled-by-news.ts";

/** Others wrote the alerts so many times meanwhile that it is left for the next delivery of the news. */
export class DeliveryContended extends Error {
  override readonly name = "DeliveryContended";
  readonly reason: string;
  constructor(deliveryId: string) {
    super(
      `The alerts of delivery ${deliveryId} were written by others again and again. They are tried again.`,
    );
    this.reason = deliveryId;
  }
}

const MOST_ATTEMPTS = 8;
const AT_ONCE = 8;

interface Change {
  readonly stored: StoredAlert;
  readonly to: Delivery;
}

/**
 * Brings the alerts of a delivery to where SES's news of it puts them, the last of them last; what cannot reach its
 * address goes to the next on the route before that is written down. Who else writes the alerts meanwhile (the sender,
 * the same news a second time) is waited for by reading again.
 */
export async function settleDelivery(
  record: DeliveryRecord,
  verdict: Verdict,
  { now, circumstances }: { readonly now: Instant; readonly circumstances: () => Promise<Circumstances> },
  rerouting: Rerouting,
): Promise<Rerouted> {
  const { store } = rerouting;
  let total: Rerouted = { rerouted: 0, nobodyLeft: 0 };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const alerts = await store.alerts.at(record.alerts);
    const changes = alerts
      .map((stored): Change => ({ stored, to: settledByNews(stored.delivery, record, verdict) }))
      .filter(({ stored, to }) => to !== stored.delivery);
    if (changes.length === 0) return total;
    const undelivered = isForNext(verdict.outcome) ? changes.filter(wasNotRerouted) : [];
    if (undelivered.length > 0) {
      const news = undelivered.map(({ stored }) => stored.alert);
      const { rerouted, nobodyLeft } = await reroute(news, now, await circumstances(), rerouting);
      total = { rerouted: total.rerouted + rerouted, nobodyLeft: total.nobodyLeft + nobodyLeft };
    }
    const last = record.alerts.at(-1);
    const isLast = ({ stored }: Change) => isAt(stored, last);
    const moved = await inParallel(
      changes.filter((change) => !isLast(change)),
      AT_ONCE,
      (change) => move(change, rerouting),
    );
    if (moved.includes(false)) continue;
    const closing = await inParallel(changes.filter(isLast), 1, (change) => move(change, rerouting));
    if (!closing.includes(false)) return total;
  }
  throw new DeliveryContended(record.deliveryId);
}

function isAt({ alert }: StoredAlert, key: ItemKey | undefined): boolean {
  const { pk, sk } = alertKey(alert);
  return pk === key?.pk && sk === key.sk;
}

const wasNotRerouted = ({ stored: { delivery } }: Change): boolean =>
  !(delivery.state === "failed" && isForNext(delivery.reason));

async function move({ stored, to }: Change, { store }: Rerouting): Promise<boolean> {
  try {
    await store.alerts.move(stored, to);
    return true;
  } catch (error) {
    if (error instanceof ConditionNotMet) return false;
    throw error;
  }
}
