import type { Queue } from "../../messaging/index.ts";
import type { Store } from "../../store/index.ts";
import { addMilliseconds, type Instant } from "../../time/index.ts";
import type { ReadingAsked } from "./reading-asked.ts";

export interface Reconciling {
  readonly store: Store;
  /** Where it asks for readings. */
  readonly queue: Queue;
  readonly now: Instant;
  /** So many cases at most: what can be read before the working day begins. The others come first on another night. */
  readonly most: number;
}

export interface Reconciled {
  /** Cases that were put on the readings queue. */
  readonly asked: number;
  /** Cases that must wait for another night: there were too many, or the queue did not take them. */
  readonly left: number;
}

/** In milliseconds: a day, less the hours of the night, so that what was read last night is read again this night. */
const A_DAY = 20 * 3_600_000;

/**
 * Asks that every open case that the live feed feeds, and that nobody has read for a day, be read again: those first
 * that were read longest ago. Doing it again asks again, which does no harm: a case that was read since is not read.
 */
export async function reconcileCases({ store, queue, now, most }: Reconciling): Promise<Reconciled> {
  const { shards } = store.due;
  const mostOfShard = Math.ceil(most / shards.length);
  const asked: ReadingAsked[] = [];
  let left = 0;
  for (const shard of shards) {
    let taken = 0;
    for await (const page of store.readings.lastBefore(shard, addMilliseconds(now, -A_DAY))) {
      const within = page.slice(0, mostOfShard - taken);
      taken += within.length;
      left += page.length - within.length;
      asked.push(
        ...within.map((referralId): ReadingAsked => ({ referralId, why: "reconciliation", askedAt: now })),
      );
    }
  }
  const sent = await queue.send(asked);
  const refused = sent.filter(({ queued }) => !queued).length;
  return { asked: asked.length - refused, left: left + refused };
}
