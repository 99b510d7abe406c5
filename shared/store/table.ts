import type { Condition } from "./conditions.ts";

/** What an item is made of: keys, a few attributes to find and guard it by, and the domain's own JSON in `body`. */
export type Item = { readonly pk: string; readonly sk: string } & Readonly<
  Record<string, string | number | boolean>
>;

export type ItemKey = Pick<Item, "pk" | "sk">;

/** The indexes, all sparse, with the attributes that `due` and `person` carry beside the keys; the others carry all. */
export const indexes = {
  due: ["kind", "recipient", "version"],
  outbox: "all",
  region: "all",
  person: ["reference", "contractType", "open"],
} as const;
export type IndexName = keyof typeof indexes;

/** A stretch of one partition, of the table or of an index, in order of the sort key; both ends belong to it. */
export interface Stretch {
  readonly index?: IndexName;
  readonly partition: string;
  readonly from?: string;
  readonly to?: string;
  /** Backwards from the end, and no more than so many items. */
  readonly last?: number;
  /** From the start, and no more than so many items. */
  readonly first?: number;
}

/**
 * One table of items. Reads of the table itself see every write that was answered before; an index may lag behind
 * its table by a moment, so whoever acts on what it shows does so on condition of the item's version.
 */
export interface Table {
  get(key: ItemKey): Promise<Item | undefined>;
  /** Those of the items that are there, in any order. */
  getAll(keys: readonly ItemKey[]): Promise<readonly Item[]>;
  /**
   * Adds to numbers of one item, however many writers add at once; the item and numbers that are not there begin at 0.
   * A repetition of the same call by the client, its answer lost on the way, adds nothing.
   *
   * @param beside what else the item holds, the same at every addition
   */
  add(
    key: ItemKey,
    more: Readonly<Record<string, number>>,
    beside: Readonly<Record<string, string | number | boolean>>,
  ): Promise<void>;
  /** Puts the whole item. @throws ConditionNotMet when the item that is there (or is not) does not satisfy `condition` */
  put(item: Item, condition?: Condition): Promise<void>;
  /** The items of a stretch, page by page, each page read when it is asked for. */
  read(stretch: Stretch): AsyncIterable<readonly Item[]>;
}
