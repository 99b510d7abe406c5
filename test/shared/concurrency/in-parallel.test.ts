import { describe, expect, test } from "vitest";
import { inParallel } from "../../../shared/concurrency/index.ts";

/** Work that ends when it is told to, and a count of what is under way. */
function gatedWork() {
  const gates: (() => void)[] = [];
  let most = 0;
  let underWay = 0;
  const work = async (item: number) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise<void>((open) => gates.push(open));
    underWay -= 1;
    return item * 10;
  };
  const openAll = async (promise: Promise<unknown>) => {
    let ended = false;
    const mark = () => {
      ended = true;
    };
    void promise.then(mark, mark);
    while (!ended) {
      gates.shift()?.();
      await new Promise((resume) => setImmediate(resume));
    }
  };
  return { work, openAll, most: () => most, underWay: () => underWay };
}

describe("work in parallel", () => {
  test.each([
    { items: 5, atOnce: 2, most: 2 },
    { items: 2, atOnce: 5, most: 2 },
    { items: 1, atOnce: 1, most: 1 },
  ])("of $items items, $atOnce at once, has $most under way at the most", async ({ items, atOnce, most }) => {
    const gated = gatedWork();
    const all = Array.from({ length: items }, (_, number) => number);
    const results = inParallel(all, atOnce, gated.work);
    await gated.openAll(results);
    expect(await results).toEqual(all.map((item) => item * 10));
    expect(gated.most()).toBe(most);
  });

  test("of nothing gives nothing", async () => {
    expect(await inParallel([], 3, async () => 1)).toEqual([]);
  });

  test("gives results in the order of the items, not of their ends", async () => {
    const results = await inParallel([30, 1, 10], 3, async (wait) => {
      for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
      return wait;
    });
    expect(results).toEqual([30, 1, 10]);
  });

  test("that fails begins no further item, and waits for those under way before it throws", async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const all = inParallel([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      if (item === 1) throw new Error("the first");
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      ended.push(item);
    });
    await expect(all).rejects.toThrow("the first");
    expect({ begun, ended }).toEqual({ begun: [1, 2], ended: [2] });
  });
});
