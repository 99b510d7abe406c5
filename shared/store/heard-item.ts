import * as z from "zod";
import type { Instant } from "../time/index.ts";
import { ConditionNotMet, earlierThan } from "./conditions.ts";
import { instant } from "./fields.ts";
import { heardKey, heardPartition } from "./keys.ts";
import { readItem } from "./stored.ts";
import type { Table } from "./table.ts";

const heardItem = z.object({ kind: z.literal("heard"), sk: z.string(), at: instant });

/** Notes that something has arrived from a region; what is later already stays. */
export async function noteHeard(table: Table, region: string, at: Instant): Promise<void> {
  try {
    await table.put({ ...heardKey(region), kind: "heard", at }, earlierThan(at));
  } catch (error) {
    if (!(error instanceof ConditionNotMet)) throw error;
  }
}

/** When something last arrived from each region that anything ever arrived from. @throws UnreadableItem */
export async function lastHeard(table: Table): Promise<ReadonlyMap<string, Instant>> {
  const heard = new Map<string, Instant>();
  for await (const page of table.read({ partition: heardPartition })) {
    for (const item of page) {
      const { sk: region, at } = readItem(heardItem, item);
      heard.set(region, at);
    }
  }
  return heard;
}
