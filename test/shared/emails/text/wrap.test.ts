import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrap } from "../../../../shared/emails/text/wrap.ts";

describe("wrapping", () => {
  it.each([
    ["one short of the width", "aaaa bbbb", 10, ["aaaa bbbb"]],
    ["exactly the width", "aaaa bbbbb", 10, ["aaaa bbbbb"]],
    ["one over the width", "aaaa bbbbbb", 10, ["aaaa", "bbbbbb"]],
    ["a word over the width", "a https://example.org/long b", 10, ["a", "https://example.org/long", "b"]],
    ["nothing", "", 10, []],
  ])("breaks %s at spaces only", (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it("keeps every word in its order, and no line is too long that need not be", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }).filter((word) => !/\s/.test(word))), (words) => {
        const lines = wrap(words.join(" "));
        expect(lines.flatMap((line) => line.split(" "))).toEqual(words);
        expect(lines.filter((line) => line.length > textWidth && line.includes(" "))).toEqual([]);
      }),
    );
  });
});
