import { regionNames } from "../../reference/index.ts";
import { sayInstant } from "../../time/index.ts";
import { fellDue } from "../standing.ts";
import { smallNumber } from "../statistics/signal-rules.ts";
import type { Variation } from "../statistics/variation.ts";
import { sayCount, sayDate, sayNumber } from "../words.ts";
import { sayShareOf } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { Movement } from "./figures.ts";
import { judgeOverdueChange } from "./overdue-change.ts";
import { failing, type PartiesCompared } from "./parties-compared.ts";
import { daysOfWeek } from "./say-week.ts";
import { judgeSeries } from "./series.ts";

const placeOf = ({ region }: Pick<WeeklyFacts, "region">): string =>
  region === "national" ? "England and Wales" : regionNames[region];

export const titleOf = (facts: WeeklyFacts): string =>
  `CRS compliance, ${placeOf(facts)}: ${daysOfWeek(facts.week)}`;

/** The week in a subject line: nothing in it is sensitive. */
export function subjectOf(facts: WeeklyFacts): string {
  const { underContract } = facts.figures;
  const share = fellDue(underContract) === 0 ? "nothing fell due" : `${sayShareOf(underContract)} on time`;
  return `CRS compliance, ${placeOf(facts)}, week to ${sayDate(facts.week.sunday)}: ${share}, ${sayNumber(underContract.overdue)} overdue`;
}

/** The week in one sentence, and as of when it was judged. */
export function leadOf(facts: WeeklyFacts, parties: PartiesCompared): readonly string[] {
  const { figures, now } = facts;
  return [
    `${sayWeek(facts)}; ${sayWhoFails(parties)}; ${sayOverdue(facts)}.`,
    `Judged as of ${sayInstant(now)}, from ${sayCount(figures.cases.counted, "case")}.${silence(facts)}`,
  ];
}

function sayWeek(facts: WeeklyFacts): string {
  const { met } = facts.figures.underContract;
  const due = fellDue(facts.figures.underContract);
  if (due === 0) return "No contractual deadline of a provider fell due in the week";
  const share = due < smallNumber ? sayNumber(met) : sayShareOf(facts.figures.underContract);
  const { variation } = judgeSeries(facts, ({ underContract }) => underContract);
  return `${share} of the ${sayCount(due, "contractual deadline")} that fell due in the week were met on time, ${inTheVerdict[variation]}`;
}

const inTheVerdict: Readonly<Record<Variation, string>> = {
  "common-cause": "no better and no worse than usual",
  improving: "a real change for the better",
  concerning: "a real change for the worse",
  unknown: "and it is too early to say whether that is usual",
};

function sayWhoFails(parties: PartiesCompared): string {
  const [worst, ...others] = failing(parties);
  if (!worst) return "nobody stands out as failing";
  const more = others.length === 0 ? "" : ` and ${sayCount(others.length, "other")}`;
  return `${worst.shortName}${more} ${others.length === 0 ? "stands" : "stand"} out as failing`;
}

/** `12 contractual deadlines are overdue now, 3 more than a week ago`. */
export function sayOverdue(facts: WeeklyFacts): string {
  const { underContract } = facts.figures;
  const moved = facts.movements ? `, ${compared(facts.movements.underContract)}` : "";
  const { variation } = judgeOverdueChange(facts);
  const real = variation === "concerning" || variation === "improving" ? `, ${inTheVerdict[variation]}` : "";
  return `${sayCount(underContract.overdue, "contractual deadline is", "contractual deadlines are")} overdue now${moved}${real}`;
}

function compared({ before, now }: Movement): string {
  if (now === before) return "as many as a week ago";
  return `${sayNumber(Math.abs(now - before))} ${now > before ? "more" : "fewer"} than a week ago`;
}

/** A feed that has gone quiet looks like perfect compliance, so it is said. */
function silence({ figures, region }: WeeklyFacts): string {
  const silent =
    region === "national"
      ? (figures.regions ?? []).filter(({ cases }) => cases === 0).map((one) => regionNames[one.region])
      : figures.cases.counted === 0
        ? [regionNames[region]]
        : [];
  if (silent.length === 0) return "";
  return ` No case of the last weeks is on record for ${silent.join("; ")}: no news looks like perfect compliance, so check that events arrive.`;
}
