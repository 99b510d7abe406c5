import { type DateOutside, withoutOutside } from "./dates-in-events.ts";
import { type CaseEvent, type CaseEventType, inOrderOfOccurrence } from "./events.ts";
import { covers } from "./standing-events.ts";

/** A fact that a case leaves out because of a day or instant outside the range that may be said of it (`admitted`). */
export interface FactSetAside {
  readonly eventId: string;
  readonly eventType: CaseEventType;
  /** Where the day or instant stands in the event, such as `detail.completionDeadline`. */
  readonly field: string;
  readonly found: string;
}

export interface UsableEvents {
  readonly events: readonly CaseEvent[];
  readonly setAside: readonly FactSetAside[];
}

/**
 * The events of a case without what no calendar holds, and what was left out. Whatever has come into a log, a case can
 * be folded and judged from what is left.
 */
export function usableEvents(events: readonly CaseEvent[]): UsableEvents {
  const usable: CaseEvent[] = [];
  const left = new Map<string, Left>();
  for (const original of [...events].sort(inOrderOfOccurrence)) {
    const { event, outside } = withoutOutside(original);
    if (event) usable.push(event);
    for (const [key, { original: before, at }] of left)
      if (isShownAnew(before, at, original)) left.delete(key);
    for (const at of outside) left.set(`${original.eventId} ${at.path.join(".")}`, { original, at });
  }
  return { events: usable, setAside: [...left.values()].map(asFact) };
}

interface Left {
  readonly original: CaseEvent;
  readonly at: DateOutside;
}

const asFact = ({ original: { eventId, eventType }, at: { path, found } }: Left): FactSetAside => ({
  eventId,
  eventType,
  field: path.filter((part) => !/^\d+$/u.test(part)).join("."),
  found,
});

/** Whether a later reading of the live service shows again what an earlier one showed: then the earlier says nothing. */
function isShownAnew(before: CaseEvent, { path }: DateOutside, later: CaseEvent): boolean {
  if (before.eventType !== "crs.referral.read" || later.eventType !== "crs.referral.read") return false;
  if (before.additionalInformation.referralId !== later.additionalInformation.referralId) return false;
  const [, where, place] = path;
  if (where === "parts") {
    const part = before.detail.parts[Number(place)]?.part ?? "";
    return later.detail.parts.some((read) => covers(read.part, part));
  }
  return where === "shows" && path.reduce(inside, later) !== undefined;
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
