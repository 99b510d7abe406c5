import type { LongOverdue } from "../longest-overdue.ts";
import type { Answer } from "../page/model.ts";
import { sayShareOrCount } from "../share.ts";
import { fellDue } from "../standing.ts";
import { comparisonWords } from "../statistics/funnel.ts";
import { sayJudgement, variationShort } from "../statistics/variation.ts";
import { sayCount, sayNumber, sayRule } from "../words.ts";
import { addedUp, sayShareOf } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import { sayOverdue } from "./headline.ts";
import { judgeOverdueChange, sayOverdueChange } from "./overdue-change.ts";
import {
  failing,
  missedMost,
  type PartiesCompared,
  type PartyCompared,
  toBeWatched,
} from "./parties-compared.ts";
import { judgeSeries } from "./series.ts";
import { shareChartOf } from "./share-charts.ts";

/** The four questions that a contract manager comes with, answered. */
export const answersOf = (facts: WeeklyFacts, compared: PartiesCompared): readonly Answer[] => [
  howWeDid(facts),
  whoFails(facts, compared),
  signalOrNoise(facts),
  whatToRaise(facts),
];

function howWeDid(facts: WeeklyFacts): Answer {
  const { before, figures } = facts;
  const { underContract } = figures;
  const { met, missed, offered } = underContract;
  const due = fellDue(underContract);
  const question = "How did we do?";
  const known = before.filter((week) => week !== undefined);
  const { part, whole } = addedUp(known.map((week) => week.underContract));
  const last = before.at(-1);
  const compared = [
    ...(last ? [`last week ${sayShareOf(last.underContract)}`] : []),
    ...(known.length > 1
      ? [`the ${known.length} weeks before together ${sayShareOrCount(part, whole)}`]
      : []),
  ];
  const beside = compared.length > 0 ? [`${capital(compared.join("; "))}.`] : [];
  if (due === 0) return { question, answer: "Nothing fell due", sentences: beside };
  const inTime = offered === 0 ? "" : `, ${sayNumber(offered)} of them although offered in time`;
  return {
    question,
    answer: `${sayShareOf(underContract)} on time`,
    sentences: [
      `Of ${sayCount(due, "contractual deadline")} in the week ${sayNumber(met)} met, ${sayNumber(missed)} missed${inTime}.`,
      ...beside,
    ],
    chart: shareChartOf(facts, {
      title: "Share on time of all contracts together",
      height: 128,
      pick: ({ underContract: one }) => one,
    }),
  };
}

const partiesShown = 3;

function whoFails({ region }: WeeklyFacts, compared: PartiesCompared): Answer {
  const question = "Who is failing?";
  const bad = failing(compared);
  const watched = toBeWatched(compared);
  const most = missedMost(compared);
  const all = [...bad, ...watched];
  const more = all.length - partiesShown;
  const sentences = [
    ...(more > 0
      ? [`And ${sayNumber(more)} more, in the table of ${region === "national" ? "regions" : "contracts"}.`]
      : []),
    ...(most
      ? [
          `Most missed in the week: ${most.shortName}, ${sayNumber(most.standing.missed)} of ${sayNumber(fellDue(most.standing))}.`,
        ]
      : []),
  ];
  const items = all.slice(0, partiesShown).map(sayParty);
  const [worst] = bad;
  if (worst) {
    const others = bad.length - 1;
    const answer = others === 0 ? worst.shortName : `${worst.shortName} and ${sayCount(others, "other")}`;
    return { question, answer, variation: "concerning", sentences, items };
  }
  if (watched.length > 0) return { question, answer: "Nobody clearly", sentences, items };
  if (compared.together.whole === 0) return { question, answer: "Nothing to compare", sentences: [] };
  const only = compared.parties.filter(({ comparison }) => comparison !== undefined).length === 0;
  const nobody = only
    ? "There is nobody to compare with."
    : "Given how much each had to do, none is further below the others than chance would bring.";
  return { question, answer: "Nobody stands out", sentences: [nobody, ...sentences] };
}

/** `Accommodation (TEST-1), Tin Kettle Futures: 61.2% of 98 on time in 13 weeks. Clearly below the others.` */
function sayParty({ name, together, comparison, judgement }: PartyCompared): string {
  const share = sayShareOrCount(together.part, together.whole);
  const of = share.endsWith("%") ? ` of ${sayNumber(together.whole)}` : "";
  const why = [
    ...(comparison === "below-action" || comparison === "below-warning" ? [comparisonWords[comparison]] : []),
    ...(judgement.variation === "concerning" ? [variationShort.concerning] : []),
  ];
  return `${name}: ${share}${of} on time with the weeks before. ${why.join("; ")}.`;
}

function signalOrNoise(facts: WeeklyFacts): Answer {
  const share = judgeSeries(facts, ({ underContract }) => underContract);
  const overdue = judgeOverdueChange(facts);
  const isWorse = [share, overdue].some(({ variation }) => variation === "concerning");
  const variation = isWorse ? "concerning" : share.variation;
  return {
    question: "Getting worse, or noise?",
    answer: variationShort[variation],
    variation,
    sentences: [
      `Share on time: ${small(sayJudgement(share))}`,
      sayOverdueChange(facts) || `${sayOverdue(facts)}.`,
    ],
  };
}

const raisedAtOnce = 5;

function whatToRaise({ figures: { underContract, longest = [] } }: WeeklyFacts): Answer {
  const question = "What must I raise today?";
  const { overdue } = underContract;
  if (overdue === 0) return { question, answer: "Nothing is overdue", sentences: [] };
  const shown = longest.slice(0, raisedAtOnce);
  const sentences =
    overdue > shown.length
      ? [`The longest ${shown.length} of ${sayNumber(overdue)}; more under 'Longest overdue'.`]
      : [];
  return { question, answer: `${sayNumber(overdue)} overdue`, sentences, items: shown.map(sayToRaise) };
}

function sayToRaise({ reference, rule, provider, workingDaysLate, offered }: LongOverdue): string {
  const whose = provider === null ? "" : `, ${provider}`;
  const inTime = offered === null ? "" : ", offered in time";
  return `${reference}: ${sayRule(rule)}${whose}, ${sayCount(workingDaysLate, "working day")} late${inTime}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
