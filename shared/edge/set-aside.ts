import { type DeadLetters, TRIES } from "../messaging/index.ts";
import type { Surroundings } from "./lambda.ts";
import { failuresOf, type QueueMessage } from "./triggers.ts";

/** A message that could not be worked on, and why: a code, never what it holds. */
export interface MessageFailure {
  readonly messageId: string;
  readonly reason: string;
  /** Whether it would fail however often it came. */
  readonly hopeless?: boolean;
}

/**
 * Answers a queue for a batch. What may succeed another time comes again; what never will, and what has come for the
 * last time, is set aside with its reason and with when it first failed, and is then done with. What cannot be set
 * aside comes again as well: after the last time the queue itself sets it aside, without a reason.
 */
export async function answerQueue(
  messages: readonly QueueMessage[],
  failures: readonly MessageFailure[],
  deadLetters: DeadLetters,
  { log, count }: Surroundings,
): Promise<ReturnType<typeof failuresOf>> {
  const byId = new Map(messages.map((message) => [message.messageId, message] as const));
  const again = new Set(failures.map(({ messageId }) => messageId));
  const given = failures.flatMap(({ messageId, reason, hopeless = false }) => {
    const message = byId.get(messageId);
    if (message === undefined || (!hopeless && message.receiveCount < TRIES)) {
      log.warn("A message could not be worked on and comes again", { messageId, reason });
      return [];
    }
    return [{ messageId, reason, body: message.body, firstFailedAt: message.firstFailedAt }];
  });
  const answers = given.length > 0 ? await deadLetters.setAside(given) : [];
  given.forEach(({ messageId, reason, firstFailedAt }, place) => {
    const answer = answers[place];
    if (answer?.queued) {
      again.delete(messageId);
      log.warn("A message was set aside", { messageId, reason, firstFailedAt });
    } else {
      log.warn("A message could not be set aside and comes again", { messageId, reason });
    }
  });
  if (given.length > 0) count("MessagesSetAside", failures.length - again.size);
  return failuresOf(again);
}
