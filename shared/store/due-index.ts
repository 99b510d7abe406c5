import * as z from "zod";
import type { Instant } from "../time/index.ts";
import { instant } from "./fields.ts";
import { DUE_SHARDS, duePartition } from "./keys.ts";
import { readItem } from "./stored.ts";
import type { Item, Table } from "./table.ts";

/** Something whose time has come: a case to look at, or a recipient for whom alerts wait. */
export type Due =
  | { readonly kind: "case"; readonly caseId: string; readonly at: Instant }
  | { readonly kind: "alert"; readonly recipient: string; readonly at: Instant };

const dueItem = z.discriminatedUnion("kind", [
  z
    .object({ kind: z.literal("case"), pk: z.templateLiteral(["CASE#", z.string()]), dueSk: instant })
    .transform(({ kind, pk, dueSk }) => ({ kind, caseId: pk.slice("CASE#".length), at: dueSk })),
  z
    .object({ kind: z.literal("alert"), recipient: z.string(), dueSk: instant })
    .transform(({ kind, recipient, dueSk }) => ({ kind, recipient, at: dueSk })),
]);

const readDue = (item: Item): Due => readItem(dueItem, item);

/** The shards of the due index; what is due in one is read apart from the others, so that they can be read side by side. */
export const dueShards: readonly number[] = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);

/** What is due in a shard up to and including `now`, soonest first, in pages. @throws UnreadableItem */
export async function* dueIn(table: Table, shard: number, now: Instant): AsyncIterable<readonly Due[]> {
  for await (const page of table.read({ index: "due", partition: duePartition(shard), to: now })) {
    yield page.map(readDue);
  }
}

/** When something will next be due, over all shards; undefined when nothing will. @throws UnreadableItem */
export async function nextDueAt(table: Table): Promise<Instant | undefined> {
  const heads = await Promise.all(
    dueShards.map(async (shard) => {
      for await (const [head] of table.read({ index: "due", partition: duePartition(shard), first: 1 })) {
        return head && readDue(head).at;
      }
      return undefined;
    }),
  );
  return heads.filter((at) => at !== undefined).sort()[0];
}
