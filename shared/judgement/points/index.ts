import { type RiskJudgement, riskPoints } from "../../case/index.ts";
import type { Phrases } from "../phrases.ts";
import { tilings } from "../tiling.ts";
import { clausesOf } from "../words.ts";
import { harmFromOthers, riskFromOthers } from "./from-others.ts";
import { noRise, whatIncreasesRisk } from "./increase.ts";
import { aroundLevel, levelAlone, riskLevel } from "./level.ts";
import { natureOfRisk, notHarm } from "./nature.ts";
import { aroundWorker, instruction, whatProviderCanDo, whichWorker } from "./provider.ts";
import { restrictions } from "./restrictions.ts";
import { levelOfRiskToSelf, riskToSelf } from "./self.ts";
import { vulnerability } from "./vulnerability.ts";
import { aroundPeople, harmWord, person, whoIsAtRisk, whomToTell } from "./who.ts";

type RiskPoint = RiskJudgement["missingPoints"][number];

/** Whether a sentence answers a point; `own` is what is left of it without what others did to the person. */
type Answers = (sentence: string, own: string) => boolean;

const answers: Readonly<Record<RiskPoint, Answers>> = {
  "who-is-at-risk": (_, own) =>
    whoIsAtRisk.foundIn(own) || clausesOf(own).some(tellsHarmToSomebody) || isOnly(own, person, aroundPeople),
  level: (sentence) =>
    riskLevel.foundIn(levelOfRiskToSelf.without(sentence)) || isOnly(sentence, levelAlone, aroundLevel),
  nature: (_, own) => natureOfRisk.foundIn(notHarm.without(own)),
  "what-might-increase-it": (sentence) => whatIncreasesRisk.foundIn(noRise.without(sentence)),
  "what-the-provider-can-do": (sentence) =>
    whatProviderCanDo.foundIn(sentence) ||
    isOnly(sentence, whichWorker, aroundWorker) ||
    clausesOf(sentence).some(startsWithInstruction),
  "risk-to-self": (sentence) => riskToSelf.foundIn(sentence),
  vulnerability: (sentence) => vulnerability.foundIn(sentence),
  restrictions: (sentence) => restrictions.foundIn(sentence),
  "risk-from-others": (sentence) => riskFromOthers.foundIn(sentence),
};

/** Which of the nine points of Top Tips, 'Additional Risk Information', some sentences answer, in that order. */
export function pointsAnswered(sentences: readonly string[]): RiskPoint[] {
  const found = new Set<RiskPoint>();
  for (const sentence of sentences) {
    const own = ownRiskIn(sentence);
    for (const point of riskPoints) {
      if (!found.has(point) && answers[point](sentence, own)) found.add(point);
    }
  }
  return riskPoints.filter((point) => found.has(point));
}

/** The sentence without the clauses that tell what others did, or may do, to the person. */
const ownRiskIn = (sentence: string): string =>
  clausesOf(sentence)
    .filter((clause) => !harmFromOthers.foundIn(clause) && !riskFromOthers.foundIn(clause))
    .join("and ");

const startsWithInstruction = (clause: string): boolean => {
  if (clause.endsWith(" please ")) return true;
  const words = clause.replace(/^ ?(?:\d{1,3} )?/, "");
  return instruction.endsFrom(words, 0).length > 0;
};

const tellsHarmToSomebody = (clause: string): boolean =>
  person.foundIn(whomToTell.without(clause)) &&
  (harmWord.foundIn(clause) || natureOfRisk.foundIn(notHarm.without(clause)));

/** Whether the words are some of the answers, and nothing but what may stand around them. */
const isOnly = (words: string, answer: Phrases, around: Phrases): boolean =>
  tilings(words.trimStart(), [
    { kind: "answer", phrases: answer },
    { kind: "around", phrases: around },
  ]).some((kinds) => kinds.has("answer"));
