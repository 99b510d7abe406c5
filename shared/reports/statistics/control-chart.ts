import { binomialLimits, type Limits } from "./binomial.ts";
import { pointsNeeded, tailsOfNormal } from "./signal-rules.ts";

/** How many of how many in a week; undefined where nothing is known of it, or nothing fell due. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

/** A point of a chart with the limits that hold for it; those close to them are two standard deviations away. */
export interface ChartPoint {
  readonly value: number;
  readonly limits: Limits;
  readonly closeToLimits: Limits;
}

export interface ControlChart {
  /** Of all points together. */
  readonly mean: number;
  /** One for each value given; undefined where there was none. */
  readonly points: readonly (ChartPoint | undefined)[];
  /** From fewer than twelve points the limits are trial limits. */
  readonly areTrialLimits: boolean;
}

/** Converts a mean moving range to a standard deviation: the mean range of two values of a normal distribution. */
const RANGE_TO_DEVIATION = 1.128;

/**
 * The XmR chart of single values: limits at the mean and 2.66 mean moving ranges (NIST/SEMATECH e-Handbook of
 * Statistical Methods, 6.3.2.2; Making data count). Undefined of fewer than two values.
 */
export function individualsChart(values: readonly number[]): ControlChart | undefined {
  if (values.length < 2) return undefined;
  const mean = meanOf(values);
  const deviation = meanMovingRange(values) / RANGE_TO_DEVIATION;
  const around = (deviations: number) => ({
    lower: mean - deviations * deviation,
    upper: mean + deviations * deviation,
  });
  return {
    mean,
    points: values.map((value) => ({ value, limits: around(3), closeToLimits: around(2) })),
    areTrialLimits: values.length < pointsNeeded.forLimits,
  };
}

/**
 * The chart of a share in weeks of unequal size: Laney's P′ chart ('Improved control charts for attributes', Quality
 * Engineering 14, 2002). Each week's deviation from the mean is measured in binomial standard deviations, and the
 * moving range of these tells how far weeks differ beyond chance; with weeks of equal size it is the XmR chart. The
 * limits are never narrower than exact binomial ones, so that one case among few is no signal. Undefined while there
 * are too few points.
 */
export function shareChart(weeks: readonly (Proportion | undefined)[]): ControlChart | undefined {
  const known = weeks.filter((week): week is Proportion => week !== undefined && week.whole > 0);
  if (known.length < pointsNeeded.forTrialLimits) return undefined;
  const mean = sum(known.map(({ part }) => part)) / sum(known.map(({ whole }) => whole));
  const deviationOf = (whole: number) => Math.sqrt((mean * (1 - mean)) / whole);
  const inDeviations = known.map(({ part, whole }) =>
    deviationOf(whole) === 0 ? 0 : (part / whole - mean) / deviationOf(whole),
  );
  const beyondChance = meanMovingRange(inDeviations) / RANGE_TO_DEVIATION;
  const around = (whole: number, deviations: number, tail: number): Limits => {
    const chance = binomialLimits(mean, whole, tail);
    const distance = deviations * deviationOf(whole) * beyondChance;
    return {
      lower: Math.max(0, Math.min(chance.lower, mean - distance)),
      upper: Math.min(1, Math.max(chance.upper, mean + distance)),
    };
  };
  return {
    mean,
    points: weeks.map((week) =>
      week === undefined || week.whole === 0
        ? undefined
        : {
            value: week.part / week.whole,
            limits: around(week.whole, 3, tailsOfNormal.three),
            closeToLimits: around(week.whole, 2, tailsOfNormal.two),
          },
    ),
    areTrialLimits: known.length < pointsNeeded.forLimits,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const meanOf = (values: readonly number[]) => sum(values) / values.length;
const meanMovingRange = (values: readonly number[]) =>
  meanOf(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))));
