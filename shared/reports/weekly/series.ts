import { fellDue, type Standing } from "../standing.ts";
import type { Proportion } from "../statistics/control-chart.ts";
import { type Judgement, judgeShares } from "../statistics/variation.ts";
import type { Pick } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import { weeksBefore } from "./report-week.ts";

/** One week of a series, which ends with the week that is reported. */
export interface WeekOfSeries {
  /** ISO week, `2026-W46`. */
  readonly week: string;
  /** Undefined where there is no report of it. */
  readonly standing: Standing | undefined;
}

/** The weeks since the first of which there is a report, at most fifty-two, oldest first. */
export function seriesOf({ history, figures, week }: WeeklyFacts, pick: Pick): readonly WeekOfSeries[] {
  const names = [...weeksBefore(week, history.length), week.week];
  const series = [...history, figures].map((one, index) => ({
    week: names[index] ?? week.week,
    standing: one && pick(one),
  }));
  return series.slice(series.findIndex(({ standing }) => standing !== undefined));
}

/** How many were met of how many that fell due. */
export const proportionOf = (standing: Standing | undefined): Proportion | undefined =>
  standing && { part: standing.met, whole: fellDue(standing) };

/** Whether the share of the week is signal or noise beside the weeks before it. */
export const judgeSeries = (facts: WeeklyFacts, pick: Pick): Judgement =>
  judgeShares(seriesOf(facts, pick).map(({ standing }) => proportionOf(standing)));
