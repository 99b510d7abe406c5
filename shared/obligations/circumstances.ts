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
