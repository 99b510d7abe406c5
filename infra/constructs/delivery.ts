import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { StageSettings } from "../settings.ts";
import type { FunctionSurroundings } from "./bundled-function.ts";
import { BundledFunction } from "./bundled-function.ts";
import { QueueWithDeadLetters } from "./queue-with-dead-letters.ts";
import type { Sending } from "./sending.ts";
import type { Storage } from "./storage.ts";

const TRACK_TIMEOUT = Duration.seconds(30);

/** What SES is asked to tell of each e-mail; opens and clicks are nobody's business. */
const TOLD = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
  EmailSendingEvent.DELIVERY_DELAY,
];

interface DeliveryProps {
  readonly surroundings: FunctionSurroundings;
  readonly storage: Storage;
  readonly sending: Sending;
  /** Who is told where nothing can be delivered to anybody else. */
  readonly contractManagers: StageSettings["contractManagers"];
}

/** What became of each e-mail: SES → topic → queue → track-delivery. Nobody but SES can say so. */
export class Delivery extends Construct {
  readonly news: QueueWithDeadLetters;
  readonly trackDelivery: BundledFunction;
  /** Where SES tells its news. */
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: DeliveryProps) {
    super(scope, id);
    const { surroundings, storage, sending } = props;

    this.news = new QueueWithDeadLetters(this, "News", {
      consumerTimeout: TRACK_TIMEOUT,
      // Nobody waits for it, and ten messages cost no more reads than one.
      batchingWindow: Duration.seconds(5),
    });
    this.topic = this.tellNews(sending);

    this.trackDelivery = new BundledFunction(this, "TrackDelivery", {
      surroundings,
      folder: "track-delivery",
      description: "Takes in what became of e-mails: accepted, bounced, called spam",
      timeout: TRACK_TIMEOUT,
      memory: 512,
      environment: {
        TABLE_NAME: storage.table.tableName,
        CONFIGURATION_SET: sending.environment.CONFIGURATION_SET,
        CONTRACT_MANAGERS: JSON.stringify(props.contractManagers),
        ...this.news.deadLettersVariable,
      },
      mayDo: [
        this.news.maySetAside(),
        new PolicyStatement({
          actions: [
            "dynamodb:BatchGetItem",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "dynamodb:UpdateItem",
          ],
          resources: [storage.table.tableArn],
        }),
      ],
    });
    // Few at a time: they add to one tally.
    this.news.feed(this.trackDelivery, { batchSize: 10, atOnce: 2 });
  }

  /** SES publishes to a topic that nobody else may publish to, and the queue takes from that topic alone. */
  private tellNews({ configurationSet }: Sending): Topic {
    // The key that AWS manages for SNS cannot be used by SES.
    const key = new Key(this, "Key", {
      description: "Encrypts what SES tells of e-mails on its way to the queue",
      enableKeyRotation: true,
      // Nothing stays encrypted under it.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: "SesOfThisAccount",
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    const topic = new Topic(this, "Topic", { enforceSSL: true, masterKey: key });
    this.news.subscribeTo(topic);
    configurationSet.addEventDestination("Told", {
      destination: EventDestination.snsTopic(topic),
      events: TOLD,
    });
    return topic;
  }
}
