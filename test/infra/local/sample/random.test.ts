import { describe, expect, test } from "vitest";
import { NothingToPick, random } from "../../../../infra/local/sample/random.ts";

const many = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe("chance from a seed", () => {
  test("gives the same answers for the same seed, and others for another", () => {
    const draws = (seed: string) => many(20, random(seed).fraction);
    expect(draws("seven")).toEqual(draws("seven"));
    expect(draws("seven")).not.toEqual(draws("eight"));
  });

  test("gives these very answers on every machine", () => {
    const { whole, uuid } = random("pinned");
    expect(many(6, () => whole(1, 100))).toMatchInlineSnapshot(`
      [
        10,
        69,
        51,
        56,
        19,
        8,
      ]
    `);
    expect(uuid()).toMatchInlineSnapshot(`"5df73c72-ac30-4506-a8ec-ccf6072c82d8"`);
  });

  test("branches by name: what one branch draws changes nothing in another", () => {
    const whole = random("tree");
    const before = whole.branch("left").fraction();
    many(10, whole.branch("right").fraction);
    whole.fraction();
    expect(whole.branch("left").fraction()).toBe(before);
    expect(whole.branch("right").fraction()).not.toBe(before);
  });

  test("fractions are even: at least 0, less than 1, a tenth of them in each tenth", () => {
    const fractions = many(20_000, random("even").fraction);
    expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...fractions)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = fractions.filter((f) => Math.floor(f * 10) === tenth).length / fractions.length;
      expect(share).toBeCloseTo(0.1, 1.8);
    }
  });

  test("whole numbers reach both ends and go no further", () => {
    const { whole } = random("ends");
    expect([...new Set(many(500, () => whole(3, 6)))].sort()).toEqual([3, 4, 5, 6]);
    expect(whole(4, 4)).toBe(4);
  });

  test("weights are kept, and what weighs nothing is never picked", () => {
    const { weighted } = random("weights");
    const drawn = many(10_000, () =>
      weighted([
        [0, 3],
        [1, 1],
        [99, 0],
      ] as const),
    );
    expect(drawn).not.toContain(99);
    expect(mean(drawn)).toBeCloseTo(0.25, 1.5);
  });

  test("never and always are kept", () => {
    const { chance } = random("sure");
    expect(many(200, () => Number(chance(0)))).not.toContain(1);
    expect(many(200, () => Number(chance(1)))).not.toContain(0);
  });

  test("nothing can be picked from an empty list", () => {
    expect(() => random("none").pick([])).toThrow(NothingToPick);
    expect(() => random("none").weighted([])).toThrow(NothingToPick);
  });

  test("ids are shaped as random UUIDs and do not repeat", () => {
    const { uuid } = random("ids");
    const ids = Array.from({ length: 2000 }, uuid);
    expect(new Set(ids).size).toBe(2000);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
