import type { Queue } from "../../messaging/index.ts";
import { ConditionNotMet, type Store, type StoredReading } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import type { ReadingAsked } from "./reading-asked.ts";
import { mayBeAsked } from "./verify-first.ts";

/** A referral that the readings queue did not take, and why: a code. */
export interface NotAsked {
  readonly id: string;
  readonly reason: string;
}

/**
 * Asks that referrals be read, each once an hour at most, and writes down that it did. In this order: who dies in
 * between asks twice, which does no harm, because whoever reads looks whether it was read since.
 */
export async function askForReadings(
  unread: readonly StoredReading[],
  { store, readings, now }: { readonly store: Store; readonly readings: Queue; readonly now: Instant },
): Promise<{ readonly asked: number; readonly failures: readonly NotAsked[] }> {
  const distinct = new Map(unread.filter((one) => mayBeAsked(one, now)).map((one) => [one.caseId, one]));
  const waiting = [...distinct.values()];
  const sent = await readings.send(
    waiting.map(({ caseId }): ReadingAsked => ({ referralId: caseId, why: "verification", askedAt: now })),
  );
  const failures: NotAsked[] = [];
  for (const [place, reading] of waiting.entries()) {
    const outcome = sent[place];
    if (outcome?.queued) await markAsked(reading, store, now);
    else failures.push({ id: reading.caseId, reason: outcome?.reason ?? "NoAnswer" });
  }
  return { asked: waiting.length - failures.length, failures };
}

async function markAsked(reading: StoredReading, store: Store, now: Instant): Promise<void> {
  const { version, ...known } = reading;
  try {
    await store.readings.put({ ...known, askedAt: now }, version);
  } catch (error) {
    // Somebody has read it meanwhile, or asked.
    if (!(error instanceof ConditionNotMet)) throw error;
  }
}
