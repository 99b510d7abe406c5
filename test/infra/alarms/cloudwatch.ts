import { pathOf, readable, type StackTemplate } from "../synthesized.ts";

/** An alarm of the template, as CloudWatch evaluates it. */
export interface Alarm {
  /** The last part of its path: `EventSetAside`. */
  readonly id: string;
  readonly namespace: string;
  readonly metric: string;
  /** What is a reference in the template is its path in braces. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: "Sum" | "Maximum";
  /** Seconds. */
  readonly period: number;
  readonly evaluationPeriods: number;
  readonly comparison: keyof typeof breaches;
  readonly threshold: number;
  readonly missing: "breaching" | "notBreaching";
}

const breaches = {
  GreaterThanOrEqualToThreshold: (value: number, threshold: number) => value >= threshold,
  GreaterThanThreshold: (value: number, threshold: number) => value > threshold,
  LessThanThreshold: (value: number, threshold: number) => value < threshold,
} as const;

/** Every alarm of a template. */
export function alarmsIn(template: StackTemplate): readonly Alarm[] {
  return Object.values(template.Resources)
    .filter(({ Type }) => Type === "AWS::CloudWatch::Alarm")
    .map((resource) => {
      const { Properties: all } = resource;
      for (const name of ["Metrics", "DatapointsToAlarm", "ExtendedStatistic", "Unit"]) {
        if (all[name] !== undefined)
          throw new Error(`${pathOf(resource)} has ${name}, which is not evaluated here.`);
      }
      const dimensions = (all["Dimensions"] ?? []) as readonly { Name: string; Value: unknown }[];
      return {
        id: pathOf(resource).replace(/^.*\//u, ""),
        namespace: String(all["Namespace"]),
        metric: String(all["MetricName"]),
        dimensions: Object.fromEntries(
          dimensions.map(({ Name, Value }) => [Name, readable(template, Value)]),
        ),
        statistic: all["Statistic"] as Alarm["statistic"],
        period: Number(all["Period"]),
        evaluationPeriods: Number(all["EvaluationPeriods"]),
        comparison: all["ComparisonOperator"] as Alarm["comparison"],
        threshold: Number(all["Threshold"]),
        missing: all["TreatMissingData"] as Alarm["missing"],
      };
    });
}

/** What was said of a metric within one period; nothing where nobody said anything. */
export type Period = readonly number[];

/**
 * The state of an alarm after these periods, the oldest first: ALARM when each of its last evaluation periods
 * breaches. A period without a word breaches or not as the alarm says.
 */
export function stateOf(alarm: Alarm, periods: readonly Period[]): "ALARM" | "OK" {
  const silent = Array.from({ length: alarm.evaluationPeriods }, (): Period => []);
  const last = [...silent, ...periods].slice(-alarm.evaluationPeriods);
  return last.every((period) => isBreaching(alarm, period)) ? "ALARM" : "OK";
}

function isBreaching({ statistic, comparison, threshold, missing }: Alarm, period: Period): boolean {
  if (period.length === 0) return missing === "breaching";
  const value = statistic === "Sum" ? period.reduce((sum, one) => sum + one, 0) : Math.max(...period);
  return breaches[comparison](value, threshold);
}

/** One value of a metric, as a function writes it to its log for CloudWatch (embedded metric format). */
export interface Emitted {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The metrics among the lines that a function wrote: each under each of its sets of dimensions. */
export function emittedIn(lines: readonly string[]): readonly Emitted[] {
  return lines
    .filter((line) => line.includes('"CloudWatchMetrics"'))
    .flatMap((line) => {
      const root = JSON.parse(line);
      const directives: {
        Namespace: string;
        Dimensions: string[][];
        Metrics: { Name: string }[];
      }[] = root._aws.CloudWatchMetrics;
      return directives.flatMap(({ Namespace, Dimensions, Metrics }) =>
        Dimensions.flatMap((names) =>
          Metrics.flatMap(({ Name }) =>
            [root[Name]].flat().map((value) => ({
              namespace: Namespace,
              metric: Name,
              dimensions: Object.fromEntries(names.map((name) => [name, String(root[name])])),
              value: Number(value),
            })),
          ),
        ),
      );
    });
}

/** What an alarm sees of what was emitted within one period: its own metric, under exactly its dimensions. */
export const seenBy = ({ namespace, metric, dimensions }: Alarm, emitted: readonly Emitted[]): Period =>
  emitted
    .filter((one) => one.namespace === namespace && one.metric === metric)
    .filter((one) => isSame(one.dimensions, dimensions))
    .map(({ value }) => value);

const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value);
