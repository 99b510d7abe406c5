import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenBucket } from "../../../../shared/sources/domain-events/live/token-bucket.ts";

/** Time stands still; what would be slept is written down. */
function standingStill() {
  const slept: number[] = [];
  let at = 1_000_000;
  return {
    slept,
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
    clock: {
      now: () => at,
      sleep: async (milliseconds: number) => {
        slept.push(milliseconds);
      },
    },
  };
}

describe("a rate of five a second, two at once", () => {
  const bucket = () => {
    const still = standingStill();
    return { ...still, ...tokenBucket({ perSecond: 5, burst: 2 }, still.clock) };
  };

  test("those who ask together go one after another", async () => {
    const { take, slept } = bucket();
    expect(await Promise.all(Array.from({ length: 5 }, () => take(10_000)))).toEqual(Array(5).fill(true));
    expect(slept).toEqual([200, 400, 600]);
  });

  test.each([
    [599, false],
    [600, true],
    [601, true],
  ])("the fifth, who waits %i ms at most, goes: %s", async (mostWait, goes) => {
    const { take } = bucket();
    for (let n = 0; n < 4; n += 1) await take(10_000);
    expect(await take(mostWait)).toBe(goes);
  });

  test("one who does not go takes nobody's place", async () => {
    const { take, slept } = bucket();
    for (let n = 0; n < 3; n += 1) await take(10_000);
    expect(await take(0)).toBe(false);
    await take(10_000);
    expect(slept).toEqual([200, 400]);
  });

  test("a pause holds everybody, and two go at once again only later", async () => {
    const { take, slept, pause, pass } = bucket();
    pause(1_000);
    await take(10_000);
    await take(10_000);
    expect(slept).toEqual([1_000, 1_200]);
    pass(10_000);
    await take(10_000);
    await take(10_000);
    expect(slept).toHaveLength(2);
  });
});

test("in no stretch of time do more go than the rate and the burst allow", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }),
      async (perSecond, burst, gaps) => {
        let at = 0;
        const went: number[] = [];
        const sleep = async (milliseconds: number) => {
          at += milliseconds;
        };
        const clock = { now: () => at, sleep };
        const { take } = tokenBucket({ perSecond, burst }, clock);
        for (const gap of gaps) {
          at += gap;
          await take(Number.POSITIVE_INFINITY);
          went.push(at);
        }
        for (let first = 0; first < went.length; first += 1) {
          for (let last = first; last < went.length; last += 1) {
            const stretch = (went[last] ?? 0) - (went[first] ?? 0);
            expect(last - first + 1).toBeLessThanOrEqual(burst + (stretch * perSecond) / 1000 + 1e-6);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
