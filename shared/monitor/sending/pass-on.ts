import type { Circumstances } from "../../obligations/index.ts";
import type { StoredAlert } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { moveAlerts } from "./move-alerts.ts";
import { type Rerouting, reroute } from "./reroute.ts";
import { NOBODY_TO_TELL } from "./settled-by-news.ts";

export interface PassedOn {
  /** Alerts that nobody can be told of: they are kept as undeliverable. */
  readonly nobodyLeft?: number;
}

/** Why alerts cannot go to whom they were for, and the delivery by which that was found out, if any. */
export interface WhyPassedOn {
  readonly reason: string;
  readonly deliveryId?: string;
}

/**
 * Gives alerts for an address that was given up to whoever is next on the route, then writes down that these have
 * failed. Those for whom nobody is left are kept as undeliverable.
 */
export async function passOn(
  alerts: readonly StoredAlert[],
  why: WhyPassedOn,
  { now, circumstances }: { readonly now: Instant; readonly circumstances: Circumstances },
  rerouting: Rerouting,
): Promise<PassedOn> {
  const { store } = rerouting;
  const news = alerts.map(({ alert }) => alert);
  const { nobodyLeft } = await reroute(news, now, circumstances, rerouting);
  const left = alerts.filter(({ alert }) => nobodyLeft.includes(alert));
  const others = alerts.filter((stored) => !left.includes(stored));
  await moveAlerts(store, left, { state: "undeliverable", ...why, reason: NOBODY_TO_TELL, at: now });
  await moveAlerts(store, others, { state: "failed", ...why, at: now });
  return left.length > 0 ? { nobodyLeft: left.length } : {};
}
