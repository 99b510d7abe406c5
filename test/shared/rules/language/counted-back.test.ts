import { describe, expect, test } from "vitest";
import { countedBack } from "../../../../shared/rules/language/counted-back.ts";
import { calendarDays, type LocalDate } from "../../../../shared/time/index.ts";
import { at, day } from "../../../support/london.ts";

const told = (...days: readonly (readonly [from: string, value: string | undefined])[]) =>
  days.map(([from, value]) => ({ from: at(from), value: value === undefined ? undefined : day(value) }));
const tenDays = () => calendarDays(10);
const since = at("2026-11-02 09:00");
const clock = (
  days: ReturnType<typeof told>,
  lead: (day: LocalDate) => ReturnType<typeof tenDays> | undefined = tenDays,
) => countedBack(since, days, lead);

describe("ten days before a day", () => {
  test.each([
    ["known before the clock could start: it starts then", "2026-10-01 10:00", since],
    ["known at that moment", "2026-11-02 09:00", since],
    ["known later: it starts when it is", "2026-11-03 10:00", at("2026-11-03 10:00")],
  ])("that is %s", (_name, from, started) => {
    expect(clock(told([from, "2026-12-11"]))).toEqual({
      at: started,
      deadline: { due: at("2026-12-02 00:00"), dueDay: "2026-12-01", calendarRunsOut: false },
    });
  });

  test.each([
    ["the day before the deadline", "2026-11-13", true],
    ["the day of the deadline", "2026-11-12", true],
    ["the day after the deadline: nobody could keep it", "2026-11-11", false],
  ])("the clock could start on %s", (_name, value, starts) => {
    expect(clock(told(["2026-10-01 10:00", value])) !== undefined).toBe(starts);
  });

  test("there is no clock without a day, or where no rule was in force on the day on which it would start", () => {
    expect(clock([])).toBeUndefined();
    expect(clock(told(["2026-10-01 10:00", undefined]))).toBeUndefined();
    const inForce = (on: LocalDate) => (on >= "2026-11-03" ? tenDays() : undefined);
    expect(clock(told(["2026-10-01 10:00", "2026-12-11"]), inForce)).toBeUndefined();
    expect(clock(told(["2026-11-03 10:00", "2026-12-11"]), inForce)).toBeDefined();
  });

  describe("moved", () => {
    const first = ["2026-10-01 10:00", "2026-12-11"] as const;

    test.each([
      ["put off", "2026-12-18", "2026-12-08"],
      ["brought forward in time", "2026-12-04", "2026-11-24"],
      ["brought forward, the last day allowed being that day", "2026-11-20", "2026-11-10"],
    ])("%s: the deadline moves, the clock does not", (_name, value, dueDay) => {
      const moved = clock(told(first, ["2026-11-10 10:00", value]));
      expect(moved).toMatchObject({ at: since, deadline: { dueDay } });
      expect(moved).not.toHaveProperty("fellAway");
    });

    test("brought forward too late: it ends what is open, and the deadline stays", () => {
      expect(clock(told(first, ["2026-11-10 10:00", "2026-11-19"]))).toEqual({
        at: since,
        deadline: expect.objectContaining({ dueDay: "2026-12-01" }),
        fellAway: {
          at: at("2026-11-10 10:00"),
          how: "the person is to leave sooner than was known, and there was no time left",
        },
      });
    });

    test("taken away: it ends what is open", () => {
      expect(clock(told(first, ["2026-11-10 10:00", undefined]))?.fellAway).toEqual({
        at: at("2026-11-10 10:00"),
        how: "there is no day of release any more",
      });
    });

    test("taken away, and then brought forward too late: it had ended before", () => {
      const moved = clock(told(first, ["2026-11-10 10:00", undefined], ["2026-11-11 10:00", "2026-11-19"]));
      expect(moved?.fellAway?.at).toBe(at("2026-11-10 10:00"));
    });

    test("taken away, and then named anew: it goes on", () => {
      const moved = clock(told(first, ["2026-11-10 10:00", undefined], ["2026-11-11 10:00", "2026-12-18"]));
      expect(moved).toMatchObject({ at: since, deadline: { dueDay: "2026-12-08" } });
      expect(moved).not.toHaveProperty("fellAway");
    });

    test.each([
      ["in the last moment in which it is open", "2026-12-01 23:59:59.999", true],
      ["in the moment in which it is missed", "2026-12-02 00:00", false],
      ["after it was missed", "2026-12-02 00:00:00.001", false],
    ])("brought forward too late, %s: what was missed stays missed", (_name, when, falls) => {
      const moved = clock(told(first, [when, "2026-12-05"]));
      expect(moved?.fellAway !== undefined).toBe(falls);
    });

    test("taken away after it was missed: nobody need do it any more", () => {
      const moved = clock(told(first, ["2026-12-03 10:00", undefined]));
      expect(moved?.fellAway?.at).toBe(at("2026-12-03 10:00"));
    });
  });
});
