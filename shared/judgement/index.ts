export { type GlossaryEntry, glossary, glossaryEntry } from "./glossary.ts";
export { judgeFurtherInformation, judgeRisk, longestTextJudged } from "./judge.ts";
export { firstNames } from "./names.ts";
