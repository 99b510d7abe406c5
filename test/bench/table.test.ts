import { describe, expect, it } from "vitest";
import { amount, asTable } from "../../bench/table.ts";

describe("the table", () => {
  it("has a row for each result", () => {
    const result = {
      name: "add 10 working days",
      value: 12.3456,
      unit: "ns",
      peer: "date-fns loop",
      peerValue: 5640,
      ratio: 456.84,
      spread: [400.2, 1234.5] as const,
      goal: ">= 300",
      ok: true,
    };
    const table = asTable([
      result,
      { ...result, peer: "a floor", goal: "<= 0.5", ok: false, ratio: 0.5123 },
      { ...result, peer: "another", goal: null, ok: null },
    ]);
    const cells = table.split("\n").map((row) => row.split("|").map((cell) => cell.trim()));
    expect(cells[2]).toEqual([
      "",
      "add 10 working days",
      "12.3 ns",
      "date-fns loop",
      "5.64 µs",
      "457 ×",
      "400 to 1,235",
      "≥ 300",
      "reached",
      "",
    ]);
    expect(cells[3]?.slice(5, 9)).toEqual(["0.51 ×", "400 to 1,235", "≤ 0.5", "not yet"]);
    expect(cells[4]?.slice(7, 9)).toEqual(["", ""]);
    expect(new Set(table.split("\n").map((row) => row.length)).size).toBe(1);
  });
});

describe("an amount", () => {
  it.each([
    [999, "ns", "999 ns"],
    [1000, "ns", "1 µs"],
    [2_345_678, "ns", "2.35 ms"],
    [61_500, "ms", "61.5 s"],
    [2048, "B", "2 KB"],
    [0.1234, "ns", "0.12 ns"],
    [1234, "rows", "1,234 rows"],
  ])("%d %s is %s", (value, unit, words) => {
    expect(amount(value, unit)).toBe(words);
  });
});
