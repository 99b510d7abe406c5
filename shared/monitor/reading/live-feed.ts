import {
  type Announcement,
  type ContractBook,
  DetailNotHad,
  type LiveService,
  UnreadableDomainEvent,
  type Verdict,
} from "../../sources/domain-events/index.ts";
import type { Instant } from "../../time/index.ts";
import { HistoryGone } from "../recording/history-gone.ts";
import type { Recording } from "../recording/record-case.ts";

/** What recording from the live service works with. */
export interface LiveFeed extends Recording {
  readonly live: LiveService;
  /** What is known of contracts. */
  readonly contracts: ContractBook;
}

/**
 * How often such a message is handed over before it is set aside: with growing pauses for three days, so that the live
 * service may be down for a weekend.
 */
export const FEED_TRIES = 300;

/** A message that asks for something to be read: one of the feed, or an errand of ours. */
export interface FeedMessage {
  readonly messageId: string;
  readonly body: string;
  readonly sentAt: Instant;
  readonly handledAt: Instant;
  /** How often it has been handed over, this time included. */
  readonly receiveCount: number;
}

/** A message that was not dealt with, and why: codes, never what it holds. */
export interface FeedFailure {
  readonly messageId: string;
  readonly reason: string;
  /** What is to become of it: tried again, tried again while somebody puts something right, or set aside. */
  readonly verdict: Verdict;
  /** Milliseconds after which to try again, where somebody knows. */
  readonly retryAfter?: number;
}

/** The live service does not show yet what it announced: it announces before it commits. */
export class NotShownYet extends Error {
  override readonly name = "NotShownYet";
  readonly reason = "not-shown-yet";
  readonly verdict = "retry";
  readonly retryAfter = 30_000;
  constructor({ eventType, id }: Announcement) {
    super(
      `${eventType} (${id}) was announced and is not shown yet. It is read again with the next delivery.`,
    );
  }
}

/** What is to become of a message that failed. */
export function failureOf(messageId: string, error: unknown): FeedFailure {
  if (error instanceof DetailNotHad || error instanceof NotShownYet) {
    const { reason, verdict, retryAfter } = error;
    return { messageId, reason, verdict, retryAfter };
  }
  const verdict = isHopeless(error) ? "quarantine" : "retry";
  const reason = error instanceof UnreadableDomainEvent ? error.reason : nameOf(error);
  return { messageId, reason, verdict };
}

/** What says so of itself, and what is told of a referral that is forgotten. */
const isHopeless = (error: unknown): boolean =>
  error instanceof HistoryGone ||
  (error instanceof Error && "verdict" in error && error.verdict === "quarantine");

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "Unknown");
