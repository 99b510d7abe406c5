import * as z from "zod";
import { type CaseEvent, caseEvent } from "../case/index.ts";
import type { Instant } from "../time/index.ts";
import { ConditionNotMet, notYetThere } from "./conditions.ts";
import { instant } from "./fields.ts";
import { eventKey } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { Item, Table } from "./table.ts";

/** An event in the log of its case, and when it first reached us. */
export interface LoggedEvent {
  readonly event: CaseEvent;
  readonly receivedAt: Instant;
}

const eventItem = z.object({ kind: z.literal("event"), receivedAt: instant, body: bodyOf(caseEvent) });

/** @throws UnreadableItem */
export function readEvent(item: Item): LoggedEvent {
  const { body, receivedAt } = readItem(eventItem, item);
  return { event: body, receivedAt };
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
