import type { CrsCase, RegionCode } from "../../case/index.ts";
import type { Circumstances } from "../../obligations/index.ts";
import type { Instant } from "../../time/index.ts";
import { firstOf, type Kept } from "../first-of.ts";
import {
  type CaseApart,
  type Judged,
  judgeCase,
  type ReasonApart,
  type ReportedSetAside,
} from "../judge-cases.ts";
import { longestFirst, longOverdueOf, mostOverdueListed } from "../longest-overdue.ts";
import { isUnderContract } from "../parties.ts";
import { standingTally } from "../standing.ts";
import { type Acknowledged, acknowledgedIn, mostOftenFirst } from "./acknowledged-in-week.ts";
import { breakdownTally } from "./breakdowns.ts";
import type { WeeklyFigures } from "./figures.ts";
import { isOfReport } from "./is-of-report.ts";
import { type Movements, movementTally } from "./movements.ts";
import { omissionTally } from "./omissions.ts";
import { fallsDueIn, type ReportWeek } from "./report-week.ts";
import { reportedTally } from "./reported.ts";
import { gravestFirst } from "./row-order.ts";

/** What a week comes to, once every case has been looked at. */
export interface WeekTallied {
  readonly figures: WeeklyFigures;
  readonly movements: Movements | undefined;
  /** The obligations that the report may count, the gravest first. */
  readonly rows: Kept<Judged>;
  readonly acknowledged: Kept<Acknowledged>;
  readonly apart: readonly CaseApart[];
  readonly setAside: readonly ReportedSetAside[];
}

/** So many rows are kept for the spreadsheet; a program opens more slowly, and writing them needs much memory. */
export const mostRows = 20_000;
/** So many acknowledged obligations a page lists. */
const mostAcknowledged = 20;

export interface TallyRequest {
  readonly region: RegionCode | "national";
  readonly week: ReportWeek;
  readonly now: Instant;
  /** The figures of the week before, where there are any. */
  readonly last: WeeklyFigures | undefined;
  readonly circumstances?: Circumstances | undefined;
  /** Is given each obligation that the report may count, in the order of the cases. */
  readonly onRow?: ((judged: Judged) => void) | undefined;
}

/**
 * Counts a week case by case. What it holds does not grow with the number of cases, but for what is named: cases that
 * could not be counted, and what last week called overdue.
 */
export async function tallyWeek(
  cases: Iterable<CrsCase> | AsyncIterable<CrsCase>,
  { region, week, now, last, circumstances, onRow }: TallyRequest,
): Promise<WeekTallied> {
  const inWeek = fallsDueIn(week);
  const isOf = isOfReport(week);
  const underContract = standingTally(inWeek);
  const breakdowns = breakdownTally(inWeek);
  const omissions = omissionTally(week);
  const moved = movementTally(last);
  const reported = reportedTally(inWeek);
  const rows = firstOf<Judged>(mostRows, gravestFirst);
  const overdue = firstOf(mostOverdueListed, longestFirst);
  const acknowledged = firstOf<Acknowledged>(mostAcknowledged, mostOftenFirst);
  const apart: CaseApart[] = [];
  const setAside: ReportedSetAside[] = [];
  let counted = 0;

  for await (const c of cases) {
    const judgedCase = judgeCase(c, now, region, circumstances);
    setAside.push(...judgedCase.setAside);
    if ("apart" in judgedCase) {
      apart.push(judgedCase.apart);
      continue;
    }
    const { of, obligations } = judgedCase;
    counted += 1;
    breakdowns.addCase(of);
    for (const obligation of obligations) {
      const judged: Judged = { obligation, of };
      if (isUnderContract(obligation)) underContract.add(obligation);
      for (const tally of [breakdowns, omissions, reported, moved]) tally?.add(judged);
      const late = longOverdueOf(judged);
      if (late) overdue.add(late);
      const said = acknowledgedIn(week, judged);
      if (said) acknowledged.add(said);
      if (!isOf(obligation)) continue;
      rows.add(judged);
      onRow?.(judged);
    }
  }

  const movements = moved?.movements();
  const figures: WeeklyFigures = {
    version: 1,
    region,
    week: week.week,
    asOf: now,
    cases: { counted, ...countedApart(apart) },
    underContract: underContract.standing(),
    contracts: breakdowns.contracts(),
    ...(region === "national" && { regions: breakdowns.regions() }),
    rules: breakdowns.rules(),
    omissions: omissions.byRule(),
    units: omissions.byUnit(),
    movements: movements
      ? {
          underContract: movements.underContract,
          otherwise: movements.otherwise,
          corrected: movements.corrections.length,
        }
      : null,
    reported: reported.reported(),
    lateness: breakdowns.lateness(),
    longest: [...overdue.kept().items],
  };
  return {
    figures,
    movements,
    rows: rows.kept(),
    acknowledged: acknowledged.kept(),
    apart,
    setAside,
  };
}

function countedApart(apart: readonly CaseApart[]): Record<ReasonApart, number> {
  const count = (reason: ReasonApart) => apart.filter((one) => one.reason === reason).length;
  return {
    "without-referral": count("without-referral"),
    "other-region": count("other-region"),
    "not-judged": count("not-judged"),
  };
}
