import { addMilliseconds, type Instant } from "../time/index.ts";
import { deliveryTimeFor } from "./delivery-time.ts";

/** In milliseconds, two scans: news that comes less than so much after its time is not late. A choice of ours. */
export const TOLERANCE = 30 * 60_000;

/** When news is to be delivered, and when it should have been, if that is past. */
export interface Delivery {
  readonly deliverAt: Instant;
  readonly shouldReachAt?: Instant;
}

/**
 * When an alert that is raised at `now` is to be delivered. News that the monitor should have raised before, at
 * `wanted`, and that would have been delivered by now, goes at once in waking hours and says since when it is late.
 */
export function deliveryOf(
  wanted: Instant,
  now: Instant,
  { pressing, due }: { readonly pressing: boolean; readonly due?: Instant },
): Delivery {
  const until = due === undefined ? {} : { due };
  const promised = deliveryTimeFor(wanted < now ? wanted : now, { pressing, ...until });
  if (promised >= now) return { deliverAt: promised };
  const deliverAt = deliveryTimeFor(now, { pressing: true, ...until });
  return isLate(promised, deliverAt) ? { deliverAt, shouldReachAt: promised } : { deliverAt };
}

/** Whether what should have come at an instant comes late at another. */
export const isLate = (should: Instant, does: Instant): boolean => addMilliseconds(should, TOLERANCE) < does;
