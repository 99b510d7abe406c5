import type { CaseEvent } from "../case/index.ts";
import { inParallel } from "../concurrency/index.ts";
import type { Instant } from "../time/index.ts";
import { itemKinds, type WithdrawalReason } from "./item-kinds.ts";
import {
  ConditionNotMet,
  type Item,
  notWithdrawn,
  notYetThere,
  type Table,
  thereAndNotWithdrawn,
} from "./table.ts";

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

const kind = itemKinds.event;

/** @throws UnreadableItem */
export function readEvent(item: Item): LoggedEvent {
  const { body, receivedAt, expiresAt: keptUntil, ...rest } = kind.read(item);
  const { withdrawnAt: at, withdrawnFor: reason, withdrawnBy: by = "unknown" } = rest;
  return {
    event: body,
    receivedAt,
    ...(at && reason && { withdrawn: { at, reason, by } }),
    ...(keptUntil !== undefined && { keptUntil }),
  };
}

function itemOf(caseId: string, { event, receivedAt, withdrawn, keptUntil }: LoggedEvent): Item {
  const { occurredAt, eventId } = event;
  const attributes = {
    receivedAt,
    withdrawnAt: withdrawn?.at,
    withdrawnFor: withdrawn?.reason,
    withdrawnBy: withdrawn?.by,
    body: event,
  };
  return kind.item({ caseId, occurredAt, eventId }, attributes, { from: keptUntil });
}

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
 * The events of a log that count: those that were not withdrawn, one for each id. Where the same id comes with two
 * moments of occurrence, both stand in the log and the earlier counts. The later is a repetition whichever of them came
 * first, and without a second item to mark ids as taken: everybody who folds a case has read its whole log.
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
