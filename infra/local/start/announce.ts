import { PublishBatchCommand, SNSClient } from "@aws-sdk/client-sns";
import type { LocalStack } from "../index.ts";
import type { ThinEvent } from "../sample/index.ts";

/** Publishes domain events, as the live service would. */
export interface Announcer {
  readonly publish: (events: readonly ThinEvent[]) => Promise<void>;
  readonly close: () => void;
}

/** The topic did not take what was published. */
export class NotPublished extends Error {
  override readonly name = "NotPublished";
  constructor(failed: number, code: string) {
    super(`The topic did not take ${failed} of the sample's domain events (${code}).`);
  }
}

/** What SNS takes in one request. */
const MOST_AT_ONCE = 10;

/** To a topic of the local stack: each event as the message, its type as the one attribute. */
export function announcerTo(
  topicArn: string,
  { endpoints, environment }: Pick<LocalStack, "endpoints" | "environment">,
): Announcer {
  const { AWS_REGION: region = "", AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "" } = environment;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const sns = new SNSClient({ region, credentials, endpoint: endpoints.aws });
  return {
    publish: async (events) => {
      for (let first = 0; first < events.length; first += MOST_AT_ONCE) {
        const entries = events.slice(first, first + MOST_AT_ONCE).map((event, nth) => ({
          Id: String(nth),
          Message: JSON.stringify(event),
          MessageAttributes: { eventType: { DataType: "String", StringValue: event.eventType } },
        }));
        const { Failed: failed = [] } = await sns.send(
          new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries }),
        );
        if (failed.length > 0) throw new NotPublished(failed.length, failed[0]?.Code ?? "unknown");
      }
    },
    close: () => sns.destroy(),
  };
}
