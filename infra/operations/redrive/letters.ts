import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { deadLetterAttributes } from "../../../shared/messaging/index.ts";
import { reasonOfAws, withoutEnvelope } from "./set-aside-by-aws.ts";

/** A dead letter as it was taken from its queue. */
export interface Letter {
  /** A code of ours, or of AWS where that set it aside. */
  readonly reason: string;
  /** Absent for one that the queue set aside. */
  readonly firstFailedAt?: string;
  /** Text was taken out of it: it is not what was sent any more. */
  readonly redacted: boolean;
  readonly body: string;
  readonly receipt: string;
}

/** How letters are taken. */
export interface Taking {
  /** At a time. */
  readonly most: number;
  /** In seconds: so long nobody else is given a letter that was taken. */
  readonly held: number;
  /** In seconds: how long the queue is asked for more. Without a wait SQS asks a part of its servers only. */
  readonly wait: number;
}

/**
 * Takes letters from a dead-letter queue until it gives no more. They are only hidden: what is neither put back nor
 * deleted must be left again, or comes back by itself.
 */
export async function* lettersIn(
  sqs: SQSClient,
  url: string,
  { most, held, wait }: Taking,
): AsyncGenerator<readonly Letter[], void, undefined> {
  for (;;) {
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: most,
        VisibilityTimeout: held,
        WaitTimeSeconds: wait,
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
    reason: said("reason") ?? reasonOfAws(MessageAttributes),
    ...(firstFailedAt !== undefined && { firstFailedAt }),
    redacted: said("redacted") === "true",
    body: withoutEnvelope(Body),
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
