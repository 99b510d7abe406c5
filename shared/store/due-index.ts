import * as z from "zod";
import type { Instant } from "../time/index.ts";
import { instant } from "./fields.ts";
import { readItem } from "./item-kind.ts";
import { itemKinds } from "./item-kinds.ts";
import { dueShards } from "./keys.ts";
import type { Item, Table } from "./table.ts";

/** Something whose time has come: a case to look at, or a recipient for whom alerts wait. */
export type Due =
  | { readonly kind: "case"; readonly caseId: string; readonly at: Instant }
  | { readonly kind: "alert"; readonly recipient: string; readonly at: Instant };

const dueItem = z.object({ dueSk: instant });
const dueAlert = z.object({ recipient: z.string() });
/** The index carries neither kind's body. */
function readDue(item: Item): Due {
  const { dueSk: at } = readItem(dueItem, item);
  return item["kind"] === itemKinds.case.kind
    ? { kind: "case", caseId: itemKinds.case.parts(item).caseId, at }
    : { kind: "alert", recipient: readItem(dueAlert, item).recipient, at };
}

const partitionOf = (shard: number): string => itemKinds.case.indexPartition("due", { shard: String(shard) });

/** What is due in a shard up to and including `now`, soonest first, in pages. @throws UnreadableItem */
export async function* dueIn(table: Table, shard: number, now: Instant): AsyncIterable<readonly Due[]> {
  for await (const page of table.read({ index: "due", partition: partitionOf(shard), to: now })) {
    yield page.map(readDue);
  }
}

/** When something will next be due, over all shards; undefined when nothing will. @throws UnreadableItem */
export async function nextDueAt(table: Table): Promise<Instant | undefined> {
  const heads = await Promise.all(
    dueShards.map(async (shard) => {
      for await (const [head] of table.read({ index: "due", partition: partitionOf(shard), first: 1 })) {
        return head && readDue(head).at;
      }
      return undefined;
    }),
  );
  return heads.filter((at) => at !== undefined).sort()[0];
}
