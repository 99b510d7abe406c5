import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deliveryTimeFor, isLate } from "../../../shared/obligations/index.ts";
import { deliveryOf } from "../../../shared/obligations/lateness.ts";
import {
  addMilliseconds,
  instantFromEpoch,
  isWorkingDay,
  londonDayOf,
  londonTimeOf,
} from "../../../shared/time/index.ts";
import { at } from "../../support/london.ts";

const ordinary = { pressing: false };

describe("news that fell due at midnight of Friday 13 November 2026, for 07:00", () => {
  const wanted = at("2026-11-13 00:00");
  test.each([
    ["raised at midnight is in time", "2026-11-13 00:00", "2026-11-13 07:00", undefined],
    ["raised at 07:00 is in time", "2026-11-13 07:00", "2026-11-13 07:00", undefined],
    [
      "raised a quarter of an hour after goes at once and is not called late",
      "2026-11-13 07:15",
      "2026-11-13 07:15",
      undefined,
    ],
    [
      "raised half an hour after goes at once and is not called late",
      "2026-11-13 07:30",
      "2026-11-13 07:30",
      undefined,
    ],
    ["raised an hour after goes at once, late", "2026-11-13 08:00", "2026-11-13 08:00", "2026-11-13 07:00"],
    [
      "raised in the evening goes the next working morning, late",
      "2026-11-13 20:00",
      "2026-11-16 07:00",
      "2026-11-13 07:00",
    ],
    ["raised ten days after goes at once, late", "2026-11-23 11:00", "2026-11-23 11:00", "2026-11-13 07:00"],
  ])("%s", (_what, now, deliverAt, shouldReachAt) => {
    expect(deliveryOf(wanted, at(now), ordinary)).toEqual({
      deliverAt: at(deliverAt),
      ...(shouldReachAt !== undefined && { shouldReachAt: at(shouldReachAt) }),
    });
  });
});

test("news is late half an hour and a millisecond after its time, and not before", () => {
  const should = at("2026-11-13 07:00");
  const after = (milliseconds: number) => isLate(should, addMilliseconds(should, milliseconds));
  expect([1_799_999, 1_800_000, 1_800_001].map(after)).toEqual([false, false, true]);
});

const anyInstant = fc
  .integer({ min: Date.parse("2026-01-01T00:00Z"), max: Date.parse("2027-01-01T00:00Z") })
  .map(instantFromEpoch);

describe("whenever news fell due and whenever it is raised", () => {
  test("it goes in waking hours of a working day, never before it is raised, and never later than unlate news", () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.boolean(), (wanted, now, pressing) => {
        const { deliverAt, shouldReachAt } = deliveryOf(wanted, now, { pressing });
        expect(deliverAt >= now).toBe(true);
        expect(deliverAt <= deliveryTimeFor(now, { pressing })).toBe(true);
        expect(isWorkingDay(londonDayOf(deliverAt))).toBe(true);
        expect(londonTimeOf(deliverAt) >= "07:00" && londonTimeOf(deliverAt) < "19:00").toBe(true);
        if (shouldReachAt !== undefined) expect(shouldReachAt < now).toBe(true);
      }),
    );
  });

  test("raised when it fell due it is never late", () => {
    fc.assert(
      fc.property(anyInstant, fc.boolean(), (now, pressing) => {
        expect(deliveryOf(now, now, { pressing })).toEqual({ deliverAt: deliveryTimeFor(now, { pressing }) });
      }),
    );
  });
});
