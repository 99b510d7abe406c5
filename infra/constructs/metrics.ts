import { Duration } from "aws-cdk-lib";
import type { AlarmProps } from "aws-cdk-lib/aws-cloudwatch";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { BundledFunction } from "./bundled-function.ts";
import { METRICS_NAMESPACE } from "./bundled-function.ts";

/** An alarm that is raised when its metric reaches the threshold, unless it says otherwise. */
export type AlarmDraft = Omit<AlarmProps, "comparisonOperator"> & Partial<AlarmProps>;

export const FIVE_MINUTES = Duration.minutes(5);

/** Messages that wait in a queue. */
export function waiting(queue: Queue): Metric {
  return queue.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES, statistic: "max" });
}

/** The age in seconds of the message that has waited longest. */
export function oldest(queue: Queue): Metric {
  return queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: "max" });
}

/** How often a function says that something happened. */
export function counted(metricName: string, by: BundledFunction, period: Duration): Metric {
  return new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service: by.service },
    statistic: "sum",
    period,
  });
}
