import * as Plot from "@observablehq/plot";
import type { LocalDate } from "../../time/index.ts";
import { sayShare } from "../share.ts";
import type { Judgement } from "../statistics/variation.ts";
import { colour, draw } from "./draw.ts";

/** A week to be drawn: the day on which it ended, and how many were met of how many. */
export interface DrawnWeek {
  readonly sunday: LocalDate;
  readonly part: number;
  readonly whole: number;
}

interface Drawn {
  readonly x: Date;
  readonly y: number;
  readonly lower: number;
  readonly upper: number;
  readonly kind: "noise" | "higher" | "lower";
}

/**
 * The share on time week by week with its mean and process limits, after the charts of Making Data Count: grey points
 * are noise; a triangle upwards is a signal of higher values, downwards of lower ones, so that colour is not all that
 * tells them apart. A small one has no axes, and names its first and last value.
 */
export function drawShares(
  weeks: readonly (DrawnWeek | undefined)[],
  { chart, signals }: Pick<Judgement, "chart" | "signals">,
  { small = false, height = 196 } = {},
): string {
  const drawn = weeks.map((week, index): Drawn | undefined => {
    if (week === undefined || week.whole === 0) return undefined;
    const y = week.part / week.whole;
    const { lower = Number.NaN, upper = Number.NaN } = chart?.points[index]?.limits ?? {};
    return { x: dayOf(week.sunday), y, lower, upper, kind: signals[index]?.side ?? "noise" };
  });
  const known = drawn.filter((week) => week !== undefined);
  const low = Math.min(...known.map(({ y, lower }) => Math.min(y, lower || y)), 0.95);
  const bottom = Math.max(0, Math.floor(low * 10) / 10);
  const last = known.at(-1);
  const radius = small ? 2 : 3;
  const of = (kind: Drawn["kind"]) => known.filter((week) => week.kind === kind);
  return draw({
    width: small ? 260 : 460,
    height: small ? 84 : height,
    marginLeft: small ? 6 : 42,
    marginRight: small ? 42 : 44,
    marginTop: small ? 10 : 14,
    marginBottom: small ? 6 : 34,
    x: small ? { axis: null } : { label: null, ticks: 6 },
    y: {
      domain: [bottom, 1],
      ...(small ? { axis: null } : { label: null, ticks: 4, tickFormat: percent, grid: true }),
    },
    marks: [
      ...(chart
        ? [
            Plot.areaY(known, { x: "x", y1: "lower", y2: "upper", fill: colour.limits, curve: "step" }),
            Plot.ruleY([chart.mean], { stroke: colour.soft, strokeDasharray: "4,3" }),
          ]
        : []),
      Plot.lineY(
        drawn.map((week, index) => week ?? gapAt(weeks, index)),
        { x: "x", y: "y", stroke: colour.soft, strokeWidth: 1.5 },
      ),
      Plot.dot(of("noise"), { x: "x", y: "y", r: radius, fill: colour.soft }),
      ...(["higher", "lower"] as const).map((kind) =>
        Plot.dot(of(kind), {
          x: "x",
          y: "y",
          r: radius + 2,
          symbol: "triangle",
          rotate: kind === "lower" ? 180 : 0,
          fill: kind === "lower" ? colour.worse : colour.better,
        }),
      ),
      ...(last
        ? [
            Plot.text([last], {
              x: "x",
              y: "y",
              text: () => sayShareOfLast(weeks),
              textAnchor: "start",
              dx: 7,
              fill: colour.ink,
              fontWeight: "bold",
            }),
          ]
        : []),
    ],
  });
}

/** A line is broken where a week is missing. */
function gapAt(weeks: readonly (DrawnWeek | undefined)[], index: number) {
  const neighbour =
    weeks.slice(0, index).findLast((week) => week !== undefined) ?? weeks.find((week) => week);
  return { x: dayOf(neighbour?.sunday ?? ("2000-01-01" as LocalDate)), y: Number.NaN };
}

function sayShareOfLast(weeks: readonly (DrawnWeek | undefined)[]): string {
  const last = weeks.findLast((week) => week !== undefined && week.whole > 0);
  return last ? sayShare(last.part, last.whole) : "";
}

const dayOf = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);
const percent = (share: number): string => `${Math.round(100 * share)}%`;
