import { type DrawnWeek, drawShares } from "../charts/share-chart.ts";
import type { Chart, Table } from "../page/model.ts";
import { sayShareOrCount } from "../share.ts";
import { fellDue, type Standing } from "../standing.ts";
import type { Limits } from "../statistics/binomial.ts";
import { signalRules } from "../statistics/signal-rules.ts";
import { type Judgement, judgeShares, sayJudgement, variationShort } from "../statistics/variation.ts";
import { sayDate, sayNumber } from "../words.ts";
import { noReport, type Pick, sayShareOf } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import { lastDayOf } from "./report-week.ts";
import { proportionOf, seriesOf, type WeekOfSeries } from "./series.ts";

/** The share on time of a contract, a rule or all together, week by week, with what its last week says. */
export function shareChartOf(
  facts: WeeklyFacts,
  { title, pick, small = false, height }: { title: string; pick: Pick; small?: boolean; height?: number },
): Chart {
  const series = seriesOf(facts, pick);
  const judgement = judgeShares(series.map(({ standing }) => proportionOf(standing)));
  return {
    title: `${title}.`,
    statement: small ? sayShortly(series, judgement) : sayJudgement(judgement),
    alternative: alternativeOf(title, series, judgement),
    svg: drawShares(series.map(drawnWeek), judgement, { small, ...(height && { height }) }),
    data: dataOf(title, series, judgement),
    ...(small && { small }),
  };
}

/** `12 of 14 on time. Noise, usually 61% to 100%.` */
function sayShortly(series: readonly WeekOfSeries[], { variation, chart }: Judgement): string {
  const limits = chart?.points.at(-1)?.limits;
  const usual = limits ? `, usually ${sayLimits(limits)}` : "";
  return `${sayShareOf(series.at(-1)?.standing)} on time. ${variationShort[variation]}${usual}.`;
}

const drawnWeek = ({ week, standing }: WeekOfSeries): DrawnWeek | undefined => {
  const proportion = proportionOf(standing);
  return proportion && { sunday: lastDayOf(week), ...proportion };
};

function alternativeOf(title: string, series: readonly WeekOfSeries[], judgement: Judgement): string {
  const known = series.filter(({ standing }) => standing && fellDue(standing) > 0);
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last) return `${title}: nothing fell due in any week that is known.`;
  const signals = judgement.signals.filter((signal) => signal !== undefined).length;
  const mean = judgement.chart ? ` Its mean is ${Math.round(100 * judgement.chart.mean)}%.` : "";
  return `${title}: share on time in ${known.length} of ${series.length} weeks, from ${sayShareOf(first.standing)} in the week to ${sayDate(lastDayOf(first.week))} to ${sayShareOf(last.standing)} in the week to ${sayDate(lastDayOf(last.week))}.${mean} Weeks that are signals: ${signals}.`;
}

/** The newest week first: it is the one that is asked about. */
const dataOf = (title: string, series: readonly WeekOfSeries[], judgement: Judgement): Table => ({
  caption: `${title}, week by week`,
  columns: [
    { label: "Week to" },
    { label: "Fell due", numeric: true },
    { label: "Met on time", numeric: true },
    { label: "Share on time", numeric: true },
    { label: "Usual range", numeric: true },
    { label: "Signal" },
  ],
  rows: series
    .map(({ week, standing }, index) => ({
      cells: [sayDate(lastDayOf(week)), ...sayStanding(standing), ...sayPoint(judgement, index)].map(
        (text) => ({
          text,
        }),
      ),
    }))
    .toReversed(),
});

const sayStanding = (standing: Standing | undefined): readonly string[] =>
  standing
    ? [
        sayNumber(fellDue(standing)),
        sayNumber(standing.met),
        sayShareOrCount(standing.met, fellDue(standing)),
      ]
    : [noReport, "", ""];

function sayPoint({ chart, signals }: Judgement, index: number): readonly string[] {
  const limits = chart?.points[index]?.limits;
  const signal = signals[index];
  return [
    limits ? sayLimits(limits) : "",
    signal ? `${signal.side === "higher" ? "Better" : "Worse"}: ${signalRules[signal.rule].name}` : "",
  ];
}

const sayLimits = ({ lower, upper }: Limits): string =>
  `${Math.round(100 * lower)}% to ${Math.round(100 * upper)}%`;
