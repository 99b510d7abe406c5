import { type ControlChart, type Proportion, shareChart } from "./control-chart.ts";
import { pointsNeeded, signalRules } from "./signal-rules.ts";
import { type Signal, signalsOf } from "./signals.ts";

/**
 * What the last point of a series of shares says of it, in the terms of the programme's icons: common cause variation,
 * special cause of improving or of concerning nature; or that it cannot be told yet.
 */
export type Variation = "common-cause" | "improving" | "concerning" | "unknown";

export interface Judgement {
  readonly variation: Variation;
  /** Absent while there are too few weeks. */
  readonly chart?: ControlChart;
  readonly signals: readonly (Signal | undefined)[];
  /** The signal of the last week, where it is one. */
  readonly signal?: Signal;
}

/** The wording of the programme's icons. */
export const variationWords: Readonly<Record<Variation, string>> = {
  "common-cause": "Common cause – no significant change",
  improving: "Special cause of improving nature due to higher values",
  concerning: "Special cause of concerning nature due to lower values",
  unknown: "Too few weeks to tell",
};

/** In one word, for a table. */
export const variationShort: Readonly<Record<Variation, string>> = {
  "common-cause": "Noise",
  improving: "Signal: better",
  concerning: "Signal: worse",
  unknown: "Too early",
};

/** Judges a series of weeks, oldest first, by its last one: a higher share is better. */
export function judgeShares(weeks: readonly (Proportion | undefined)[]): Judgement {
  const chart = shareChart(weeks);
  const last = chart?.points.at(-1);
  if (!chart) return { variation: "unknown", signals: weeks.map(() => undefined) };
  const signals = signalsOf(chart);
  if (!last) return { variation: "unknown", chart, signals };
  const signal = signals.at(-1);
  if (!signal) return { variation: "common-cause", chart, signals };
  return { variation: signal.side === "higher" ? "improving" : "concerning", chart, signals, signal };
}

/** Why it is called so, as a sentence without its full stop. */
export function sayJudgement({ variation, chart, signal }: Judgement): string {
  if (!chart) {
    return `too few weeks to tell a signal from noise: limits need at least ${pointsNeeded.forTrialLimits} weeks in which something fell due`;
  }
  const last = chart.points.at(-1);
  if (!last) return "nothing fell due in this week, so there is nothing to judge";
  const { lower, upper } = last.limits;
  const trial = chart.areTrialLimits ? ", by trial limits from fewer than twelve weeks" : "";
  const range = `${percent(lower)} to ${percent(upper)}`;
  if (!signal) return `noise: weeks of this size usually lie between ${range}${trial}`;
  const direction = variation === "improving" ? "better" : "worse";
  return `a signal, ${direction}: ${signalRules[signal.rule].name} (usual range ${range}${trial})`;
}

/** Limits as whole per cents, which never claim more than they hold. */
const percent = (share: number): string => `${Math.round(100 * share)}%`;
