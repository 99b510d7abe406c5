import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readable } from "../../../shared/judgement/readable.ts";
import { clausesOf, sentencesOf, wordsOf } from "../../../shared/judgement/words.ts";

describe("what a reader sees", () => {
  it.each([
    ["paragraphs become lines", "<p>High risk</p><p>to staff</p>", "High risk\nto staff"],
    ["inline tags join what they cut", "N<b>/</b>A", "N/A"],
    ["an unknown element stays", "risk <medium to staff>", "risk <medium to staff>"],
    ["an unclosed tag stays", "under <b he is violent", "under <b he is violent"],
    ["bare words in a tag stay", "<a risk to staff>", "<a risk to staff>"],
    ["a tag with attributes goes", '<a href="x" title="y">here</a>', "here"],
    ["a comment goes", "a<!-- b -->c", "ac"],
    ["an unclosed comment stays", "<!-- high risk", "<!-- high risk"],
    ["a style goes with its content", "<STYLE>p{}</style>x", "x"],
    ["an entity is read", "drugs &amp; alcohol &#38; debt", "drugs & alcohol & debt"],
    ["an unknown entity stays", "&unknown; &#x110000;", "&unknown; &#x110000;"],
    ["an entity escaped twice is read", "&amp;lt;b&amp;gt;x", "x"],
    ["lookalike letters become plain", "ＮＡ ﬁre", "NA fire"],
    ["curly quotes and dashes become plain", "doesn’t – “x”", 'doesn\'t - "x"'],
    ["lines are kept and trimmed", " a \r\n\r\n  b\u2028c\u0085d ", "a\nb\nc\nd"],
    ["letters that change length in lower case lose nothing", "İ<!-- x -->high", "İ<!-- x -->high"],
  ])("%s", (_, text, seen) => expect(readable(text)).toBe(seen));

  it("leaves nothing invisible and no white space but single spaces and line ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(readable(text)).not.toMatch(/[\u200b-\u200f\u00ad\u2060\ufeff\t\r\u00a0]| {2}|\n\n|^\s|\s$/u);
      }),
    );
  });

  it("is the same when read again, once there is no markup in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const seen = readable(text.replace(/[<>&]/g, ""));
        fc.pre(!/[<>&]/.test(seen));
        expect(readable(seen)).toBe(seen);
      }),
    );
  });
});

describe("words", () => {
  it.each([
    ["small letters without accents or apostrophes", "Doesn't Déjà", "doesnt deja "],
    ["hyphens and slashes open", "self-harm/suicide", "self harm suicide "],
    ["initials join", "n.a. and t.b.c", "na . and tbc "],
    ["a full stop without a space parts sentences", "staff.He", "staff . he "],
    [
      "a line that goes on in small letters is one sentence",
      "high risk\nof harm\nStaff",
      "high risk of harm . staff ",
    ],
    ["an ampersand is 'and'", "drugs & drink", "drugs and drink "],
    ["nothing gives one space", "", " "],
  ])("%s", (_, text, words) => expect(wordsOf(text)).toBe(words));

  it("part into sentences, each framed in spaces", () => {
    expect(sentencesOf(wordsOf("High. Low!\n- Staff?"))).toEqual([" high ", " low ", " staff "]);
    expect(sentencesOf(wordsOf("..."))).toEqual([]);
  });

  it("part into clauses at joining words", () => {
    expect(clausesOf(" he is at risk from others and carries a knife but not here ")).toEqual([
      " he is at risk from others ",
      "carries a knife ",
      "not here ",
    ]);
  });
});
