import { regionNames } from "../../reference/index.ts";
import { sayInstant } from "../../time/index.ts";
import { fellDue } from "../standing.ts";
import { sayCount, sayDate, sayNumber } from "../words.ts";
import { sayShareOf } from "./before.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { Movement } from "./figures.ts";
import { daysOfWeek } from "./say-week.ts";

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

/** The week in two or three sentences. */
export function leadOf(facts: WeeklyFacts): readonly string[] {
  const { figures, now, movements } = facts;
  const { met, missed, offered, overdue } = figures.underContract;
  const due = fellDue(figures.underContract);
  const inTime = offered === 0 ? "" : `, ${sayNumber(offered)} of them although offered in time`;
  const fell =
    due === 0
      ? "No contractual deadline of a provider fell due in the week."
      : `${sayShareOf(figures.underContract)} of the ${sayCount(due, "contractual deadline")} that fell due in the week were met on time: ${sayNumber(met)} met, ${sayNumber(missed)} missed${inTime}.`;
  const moved = movements ? `, ${compared(movements.underContract)}` : "";
  return [
    `${fell} ${sayCount(overdue, "contractual deadline is", "contractual deadlines are")} overdue now${moved}.`,
    `Judged as of ${sayInstant(now)}, from ${sayCount(figures.cases.counted, "case")}.${silence(facts)}`,
  ];
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
