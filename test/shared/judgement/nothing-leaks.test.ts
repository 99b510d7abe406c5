import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { riskPoints, unsafePatterns } from "../../../shared/case/index.ts";
import { riskJudgement, textJudgement } from "../../../shared/case/judgement.ts";
import { glossary, judgeFurtherInformation, judgeRisk } from "../../../shared/judgement/index.ts";
import { heldOut, tuned } from "./corpus.ts";

const reasons = ["empty", "placeholder", "contact-only"];
const keys = ["blank", "noKnownRisk", "missingPoints", "unsafe", "jargon"];
const ours = new Set<string>([
  ...reasons,
  ...riskPoints,
  ...unsafePatterns,
  ...glossary.map(({ term }) => term),
]);

/** Every string anywhere in a value. */
const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const foreignIn = (text: string): string[] =>
  [judgeRisk(text), judgeFurtherInformation(text)].flatMap(stringsIn).filter((one) => !ours.has(one));

/** Arbitrary text, and text made of what the judge looks for. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "risk",
          "to",
          "no",
          "known",
          "see",
          "OASys",
          "victim",
          "Jane",
          "Smith",
          "07700 900123",
          "LS99 1AB",
          "N/A",
          "<p>",
          "&nbsp;",
        ],
        ...[
          "high",
          "staff",
          "call",
          "me",
          ":",
          "\n",
          ".",
          "MAPPA",
          "14 Acacia Avenue",
          "AB123456C",
          "\u200b",
          "-",
          "none",
          "ex-partner",
        ],
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(" ")),
);

describe("nothing of a text leaves the judgement", () => {
  it("for 10,000 arbitrary texts: it holds only our own codes and terms, and fits its schema", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const judgement = judgeRisk(text);
        expect(riskJudgement.parse(judgement)).toEqual(judgement);
        expect(textJudgement.parse(judgeFurtherInformation(text))).toEqual(judgeFurtherInformation(text));
        expect(Object.keys(judgement).filter((key) => !keys.includes(key))).toEqual([]);
        expect(foreignIn(text)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });

  it("for the whole corpus", () => {
    expect([...tuned, ...heldOut].flatMap(({ text }) => foreignIn(text))).toEqual([]);
  });

  it.each([
    "canary-7f3a",
    "Quetzalcoatl Zzyzx",
    "07700 900987",
    "LS99 9ZZ",
    "943 476 5919",
    "AB 12 34 56 C",
    "victim Quetzal Zzyzx",
    "77 Zzyzx Avenue",
    "zzyzx@canary.example",
  ])("for a canary in any place: %s", (canary) => {
    for (const text of [
      canary,
      `High risk to ${canary} (MAPPA)`,
      `No known risk. ${canary}`,
      `See OASys ${canary}`,
      `<p>${canary}`,
    ]) {
      const judgement = JSON.stringify([judgeRisk(text), judgeFurtherInformation(text)]);
      for (const fragment of canary.split(/[^\p{L}\p{N}]+/u).filter((one) => one.length > 2)) {
        if (fragment.toLowerCase() === "victim") continue;
        expect(judgement.toLowerCase()).not.toContain(fragment.toLowerCase());
      }
    }
  });

  it("is the same each time, and does not change what it is given to share", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = judgeRisk(text);
        first.missingPoints.push("level");
        expect(judgeRisk(text)).toEqual(judgeRisk(text));
        expect(judgeRisk(text).missingPoints.length).toBeLessThanOrEqual(riskPoints.length);
      }),
    );
  });
});

describe("no text holds up the rest", () => {
  /** Each of a hundred thousand characters; the runner's time limit is the test. */
  const seeds = [
    ..."a 0 - < & . ' ( x \n \u200b \ud800 😀 ﷺ é".split(" "),
    ..."<a |<a b=|<!--|<style|&#|&amp;|n/a |none .|see oasys |contact me |Risk to self:\n|risk risk |no risk .".split(
      "|",
    ),
    ..."Victim, |ex-partner is |Jane Smith |Aa. |a@a.|0(0)|+44 |flat 1 |1 a a a |12 High |AA1 1A|12 34 56 |943 476 5919 |Mr |:\n".split(
      "|",
    ),
    ..."threat to his |if he if |(|known |was was |public public |and and |at risk from |low risk to |0heading 0title ".split(
      "|",
    ),
  ];

  it.each(seeds.filter(Boolean))("not 100,000 characters of %j", (seed) => {
    const text = seed.repeat(Math.ceil(100_000 / seed.length));
    expect(() => [judgeRisk(text), judgeFurtherInformation(text)]).not.toThrow();
  });

  it("not any two of them in turn", () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.constantFrom(...seeds), (one, other) => {
        const text = (one + other).repeat(Math.ceil(20_000 / (one.length + other.length + 1)));
        expect(judgeRisk(text).missingPoints.length).toBeLessThanOrEqual(9);
      }),
      { numRuns: 60 },
    );
  });
});
