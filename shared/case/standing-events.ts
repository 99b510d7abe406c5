import { type CaseEvent, inOrderOfOccurrence } from "./events.ts";
import type { ReferralRead } from "./reading-events.ts";

/** Whether who has read the one part has read the other. */
export const covers = (part: string, other: string): boolean =>
  part === other || other.startsWith(`${part}/`);

const isReading = (event: CaseEvent): event is ReferralRead => event.eventType === "crs.referral.read";

/**
 * Ids of the facts that the live service showed once and did not show when it was last read: rolled back, put right
 * or never true. An event that no reading ever named came another way, and no reading takes it back.
 */
export function takenBack(events: readonly CaseEvent[]): ReadonlySet<string> {
  const standing = new Map<string, string>();
  const gone = new Set<string>();
  for (const { additionalInformation, detail } of events.filter(isReading).sort(inOrderOfOccurrence)) {
    const { referralId } = additionalInformation;
    const parts = detail.parts.map(({ part, facts, undated }) => ({
      part: `${referralId}/${part}`,
      named: [...facts, ...undated.map(({ eventId }) => eventId)],
    }));
    for (const [id, where] of standing) {
      if (!parts.some(({ part }) => covers(part, where))) continue;
      standing.delete(id);
      gone.add(id);
    }
    for (const { part, named } of parts) {
      for (const id of named) {
        standing.set(id, part);
        gone.delete(id);
      }
    }
  }
  return gone;
}

/** The events that count: those that were taken back are left out, in the readings too. */
export function standingEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const gone = takenBack(events);
  if (gone.size === 0) return events;
  const stands = ({ eventId }: { readonly eventId: string }): boolean => !gone.has(eventId);
  return events
    .filter(stands)
    .map((event) => (isReading(event) ? withUndated(event, (one) => stands(one)) : event));
}

const withUndated = (
  reading: ReferralRead,
  stands: (one: { readonly eventId: string }) => boolean,
): ReferralRead => ({
  ...reading,
  detail: {
    ...reading.detail,
    parts: reading.detail.parts.map((part) => ({ ...part, undated: part.undated.filter(stands) })),
  },
});
