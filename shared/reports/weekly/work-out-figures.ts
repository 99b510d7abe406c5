import type { RegionCode } from "../../case/index.ts";
import type { Instant } from "../../time/index.ts";
import type { CaseApart, JudgedCases, ReasonApart } from "../judge-cases.ts";
import { isUnderContract } from "../parties.ts";
import { standingsIn } from "../standing.ts";
import { byContract, byRegion, byRule } from "./breakdowns.ts";
import type { WeeklyFigures } from "./figures.ts";
import { type Movements, movementsSince } from "./movements.ts";
import { omissionsByRule, owedByUnit } from "./omissions.ts";
import { fallsDueIn, type ReportWeek, weeksBefore } from "./report-week.ts";
import { reportedIn } from "./reported.ts";

/** Works out a week's figures from the judged cases and the figures of the weeks before. */
export function workOutFigures(
  region: RegionCode | "national",
  week: ReportWeek,
  now: Instant,
  { cases, judged, apart }: JudgedCases,
  previous: readonly WeeklyFigures[],
): { figures: WeeklyFigures; movements: Movements | undefined } {
  const standing = standingsIn(fallsDueIn(week));
  const underContract = judged.filter(({ obligation }) => isUnderContract(obligation));
  const movements = movementsSince(figuresOf(previous, weeksBefore(week, 1)[0]), judged);
  const figures: WeeklyFigures = {
    version: 1,
    region,
    week: week.week,
    asOf: now,
    cases: { counted: cases.length, ...countedApart(apart) },
    underContract: standing(underContract),
    contracts: byContract(cases, underContract, standing),
    ...(region === "national" && { regions: byRegion(cases, underContract, standing) }),
    rules: byRule(judged, standing),
    omissions: omissionsByRule(judged, week),
    units: owedByUnit(judged, week),
    movements: movements
      ? {
          underContract: movements.underContract,
          otherwise: movements.otherwise,
          corrected: movements.corrections.length,
        }
      : null,
    reported: reportedIn(judged, fallsDueIn(week)),
  };
  return { figures, movements };
}

/** The figures of a week among those of several. */
export const figuresOf = (previous: readonly WeeklyFigures[], week: string | undefined) =>
  previous.find((figures) => figures.week === week);

function countedApart(apart: readonly CaseApart[]): Record<ReasonApart, number> {
  const count = (reason: ReasonApart) => apart.filter((one) => one.reason === reason).length;
  return {
    "without-referral": count("without-referral"),
    "other-region": count("other-region"),
    "not-judged": count("not-judged"),
  };
}
