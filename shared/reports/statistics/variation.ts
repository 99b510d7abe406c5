import { type ControlChart, individualsChart, type Proportion, shareChart } from "./control-chart.ts";
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
function sayVariation({ variation, signal }: Judgement): string {
  switch (variation) {
    case "common-cause":
      return "Common cause – no significant change";
    case "improving":
    case "concerning":
      return `Special cause of ${variation} nature due to ${signal?.side} values`;
    case "unknown":
      return "Too few weeks to tell";
  }
}

/** In one word, for a table. */
export const variationShort: Readonly<Record<Variation, string>> = {
  "common-cause": "Noise",
  improving: "Signal: better",
  concerning: "Signal: worse",
  unknown: "Too early",
};

/** Judges a series of weeks, oldest first, by its last one: a higher share is better. */
export function judgeShares(weeks: readonly (Proportion | undefined)[]): Judgement {
  return judge(shareChart(weeks), weeks.length, "higher");
}

/** Judges a series of counts or changes of what should not be, oldest first, by its last one: lower is better. */
export function judgeCounts(counts: readonly number[]): Judgement {
  const chart = counts.length < pointsNeeded.forTrialLimits ? undefined : individualsChart(counts);
  return judge(chart, counts.length, "lower");
}

function judge(chart: ControlChart | undefined, points: number, better: Signal["side"]): Judgement {
  if (!chart) return { variation: "unknown", signals: Array.from({ length: points }, () => undefined) };
  const signals = signalsOf(chart);
  if (!chart.points.at(-1)) return { variation: "unknown", chart, signals };
  const signal = signals.at(-1);
  if (!signal) return { variation: "common-cause", chart, signals };
  return { variation: signal.side === better ? "improving" : "concerning", chart, signals, signal };
}

/**
 * Signal or noise in the programme's wording, and why, in two sentences; `say` words a limit.
 *
 * @example "Common cause – no significant change. Weeks like this one usually lie between 45% and 92%."
 */
export function sayJudgement(judgement: Judgement, say: (limit: number) => string = percent): string {
  return `${sayVariation(judgement)}. ${capital(sayWhy(judgement, say))}.`;
}

function sayWhy({ chart, signal }: Judgement, say: (limit: number) => string): string {
  if (!chart) return `limits need at least ${pointsNeeded.forTrialLimits} weeks in which something fell due`;
  const last = chart.points.at(-1);
  if (!last) return "nothing fell due in this week";
  const [lower, upper] = [say(last.limits.lower), say(last.limits.upper)];
  const trial = chart.areTrialLimits ? ", by trial limits from fewer than twelve weeks" : "";
  if (!signal && lower === upper) return `it has always been ${lower} so far`;
  if (!signal) return `weeks like this one usually lie between ${lower} and ${upper}${trial}`;
  return `${signalRules[signal.rule].name}; weeks like this one usually lie between ${lower} and ${upper}${trial}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A limit as a whole per cent. */
const percent = (share: number): string => `${Math.round(100 * share)}%`;
