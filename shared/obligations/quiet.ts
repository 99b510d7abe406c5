import type { Snooze } from "../case/index.ts";
import { type Instant, startOfLondonDay } from "../time/index.ts";

/**
 * When news falls due of which those who know of an obligation have asked to be spared: not before the last of the
 * days until which they asked for quiet begins. What was told before they asked is not told again then.
 */
export const afterQuiet = (at: Instant, snoozes: readonly Snooze[] = []): Instant =>
  [at, ...snoozes.map(({ until }) => startOfLondonDay(until))].sort().at(-1) ?? at;
