/** Puts items in the order of a text made from each, by code unit, the same on every machine. */
export const byText =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
