import { caseIdsOf } from "../../case/index.ts";
import { inParallel } from "../../concurrency/index.ts";
import { regionOf } from "../../obligations/index.ts";
import {
  type Announcement,
  type CustodyAnnouncement,
  isComplete,
  isGone,
  isShown,
  type Read,
  readAnnounced,
  readDomainEvent,
  readReferral,
  type Snapshot,
  UnknownEventType,
} from "../../sources/domain-events/index.ts";
import type { CaseSources } from "../../store/index.ts";
import { epochOf, parseInstant } from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import { recordCase } from "../recording/record-case.ts";
import { type FeedFailure, type FeedMessage, failureOf, type LiveFeed, NotShownYet } from "./live-feed.ts";
import { markRead, plansNamedIn, recordReading } from "./record-reading.ts";

export interface FeedRecorded {
  /** Events of which something was recorded, or that told nothing new. */
  readonly recorded: number;
  /** Announced, and never shown: it was rolled back, or is gone. */
  readonly unfounded: number;
  /** Types that concern no case, one for each message of such a type. */
  readonly unknownTypes: readonly string[];
  readonly failed: readonly FeedFailure[];
}

type Outcome =
  | { readonly of: "recorded" | "unfounded" }
  | { readonly of: "unknown"; readonly eventType: string }
  | { readonly of: "failed"; readonly failure: FeedFailure };

const MESSAGES_AT_ONCE = 2;

/**
 * Records a batch of the feed's messages. Custody is recorded as it is told; an announcement is only a sign that there
 * is something to read. A message whose detail cannot be had now fails alone. Doing it again changes nothing.
 */
export async function recordDomainEvents(
  messages: readonly FeedMessage[],
  feed: LiveFeed,
): Promise<FeedRecorded> {
  const telling = { ...feed.telling, circumstances: await readCircumstances(feed.store) };
  const outcomes = await inParallel(messages, MESSAGES_AT_ONCE, (message) =>
    outcomeOf(message, { ...feed, telling }),
  );
  const count = (of: Outcome["of"]) => outcomes.filter((outcome) => outcome.of === of).length;
  return {
    recorded: count("recorded"),
    unfounded: count("unfounded"),
    unknownTypes: outcomes.flatMap((outcome) => (outcome.of === "unknown" ? [outcome.eventType] : [])),
    failed: outcomes.flatMap((outcome) => (outcome.of === "failed" ? [outcome.failure] : [])),
  };
}

async function outcomeOf(message: FeedMessage, feed: LiveFeed): Promise<Outcome> {
  try {
    const event = readDomainEvent(message.body);
    return event.kind === "custody"
      ? await recordCustody(event, message, feed)
      : await recordAnnounced(event, message, feed);
  } catch (error) {
    if (error instanceof UnknownEventType) return { of: "unknown", eventType: error.eventType };
    if (isGone(error, message.receiveCount)) return { of: "unfounded" };
    return { of: "failed", failure: failureOf(message.messageId, error) };
  }
}

async function recordCustody(
  { event }: CustodyAnnouncement,
  { sentAt, handledAt }: FeedMessage,
  feed: LiveFeed,
): Promise<Outcome> {
  for (const caseId of caseIdsOf(event)) {
    const { region } = await recordCase(caseId, [{ event, receivedAt: sentAt }], handledAt, feed);
    if (region !== undefined) await feed.heard?.(region, sentAt);
  }
  return { of: "recorded" };
}

async function recordAnnounced(
  announced: Announcement,
  message: FeedMessage,
  feed: LiveFeed,
): Promise<Outcome> {
  const { live, store } = feed;
  const read = await readAnnounced(live, announced);
  const { referralId } = read.snapshot;
  const known = await store.cases.sources(referralId);
  await recordReading({ snapshot: read.snapshot, announced, known }, feed);
  if (read.all) await mark(read, known, feed);
  // Whatever was announced before it got lost, or came another way: from here on the case is fed by reading.
  else if (!known.reading) await readWhole(referralId, feed);
  await hear(read.snapshot, message, feed);
  if (isShown(announced, read.snapshot)) return { of: "recorded" };
  if (mayBeShownYet(announced, message)) throw new NotShownYet(announced);
  return { of: "unfounded" };
}

/** The feed of the referral's region is alive. */
async function hear(
  { referralId }: Snapshot,
  { sentAt }: FeedMessage,
  { store, heard }: LiveFeed,
): Promise<void> {
  if (heard === undefined) return;
  const { stored } = await store.cases.standing(referralId);
  const region = stored && regionOf(stored.facts);
  if (region !== undefined) await heard(region, sentAt);
}

async function readWhole(referralId: string, feed: LiveFeed): Promise<void> {
  const known = await feed.store.cases.sources(referralId);
  const read = await readReferral(feed.live, { referralId, knownPlans: plansNamedIn(known.log) });
  await recordReading({ snapshot: read.snapshot, known }, feed);
  await mark(read, known, feed);
}

/** What was wanting is read before anybody is told that they did not do it, or at night. */
function mark(read: Read, known: CaseSources, { store }: LiveFeed): Promise<void> {
  const { actionPlans = [], readAt, referralId } = read.snapshot;
  const plansRead = new Set(actionPlans.map(({ id }) => id));
  const whole = isComplete(read) && plansNamedIn(known.log).every((id) => plansRead.has(id));
  return markRead(store, referralId, whole ? { readAt } : {});
}

/** In milliseconds: longer than any transaction of the live service. */
const COMMITTED_AFTER = 10 * 60_000;
/** With the usual pause between them, two minutes. */
const TRIES_FOR_WHAT_IS_NOT_SHOWN = 5;

/** Whether what was announced may still be on its way into the live service's database. */
const mayBeShownYet = ({ occurredAt }: Announcement, { sentAt, receiveCount }: FeedMessage): boolean =>
  receiveCount < TRIES_FOR_WHAT_IS_NOT_SHOWN &&
  epochOf(sentAt) - epochOf(parseInstant(occurredAt)) < COMMITTED_AFTER;
