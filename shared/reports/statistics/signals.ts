import type { ChartPoint, ControlChart } from "./control-chart.ts";
import { type SignalName, signalNames, signalRules } from "./signal-rules.ts";

/** Why a point is a signal, and to which side. */
export interface Signal {
  readonly rule: SignalName;
  readonly side: "higher" | "lower";
}

/** The signal of each point of a chart, undefined where it is noise; weeks without a value are passed over. */
export function signalsOf({ points, mean }: ControlChart): readonly (Signal | undefined)[] {
  const known = points.filter((point) => point !== undefined);
  const found = knownSignals(known, mean);
  let next = 0;
  return points.map((point) => (point === undefined ? undefined : found[next++]));
}

function knownSignals(points: readonly ChartPoint[], mean: number): readonly (Signal | undefined)[] {
  const values = points.map(({ value }) => value);
  const sides = values.map((value) => sideOf(value - mean));
  const changes = values.slice(1).map((value, index) => sideOf(value - (values[index] ?? value)));
  const far = points.map(({ value, limits, closeToLimits }) =>
    outside(value, limits) ? undefined : outside(value, closeToLimits),
  );
  const found: Readonly<Record<SignalName, readonly (Signal["side"] | undefined)[]>> = {
    "outside-limits": points.map(({ value, limits }) => outside(value, limits)),
    trend: trendIn(changes, values.length),
    "two-of-three": twoOfThree(far, sides),
    shift: runsIn(sides, signalRules.shift.points),
  };
  return points.map((_, index) => {
    for (const rule of signalNames) {
      const side = found[rule][index];
      if (side !== undefined) return { rule, side };
    }
    return undefined;
  });
}

type Side = Signal["side"] | undefined;

/** Differences smaller than this come from the arithmetic of floating point. */
const NOTHING = 1e-12;

const sideOf = (difference: number): Side =>
  difference > NOTHING ? "higher" : difference < -NOTHING ? "lower" : undefined;

const outside = (value: number, { lower, upper }: ChartPoint["limits"]): Side =>
  value > upper + NOTHING ? "higher" : value < lower - NOTHING ? "lower" : undefined;

/** Marks every member of a run of at least `length` equal sides. */
function runsIn(sides: readonly Side[], length: number): readonly Side[] {
  const marked: Side[] = sides.map(() => undefined);
  let start = 0;
  for (let end = 1; end <= sides.length; end++) {
    if (end < sides.length && sides[end] === sides[start]) continue;
    if (end - start >= length) marked.fill(sides[start], start, end);
    start = end;
  }
  return marked;
}

/** Seven points make six changes; the point before the first change belongs to the trend. */
function trendIn(changes: readonly Side[], points: number): readonly Side[] {
  const runs = runsIn(changes, signalRules.trend.points - 1);
  return Array.from({ length: points }, (_, index) => runs[index - 1] ?? runs[index]);
}

/** Marks the points close to a limit in any three in a row on one side of which at least two are so. */
function twoOfThree(far: readonly Side[], sides: readonly Side[]): readonly Side[] {
  const { points, of } = signalRules["two-of-three"];
  const marked: Side[] = far.map(() => undefined);
  for (let start = 0; start + of <= far.length; start++) {
    const side = sides[start];
    if (side === undefined || !sides.slice(start, start + of).every((one) => one === side)) continue;
    const close = [...Array(of).keys()].map((offset) => start + offset).filter((at) => far[at] === side);
    if (close.length >= points) for (const at of close) marked[at] = side;
  }
  return marked;
}
