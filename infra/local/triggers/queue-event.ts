import type { Message } from "@aws-sdk/client-sqs";
import { epochOf, type Instant } from "../../../shared/time/index.ts";
import { LOCAL_REGION } from "../emulators/index.ts";

/** The event with which Lambda hands over a batch of messages. */
export type QueueEvent = { readonly Records: readonly QueueRecord[] };

type QueueRecord = {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly messageAttributes: Readonly<Record<string, unknown>>;
  readonly md5OfBody: string;
  readonly md5OfMessageAttributes?: string;
  readonly eventSource: "aws:sqs";
  readonly eventSourceARN: string;
  readonly awsRegion: string;
};

/**
 * Puts received messages into the form that a function gets from Lambda.
 *
 * @param now the stack's clock at the receive. It stands for the time at which the messages were sent and first
 *   received, which the emulator knows by the machine's clock only: the queues are drained before the clock is
 *   moved, so a message is always received at the instant at which it was sent.
 */
export function queueEventOf(messages: readonly Message[], queueArn: string, now: Instant): QueueEvent {
  const epoch = String(epochOf(now));
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId ?? "",
      receiptHandle: message.ReceiptHandle ?? "",
      body: message.Body ?? "",
      attributes: { ...message.Attributes, SentTimestamp: epoch, ApproximateFirstReceiveTimestamp: epoch },
      messageAttributes: Object.fromEntries(
        Object.entries(message.MessageAttributes ?? {}).map(([name, attribute]) => [
          name,
          {
            ...(attribute.StringValue !== undefined && { stringValue: attribute.StringValue }),
            ...(attribute.BinaryValue !== undefined && {
              binaryValue: Buffer.from(attribute.BinaryValue).toString("base64"),
            }),
            stringListValues: [],
            binaryListValues: [],
            dataType: attribute.DataType,
          },
        ]),
      ),
      md5OfBody: message.MD5OfBody ?? "",
      ...(message.MD5OfMessageAttributes !== undefined && {
        md5OfMessageAttributes: message.MD5OfMessageAttributes,
      }),
      eventSource: "aws:sqs",
      eventSourceARN: queueArn,
      awsRegion: LOCAL_REGION,
    })),
  };
}
