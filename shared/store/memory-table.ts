import { ConditionNotMet, type IndexName, type Item, indexes, type Stretch, type Table } from "./table.ts";

/** The table in memory: the same promises as the DynamoDB form, kept under the same tests. */
export class MemoryTable implements Table {
  readonly #partitions = new Map<string, Map<string, Item>>();

  async get({ pk, sk }: { pk: string; sk: string }): Promise<Item | undefined> {
    return this.#partitions.get(pk)?.get(sk);
  }

  async getAll(keys: readonly { pk: string; sk: string }[]): Promise<readonly Item[]> {
    const found = new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key] as const));
    return [...found.values()].flatMap(({ pk, sk }) => this.#partitions.get(pk)?.get(sk) ?? []);
  }

  async put(item: Item, condition?: Parameters<Table["put"]>[1]): Promise<void> {
    const partition = this.#partitions.get(item.pk) ?? new Map<string, Item>();
    if (condition && !condition.holds(partition.get(item.sk))) throw new ConditionNotMet(item);
    this.#partitions.set(item.pk, partition.set(item.sk, Object.freeze({ ...item })));
  }

  async add(
    { pk, sk }: { pk: string; sk: string },
    more: Readonly<Record<string, number>>,
    beside: Readonly<Record<string, string | number | boolean>>,
  ): Promise<void> {
    const known = this.#partitions.get(pk)?.get(sk);
    const sums = Object.entries(more).map(([name, count]) => [name, Number(known?.[name] ?? 0) + count]);
    await this.put({ ...known, pk, sk, ...beside, ...Object.fromEntries(sums) });
  }

  async *read({ index, partition, from = "", to, first, last }: Stretch): AsyncIterable<readonly Item[]> {
    const sortKey = index === undefined ? "sk" : `${index}Sk`;
    const sortKeyOf = (item: Item) => String(item[sortKey]);
    const found = this.#itemsOf(index, partition)
      .filter((item) => sortKeyOf(item) >= from && (to === undefined || sortKeyOf(item) <= to))
      .sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
    if (last !== undefined) yield found.reverse().slice(0, last);
    else yield found.slice(0, first);
  }

  /** Everything stored, for whoever wants to see that something is not. */
  everything(): readonly Item[] {
    return [...this.#partitions.values()].flatMap((partition) => [...partition.values()]);
  }

  #itemsOf(index: IndexName | undefined, partition: string): Item[] {
    if (index === undefined) return [...(this.#partitions.get(partition)?.values() ?? [])];
    return this.everything()
      .filter((item) => item[`${index}Pk`] === partition && item[`${index}Sk`] !== undefined)
      .map((item) => projected(item, index));
  }
}

function projected(item: Item, index: IndexName): Item {
  const carried = indexes[index];
  if (carried === "all") return item;
  const names = ["pk", "sk", `${index}Pk`, `${index}Sk`, ...carried];
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))) as Item;
}
