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

/** All items of a stretch. */
export async function allItems(table: Table, stretch: Stretch): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of table.read(stretch)) items.push(...page);
  return items;
}

/**
 * Puts an item that counts its writes, if nobody else has since it was read.
 *
 * @param after the version that was read; undefined where there was none
 * @throws ConditionNotMet
 */
export const putNext = (table: Table, item: Item, after: number | undefined): Promise<void> =>
  table.put({ ...item, version: (after ?? 0) + 1 }, after === undefined ? notYetThere : versionIs(after));

/** A key as an error may show it: without whatever names a person. */
export const printableKey = ({ pk, sk }: ItemKey): string =>
  `${pk.replace(/^(CASE#person-|PERSON#).*$/u, "$1…")} / ${sk}`;

/** What must be true of the item that is there for a write to take place, said once for DynamoDB and once for memory. */
export interface Condition {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly holds: (found: Item | undefined) => boolean;
}

/** Nothing is stored under the key. */
export const notYetThere: Condition = {
  expression: "attribute_not_exists(pk)",
  holds: (found) => found === undefined,
};

/** The item is still the one that was read. */
export const versionIs = (version: number): Condition => ({
  expression: "#version = :version",
  names: { "#version": "version" },
  values: { ":version": version },
  holds: (found) => found?.["version"] === version,
});

/** The item is still the one that was read, and is still to be kept for as long. @param end seconds since 1970 */
export const versionAndEndAre = (version: number, end: number | undefined): Condition => ({
  expression: `#version = :version AND ${end === undefined ? "attribute_not_exists(#end)" : "#end = :end"}`,
  names: { "#version": "version", "#end": "expiresAt" },
  values: { ":version": version, ...(end !== undefined && { ":end": end }) },
  holds: (found) => found?.["version"] === version && found["expiresAt"] === end,
});

/** Nothing is stored under the key, or what is there is of an earlier instant. */
export const earlierThan = (at: string): Condition => ({
  expression: "attribute_not_exists(pk) OR #at < :at",
  names: { "#at": "at" },
  values: { ":at": at },
  holds: (found) => found === undefined || String(found["at"]) < at,
});

/** No such alert is in the outbox; one that was withdrawn untold may come back, if it is warranted after all. */
export const notYetRaised: Condition = {
  expression: "attribute_not_exists(pk) OR #state = :withdrawn",
  names: { "#state": "state" },
  values: { ":withdrawn": "withdrawn" },
  holds: (found) => found === undefined || found["state"] === "withdrawn",
};

/** The event that is there, if one is, has not been withdrawn. */
export const notWithdrawn: Condition = {
  expression: "attribute_not_exists(withdrawnAt)",
  holds: (found) => found?.["withdrawnAt"] === undefined,
};

/** The event is there and has not been withdrawn. */
export const thereAndNotWithdrawn: Condition = {
  expression: "attribute_exists(pk) AND attribute_not_exists(withdrawnAt)",
  holds: (found) => found !== undefined && found["withdrawnAt"] === undefined,
};

/** Somebody else wrote the item first. Not an error of anybody: read it again and decide again. */
export class ConditionNotMet extends Error {
  override readonly name = "ConditionNotMet";
  readonly pk: string;
  readonly sk: string;
  constructor(key: ItemKey) {
    const { pk, sk } = key;
    super(
      `${printableKey(key)} was written by somebody else since it was read. Read it again and decide again.`,
    );
    this.pk = pk;
    this.sk = sk;
  }
}
