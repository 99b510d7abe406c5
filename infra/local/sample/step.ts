import { addMilliseconds, epochOf, type Instant, instantFromEpoch } from "../../../shared/time/index.ts";
import type { Random } from "./random.ts";

/** Something that somebody did in Refer and Monitor: when it happened, and when word of it reaches us. */
export interface Step {
  readonly at: Instant;
  readonly reachesUs: Instant;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * The source hands over what is new once an hour, five minutes before it ends: that is why the API takes many events at
 * once.
 */
const handOver = { every: 60 * MINUTE, at: 55 * MINUTE } as const;

/** The first handing over at or after the instant. */
export function nextHandOver(at: Instant): Instant {
  const sinceOne = (((epochOf(at) - handOver.at) % handOver.every) + handOver.every) % handOver.every;
  return instantFromEpoch(epochOf(at) + (sinceOne === 0 ? 0 : handOver.every - sinceOne));
}

/** Word is there to be handed over within seconds as a rule, now and then only hours later. */
export function step(at: Instant, random: Random): Step {
  const [least, most] = random.weighted([
    [[0.2, 30], 970],
    [[30, 900], 25],
    [[3_600, 18_000], 5],
  ] as const);
  const seconds = least + random.fraction() * (most - least);
  return { at, reachesUs: nextHandOver(addMilliseconds(at, Math.floor(seconds * SECOND))) };
}

/** What happened so much later in the same request: word of it comes with the other. */
export const alongside = ({ at, reachesUs }: Step, milliseconds: number): Step => ({
  at: addMilliseconds(at, milliseconds),
  reachesUs,
});
