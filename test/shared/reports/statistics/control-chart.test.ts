import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { individualsChart, shareChart } from "../../../../shared/reports/statistics/control-chart.ts";

/** The limits as the source prints them. */
const limitsOf = (values: readonly number[]) => {
  const chart = individualsChart(values);
  const { lower = Number.NaN, upper = Number.NaN } = chart?.points[0]?.limits ?? {};
  return { lower, mean: chart?.mean ?? Number.NaN, upper };
};

describe("an XmR chart has the limits that are published for it", () => {
  test("ten flow rates: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2", () => {
    const { lower, mean, upper } = limitsOf([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
    expect(mean).toBeCloseTo(50.81, 2);
    expect(upper).toBeCloseTo(55.8041, 3);
    expect(lower).toBeCloseTo(45.8159, 3);
  });

  test("eighteen values with an outlier: NHSRplotthedots, vignette 'Deviations from Excel defaults'", () => {
    const { lower, mean, upper } = limitsOf([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    expect(mean).toBeCloseTo(1.94, 2);
    expect(upper).toBeCloseTo(6.95, 2);
    expect(lower).toBeCloseTo(-3.06, 2);
  });
});

describe("a chart of shares", () => {
  const weeks = (parts: readonly number[], whole: number) => parts.map((part) => ({ part, whole }));

  test("is the XmR chart where weeks are of equal size and differ by more than chance", () => {
    const parts = [700, 820, 760, 880, 640, 790, 720, 860, 680, 810, 750, 840];
    const shares = shareChart(weeks(parts, 1000));
    const xmr = individualsChart(parts.map((part) => part / 1000));
    expect(shares?.mean).toBeCloseTo(xmr?.mean ?? Number.NaN, 12);
    shares?.points.forEach((point, index) => {
      expect(point?.limits.lower).toBeCloseTo(xmr?.points[index]?.limits.lower ?? Number.NaN, 9);
      expect(point?.limits.upper).toBeCloseTo(Math.min(1, xmr?.points[index]?.limits.upper ?? 1), 9);
    });
  });

  test("has wider limits in a week in which less fell due", () => {
    const sizes = [100, 100, 100, 100, 100, 100, 100, 10];
    const chart = shareChart(
      sizes.map((whole, index) => ({ part: Math.round(whole * (index % 2 ? 0.8 : 0.9)), whole })),
    );
    const [large, small] = [chart?.points.at(-2), chart?.points.at(-1)];
    expect((large?.limits.lower ?? 0) - (small?.limits.lower ?? 1)).toBeGreaterThan(0.1);
  });

  test("one case missed of three, after eleven weeks without one, is within its limits: it is no signal", () => {
    const chart = shareChart([...weeks(Array(11).fill(3), 3), { part: 2, whole: 3 }]);
    expect(chart?.points.at(-1)?.limits.lower).toBeLessThan(2 / 3);
  });

  test.each([
    [5, undefined],
    [6, true],
    [11, true],
    [12, false],
  ])("of %i weeks has trial limits: %s", (howMany, trial) => {
    const known = weeks(
      Array.from({ length: howMany }, (_, index) => 8 + (index % 2)),
      10,
    );
    expect(shareChart([undefined, ...known, { part: 0, whole: 0 }])?.areTrialLimits).toBe(trial);
  });

  test("leaves a gap where a week is not known, or nothing fell due in it", () => {
    const known = weeks([8, 9, 8, 9, 8, 9], 10);
    const chart = shareChart([undefined, ...known, { part: 0, whole: 0 }]);
    expect(chart?.points.map((point) => point !== undefined)).toEqual([
      false,
      ...known.map(() => true),
      false,
    ]);
  });

  test("never has limits beyond 0% and 100%, nor a mean outside them", () => {
    const week = fc.nat(40).chain((whole) => fc.record({ part: fc.nat(whole), whole: fc.constant(whole) }));
    fc.assert(
      fc.property(fc.array(week, { minLength: 6, maxLength: 52 }), (series) => {
        const chart = shareChart(series);
        for (const point of chart?.points ?? []) {
          if (!point) continue;
          for (const { lower, upper } of [point.limits, point.closeToLimits]) {
            expect(lower).toBeGreaterThanOrEqual(0);
            expect(upper).toBeLessThanOrEqual(1);
            expect(lower).toBeLessThanOrEqual(chart?.mean ?? 1);
            expect(upper).toBeGreaterThanOrEqual(chart?.mean ?? 0);
          }
        }
      }),
    );
  });
});
