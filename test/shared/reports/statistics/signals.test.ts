import { describe, expect, test } from "vitest";
import type { ControlChart } from "../../../../shared/reports/statistics/control-chart.ts";
import { individualsChart } from "../../../../shared/reports/statistics/control-chart.ts";
import { signalsOf } from "../../../../shared/reports/statistics/signals.ts";
import { judgeShares } from "../../../../shared/reports/statistics/variation.ts";

/** Values around a mean of 0, with limits at 3 and what is close to them beyond 2. */
const around = (values: readonly number[]): ControlChart => ({
  mean: 0,
  areTrialLimits: false,
  points: values.map((value) => ({
    value,
    limits: { lower: -3, upper: 3 },
    closeToLimits: { lower: -2, upper: 2 },
  })),
});

/** Where a rule holds, as the tests of the package write it: 1 higher, -1 lower, 0 not. */
const marks = (values: readonly number[], rule: string) =>
  signalsOf(around(values)).map((signal) =>
    signal?.rule === rule ? (signal.side === "higher" ? 1 : -1) : 0,
  );

/** The cases are those of NHSRplotthedots 0.2.2, tests/testthat/test-ptd_calculate_point_type.R. */
describe("the rules of Making Data Count, on the examples of its package", () => {
  const one = 0.5;
  test.each([
    ["six on one side are no shift", Array(6).fill(one), Array(6).fill(0)],
    ["six and one on the other side are none", [...Array(6).fill(one), -one], Array(7).fill(0)],
    ["eight above, one below: the eight are", [...Array(8).fill(one), -one], [1, 1, 1, 1, 1, 1, 1, 1, 0]],
    [
      "eight below, one above: the eight are",
      [...Array(8).fill(-one), one],
      [-1, -1, -1, -1, -1, -1, -1, -1, 0],
    ],
  ])("shift: %s", (_, values, marked) => {
    expect(marks(values, "shift")).toEqual(marked);
  });

  const small = (values: readonly number[]) => values.map((value) => (value - 4) / 10);
  test.each([
    ["six that rise are none", [1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0]],
    ["one that stands still breaks it", [1, 2, 3, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0, 0]],
    ["seven that rise are", [1, 2, 3, 4, 5, 6, 7], [1, 1, 1, 1, 1, 1, 1]],
    ["seven that rise between others are", [2, 1, 2, 3, 4, 5, 6, 7, 3], [0, 1, 1, 1, 1, 1, 1, 1, 0]],
    ["seven that fall are", [7, 6, 5, 4, 3, 2, 1], [-1, -1, -1, -1, -1, -1, -1]],
    ["seven that fall between others are", [2, 7, 6, 5, 4, 3, 2, 1, 3], [0, -1, -1, -1, -1, -1, -1, -1, 0]],
  ])("trend: %s", (_, values, marked) => {
    expect(marks(small(values), "trend")).toEqual(marked);
  });

  test.each([
    ["close, not, close", [2.5, 0.5, 2.5], [1, 0, 1]],
    ["not, close, close", [0.5, 2.5, 2.5], [0, 1, 1]],
    ["close, close, not", [2.5, 2.5, 0.5], [1, 1, 0]],
    ["within seven", [0.5, 0.5, 2.5, 0.5, 2.5, -0.5, 0.5], [0, 0, 1, 0, 1, 0, 0]],
    ["on opposite sides of the mean", [2.5, -0.5, 2.5], [0, 0, 0]],
    ["close to opposite limits", [2.5, -2.5, 2.5], [0, 0, 0]],
  ])("two of three: %s", (_, values, marked) => {
    expect(marks(values, "two-of-three")).toEqual(marked);
  });

  test("outside: the one value of ten in the vignette 'Deviations from Excel defaults', and no other", () => {
    const chart = individualsChart([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    const signals = chart ? signalsOf(chart) : [];
    expect(signals.flatMap((signal, index) => (signal?.rule === "outside-limits" ? [index] : []))).toEqual([
      4,
    ]);
    expect(signals[4]).toEqual({ rule: "outside-limits", side: "higher" });
  });

  test.each([
    ["on the limit is within", 3, undefined],
    ["beyond it is outside", 3.001, "outside-limits"],
  ])("a point %s", (_, value, rule) => {
    expect(signalsOf(around([value]))[0]?.rule).toBe(rule);
  });
});

describe("what the last week says", () => {
  const weeks = (shares: readonly number[]) =>
    shares.map((share) => ({ part: Math.round(200 * share), whole: 200 }));
  const usual = [0.9, 0.92, 0.89, 0.91, 0.93, 0.9, 0.92, 0.88, 0.91, 0.9, 0.92, 0.91];

  test.each([
    ["as ever", 0.91, "common-cause"],
    ["far lower", 0.7, "concerning"],
    ["far higher", 1, "improving"],
  ])("%s (%d): %s", (_, last, variation) => {
    expect(judgeShares(weeks([...usual, last])).variation).toBe(variation);
  });

  test("too few weeks, and a week in which nothing fell due, tell nothing", () => {
    expect(judgeShares(weeks(usual.slice(0, 5))).variation).toBe("unknown");
    expect(judgeShares([...weeks(usual), { part: 0, whole: 0 }]).variation).toBe("unknown");
  });

  test("a signal of earlier weeks is not one of the last", () => {
    const { signals, signal } = judgeShares(weeks([...usual, 0.6, 0.91]));
    expect(signals.at(-2)).toMatchObject({ rule: "outside-limits", side: "lower" });
    expect(signal).toBeUndefined();
  });
});
