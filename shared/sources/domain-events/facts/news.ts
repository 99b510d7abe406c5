import {
  type CaseEvent,
  covers,
  inOrderOfOccurrence,
  type ReferralRead,
  takenBack,
} from "../../../case/index.ts";
import type { ReadFacts } from "./facts-of.ts";

/** What a reading adds to what the log of a case tells. */
export interface News {
  /** Facts that the log did not hold, or that had been taken back. */
  readonly added: readonly CaseEvent[];
  /** Ids of facts that no longer count. */
  readonly takenBack: readonly string[];
  /** The reading says no more than the last one did of the same parts and the same form. */
  readonly isRepetition: boolean;
}

/**
 * What is new in a reading: to be counted as the drift of the feed, where the reading was made to reconcile. One that
 * says nothing new need not be logged, unless it was made to verify a deadline: then it tells what had not been done.
 */
export function newsIn({ facts, reading }: ReadFacts, log: readonly CaseEvent[]): News {
  const before = takenBack(log);
  const after = takenBack([...log, reading]);
  const known = new Set(log.map(({ eventId }) => eventId));
  const added = facts.filter(
    ({ eventId }) => !known.has(eventId) || (before.has(eventId) && !after.has(eventId)),
  );
  const gone = [...after].filter((eventId) => known.has(eventId) && !before.has(eventId));
  const isRepetition = added.length === 0 && gone.length === 0 && repeats(reading as ReferralRead, log);
  return { added, takenBack: gone, isRepetition };
}

function repeats(
  { occurredAt, additionalInformation, detail }: ReferralRead,
  log: readonly CaseEvent[],
): boolean {
  const earlier = log
    .filter((event) => event.eventType === "crs.referral.read")
    .filter((event) => event.additionalInformation.referralId === additionalInformation.referralId)
    .filter((event) => event.occurredAt <= occurredAt)
    .sort(inOrderOfOccurrence)
    .reverse();
  const saidOf = (wanted: string) =>
    earlier
      .find(({ detail: { parts } }) => parts.some(({ part }) => covers(part, wanted)))
      ?.detail.parts.find(({ part }) => part === wanted);
  const shownLast = (key: string) =>
    earlier.map((event) => event.detail.shows as Record<string, unknown>).find((shows) => key in shows)?.[
      key
    ];
  return (
    detail.parts.every((part) => JSON.stringify(saidOf(part.part)) === JSON.stringify(part)) &&
    Object.entries(detail.shows).every(
      ([key, value]) => JSON.stringify(shownLast(key)) === JSON.stringify(value),
    )
  );
}
