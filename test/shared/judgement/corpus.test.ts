import { describe, expect, it } from "vitest";
import { glossary } from "../../../shared/judgement/index.ts";
import { compare, precision, recall, type Score, scoresOf } from "../../../shared/judgement/score.ts";
import { heldOut, tuned } from "./corpus.ts";

/** What the corpus reaches, rounded down a little; a change that falls below has made the judgement worse. */
const floors: readonly [judgement: string, precision: number, recall: number, heldOut: [number, number]][] = [
  ["blank", 1, 0.98, [1, 0.92]],
  ["blank: empty", 1, 1, [1, 1]],
  ["blank: placeholder", 0.98, 0.97, [0.99, 0.9]],
  ["blank: contact-only", 0.95, 0.92, [0.97, 0.97]],
  ["no known risk", 1, 0.98, [1, 0.96]],
  ["all nine points", 0.97, 0.98, [0.93, 0.93]],
  ["point: who-is-at-risk", 0.97, 0.97, [0.94, 0.87]],
  ["point: level", 0.98, 0.98, [0.98, 0.98]],
  ["point: nature", 0.97, 0.98, [0.89, 0.98]],
  ["point: what-might-increase-it", 0.92, 0.98, [0.89, 0.93]],
  ["point: what-the-provider-can-do", 0.95, 0.98, [0.88, 0.88]],
  ["point: risk-to-self", 0.98, 0.98, [0.93, 0.98]],
  ["point: vulnerability", 0.95, 0.96, [0.93, 0.93]],
  ["point: restrictions", 0.97, 0.97, [0.94, 0.94]],
  ["point: risk-from-others", 0.98, 0.96, [0.86, 0.81]],
  ["all unsafe codes", 0.99, 0.98, [0.98, 0.98]],
  ["unsafe: postcode", 1, 1, [1, 1]],
  ["unsafe: phone-number", 1, 1, [1, 1]],
  ["unsafe: nhs-number", 1, 1, [1, 1]],
  ["unsafe: national-insurance-number", 1, 1, [1, 1]],
  ["unsafe: victim-name", 0.99, 0.97, [0.95, 0.96]],
  ["unsafe: address", 1, 1, [1, 1]],
  ["unsafe: date-of-birth", 1, 1, [1, 1]],
  ["unsafe: email-address", 1, 1, [1, 1]],
  ["unsafe: social-media-account", 1, 1, [1, 1]],
  ["unsafe: vehicle-registration", 1, 1, [1, 1]],
  ["unsafe: school-or-employer", 1, 1, [1, 1]],
  ["jargon", 0.98, 0.98, [0.95, 0.95]],
];

const scoreIn = (scores: readonly Score[], judgement: string): Score => {
  const score = scores.find((one) => one.judgement === judgement);
  if (score === undefined) throw new Error(`no score for ${judgement}`);
  return score;
};

describe("over the corpus", () => {
  const scores = scoresOf(compare(tuned));
  const heldOutScores = scoresOf(compare(heldOut));

  it("has a floor for every judgement", () => {
    expect(floors.map(([judgement]) => judgement)).toEqual(scores.map(({ judgement }) => judgement));
  });

  it.each(floors)("judges '%s' no worse than it did", (judgement, leastPrecision, leastRecall) => {
    const score = scoreIn(scores, judgement);
    expect(precision(score)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(score)).toBeGreaterThanOrEqual(leastRecall);
  });

  it.each(floors)(
    "judges '%s' in texts held out no worse than it did",
    (judgement, _precision, _recall, held) => {
      const score = scoreIn(heldOutScores, judgement);
      expect(precision(score)).toBeGreaterThanOrEqual(held[0]);
      expect(recall(score)).toBeGreaterThanOrEqual(held[1]);
    },
  );

  it("never calls a real section blank", () => {
    for (const group of [scores, heldOutScores]) expect(scoreIn(group, "blank").wrong).toBe(0);
  });
});

describe("the corpus itself", () => {
  it("holds out about a third", () => {
    const share = heldOut.length / (tuned.length + heldOut.length);
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.4);
  });

  it("has no text twice, and none both tuned and held out", () => {
    const texts = [...tuned, ...heldOut].map(({ section, text }) => `${section} ${text}`);
    expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
  });

  it("labels jargon by the glossary's spelling", () => {
    const terms = new Set(glossary.map(({ term }) => term));
    const labels = [...tuned, ...heldOut].flatMap(({ jargon }) => jargon);
    expect(labels.filter((term) => !terms.has(term))).toEqual([]);
  });

  it("labels no point of a text that is blank or knows no risk", () => {
    const wrong = [...tuned, ...heldOut].filter(
      ({ blank, noKnownRisk, points }) => (blank || noKnownRisk) && points.length > 0,
    );
    expect(wrong).toEqual([]);
  });
});
