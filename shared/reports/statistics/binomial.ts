/**
 * The limits that chance alone sets to a share of `size` with the expectation `expected`: a share outside them has a
 * probability of at most `tail` on its side. Exact binomial limits, interpolated so that a curve through them is smooth
 * (Spiegelhalter 2005, 'Funnel plots for comparing institutional performance', Statistics in Medicine 24, appendix A.1.1).
 */
export interface Limits {
  /** 0 to 1. */
  readonly lower: number;
  readonly upper: number;
}

export const binomialLimits = (expected: number, size: number, tail: number): Limits => ({
  lower: lowerLimit(expected, size, tail),
  upper: 1 - lowerLimit(1 - expected, size, tail),
});

function lowerLimit(expected: number, size: number, tail: number): number {
  if (size <= 0 || expected <= 0) return 0;
  if (expected >= 1) return 1;
  let below = 0;
  for (let count = firstThatMatters(expected, size); count <= size; count++) {
    const probability = probabilityOf(count, expected, size);
    if (below + probability >= tail) {
      const surplus = (below + probability - tail) / probability;
      return Math.max(0, (count - surplus) / size);
    }
    below += probability;
  }
  return 1;
}

/** Twelve standard deviations below the expectation: what lies beneath adds less than 1e-30. */
const firstThatMatters = (expected: number, size: number): number =>
  Math.max(0, Math.floor(size * expected - 12 * Math.sqrt(size * expected * (1 - expected)) - 12));

/** Probability of exactly `count` in `size`, computed through logarithms so that it holds for any size. */
export function probabilityOf(count: number, expected: number, size: number): number {
  const ways = logFactorial(size) - logFactorial(count) - logFactorial(size - count);
  return Math.exp(ways + count * Math.log(expected) + (size - count) * Math.log1p(-expected));
}

const logFactorials: number[] = [0];

function logFactorial(of: number): number {
  for (let next = logFactorials.length; next <= of; next++) {
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  }
  return logFactorials[of] ?? 0;
}
