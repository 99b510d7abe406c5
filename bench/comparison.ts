/** What is to be reached: so many times as fast as the peer, or at most so many times what the peer takes. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** Something of ours measured beside something named, several times in one run. */
export interface Comparison {
  readonly name: string;
  readonly peer: string;
  /** What `own` and `theirs` are counted in, per operation; less is better. */
  readonly unit: string;
  readonly pairs: readonly Pair[];
  readonly goal?: Goal;
}

export interface Pair {
  readonly own: number;
  readonly theirs: number;
}

/** One line of the table, as `--json` prints it. */
export interface Result {
  readonly name: string;
  /** What ours took, the median, in `unit`. */
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number;
  /** The median of the ratios of the pairs. */
  readonly ratio: number;
  /** The lowest and the highest ratio of a pair. */
  readonly spread: readonly [low: number, high: number];
  readonly goal: string | null;
  readonly ok: boolean | null;
}

/** A comparison in which nothing was measured. */
export class NothingMeasured extends Error {
  override readonly name = "NothingMeasured";

  constructor({ name, peer }: Comparison) {
    super(`Found no measurement of "${name}" beside ${peer}; expected at least one.`);
  }
}

/**
 * The ratio of a comparison, and whether its goal is reached. Where something is to be so many times as fast as its peer,
 * the ratio is the peer's time by ours; where it is to take at most so many times as long, and without a goal, ours by
 * the peer's. @throws NothingMeasured
 */
export function resultOf(comparison: Comparison): Result {
  const { name, peer, unit, pairs, goal } = comparison;
  if (pairs.length === 0) throw new NothingMeasured(comparison);
  const isSpeed = goal !== undefined && "atLeast" in goal;
  const ratios = pairs.map(({ own, theirs }) => (isSpeed ? theirs / own : own / theirs));
  const ratio = median(ratios);
  return {
    name,
    value: median(pairs.map(({ own }) => own)),
    unit,
    peer,
    peerValue: median(pairs.map(({ theirs }) => theirs)),
    ratio,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: goal === undefined ? null : "atLeast" in goal ? `>= ${goal.atLeast}` : `<= ${goal.atMost}`,
    ok: goal === undefined ? null : "atLeast" in goal ? ratio >= goal.atLeast : ratio <= goal.atMost,
  };
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] as number;
  const lower = sorted[(sorted.length - 1) >> 1] as number;
  return (lower + upper) / 2;
}
