import { type RiskJudgement, riskPoints, type TextJudgement } from "../case/index.ts";
import { answeredLines } from "./answered-lines.ts";
import { blankness } from "./blank.ts";
import { jargonIn } from "./jargon.ts";
import { saysNoKnownRisk } from "./no-known-risk.ts";
import { pointsAnswered } from "./points/index.ts";
import { readable } from "./readable.ts";
import { unsafeIn } from "./unsafe/index.ts";
import { sentencesOf, wordsOf } from "./words.ts";

/**
 * How many readable characters of a section are judged. A section of Refer and Monitor is far shorter; what follows
 * after that is not looked at, so that no text, however long, holds up the rest.
 */
export const longestTextJudged = 50_000;

/**
 * What is kept of a risk section: whether it is blank, whether it plainly says that no risk is known, which of the nine
 * points are missing, which unsafe patterns and which jargon it shows (Top Tips, 'Additional Risk Information').
 * It holds codes and terms of our own lists only: never the text, not even a fragment.
 *
 * A blank section misses all nine points, and no jargon is listed for it; a statement that no risk is known misses none.
 * Readable characters after the first 50,000 are not judged. Never throws.
 */
export function judgeRisk(text: string): RiskJudgement {
  const whole = readable(text);
  const blank = blankness(whole);
  const seen = whole.slice(0, longestTextJudged);
  const unsafe = unsafeIn(seen);
  if (blank) return { blank, noKnownRisk: false, missingPoints: [...riskPoints], unsafe, jargon: [] };
  const sentences = sentencesOf(wordsOf(answeredLines(seen)));
  const noKnownRisk = saysNoKnownRisk(sentences);
  const answered = pointsAnswered(sentences);
  return {
    noKnownRisk,
    missingPoints: noKnownRisk ? [] : riskPoints.filter((point) => !answered.includes(point)),
    unsafe,
    jargon: jargonIn(seen),
  };
}

/** Whether 'Further information for the provider' was left blank, and how. Never the text. Never throws. */
export function judgeFurtherInformation(text: string): TextJudgement {
  const blank = blankness(readable(text));
  return blank ? { blank } : {};
}
