import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { VISIBILITY_TIMEOUTS } from "../../shared/monitor/index.ts";

/** How often a message is tried before it is set aside for somebody to look at. */
const TRIES = 5;

/** What every queue here has: encryption, no plain HTTP. */
const SAFE = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

/** A queue for what has failed for good; kept for as long as SQS can, 14 days. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, { ...SAFE, retentionPeriod: Duration.days(14) });
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

  /**
   * `consumerTimeout`: the function's; SQS asks for a visibility timeout of six times that.
   * `tries`: how often a message is handed over; five times unless it says otherwise.
   */
  constructor(
    scope: Construct,
    id: string,
    props: { readonly consumerTimeout: Duration; readonly tries?: number },
  ) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, "DeadLetters");
    this.visibility = Duration.seconds(VISIBILITY_TIMEOUTS * props.consumerTimeout.toSeconds());
    this.tries = props.tries ?? TRIES;
    this.queue = new Queue(this, "Queue", {
      ...SAFE,
      visibilityTimeout: this.visibility,
      // Half of what a dead letter has: the age of a message goes with it when it is set aside.
      retentionPeriod: Duration.days(7),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: this.tries },
    });
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
