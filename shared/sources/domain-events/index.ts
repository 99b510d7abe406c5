/**
 * The way in for HMPPS domain events: what the feed announces, what the live service then shows, and the facts of a
 * case that this comes to.
 *
 *     SQS message ──readDomainEvent──▶ announcement ──readAnnounced──▶ snapshot ──factsOf──▶ facts and the reading
 *                                                    readReferral  ──▶
 */
export type { DetailPlace } from "./detail-place.ts";
export { UnknownEventType, UnreadableDomainEvent } from "./errors.ts";
export { type AnnouncedType, announcedTypes, type CustodyType, custodyTypes } from "./event-types.ts";
export { type ContractBook, type ContractKnown, contractBook } from "./facts/contract-book.ts";
export { factsOf, type ReadFacts, UnusableSnapshot } from "./facts/facts-of.ts";
export { isShown } from "./facts/is-shown.ts";
export { type News, newsIn } from "./facts/news.ts";
export { UnknownContract } from "./facts/referral-facts.ts";
export type { Snapshot } from "./facts/snapshot.ts";
export { ForeignDetailUrl, UnusableAddress } from "./live/address.ts";
export type { Limits } from "./live/asker.ts";
export type { Clock } from "./live/clock.ts";
export { type Detail, type LiveService, type LiveServiceSettings, liveService } from "./live/live-service.ts";
export { isComplete, type Read, readAnnounced, readReferral } from "./live/read-referral.ts";
export {
  type ClientCredentials,
  clientCredentialsToken,
  type TokenSettings,
  type TokenSource,
} from "./live/token-source.ts";
export { DetailNotHad, isGone, type Reason, type Verdict } from "./live/verdict.ts";
export {
  type Announcement,
  type CustodyAnnouncement,
  type DomainEvent,
  readDomainEvent,
} from "./read-domain-event.ts";
