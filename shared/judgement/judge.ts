import { type RiskJudgement, riskPoints, type TextJudgement } from "../case/index.ts";
import { blankness } from "./blank.ts";
import { readable } from "./readable.ts";

const noKnownRisk =
  /\b(?:no (?:known |current |identified )?risks?\b|not (?:present|pose) any (?:known )?risk)/i;

/**
 * What is kept of a risk section: whether it is blank, which points are missing, which unsafe patterns it shows,
 * which jargon. Never the text, not even a fragment (Top Tips, 'Additional Risk Information').
 */
export function judgeRisk(text: string): RiskJudgement {
  const seen = readable(text);
  const blank = blankness(seen);
  const none = blank === undefined && noKnownRisk.test(seen);
  return {
    ...(blank && { blank }),
    noKnownRisk: none,
    missingPoints: none || blank ? [] : [...riskPoints],
    unsafe: [],
    jargon: [],
  };
}

/** Whether 'Further information for the provider' was left blank, and how. Never the text. */
export function judgeFurtherInformation(text: string): TextJudgement {
  const blank = blankness(readable(text));
  return blank ? { blank } : {};
}
