import { describe, expect, it } from "vitest";
import { OtherAnswer, sameAnswers } from "../../bench/line.ts";
import { sideBySide } from "../../bench/measure.ts";

describe("contenders side by side", () => {
  it("take turns, each run on an input of its own, and the first round is left out", async () => {
    const log: string[] = [];
    let made = 0;
    const contender = (name: string) => ({
      name,
      prepare: () => ++made,
      work: (input: number) => log.push(`${name}${input}`),
      operations: 1,
    });
    const rounds = await sideBySide([contender("a"), contender("b")], { rounds: 2, budget: 0 });
    expect(rounds).toHaveLength(2);
    for (const times of rounds) expect(times).toHaveLength(2);
    const turns = log.map((entry) => entry.charAt(0)).join("");
    expect(turns).toMatch(/^(a+b+){3}$/u);
    expect(new Set(log).size).toBeGreaterThan(6);
  });

  it("are told by operation", async () => {
    const burn = (): number => {
      let sum = 0;
      for (let index = 0; index < 300_000; index++) sum += Math.sqrt(index);
      return sum;
    };
    const [times] = await sideBySide(
      [
        { name: "one", work: burn, operations: 1 },
        { name: "thousand", work: burn, operations: 1_000_000 },
      ],
      { rounds: 1, budget: 5 },
    );
    expect(times?.[0]).toBeGreaterThan((times?.[1] ?? 0) * 100);
  });
});

describe("the answers of a peer", () => {
  it("are compared one by one", () => {
    expect(() =>
      sameAnswers(
        "a peer",
        [1, 2, 3],
        (n) => n * n,
        (n) => (n === 3 ? 10 : n * n),
      ),
    ).toThrow(new OtherAnswer("a peer", "3", 9, 10));
    expect(() =>
      sameAnswers(
        "a peer",
        [1, 2, 3],
        (n) => [n],
        (n) => [n],
      ),
    ).not.toThrow();
  });
});
