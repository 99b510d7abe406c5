import { Duration } from "aws-cdk-lib";
import type { IMetric, IWidget } from "aws-cdk-lib/aws-cloudwatch";
import { Dashboard, GraphWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { counted, FIVE_MINUTES, oldest, waiting } from "./metrics.ts";
import type { Watched } from "./watched.ts";

const A_SCAN = Duration.minutes(15);

/** What is watched day by day. @param ofTheFeed rows of what is read from the live service, if anything is */
export function drawDashboard(
  scope: Construct,
  { events, alerts, deliveryNews, scheduleDeadLetters, functions }: Watched,
  ofTheFeed: IWidget[][],
): void {
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
  new Dashboard(scope, "Dashboard", {
    defaultInterval: Duration.days(7),
    widgets: [
      [
        graph("Oldest event and alert waiting (seconds)", [
          oldest(events.queue).with({ label: "events" }),
          oldest(alerts.queue).with({ label: "alerts" }),
        ]),
        graph("Set aside in dead-letter queues", [
          waiting(events.deadLetters).with({ label: "events" }),
          waiting(alerts.deadLetters).with({ label: "alerts" }),
          waiting(deliveryNews.deadLetters).with({ label: "news of e-mails" }),
          waiting(scheduleDeadLetters).with({ label: "planned runs" }),
        ]),
      ],
      [
        graph("Events", [
          counted("EventsRecorded", functions.recordEvent, FIVE_MINUTES),
          counted("EventsRejected", functions.receiveEvent, FIVE_MINUTES),
        ]),
        graph("Alerts raised and e-mails sent", [
          counted("AlertsRaised", functions.scanDeadlines, FIVE_MINUTES),
          counted("EmailsSent", functions.sendAlerts, FIVE_MINUTES),
          counted("EmailsHeld", functions.scanDeadlines, FIVE_MINUTES),
          counted("ObligationsSnoozed", functions.snoozeObligation, FIVE_MINUTES),
        ]),
      ],
      [
        graph("Duration of a scan (milliseconds)", [
          functions.scanDeadlines.function.metricDuration({
            period: A_SCAN,
            statistic: "max",
            label: "longest",
          }),
        ]),
        graph("Scans finished and reports written", [
          counted("ScanFinished", functions.scanDeadlines, A_SCAN),
          counted("ReportsWritten", functions.writeWeeklyReport, A_SCAN),
        ]),
      ],
      [
        graph("E-mails that did not arrive, and alerts passed on", [
          counted("EmailsBounced", functions.trackDelivery, FIVE_MINUTES),
          counted("EmailsComplained", functions.trackDelivery, FIVE_MINUTES),
          counted("EmailsNotSent", functions.trackDelivery, FIVE_MINUTES),
          counted("AlertsRerouted", functions.trackDelivery, FIVE_MINUTES),
        ]),
        graph("Regions from which nothing arrives, counted at each scan", [
          counted("RegionsSilent", functions.scanDeadlines, A_SCAN),
        ]),
      ],
      ...ofTheFeed,
    ],
  });
}
