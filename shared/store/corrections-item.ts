import * as z from "zod";
import { ConditionNotMet, notYetThere, versionIs } from "./conditions.ts";
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

const count = z.int().min(0);
const correctionsItem = z.object({
  kind: z.literal("corrections"),
  version: z.int().min(1),
  read: count,
  corrected: count,
  learnt: count,
});

async function find(table: Table, region: string, week: string) {
  const item = await table.get(correctionsKey(region, week));
  return item && readItem(correctionsItem, item);
}

/** @throws UnreadableItem */
export async function getCorrections(table: Table, region: string, week: string): Promise<Corrections> {
  const { read, corrected, learnt } = (await find(table, region, week)) ?? noCorrections;
  return { read, corrected, learnt };
}

const MOST_ATTEMPTS = 20;

/** Adds to a region's week, however many add at once. @throws ConditionNotMet when so many do that it gives up */
export async function addCorrections(
  table: Table,
  region: string,
  week: string,
  more: Corrections,
): Promise<void> {
  const key = correctionsKey(region, week);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const known = await find(table, region, week);
    const { read, corrected, learnt } = known ?? noCorrections;
    const added = {
      read: read + more.read,
      corrected: corrected + more.corrected,
      learnt: learnt + more.learnt,
    };
    try {
      await table.put(
        { ...key, kind: "corrections", version: (known?.version ?? 0) + 1, ...added },
        known ? versionIs(known.version) : notYetThere,
      );
      return;
    } catch (error) {
      if (!(error instanceof ConditionNotMet)) throw error;
    }
  }
  throw new ConditionNotMet(key);
}
