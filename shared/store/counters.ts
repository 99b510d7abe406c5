import * as z from "zod";
import { ConditionNotMet, notYetThere, versionIs } from "./conditions.ts";
import { readItem } from "./stored.ts";
import type { Item, ItemKey, Table } from "./table.ts";

const count = z.int().min(0);
/** What an item of counters holds beside them. */
const counters = z.object({ version: z.int().min(1) }).catchall(z.unknown());

/** Counts from 0 under each of these names. */
export const countsOf = <Name extends string>(...names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>);

const MOST_ATTEMPTS = 20;

/**
 * Adds to the counts of one item, however many add at once.
 *
 * @param beside what else the item holds, the same at every addition
 * @throws ConditionNotMet when so many add that it gives up
 */
export async function addToCounters<Name extends string>(
  table: Table,
  {
    key,
    schema,
    more,
    beside,
  }: {
    readonly key: ItemKey;
    readonly schema: z.ZodType<Record<Name, number>>;
    readonly more: Readonly<Record<Name, number>>;
    readonly beside: Omit<Item, "pk" | "sk">;
  },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const item = await table.get(key);
    const known = item && readItem(schema, item);
    const version = item ? readItem(counters, item).version : 0;
    const names = Object.keys(more) as Name[];
    const added = Object.fromEntries(names.map((name) => [name, (known?.[name] ?? 0) + more[name]]));
    try {
      await table.put(
        { ...key, ...beside, version: version + 1, ...added },
        item ? versionIs(version) : notYetThere,
      );
      return;
    } catch (error) {
      if (!(error instanceof ConditionNotMet) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
