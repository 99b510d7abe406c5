import * as z from "zod";
import { type CaseEvent, caseEvent } from "../case/index.ts";
import { inParallel } from "../concurrency/index.ts";
import type { Instant } from "../time/index.ts";
import { ConditionNotMet, notYetThere } from "./conditions.ts";
import { expiry, expiryAt, instant } from "./fields.ts";
import { eventKey } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { Item, Table } from "./table.ts";

/** An event in the log of its case, and when it first reached us. */
export interface LoggedEvent {
  readonly event: CaseEvent;
  readonly receivedAt: Instant;
  /** When it is to be forgotten; absent while its case goes on. */
  readonly keptUntil?: Instant;
}

const eventItem = z.object({
  kind: z.literal("event"),
  receivedAt: instant,
  expiresAt: expiry.exactOptional(),
  body: bodyOf(caseEvent),
});

/** @throws UnreadableItem */
export function readEvent(item: Item): LoggedEvent {
  const { body, receivedAt, expiresAt: keptUntil } = readItem(eventItem, item);
  return { event: body, receivedAt, ...(keptUntil !== undefined && { keptUntil }) };
}

/**
 * Writes an event to the log of a case that it concerns, unless it is there. False when it was: a second delivery
 * changes nothing. The key is the moment of occurrence and the event's id, so that the log lies in the order in
 * which it is folded.
 */
export async function logEvent(
  table: Table,
  caseId: string,
  { event, receivedAt }: LoggedEvent,
): Promise<boolean> {
  const key = eventKey(caseId, event);
  try {
    await table.put({ ...key, kind: "event", receivedAt, body: JSON.stringify(event) }, notYetThere);
    return true;
  } catch (error) {
    if (error instanceof ConditionNotMet) return false;
    throw error;
  }
}

/**
 * Has events of a case forgotten after an instant, or kept for as long as there is none. What an event says never
 * changes, so that it can be written again over itself whoever does so at the same time.
 */
export async function keepEvents(
  table: Table,
  caseId: string,
  log: readonly LoggedEvent[],
  until: Instant | undefined,
): Promise<void> {
  const others = log.filter(({ keptUntil }) => keptUntil !== until);
  await inParallel(others, WRITTEN_AT_ONCE, ({ event, receivedAt }) =>
    table.put({
      ...eventKey(caseId, event),
      kind: "event",
      receivedAt,
      ...(until !== undefined && { expiresAt: expiryAt(until) }),
      body: JSON.stringify(event),
    }),
  );
}

const WRITTEN_AT_ONCE = 10;

/**
 * The events that count: one for each id. Where the same id comes with two moments of occurrence, both stand in the
 * log and the earlier counts. The later is a repetition whichever of them came first, and without a second item to
 * mark ids as taken: everybody who folds a case has read its whole log.
 */
export function distinctEvents(logged: readonly CaseEvent[]): readonly CaseEvent[] {
  const byId = new Map<string, CaseEvent>();
  for (const event of logged) {
    const known = byId.get(event.eventId);
    if (!known || event.occurredAt < known.occurredAt) byId.set(event.eventId, event);
  }
  return [...byId.values()];
}
