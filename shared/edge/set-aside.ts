import { type DeadLetters, type Postpone, TRIES } from "../messaging/index.ts";
import type { Surroundings } from "./lambda.ts";
import { pauseBefore } from "./pause-before.ts";
import { failuresOf, type QueueMessage } from "./triggers.ts";

/** A message that could not be worked on, and why: a code, never what it holds. */
export interface MessageFailure {
  readonly messageId: string;
  readonly reason: string;
  /** Whether it would fail however often it came. */
  readonly hopeless?: boolean;
  /** Milliseconds after which to try again, where somebody knows. */
  readonly retryAfter?: number;
}

/** How a queue differs from the others. */
export interface Patience {
  /** How often a message is handed over before it is set aside. */
  readonly tries?: number;
  /** Has a message come again when it said it should. */
  readonly postpone?: Postpone;
}

/**
 * Answers a queue for a batch. What may succeed another time comes again; what never will, and what has come for the
 * last time, is set aside with its reason and with when it first failed, and is then done with. What cannot be set
 * aside comes again as well: after the last time the queue itself sets it aside, without a reason. CRNs and prison
 * numbers are sealed in what is set aside; `npm run redrive` opens them.
 */
export async function answerQueue(
  messages: readonly QueueMessage[],
  failures: readonly MessageFailure[],
  deadLetters: DeadLetters,
  { log, count, pseudonyms }: Surroundings,
  { tries = TRIES, postpone }: Patience = {},
): Promise<ReturnType<typeof failuresOf>> {
  const byId = new Map(messages.map((message) => [message.messageId, message] as const));
  const again = new Set(failures.map(({ messageId }) => messageId));
  const given = failures.flatMap(({ messageId, reason, hopeless = false }) => {
    const message = byId.get(messageId);
    if (message === undefined || (!hopeless && message.receiveCount < tries)) {
      log.warn("A message could not be worked on and comes again", { messageId, reason });
      return [];
    }
    const { body, firstFailedAt } = message;
    return [{ messageId, reason: pseudonyms.in(reason), body: pseudonyms.sealed(body), firstFailedAt }];
  });
  const answers = given.length > 0 ? await deadLetters.setAside(given) : [];
  given.forEach(({ messageId, reason, firstFailedAt }, place) => {
    const answer = answers[place];
    if (answer?.queued) {
      again.delete(messageId);
      count("MessagesSetAside", 1, { reason });
      log.warn("A message was set aside", { messageId, reason, firstFailedAt });
    } else {
      log.warn("A message could not be set aside and comes again", { messageId, reason });
    }
  });
  if (given.length > 0) count("MessagesSetAside", failures.length - again.size);
  await postpone?.(
    failures.flatMap(({ messageId, retryAfter }) => {
      const message = again.has(messageId) && byId.get(messageId);
      if (!message || retryAfter === undefined) return [];
      const { receiptHandle, receiveCount } = message;
      return [{ receiptHandle, seconds: pauseBefore(receiveCount + 1, retryAfter) / 1000 }];
    }),
  );
  return failuresOf(again);
}
