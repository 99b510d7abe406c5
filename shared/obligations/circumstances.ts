import { type CaseEvent, inOrderOfOccurrence, usableEvents } from "../case/index.ts";
import type { Instant } from "../time/index.ts";

/** A time in which nDelius was down and Refer and Monitor could only be read; `to` is absent while it lasts. */
export interface Outage {
  readonly from: Instant;
  readonly to?: Instant;
}

/** What bears on every case alike. */
export interface Circumstances {
  readonly outages: readonly Outage[];
}

export const ordinaryCircumstances: Circumstances = { outages: [] };

/** What the events of the live service as a whole tell; the last record of an outage is the one that holds. */
export function circumstancesOf(events: readonly CaseEvent[]): Circumstances {
  const outages = new Map<string, Outage>();
  for (const event of [...usableEvents(events).events].sort(inOrderOfOccurrence)) {
    if (event.eventType !== "crs.outage.recorded") continue;
    const { outageId, from, to } = event.detail;
    outages.set(outageId, { from, ...(to && { to }) });
  }
  return { outages: [...outages.values()] };
}
