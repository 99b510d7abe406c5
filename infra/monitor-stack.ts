import type { StackProps } from "aws-cdk-lib";
import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Alerts } from "./constructs/alerts.ts";
import type { FunctionSurroundings } from "./constructs/bundled-function.ts";
import { checkConsumers } from "./constructs/check-consumers.ts";
import { Delivery } from "./constructs/delivery.ts";
import { IdentifierKey } from "./constructs/identifier-key.ts";
import { Ingest } from "./constructs/ingest.ts";
import { LiveFeed } from "./constructs/live-feed.ts";
import { Observability } from "./constructs/observability.ts";
import { Reports } from "./constructs/reports.ts";
import { Scan } from "./constructs/scan.ts";
import { Sending } from "./constructs/sending.ts";
import { Snooze } from "./constructs/snooze.ts";
import { Storage } from "./constructs/storage.ts";
import { Timetable } from "./constructs/timetable.ts";
import type { StageSettings } from "./settings.ts";

interface MonitorStackProps extends StackProps {
  readonly stage: string;
  readonly settings: StageSettings;
}

/** The compliance monitor of one stage. */
export class MonitorStack extends Stack {
  constructor(scope: Construct, id: string, props: MonitorStackProps) {
    super(scope, id, props);
    const { stage, settings } = props;
    const { logRetentionDays, removeDataOnDelete } = settings;
    const identifierKey = new IdentifierKey(this, "IdentifierKey", { stage, removeDataOnDelete });
    const surroundings: FunctionSurroundings = {
      stage,
      logRetentionDays,
      removeDataOnDelete,
      identifierKey,
    };
    const { referAndMonitorUrl, contractManagers, alarmAddress, liveFeed } = settings;

    const storage = new Storage(this, "Storage", settings);
    const sending = new Sending(this, "Sending", settings);
    const timetable = new Timetable(this, "Timetable");
    const ingest = new Ingest(this, "Ingest", { surroundings, storage, contractManagers });
    const { api } = ingest;
    const snooze = new Snooze(this, "Snooze", { surroundings, storage, api, contractManagers });
    const alerts = new Alerts(this, "Alerts", {
      surroundings,
      storage,
      sending,
      referAndMonitorUrl,
      snooze,
      contractManagers,
    });
    const delivery = new Delivery(this, "Delivery", { surroundings, storage, sending, contractManagers });
    const feed =
      liveFeed &&
      new LiveFeed(this, "LiveFeed", { surroundings, storage, timetable, contractManagers, liveFeed });
    const scan = new Scan(this, "Scan", {
      surroundings,
      storage,
      timetable,
      alertsQueue: alerts.alerts.queue,
      readingsQueue: feed?.readings.queue,
      contractManagers,
      mostEmailsAtOnce: settings.mostEmailsAtOnce,
    });
    const reports = new Reports(this, "Reports", {
      surroundings,
      storage,
      sending,
      timetable,
      contractManagers,
    });
    new Observability(this, "Observability", {
      alarmAddress,
      events: ingest.events,
      alerts: alerts.alerts,
      deliveryNews: delivery.news,
      deliveryTopic: delivery.topic,
      api,
      storage,
      scheduleDeadLetters: timetable.deadLetters,
      liveFeed: feed,
      functions: {
        receiveEvent: ingest.receiveEvent,
        recordEvent: ingest.recordEvent,
        scanDeadlines: scan.scanDeadlines,
        sendAlerts: alerts.sendAlerts,
        snoozeObligation: snooze.snoozeObligation,
        trackDelivery: delivery.trackDelivery,
        writeWeeklyReport: reports.writeWeeklyReport,
      },
    });

    checkConsumers(this);
    this.tell({
      ApiUrl: ingest.api.url,
      TableName: storage.table.tableName,
      ReportsBucketName: storage.reports.bucketName,
      SigningSecretArn: snooze.environment.SIGNING_SECRET,
      EventsQueueUrl: ingest.events.queue.queueUrl,
      EventsDeadLettersUrl: ingest.events.deadLetters.queueUrl,
      AlertsQueueUrl: alerts.alerts.queue.queueUrl,
      AlertsDeadLettersUrl: alerts.alerts.deadLetters.queueUrl,
      DeliveryNewsDeadLettersUrl: delivery.news.deadLetters.queueUrl,
      SchedulesDeadLettersUrl: timetable.deadLetters.queueUrl,
      ...(feed && {
        DomainEventsQueueUrl: feed.domainEvents.queue.queueUrl,
        DomainEventsDeadLettersUrl: feed.domainEvents.deadLetters.queueUrl,
        ReadingsQueueUrl: feed.readings.queue.queueUrl,
        ReadingsDeadLettersUrl: feed.readings.deadLetters.queueUrl,
      }),
    });
  }

  private tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
