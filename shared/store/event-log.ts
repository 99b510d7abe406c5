import * as z from "zod";
import { type CaseEvent, caseEvent } from "../case/index.ts";
import { inParallel } from "../concurrency/index.ts";
import type { Instant } from "../time/index.ts";
import { ConditionNotMet, notWithdrawn, notYetThere, thereAndNotWithdrawn } from "./conditions.ts";
import { code, expiry, expiryAt, instant } from "./fields.ts";
import { eventKey } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { Item, Table } from "./table.ts";

/** Why operators withdraw an event: a closed list, so that nothing can be written about a person. */
export const withdrawalReasons = [
  "wrong-date",
  "wrong-detail",
  "wrong-case",
  "never-happened",
  "recorded-twice",
  "test-data",
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** That an event was withdrawn, by whom and why: it stays in the log, and counts for nothing. */
export interface Withdrawal {
  readonly at: Instant;
  readonly reason: WithdrawalReason;
  /** The operator's user name on their machine. */
  readonly by: string;
}

/** An event in the log of its case, and when it first reached us. */
export interface LoggedEvent {
  readonly event: CaseEvent;
  readonly receivedAt: Instant;
  readonly withdrawn?: Withdrawal;
  /** When it is to be forgotten; absent while its case goes on. */
  readonly keptUntil?: Instant;
}

const eventItem = z.object({
  kind: z.literal("event"),
  receivedAt: instant,
  expiresAt: expiry.exactOptional(),
  withdrawnAt: instant.exactOptional(),
  withdrawnFor: code<WithdrawalReason>().exactOptional(),
  withdrawnBy: z.string().exactOptional(),
  body: bodyOf(caseEvent),
});

/** @throws UnreadableItem */
export function readEvent(item: Item): LoggedEvent {
  const { body, receivedAt, expiresAt: keptUntil, ...rest } = readItem(eventItem, item);
  const { withdrawnAt: at, withdrawnFor: reason, withdrawnBy: by = "unknown" } = rest;
  return {
    event: body,
    receivedAt,
    ...(at && reason && { withdrawn: { at, reason, by } }),
    ...(keptUntil !== undefined && { keptUntil }),
  };
}

const itemOf = (caseId: string, { event, receivedAt, withdrawn, keptUntil }: LoggedEvent): Item => ({
  ...eventKey(caseId, event),
  kind: "event",
  receivedAt,
  ...(withdrawn && {
    withdrawnAt: withdrawn.at,
    withdrawnFor: withdrawn.reason,
    withdrawnBy: withdrawn.by,
  }),
  ...(keptUntil !== undefined && { expiresAt: expiryAt(keptUntil) }),
  body: JSON.stringify(event),
});

/**
 * Writes an event to the log of a case that it concerns, unless it is there. False when it was: a second delivery
 * changes nothing. The key is the moment of occurrence and the event's id, so that the log lies in the order in
 * which it is folded.
 */
export async function logEvent(
  table: Table,
  caseId: string,
  { event, receivedAt, withdrawn }: LoggedEvent,
): Promise<boolean> {
  try {
    await table.put(itemOf(caseId, { event, receivedAt, ...(withdrawn && { withdrawn }) }), notYetThere);
    return true;
  } catch (error) {
    if (error instanceof ConditionNotMet) return false;
    throw error;
  }
}

/**
 * Writes on an event of a case that it is withdrawn. What was written first stays.
 *
 * @throws ConditionNotMet when it is not there, or was withdrawn before
 */
export async function withdrawEvent(
  table: Table,
  caseId: string,
  entry: LoggedEvent,
  withdrawn: Withdrawal,
): Promise<void> {
  await table.put(itemOf(caseId, { ...entry, withdrawn }), thereAndNotWithdrawn);
}

/**
 * Has events of a case forgotten after an instant, or kept for as long as there is none. What an event says never
 * changes, so that it can be written again over itself whoever does so at the same time; one that was withdrawn since it
 * was read is left for whoever withdrew it.
 */
export async function keepEvents(
  table: Table,
  caseId: string,
  log: readonly LoggedEvent[],
  until: Instant | undefined,
): Promise<void> {
  const others = log.filter(({ keptUntil }) => keptUntil !== until);
  await inParallel(others, WRITTEN_AT_ONCE, async ({ keptUntil, ...entry }) => {
    const item = itemOf(caseId, { ...entry, ...(until !== undefined && { keptUntil: until }) });
    try {
      await table.put(item, entry.withdrawn ? undefined : notWithdrawn);
    } catch (error) {
      if (!(error instanceof ConditionNotMet)) throw error;
    }
  });
}

const WRITTEN_AT_ONCE = 10;

/**
 * The events of a log that count: those that were not withdrawn, one for each id. Where the same id comes with two moments of occurrence, both stand in the
 * log and the earlier counts. The later is a repetition whichever of them came first, and without a second item to
 * mark ids as taken: everybody who folds a case has read its whole log.
 */
export function eventsThatCount(log: readonly LoggedEvent[]): readonly CaseEvent[] {
  const byId = new Map<string, CaseEvent>();
  for (const { event, withdrawn } of log) {
    if (withdrawn) continue;
    const known = byId.get(event.eventId);
    if (!known || event.occurredAt < known.occurredAt) byId.set(event.eventId, event);
  }
  return [...byId.values()];
}
