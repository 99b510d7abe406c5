import { Duration } from "aws-cdk-lib";
import type { IMetric, IWidget } from "aws-cdk-lib/aws-cloudwatch";
import { ComparisonOperator, GraphWidget, MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { BundledFunction } from "./bundled-function.ts";
import { METRICS_NAMESPACE } from "./bundled-function.ts";
import { HOURS_OF_THE_NIGHT, type LiveFeed } from "./live-feed.ts";
import { type AlarmDraft, counted, FIVE_MINUTES, oldest, waiting } from "./metrics.ts";

const A_SCAN = Duration.minutes(15);
const A_DAY = Duration.days(1);

/** What is watched of the live feed: by its alarms, each under its own name, and by rows of the dashboard. */
interface LiveFeedWatch {
  readonly alarms: Readonly<Record<string, AlarmDraft>>;
  readonly rows: IWidget[][];
}

/** @param scanDeadlines counts what it withholds until the live service was read. */
export function watchLiveFeed(feed: LiveFeed, scanDeadlines: BundledFunction): LiveFeedWatch {
  const { domainEvents, readings, recordDomainEvent, readReferral, reconcileCases } = feed;
  const atOnce = { threshold: 1, evaluationPeriods: 1 };
  const refused = "The live service does not let us read: see the roles of our client and its secret.";
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
  return {
    alarms: {
      DomainEventSetAside: {
        alarmDescription: "A domain event could not be recorded; it waits in the dead-letter queue.",
        metric: waiting(domainEvents.deadLetters),
        ...atOnce,
      },
      ReadingSetAside: {
        alarmDescription:
          "A referral could not be read again; who asked for it waits in the dead-letter queue.",
        metric: waiting(readings.deadLetters),
        ...atOnce,
      },
      DomainEventsAgeing: {
        alarmDescription:
          "A domain event has waited for more than an hour: the live service does not answer.",
        metric: oldest(domainEvents.queue),
        threshold: Duration.hours(1).toSeconds(),
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
      },
      ReadingsAgeing: {
        alarmDescription:
          "A referral has waited for hours to be read again, longer than the night's readings take: the live service does not answer, or requestsPerSecond is too low.",
        metric: oldest(readings.queue),
        threshold: Duration.hours(HOURS_OF_THE_NIGHT + 1).toSeconds(),
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
      },
      DomainEventsRefused: {
        alarmDescription: refused,
        metric: counted("LiveServiceRefused", recordDomainEvent, FIVE_MINUTES),
        ...atOnce,
      },
      ReadingsRefused: {
        alarmDescription: refused,
        metric: counted("LiveServiceRefused", readReferral, FIVE_MINUTES),
        ...atOnce,
      },
      WithheldForHours: {
        alarmDescription:
          "News that accuses has waited for two hours for the live service to be read: nobody is told until it is.",
        metric: counted("WithheldForHours", scanDeadlines, A_SCAN),
        threshold: 1,
        evaluationPeriods: 2,
      },
      CasesLeftUnreconciled: {
        alarmDescription:
          "For three nights there were more open cases than can be read again: raise requestsPerSecond, if the live service allows.",
        metric: counted("CasesLeftUnreconciled", reconcileCases, A_DAY),
        threshold: 1,
        evaluationPeriods: 3,
      },
    },
    rows: [
      [
        graph("Domain events", [
          counted("DomainEventsRecorded", recordDomainEvent, FIVE_MINUTES),
          counted("DomainEventsUnfounded", recordDomainEvent, FIVE_MINUTES),
          counted("DomainEventsUnknown", recordDomainEvent, FIVE_MINUTES),
          waiting(domainEvents.deadLetters).with({ label: "set aside" }),
        ]),
        graph("Oldest domain event and reading waiting (seconds)", [
          oldest(domainEvents.queue).with({ label: "domain events" }),
          oldest(readings.queue).with({ label: "readings" }),
        ]),
      ],
      [
        graph("Referrals read, and news withheld until they are", [
          counted("ReferralsRead", readReferral, A_SCAN),
          counted("WithheldUntilRead", scanDeadlines, A_SCAN),
          waiting(readings.deadLetters).with({ label: "set aside" }),
        ]),
        graph("Cases corrected by reading them at night, by region", [
          new MathExpression({
            expression: `SEARCH('{${METRICS_NAMESPACE},region,service} MetricName="CorrectedByReconciliation"', 'Sum', ${A_DAY.toSeconds()})`,
            usingMetrics: {},
            period: A_DAY,
            label: "",
          }),
        ]),
      ],
    ],
  };
}
