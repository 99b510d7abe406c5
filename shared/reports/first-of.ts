/** The first of some items in an order, and how many there are in all. */
export interface Kept<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Keeps the first so many of any number of items, in an order, in memory for no more than twice as many. */
export interface FirstOf<T> {
  readonly add: (item: T) => void;
  readonly kept: () => Kept<T>;
}

export function firstOf<T>(most: number, order: (a: T, b: T) => number): FirstOf<T> {
  let some: T[] = [];
  let total = 0;
  const first = () => some.toSorted(order).slice(0, most);
  return {
    add: (item) => {
      total += 1;
      some.push(item);
      if (some.length >= 2 * most) some = first();
    },
    kept: () => ({ items: first(), total }),
  };
}
