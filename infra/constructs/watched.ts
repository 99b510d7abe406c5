import type { HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import type { Topic } from "aws-cdk-lib/aws-sns";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { BundledFunction } from "./bundled-function.ts";
import type { LiveFeed } from "./live-feed.ts";
import type { QueueWithDeadLetters } from "./queue-with-dead-letters.ts";
import type { Storage } from "./storage.ts";

/** What alarms and the dashboard watch. */
export interface Watched {
  readonly events: QueueWithDeadLetters;
  readonly alerts: QueueWithDeadLetters;
  /** SES's news of e-mails. */
  readonly deliveryNews: QueueWithDeadLetters;
  readonly deliveryTopic: Topic;
  readonly api: HttpStage;
  readonly storage: Storage;
  readonly scheduleDeadLetters: Queue;
  /** Absent in a stage that reads nothing from the live service. */
  readonly liveFeed: LiveFeed | undefined;
  readonly functions: {
    readonly receiveEvent: BundledFunction;
    readonly recordEvent: BundledFunction;
    readonly scanDeadlines: BundledFunction;
    readonly sendAlerts: BundledFunction;
    readonly snoozeObligation: BundledFunction;
    readonly trackDelivery: BundledFunction;
    readonly writeWeeklyReport: BundledFunction;
  };
}
