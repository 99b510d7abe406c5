import type { Instant } from "../time/index.ts";
import { type Hold, itemKinds } from "./item-kinds.ts";
import { allItems, ConditionNotMet, earlierThan, putNext, type Table } from "./table.ts";

/** The hold as it stands, with the version on condition of which it is changed. */
export interface StoredHold {
  readonly hold: Hold;
  readonly version: number;
}

/** The last hold there was; undefined where there never was one. @throws UnreadableItem */
export async function getHold(table: Table): Promise<StoredHold | undefined> {
  const item = await table.get(itemKinds.hold.key({}));
  if (!item) return undefined;
  const { version, body } = itemKinds.hold.read(item);
  return { hold: body, version };
}

/** Holds or releases, if nobody else has since it was read. @throws ConditionNotMet */
export const putHold = (table: Table, to: Hold, after: number | undefined): Promise<void> =>
  putNext(table, itemKinds.hold.item({}, { body: to }), after);

/** Notes that something has arrived from a region; what is later already stays. */
export async function recordHeartbeat(table: Table, region: string, at: Instant): Promise<void> {
  try {
    await table.put(itemKinds.heard.item({ region }, { at }), earlierThan(at));
  } catch (error) {
    if (!(error instanceof ConditionNotMet)) throw error;
  }
}

/** When something last arrived from each region that anything ever arrived from. @throws UnreadableItem */
export async function lastHeartbeats(table: Table): Promise<ReadonlyMap<string, Instant>> {
  const items = await allItems(table, { partition: itemKinds.heard.partition({}) });
  return new Map(items.map(itemKinds.heard.read).map(({ region, at }) => [region, at]));
}
