import { Duration, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { watchAws } from "./aws-watch.ts";
import { drawDashboard } from "./dashboard.ts";
import { watchLiveFeed } from "./live-feed-watch.ts";
import { type AlarmDraft, counted, oldest, waiting } from "./metrics.ts";
import type { Watched } from "./watched.ts";

const A_SCAN = Duration.minutes(15);

/** In a quarter of an hour: a mail program that cuts a link off, and whoever tries it again, make fewer. */
const FORGED_LINKS = 10;

interface ObservabilityProps extends Watched {
  readonly alarmAddress: string;
}

/** Who watches the watcher: alarms by e-mail, and a dashboard. */
export class Observability extends Construct {
  private readonly alarms: Topic;

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id);
    this.alarms = this.alarmTopic(props.alarmAddress);
    this.watchDeadLetters(props);
    this.watchAges(props);
    this.watchAws(props);
    this.watchScans(props);
    this.watchCalendar(props);
    this.watchStorms(props);
    this.watchSilence(props);
    this.watchDelivery(props);
    this.watchLinks(props);
    const { liveFeed, functions } = props;
    const feed = liveFeed && watchLiveFeed(liveFeed, functions.scanDeadlines);
    for (const [id, alarm] of Object.entries(feed?.alarms ?? {})) this.raise(id, alarm);
    drawDashboard(this, props, feed?.rows ?? []);
  }

  private alarmTopic(address: string): Topic {
    const topic = new Topic(this, "Alarms", { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(address));
    // A topic with a policy of its own no longer has the default one, which let the account's alarms publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsOfThisAccount",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    return topic;
  }

  private raise(id: string, props: AlarmDraft): void {
    new Alarm(this, id, {
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
    }).addAlarmAction(new SnsAction(this.alarms));
  }

  private watchDeadLetters({ events, alerts, deliveryNews, scheduleDeadLetters }: ObservabilityProps): void {
    const watched = {
      EventSetAside: [
        events.deadLetters,
        "An event could not be recorded; it waits in the dead-letter queue.",
      ],
      AlertSetAside: [alerts.deadLetters, "An alert could not be sent; it waits in the dead-letter queue."],
      DeliveryNewsSetAside: [
        deliveryNews.deadLetters,
        "News of what became of an e-mail could not be taken in; it waits in the dead-letter queue.",
      ],
      RunSetAside: [
        scheduleDeadLetters,
        "A planned scan or report failed for good; its input waits in the queue.",
      ],
    } as const;
    for (const [id, [queue, alarmDescription]] of Object.entries(watched)) {
      this.raise(id, { alarmDescription, metric: waiting(queue), threshold: 1, evaluationPeriods: 1 });
    }
  }

  private watchAges({ events, alerts, deliveryNews }: ObservabilityProps): void {
    const watched = {
      EventsAgeing: [events.queue, "An event has waited for more than 15 minutes to be recorded."],
      AlertsAgeing: [alerts.queue, "An alert has waited for more than 15 minutes to be sent."],
      DeliveryNewsAgeing: [
        deliveryNews.queue,
        "News of an e-mail has waited for more than 15 minutes: an alert may be sent a second time.",
      ],
    } as const;
    for (const [id, [queue, alarmDescription]] of Object.entries(watched)) {
      this.raise(id, {
        alarmDescription,
        metric: oldest(queue),
        threshold: A_SCAN.toSeconds(),
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
      });
    }
  }

  private watchAws({ functions, liveFeed, ...others }: ObservabilityProps): void {
    const { recordDomainEvent, readReferral, reconcileCases } = liveFeed ?? {};
    const ofTheFeed = [recordDomainEvent, readReferral, reconcileCases].filter((one) => one !== undefined);
    const all = [...Object.values(functions), ...ofTheFeed];
    for (const [id, alarm] of Object.entries(watchAws({ ...others, functions: all }))) this.raise(id, alarm);
  }

  private watchLinks({ functions }: ObservabilityProps): void {
    this.raise("LinksForged", {
      alarmDescription:
        "Ten links or more in a quarter of an hour were signed by nobody: somebody guesses, or an old secret is in use. See whether the signing secret should be replaced, as the README says.",
      metric: counted("LinksForged", functions.snoozeObligation, A_SCAN),
      threshold: FORGED_LINKS,
      evaluationPeriods: 1,
    });
  }

  private watchScans({ functions }: ObservabilityProps): void {
    this.raise("NoScanFinished", {
      alarmDescription: "No scan has finished for 45 minutes: nobody is told of a deadline until one does.",
      metric: counted("ScanFinished", functions.scanDeadlines, A_SCAN),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private watchStorms({ functions }: ObservabilityProps): void {
    this.raise("EmailsHeld", {
      alarmDescription:
        "A scan found more e-mails to send than it may send at once: all are held. See what they are with npm run release -- --look, then let them through or drop them.",
      metric: counted("EmailsHeld", functions.scanDeadlines, A_SCAN),
      threshold: 1,
      evaluationPeriods: 1,
    });
  }

  private watchSilence({ functions }: ObservabilityProps): void {
    this.raise("RegionSilent", {
      alarmDescription:
        "No event has arrived from a region for two working days: a feed that is dead looks like perfect compliance. The log of scan-deadlines says which.",
      metric: counted("RegionsSilent", functions.scanDeadlines, Duration.hours(1)),
      threshold: 1,
      evaluationPeriods: 1,
    });
  }

  private watchCalendar({ functions }: ObservabilityProps): void {
    this.raise("CalendarRunsOut", {
      alarmDescription:
        "A deadline lies beyond the last year whose bank holidays are known: generate the table anew and deploy.",
      metric: counted("CalendarRunsOut", functions.scanDeadlines, Duration.hours(1)),
      threshold: 1,
      evaluationPeriods: 1,
    });
  }

  private watchDelivery({ functions: { sendAlerts, trackDelivery } }: ObservabilityProps): void {
    const watched = {
      BouncesTooMuch: [
        sendAlerts,
        "5 % of two days' e-mails bounced: only first news of a missed deadline is sent until that has fallen.",
      ],
      BouncesTooMuchNow: [
        trackDelivery,
        "5 % of two days' e-mails bounced: see what the addresses have in common.",
      ],
      NobodyToTell: [
        sendAlerts,
        "Nobody is left who can be told of something: no address on its route works.",
      ],
      NobodyToTellInstead: [
        trackDelivery,
        "An e-mail bounced, and nobody is left who can be told instead: no address on the route works.",
      ],
      AlertsUndeliverable: [
        sendAlerts,
        "An e-mail could not be made, or SES refused what is in it: see which with npm run undeliverable, put it right and send it again.",
      ],
      EmailsNotSent: [
        trackDelivery,
        "SES or a mail server did not take what is in an e-mail: see which with npm run undeliverable, put it right and send it again.",
      ],
      ReportsUndeliverable: [
        trackDelivery,
        "An e-mail that is no alert bounced: a contract manager's mailbox does not work.",
      ],
    } as const;
    for (const [id, [by, alarmDescription]] of Object.entries(watched)) {
      const metric = counted(id.replace(/(?:Now|Instead)$/u, ""), by, A_SCAN);
      this.raise(id, { alarmDescription, metric, threshold: 1, evaluationPeriods: 1 });
    }
  }
}
