import { type Judgement, judgeCounts, sayJudgement } from "../statistics/variation.ts";
import type { WeeklyFacts } from "./facts.ts";
import { seriesOf } from "./series.ts";

/**
 * By how many the overdue under the contracts grew in each week, where it and the week before are known. What is
 * overdue one week mostly still is the next, so that the numbers themselves are no independent points: their changes are
 * judged.
 */
function overdueChanges(facts: WeeklyFacts): readonly number[] {
  const series = seriesOf(facts, ({ underContract }) => underContract);
  return series.slice(1).flatMap(({ standing }, index) => {
    const before = series[index]?.standing;
    return standing && before ? [standing.overdue - before.overdue] : [];
  });
}

/** Whether the change of the overdue in the week is signal or noise. */
export const judgeOverdueChange = (facts: WeeklyFacts): Judgement => judgeCounts(overdueChanges(facts));

/** `Overdue changed by +4 in the week. Common cause – no significant change. …`; nothing while it cannot be judged. */
export function sayOverdueChange(facts: WeeklyFacts): string {
  const judgement = judgeOverdueChange(facts);
  const change = overdueChanges(facts).at(-1);
  if (!judgement.chart || change === undefined) return "";
  return `Overdue changed by ${signed(change)} in the week. ${sayJudgement(judgement, signed)}`;
}

const signed = (change: number): string => {
  const whole = Math.round(change);
  return whole > 0 ? `+${whole}` : whole < 0 ? `\u2212${-whole}` : "0";
};
