import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PhraseNotReadable, phrases } from "../../../shared/judgement/phrases.ts";
import { tilings } from "../../../shared/judgement/tiling.ts";

describe("a phrase", () => {
  it.each([
    ["no risk", "there is no risk ", true],
    ["no risk", "there is no risky ", false],
    ["no risk", "piano risk ", false],
    ["no [known] risk", "no risk ", true],
    ["no [known] risk", "no known risk ", true],
    ["no [known] risk", "no great risk ", false],
    ["(see|refer to) oasys", "please refer to oasys ", true],
    ["(see|refer to) oasys", "refer oasys ", false],
    ["violen~", "violent ", true],
    ["violen~", "violen ", true],
    ["violen~", "nonviolent ", false],
    ["section #", "section 47 ", true],
    ["section #", "section b ", false],
    ["none ?", "none recorded ", true],
    ["none ?", "none ", false],
    ["risk .. staff", "risk staff ", true],
    ["risk .. staff", "risk a b c d e staff ", true],
    ["risk .. staff", "risk a b c d e f staff ", false],
    ["risk .. staff", "risk . staff ", false],
    ["high !(street|mood)", "high risk ", true],
    ["high !(street|mood)", "high ", true],
    ["high !(street|mood)", "high street ", false],
  ])("'%s' in '%s': %s", (phrase, words, found) => expect(phrases(phrase).foundIn(words)).toBe(found));

  it("may be one of several lines", () => {
    const either = phrases("\n  no risk\n  low risk\n");
    expect(either.foundIn("low risk ")).toBe(true);
    expect(either.without("a low risk and no risk here ")).toBe("a and here ");
  });

  it("tells where each line ends from a place", () => {
    const both = phrases("as\nas per [previous]");
    expect(both.endsFrom("as per previous ", 0)).toEqual([3, 16]);
    expect(both.endsFrom("as per previous ", 3)).toEqual([]);
  });

  it.each([
    ["no [risk", "an early end"],
    ["no (risk", "an early end"],
    ["no risk)", "')'"],
    ["no (|risk)", "'|'"],
    ["no RISK", "'RISK'"],
    ["a+", "'a+'"],
  ])("'%s' cannot be read, and the error says why", (phrase, found) => {
    expect(() => phrases(phrase)).toThrow(PhraseNotReadable);
    expect(() => phrases(phrase)).toThrow(`Found ${found} in the phrase '${phrase}'`);
  });
});

describe("tiles", () => {
  const word = (text: string) => phrases(text);
  const tiles = [
    { kind: "core", phrases: word("n a\nnone") },
    { kind: "filler", phrases: word("a\nplease") },
  ] as const;

  it.each([
    ["n a ", [["core"]]],
    ["please n a ", [["core", "filler"]]],
    ["a a ", [["filler"]]],
    ["n a risk ", []],
    ["risk ", []],
    ["", [[]]],
  ])("make up '%s' as %j", (words, kinds) => {
    expect(tilings(words, tiles).map((set) => [...set])).toEqual(kinds);
  });

  it("find every way", () => {
    const two = [
      { kind: "one", phrases: word("a b") },
      { kind: "two", phrases: word("a\nb") },
    ];
    expect(tilings("a b ", two).map((set) => [...set])).toEqual([["one"], ["two"]]);
  });

  it("agree with trying every way by hand", () => {
    const vocabulary = ["x", "x y", "y y", "z"];
    const all = [{ kind: "any", phrases: word(vocabulary.join("\n")) }];
    const covers = (rest: string): boolean =>
      rest === "" ||
      vocabulary.some((tile) => rest.startsWith(`${tile} `) && covers(rest.slice(tile.length + 1)));
    fc.assert(
      fc.property(fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 8 }), (list) => {
        const words = list.map((one) => `${one} `).join("");
        expect(tilings(words, all).length > 0).toBe(covers(words));
      }),
    );
  });
});
