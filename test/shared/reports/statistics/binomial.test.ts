import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialLimits, probabilityOf } from "../../../../shared/reports/statistics/binomial.ts";
import { compareShare } from "../../../../shared/reports/statistics/funnel.ts";

describe("binomial limits", () => {
  test.each([
    // Tables of the cumulative binomial distribution, n = 10, p = 0.5: P(0) = 1/1024, P(1) = 10/1024, P(2) = 45/1024.
    [0, 10, 0.5, 1 / 1024],
    [2, 10, 0.5, 45 / 1024],
    [20, 20, 0.9, 0.9 ** 20],
  ])("the probability of %i in %i at %d", (count, size, expected, probability) => {
    expect(probabilityOf(count, expected, size)).toBeCloseTo(probability, 12);
  });

  test("are interpolated between counts as the source defines it: ten throws of a coin, 2.5% a side", () => {
    // P(R ≤ 1) = 11/1024 < 0.025 ≤ P(R ≤ 2) = 56/1024, so the limit lies at (2 − (56/1024 − 0.025) / (45/1024)) / 10.
    const lower = (2 - (56 / 1024 - 0.025) / (45 / 1024)) / 10;
    expect(binomialLimits(0.5, 10, 0.025).lower).toBeCloseTo(lower, 12);
    expect(binomialLimits(0.5, 10, 0.025).upper).toBeCloseTo(1 - lower, 12);
  });

  test("a count below the lower limit is as improbable as the limit says, and the next one is not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.constantFrom(0.025, 0.001, 0.00135),
        (size, expected, tail) => {
          const { lower } = binomialLimits(expected, size, tail);
          let below = 0;
          for (let count = 0; count <= size; count++) {
            below += probabilityOf(count, expected, size);
            if (Math.abs(below - tail) > 1e-9) expect(count / size < lower).toBe(below < tail);
          }
        },
      ),
    );
  });

  test("close in on the expectation as the number grows, as the normal approximation does", () => {
    const { lower, upper } = binomialLimits(0.9, 100_000, 0.001);
    const distance = 3.0902 * Math.sqrt((0.9 * 0.1) / 100_000);
    expect(lower).toBeCloseTo(0.9 - distance, 4);
    expect(upper).toBeCloseTo(0.9 + distance, 4);
  });
});

describe("a provider beside the others", () => {
  test.each([
    [12, 20, "below-action"],
    [14, 20, "below-warning"],
    [18, 20, "within"],
    [300, 300, "above-action"],
    [0, 2, "below-warning"],
    [1, 2, "within"],
  ])("%i of %i, where all together met 90%%: %s", (part, whole, comparison) => {
    expect(compareShare({ part, whole }, 0.9)).toBe(comparison);
  });

  test("of whom nothing fell due is not compared", () => {
    expect(compareShare({ part: 0, whole: 0 }, 0.9)).toBeUndefined();
  });
});
