import * as Plot from "@observablehq/plot";
import type { Proportion } from "../statistics/control-chart.ts";
import { type Comparison, funnelAt } from "../statistics/funnel.ts";
import { colour, draw } from "./draw.ts";

/** Somebody in the funnel. */
export interface DrawnParty {
  readonly name: string;
  readonly together: Proportion;
  readonly comparison: Comparison | undefined;
}

/**
 * Each party's share against how much it had to do, with the 95% and 99.8% limits that chance sets around what all met
 * together: a party outside the outer limits differs from the others, whatever its size. Those outside are named.
 */
export function drawFunnel(parties: readonly DrawnParty[], { part, whole }: Proportion): string {
  const known = parties.filter(({ together }) => together.whole > 0);
  const expected = part / whole;
  const largest = Math.max(...known.map(({ together }) => together.whole), 10) * 1.08;
  const points = known.map(({ name, together, comparison }) => ({
    name,
    size: together.whole,
    share: together.part / together.whole,
    comparison,
  }));
  const shares = points.map(({ share }) => share);
  const bottom = Math.max(0, Math.floor(Math.min(...shares, expected - 0.2) * 10) / 10);
  const drawable = (limit: number) => Math.max(bottom, limit);
  const sizes = Array.from({ length: 80 }, (_, index) =>
    Math.max(1, Math.round((largest * (index + 1)) / 80)),
  );
  const curve = [...new Set(sizes)].map((size) => {
    const { warning, action } = funnelAt(expected, size);
    return {
      size,
      warningLow: drawable(warning.lower),
      warningHigh: warning.upper,
      low: drawable(action.lower),
      high: action.upper,
    };
  });
  const outside = points.filter(({ comparison }) => comparison !== undefined && comparison !== "within");
  const limit = (y: string, dash?: string) =>
    Plot.lineY(curve, {
      x: "size",
      y,
      stroke: colour.soft,
      ...(dash && { strokeDasharray: dash }),
    });
  return draw({
    width: 560,
    height: 300,
    marginLeft: 44,
    marginBottom: 40,
    marginRight: 20,
    x: {
      label: "Fell due in the weeks together",
      labelAnchor: "center",
      labelArrow: "none",
      domain: [0, largest],
      ticks: 5,
    },
    y: {
      label: null,
      domain: [bottom, 1],
      ticks: 5,
      tickFormat: (share: number) => `${Math.round(100 * share)}%`,
      grid: true,
    },
    marks: [
      Plot.areaY(curve, { x: "size", y1: "low", y2: "high", fill: colour.limits }),
      limit("low"),
      limit("high"),
      limit("warningLow", "3,3"),
      limit("warningHigh", "3,3"),
      Plot.ruleY([expected], { stroke: colour.ink }),
      Plot.dot(points, {
        x: "size",
        y: "share",
        r: 5,
        symbol: ({ comparison }: Point) => (below(comparison) ? "triangle" : "circle"),
        rotate: 180,
        fill: ({ comparison }: Point) =>
          comparison === "below-action"
            ? colour.worse
            : comparison === "above-action"
              ? colour.better
              : colour.soft,
      }),
      ...(["start", "middle", "end"] as const).map((textAnchor) =>
        Plot.text(
          outside.filter(({ size }) => anchorAt(size / largest) === textAnchor),
          { x: "size", y: "share", text: "name", dy: -11, textAnchor, fill: colour.ink, fontWeight: "bold" },
        ),
      ),
    ],
  });
}

/** So that a name stays within the drawing. */
const anchorAt = (place: number) => (place > 0.65 ? "end" : place < 0.35 ? "start" : "middle");

interface Point {
  readonly size: number;
  readonly comparison: Comparison | undefined;
}

const below = (comparison: Comparison | undefined): boolean =>
  comparison === "below-action" || comparison === "below-warning";
