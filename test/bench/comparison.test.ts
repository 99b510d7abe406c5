import { describe, expect, it } from "vitest";
import { type Comparison, median, NothingMeasured, resultOf } from "../../bench/comparison.ts";

const pairs = [
  { own: 10, theirs: 40 },
  { own: 20, theirs: 60 },
  { own: 30, theirs: 300 },
];
const measured: Comparison = { name: "what", peer: "a peer", unit: "ns", pairs };

describe("a result", () => {
  it("says how many times as fast as the peer ours is, where that is the goal", () => {
    expect(resultOf({ ...measured, goal: { atLeast: 4 } })).toEqual({
      name: "what",
      value: 20,
      unit: "ns",
      peer: "a peer",
      peerValue: 60,
      ratio: 4,
      spread: [3, 10],
      goal: ">= 4",
      ok: true,
    });
  });

  it("says how many times what the peer takes ours takes, where that is to be little", () => {
    const { ratio, spread, goal, ok } = resultOf({ ...measured, goal: { atMost: 0.25 } });
    expect({ ratio, spread, goal, ok }).toEqual({
      ratio: 0.25,
      spread: [0.1, 1 / 3],
      goal: "<= 0.25",
      ok: true,
    });
  });

  it("says so where a goal is not reached", () => {
    expect(resultOf({ ...measured, goal: { atLeast: 4.01 } }).ok).toBe(false);
    expect(resultOf({ ...measured, goal: { atMost: 0.249 } }).ok).toBe(false);
  });

  it("judges nothing without a goal", () => {
    expect(resultOf(measured)).toMatchObject({ ratio: 0.25, goal: null, ok: null });
  });

  it("takes the ratio within each pair, so that a slow moment of the machine counts for both", () => {
    const slow = [
      { own: 1, theirs: 2 },
      { own: 100, theirs: 200 },
      { own: 3, theirs: 6 },
    ];
    expect(resultOf({ ...measured, pairs: slow, goal: { atLeast: 2 } })).toMatchObject({
      ratio: 2,
      spread: [2, 2],
    });
  });

  it("is none where nothing was measured", () => {
    expect(() => resultOf({ ...measured, pairs: [] })).toThrow(NothingMeasured);
  });
});

describe("the median", () => {
  it.each([
    [[7], 7],
    [[3, 1, 2], 2],
    [[10, 9, 1, 2], 5.5],
  ])("of %j is %d", (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
