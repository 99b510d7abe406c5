import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription, type SqsSubscriptionProps } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { VISIBILITY_TIMEOUTS } from "../../shared/monitor/index.ts";
import type { BundledFunction } from "./bundled-function.ts";

/** How often a message is tried before it is set aside for somebody to look at. */
const TRIES = 5;

/** What every queue here has: encryption, no plain HTTP. */
const SAFE = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

/** A queue for what has failed for good; kept for as long as SQS can, 14 days. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, { ...SAFE, retentionPeriod: Duration.days(14) });
}

interface QueueProps {
  /** The function's; SQS asks for a visibility timeout of six times that. */
  readonly consumerTimeout: Duration;
  /** How long a batch is waited for, which a message is hidden for as well; not at all unless it says otherwise. */
  readonly batchingWindow?: Duration;
  /** How often a message is handed over; five times unless it says otherwise. */
  readonly tries?: number;
}

/**
 * A queue for one consuming function, with the dead-letter queue that takes what fails too often. The function sets
 * aside what has failed for good itself, with its reason; what it did not get to is moved by the queue.
 */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** How long a message that was handed over is hidden, and how often it is handed over. */
  readonly visibility: Duration;
  readonly tries: number;
  private readonly batchingWindow: Duration;

  constructor(scope: Construct, id: string, props: QueueProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, "DeadLetters");
    this.batchingWindow = props.batchingWindow ?? Duration.seconds(0);
    this.visibility = Duration.seconds(
      VISIBILITY_TIMEOUTS * props.consumerTimeout.toSeconds() + this.batchingWindow.toSeconds(),
    );
    this.tries = props.tries ?? TRIES;
    this.queue = new Queue(this, "Queue", {
      ...SAFE,
      visibilityTimeout: this.visibility,
      // Half of what a dead letter has: the age of a message goes with it when it is set aside.
      retentionPeriod: Duration.days(7),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: this.tries },
    });
  }

  /**
   * Hands its messages to a function, in batches of which only those that failed come back.
   *
   * @param atOnce how many batches are worked on at the same time, at most: what a busy hour may take from everybody else
   */
  feed(consumer: BundledFunction, { batchSize, atOnce }: { batchSize: number; atOnce: number }): void {
    consumer.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        reportBatchItemFailures: true,
        maxConcurrency: atOnce,
        ...(this.batchingWindow.toSeconds() > 0 && { maxBatchingWindow: this.batchingWindow }),
      }),
    );
  }

  /**
   * Takes what is published to a topic, as it was published. What the topic cannot deliver is set aside with what the
   * function could not work on.
   */
  subscribeTo(topic: ITopic, { filterPolicy }: Pick<SqsSubscriptionProps, "filterPolicy"> = {}): void {
    topic.addSubscription(
      new SqsSubscription(this.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: this.deadLetters,
        ...(filterPolicy && { filterPolicy }),
      }),
    );
  }

  /** For the consumer's environment: where it sets aside what has failed for good. */
  get deadLettersVariable(): { readonly DEAD_LETTERS_URL: string } {
    return { DEAD_LETTERS_URL: this.deadLetters.queueUrl };
  }

  /** For the consumer's role: to set a message aside. */
  maySetAside(): PolicyStatement {
    return new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.deadLetters.queueArn] });
  }
}
