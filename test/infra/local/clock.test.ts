import { describe, expect, it } from "vitest";
import { ClockCannotMove, realClock, virtualClock } from "../../../infra/local/index.ts";
import { addMilliseconds, epochOf, parseInstant } from "../../../shared/time/index.ts";

const start = parseInstant("2026-11-23T07:00:00Z");

describe("a virtual clock", () => {
  it("stands where it was put", () => {
    const clock = virtualClock(start);
    expect([clock.now(), clock.runs()]).toEqual([start, false]);
  });

  it.each([-1, 0, 1])("moved by %d ms goes forward or stays, never back", (milliseconds) => {
    const clock = virtualClock(start);
    const to = addMilliseconds(start, milliseconds);
    if (milliseconds < 0) expect(() => clock.moveTo(to)).toThrow(ClockCannotMove);
    else clock.moveTo(to);
    expect(clock.now()).toBe(milliseconds < 0 ? start : to);
  });

  it("runs from where it stands, and is not moved any more", () => {
    const clock = virtualClock(start);
    clock.moveTo(addMilliseconds(start, 60_000));
    clock.run();
    expect(clock.runs()).toBe(true);
    expect(epochOf(clock.now())).toBeGreaterThanOrEqual(epochOf(start) + 60_000);
    expect(clock.now() < addMilliseconds(start, 90_000)).toBe(true);
    expect(() => clock.moveTo(addMilliseconds(start, 120_000))).toThrow("it runs by itself");
  });
});

describe("a real clock", () => {
  it("shows the machine's time", () => {
    const before = Date.now();
    const shown = epochOf(realClock().now());
    expect(shown).toBeGreaterThanOrEqual(before);
    expect(shown).toBeLessThanOrEqual(Date.now());
  });
});
