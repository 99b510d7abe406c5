import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { SubscriptionFilter, Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { announcedTypes, custodyTypes } from "../../shared/sources/domain-events/index.ts";
import type { LiveFeedSettings, StageSettings } from "../settings.ts";
import type { FunctionSurroundings } from "./bundled-function.ts";
import { BundledFunction } from "./bundled-function.ts";
import { QueueWithDeadLetters } from "./queue-with-dead-letters.ts";
import type { Storage } from "./storage.ts";
import type { Timetable } from "./timetable.ts";

const READ_TIMEOUT = Duration.minutes(1);

/** How often a message is handed over: with growing pauses for three days, so that the live service may be down for a weekend. */
const TRIES = 300;

/** Copies of each function that read the live service at once; two is the fewest that Lambda can be told. */
const AT_ONCE = 2;
const READING_FUNCTIONS = 2;

/** Requests for one referral, and hours from 02:30 until people begin to work: what can be read again in a night. */
const REQUESTS_A_REFERRAL = 7;
export const HOURS_OF_THE_NIGHT = 4;

interface LiveFeedProps {
  readonly surroundings: FunctionSurroundings;
  readonly storage: Storage;
  readonly timetable: Timetable;
  readonly contractManagers: StageSettings["contractManagers"];
  readonly liveFeed: LiveFeedSettings;
}

/**
 * The way in from the live service.
 *
 *     HMPPS topic → domain events queue → record-domain-event ─┐
 *     scan-deadlines, reconcile-cases → readings queue → read-referral ─┴→ live service → the table
 */
export class LiveFeed extends Construct {
  readonly domainEvents: QueueWithDeadLetters;
  readonly readings: QueueWithDeadLetters;
  readonly recordDomainEvent: BundledFunction;
  readonly readReferral: BundledFunction;
  readonly reconcileCases: BundledFunction;

  constructor(scope: Construct, id: string, props: LiveFeedProps) {
    super(scope, id);
    const patience = { consumerTimeout: READ_TIMEOUT, tries: TRIES };
    this.domainEvents = new QueueWithDeadLetters(this, "DomainEvents", patience);
    this.readings = new QueueWithDeadLetters(this, "Readings", patience);
    this.subscribe(props.liveFeed);
    this.recordDomainEvent = this.reader("RecordDomainEvent", props, {
      folder: "record-domain-event",
      description: "Reads what the live service announced, and records it",
      queue: this.domainEvents,
    });
    this.readReferral = this.reader("ReadReferral", props, {
      folder: "read-referral",
      description: "Reads a referral again, before somebody is told of it or because nobody has for a day",
      queue: this.readings,
      countsCorrections: true,
    });
    this.reconcileCases = this.reconciler(props);
  }

  /** To the topic of another account, which must allow it. What no case is folded from does not come. */
  private subscribe({ topicArn }: LiveFeedSettings): void {
    this.domainEvents.subscribeTo(Topic.fromTopicArn(this, "Topic", topicArn), {
      filterPolicy: {
        eventType: SubscriptionFilter.stringFilter({ allowlist: [...announcedTypes, ...custodyTypes] }),
      },
    });
  }

  /** A function that asks the live service for what its queue's messages name. */
  private reader(
    id: string,
    { surroundings, storage, contractManagers, liveFeed }: LiveFeedProps,
    of: {
      readonly folder: string;
      readonly description: string;
      readonly queue: QueueWithDeadLetters;
      readonly countsCorrections?: boolean;
    },
  ): BundledFunction {
    const { folder, description, queue, countsCorrections = false } = of;
    const { apiUrl, riskUrl, tokenUrl, credentialsSecretName, requestsPerSecond, contracts } = liveFeed;
    const secret = Secret.fromSecretNameV2(this, `${id}Credentials`, credentialsSecretName);
    const reader = new BundledFunction(this, id, {
      surroundings,
      folder,
      description,
      timeout: READ_TIMEOUT,
      memory: 512,
      environment: {
        TABLE_NAME: storage.table.tableName,
        CONTRACT_MANAGERS: JSON.stringify(contractManagers),
        QUEUE_URL: queue.queue.queueUrl,
        ...queue.deadLettersVariable,
        LIVE_SERVICE_URL: apiUrl,
        RISK_SERVICE_URL: riskUrl,
        TOKEN_URL: tokenUrl,
        CREDENTIALS_SECRET: credentialsSecretName,
        // Each copy of a function keeps its own share of the rate.
        REQUESTS_PER_SECOND: String(requestsPerSecond / (AT_ONCE * READING_FUNCTIONS)),
        CONTRACTS: JSON.stringify(contracts),
      },
      mayDo: [
        queue.maySetAside(),
        new PolicyStatement({
          actions: [
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
            ...(countsCorrections ? ["dynamodb:UpdateItem"] : []),
          ],
          resources: [storage.table.tableArn],
        }),
        new PolicyStatement({
          actions: ["secretsmanager:GetSecretValue"],
          // Secrets Manager ends each ARN with six characters of its own.
          resources: [`${secret.secretArn}-??????`],
        }),
      ],
    });
    queue.feed(reader, { batchSize: 5, atOnce: AT_ONCE });
    return reader;
  }

  private reconciler({ surroundings, storage, timetable, liveFeed }: LiveFeedProps): BundledFunction {
    const shareOfReadings = liveFeed.requestsPerSecond / READING_FUNCTIONS;
    const reconciler = new BundledFunction(this, "ReconcileCases", {
      surroundings,
      folder: "reconcile-cases",
      description: "Asks for every open case to be read again that nobody has read for a day",
      timeout: Duration.minutes(5),
      memory: 512,
      environment: {
        TABLE_NAME: storage.table.tableName,
        READINGS_QUEUE_URL: this.readings.queue.queueUrl,
        MOST_CASES: String(Math.floor((shareOfReadings * HOURS_OF_THE_NIGHT * 3_600) / REQUESTS_A_REFERRAL)),
      },
      mayDo: [
        new PolicyStatement({ actions: ["dynamodb:Query"], resources: [storage.indexArn("due")] }),
        new PolicyStatement({
          actions: ["sqs:SendMessage"],
          resources: [this.readings.queue.queueArn],
        }),
      ],
      failedInvocations: timetable.deadLetters,
    });
    timetable.plan("Reconciliation", {
      description: "Reads open cases again at night",
      at: { hour: "2", minute: "30" },
      run: reconciler,
      retries: 10,
      giveUpAfter: Duration.hours(3),
    });
    return reconciler;
  }
}
