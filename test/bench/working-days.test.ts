import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingDayPeers } from "../../bench/peers/working-days.ts";
import {
  addCalendarDays,
  addWorkingDays,
  parseLocalDate,
  workingDaysBetween,
} from "../../shared/time/index.ts";

const anyDay = fc
  .integer({ min: 0, max: 30 * 365 })
  .map((days) => addCalendarDays(parseLocalDate("2000-01-01"), days));

describe.each(workingDayPeers)("$name", ({ add, count }) => {
  it("adds and counts working days as ours does", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, n) => {
        const reached = addWorkingDays(day, n).day;
        expect(add(day, n)).toBe(reached);
        expect(count(day, reached)).toBe(n);
        const to = addCalendarDays(day, n);
        expect(count(day, to)).toBe(workingDaysBetween(day, to));
      }),
      { numRuns: 60 },
    );
  });
});
