import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { deadLetterAttributes } from "../../../shared/messaging/index.ts";

/** A dead letter as it was taken from its queue. */
export interface Letter {
  /** `unknown` where the queue itself set it aside: its consumer ended before it could say why. */
  readonly reason: string;
  /** Absent for one that the queue set aside. */
  readonly firstFailedAt?: string;
  /** Text was taken out of it: it is not what was sent any more. */
  readonly redacted: boolean;
  readonly body: string;
  readonly receipt: string;
}

/** In seconds: so long nobody else is given a letter that was taken. */
const HELD = 120;

/**
 * Takes letters from a dead-letter queue until it gives no more. They are only hidden: what is neither put back nor
 * deleted must be left again, or comes back by itself.
 *
 * @param waitSeconds how long the queue is asked for more: without a wait SQS asks a part of its servers only
 */
export async function* lettersIn(
  sqs: SQSClient,
  url: string,
  waitSeconds: number,
): AsyncGenerator<readonly Letter[], void, undefined> {
  for (;;) {
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HELD,
        WaitTimeSeconds: waitSeconds,
        MessageAttributeNames: ["All"],
      }),
    );
    if (messages.length === 0) return;
    yield messages.map(letterOf);
  }
}

function letterOf({ MessageAttributes = {}, Body = "", ReceiptHandle = "" }: Message): Letter {
  const said = (name: keyof typeof deadLetterAttributes) =>
    MessageAttributes[deadLetterAttributes[name]]?.StringValue;
  const firstFailedAt = said("firstFailedAt");
  return {
    reason: said("reason") ?? "unknown",
    ...(firstFailedAt !== undefined && { firstFailedAt }),
    redacted: said("redacted") === "true",
    body: Body,
    receipt: ReceiptHandle,
  };
}

/** Leaves a letter where it was, for the next to take it. */
export async function leave(sqs: SQSClient, url: string, { receipt }: Letter): Promise<void> {
  await sqs.send(
    new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout: 0 }),
  );
}

export async function discard(sqs: SQSClient, url: string, { receipt }: Letter): Promise<void> {
  await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receipt }));
}
