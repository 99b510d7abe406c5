import { describe, expect, test } from "vitest";
import { always, changed, valueOn } from "../../../../shared/rules/language/in-force.ts";
import { day } from "../../../support/london.ts";

describe("a parameter that changed twice", () => {
  const days = changed(changed(always(10), day("2023-07-05"), 5), day("2024-09-02"), 2);

  test.each([
    ["from the beginning", "2016-01-01", 10],
    ["to the day before the first change", "2023-07-04", 10],
    ["on the day of the first change", "2023-07-05", 5],
    ["on the day after it", "2023-07-06", 5],
    ["to the day before the second", "2024-09-01", 5],
    ["on the day of the second", "2024-09-02", 2],
    ["from then on", "2035-12-31", 2],
  ])("%s", (_name, on, value) => expect(valueOn(days, day(on))).toBe(value));

  test.each(["2023-07-05", "2024-09-01", "2024-09-02"])(
    "takes no change on %s: they are listed oldest first",
    (on) => {
      expect(() => changed(days, day(on), 1)).toThrow(RangeError);
      expect(() => changed(days, day(on), 1)).toThrow(
        `A value from ${on} must come after the one from 2024-09-02: list them oldest first.`,
      );
    },
  );

  test("takes one on the day after the last", () => {
    expect(valueOn(changed(days, day("2024-09-03"), 1), day("2024-09-03"))).toBe(1);
  });
});

describe("a value on which the guidance leaves a choice", () => {
  test("says why it is ours", () => {
    expect(always(2, "as long as the other").values).toEqual([
      { from: undefined, value: 2, choice: "as long as the other" },
    ]);
    expect(changed(always(2), day("2024-09-02"), 3, "longer").values[1]).toEqual({
      from: "2024-09-02",
      value: 3,
      choice: "longer",
    });
  });

  test("and one that the guidance names says nothing", () => {
    expect(always(2).values[0]).not.toHaveProperty("choice");
    expect(changed(always(2), day("2024-09-02"), 3).values[1]).not.toHaveProperty("choice");
  });
});
