import { countsOf } from "./counters.ts";
import { correctionsKey } from "./keys.ts";
import { readItem } from "./stored.ts";
import type { Table } from "./table.ts";

/** What reading open cases again at night came to, in a region's week: how far the live feed can be trusted. */
export interface Corrections {
  /** Cases that were read again; one that was read on several nights counts for each. */
  readonly read: number;
  /** Those in which the feed had left something out, or had announced what was not so. */
  readonly corrected: number;
  /** The others in which there was something new that the feed never announces, such as a booking. */
  readonly learnt: number;
}

export const noCorrections: Corrections = { read: 0, corrected: 0, learnt: 0 };

const counts = countsOf("read", "corrected", "learnt");

/** @throws UnreadableItem */
export async function getCorrections(table: Table, region: string, week: string): Promise<Corrections> {
  const item = await table.get(correctionsKey(region, week));
  return item ? readItem(counts, item) : noCorrections;
}

/** Adds to a region's week, however many add at once. */
export const addCorrections = (
  table: Table,
  region: string,
  week: string,
  { read, corrected, learnt }: Corrections,
): Promise<void> =>
  table.add(correctionsKey(region, week), { read, corrected, learnt }, { kind: "corrections" });
