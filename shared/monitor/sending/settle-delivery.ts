import { inParallel } from "../../concurrency/index.ts";
import type { Alert, Circumstances } from "../../obligations/index.ts";
import {
  alertKey,
  ConditionNotMet,
  type Delivery,
  type DeliveryRecord,
  type ItemKey,
  type StoredAlert,
} from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { type Rerouting, reroute } from "./reroute.ts";
import { isForNext, NOBODY_TO_TELL, settledByNews, type Verdict } from "./settled-by-news.ts";

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

/** How many alerts of a delivery go to somebody else now, and how many are kept since nobody is left to be told. */
export interface SettledDelivery {
  readonly rerouted: number;
  readonly nobodyLeft: number;
}

interface At {
  readonly now: Instant;
  readonly circumstances: () => Promise<Circumstances>;
}

/**
 * Brings the alerts of a delivery to where SES's news of it puts them, the last of them last; what cannot reach its
 * address goes to the next on the route before that is written down. Who else writes the alerts meanwhile (the sender,
 * the same news a second time) is waited for by reading again.
 */
export async function settleDelivery(
  record: DeliveryRecord,
  verdict: Verdict,
  as: At,
  rerouting: Rerouting,
): Promise<SettledDelivery> {
  const { store } = rerouting;
  const moved: Moved = { passedOn: new Set(), nobodyLeft: new Set() };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const alerts = await store.alerts.at(record.alerts);
    const news = alerts
      .map((stored): Change => ({ stored, to: settledByNews(stored.delivery, record, verdict) }))
      .filter(({ stored, to }) => to !== stored.delivery);
    if (news.length === 0) break;
    const changes = isForNext(verdict.outcome) ? await passOn(news, as, rerouting, moved) : news;
    if (await moveAll(changes, record, rerouting, moved)) break;
    if (attempt === MOST_ATTEMPTS) throw new DeliveryContended(record.deliveryId);
  }
  if (verdict.outcome === "Undelivered") await lookAgain(record, as, rerouting, moved);
  return { rerouted: moved.passedOn.size, nobodyLeft: moved.nobodyLeft.size };
}

/** Keys of alerts, so that one which is written again, because somebody else came first, counts once. */
interface Moved {
  readonly passedOn: Set<string>;
  readonly nobodyLeft: Set<string>;
}

const keyOf = (alert: Alert): string => Object.values(alertKey(alert)).join(" ");

/** Raises for the next on the route what has not been before; what nobody is left for is to be kept as undeliverable. */
async function passOn(
  changes: readonly Change[],
  { now, circumstances }: At,
  rerouting: Rerouting,
  moved: Moved,
): Promise<readonly Change[]> {
  const news = changes.filter(wasNotRerouted).map(({ stored }) => stored.alert);
  if (news.length === 0) return changes;
  const { rerouted, nobodyLeft } = await reroute(news, now, await circumstances(), rerouting);
  for (const alert of rerouted) moved.passedOn.add(keyOf(alert));
  return changes.map(({ stored, to }) => ({
    stored,
    to: nobodyLeft.includes(stored.alert) ? forNobody(to) : to,
  }));
}

const forNobody = (to: Delivery): Delivery =>
  to.state === "failed" ? { ...to, state: "undeliverable", reason: NOBODY_TO_TELL } : to;

/** False where somebody else wrote one of them first. */
async function moveAll(
  changes: readonly Change[],
  record: DeliveryRecord,
  rerouting: Rerouting,
  moved: Moved,
): Promise<boolean> {
  const last = record.alerts.at(-1);
  const isLast = ({ stored }: Change) => isAt(stored, last);
  for (const group of [changes.filter((change) => !isLast(change)), changes.filter(isLast)]) {
    const done = await inParallel(group, AT_ONCE, (change) => move(change, rerouting));
    const written = group.filter((_, place) => done[place]);
    for (const { stored, to } of written) {
      if (to.state === "undeliverable" && to.reason === NOBODY_TO_TELL)
        moved.nobodyLeft.add(keyOf(stored.alert));
    }
    if (written.length < group.length) return false;
  }
  return true;
}

/**
 * An address that may work again is not given up, so the same news may have failed to reach two people at the same
 * moment, each of whom was to be told instead of the other. Whoever looks last sees that both have failed.
 */
async function lookAgain(
  record: DeliveryRecord,
  { now, circumstances }: At,
  rerouting: Rerouting,
  moved: Moved,
): Promise<void> {
  const failed = (await rerouting.store.alerts.at(record.alerts)).filter(
    ({ delivery }) => delivery.state === "failed" && delivery.deliveryId === record.deliveryId,
  );
  if (failed.length === 0) return;
  const news = failed.map(({ alert }) => alert);
  const { nobodyLeft } = await reroute(news, now, await circumstances(), rerouting);
  const changes = failed
    .filter(({ alert }) => nobodyLeft.includes(alert))
    .map((stored): Change => ({ stored, to: forNobody(stored.delivery) }));
  if (!(await moveAll(changes, record, rerouting, moved))) throw new DeliveryContended(record.deliveryId);
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
