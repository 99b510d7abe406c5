import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayShare } from "../../../shared/reports/share.ts";

describe("a share", () => {
  test.each([
    [0, 0, "n/a", "of nothing is not applicable, neither 0% nor 100%"],
    [0, 7, "0%", "of none is 0%"],
    [7, 7, "100%", "of all is 100%"],
    [1, 2, "50%", "that is whole has no decimal"],
    [2, 3, "66.7%", "is rounded to one decimal"],
    [1, 3, "33.3%", "is rounded down as well"],
    [249, 250, "99.6%", "of 99.6% stays below 100%"],
    [1999, 2000, "99.9%", "of 99.95% is not rounded up to 100%"],
    [99_999, 100_000, "99.9%", "of 99.999% is not rounded up to 100%"],
    [1, 3000, "0.1%", "of 0.03% is not rounded down to 0%"],
  ])("%i of %i is %s: it %s", (part, whole, said) => {
    expect(sayShare(part, whole)).toBe(said);
  });

  test("says 100% only of all, 0% only of none, and is never off by more than a tenth", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, share) => {
          const part = Math.round(share * whole);
          const said = sayShare(part, whole);
          expect(said === "100%").toBe(part === whole);
          expect(said === "0%").toBe(part === 0);
          expect(Math.abs(Number.parseFloat(said) - (100 * part) / whole)).toBeLessThanOrEqual(0.1);
        },
      ),
    );
  });
});
