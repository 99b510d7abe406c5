import { binomialLimits, type Limits } from "./binomial.ts";
import type { Proportion } from "./control-chart.ts";
import { funnelLimits } from "./signal-rules.ts";

/** How somebody compares with all together, given how much they had to do. */
export type Comparison = "below-action" | "below-warning" | "within" | "above-warning" | "above-action";

/** The words for it. */
export const comparisonWords: Readonly<Record<Comparison, string>> = {
  "below-action": "Clearly below the others",
  "below-warning": "Perhaps below the others",
  within: "No different from the others",
  "above-warning": "Perhaps above the others",
  "above-action": "Clearly above the others",
};

/** The limits that chance sets to a share of `whole`, where all alike met `expected`. */
export const funnelAt = (expected: number, whole: number): { warning: Limits; action: Limits } => ({
  warning: binomialLimits(expected, whole, funnelLimits.warning),
  action: binomialLimits(expected, whole, funnelLimits.action),
});

/** Compares a share with that of all together; undefined of nothing. */
export function compareShare({ part, whole }: Proportion, expected: number): Comparison | undefined {
  if (whole === 0) return undefined;
  const { warning, action } = funnelAt(expected, whole);
  const share = part / whole;
  if (share < action.lower) return "below-action";
  if (share < warning.lower) return "below-warning";
  if (share > action.upper) return "above-action";
  return share > warning.upper ? "above-warning" : "within";
}
