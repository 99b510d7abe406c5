import type { SQSClient } from "@aws-sdk/client-sqs";
import type { Instant } from "../time/index.ts";
import type { Sent } from "./queue.ts";
import { sendEntries } from "./send-entries.ts";
import { type Readable, withoutText } from "./without-text.ts";

/**
 * How often a message is handed to its consumer. After the last time a consumer sets it aside itself, and so does the
 * queue, where the consumer did not get that far.
 */
export const TRIES = 5;

/** A message that will not be tried again by itself. */
export interface DeadLetter {
  readonly messageId: string;
  readonly body: string;
  /** Why: a code, never what the message holds. */
  readonly reason: string;
  /** When it was first tried in vain. */
  readonly firstFailedAt: Instant;
}

/** Where messages go that failed for good, each with its reason, until somebody has looked at them. */
export interface DeadLetters {
  /** Sets aside every letter that it can and answers for each, in their order; throws for none. */
  setAside(letters: readonly DeadLetter[]): Promise<readonly Sent[]>;
}

/** What a dead letter says of itself beside its body: the names of its attributes. */
export const deadLetterAttributes = {
  reason: "reason",
  firstFailedAt: "firstFailedAt",
  /** The id that the message had in the queue in which it failed: it is in that function's log. */
  messageId: "failedMessageId",
  /** `true` where text was taken out of the body, which is then no longer what was sent. */
  redacted: "redacted",
} as const;

/** A dead letter as it is kept: redacted, with its attributes. */
export function keptLetter(letter: DeadLetter, readable: Readable) {
  const { body, whole } = withoutText(letter.body, readable);
  return {
    body,
    attributes: {
      [deadLetterAttributes.reason]: letter.reason,
      [deadLetterAttributes.firstFailedAt]: letter.firstFailedAt,
      [deadLetterAttributes.messageId]: letter.messageId,
      ...(!whole && { [deadLetterAttributes.redacted]: "true" }),
    },
  };
}

/**
 * The dead-letter queue of SQS at that address.
 *
 * @param readable what in a body may be text, and what nobody reads: see `withoutText`
 */
export const sqsDeadLetters = (client: SQSClient, url: string, readable: Readable = {}): DeadLetters => ({
  setAside: (letters) =>
    sendEntries(
      client,
      url,
      letters.map((letter) => keptLetter(letter, readable)),
    ),
});
