import { addMilliseconds, type Instant } from "../../../shared/time/index.ts";
import type { Random } from "./random.ts";

/** Something that somebody did in Refer and Monitor: when it happened, and when word of it reaches us. */
export interface Step {
  readonly at: Instant;
  readonly reachesUs: Instant;
}

const SECOND = 1000;

/** Word comes within seconds as a rule, sometimes within a quarter of an hour, now and then hours later. */
export function step(at: Instant, random: Random, published: Instant = at): Step {
  const [least, most] = random.weighted([
    [[0.2, 30], 970],
    [[30, 900], 25],
    [[3_600, 18_000], 5],
  ] as const);
  const seconds = least + random.fraction() * (most - least);
  return { at, reachesUs: addMilliseconds(published, Math.floor(seconds * SECOND)) };
}

/** Another step of the same message's moment: it reaches us no earlier. */
export const alongside = ({ at, reachesUs }: Step, milliseconds: number): Step => ({
  at: addMilliseconds(at, milliseconds),
  reachesUs: addMilliseconds(reachesUs, milliseconds),
});
