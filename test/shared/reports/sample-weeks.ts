import { generateCaseload } from "../../../infra/local/sample/index.ts";
import type { CrsCase, RegionCode } from "../../../shared/case/index.ts";
import { type WeeklyFigures, type WeeklyReport, weeklyReport } from "../../../shared/reports/index.ts";
import {
  addCalendarDays,
  atLondonTime,
  type Instant,
  isoWeekOf,
  parseLocalDate,
} from "../../../shared/time/index.ts";
import { casesOf } from "../../infra/local/sample/monitored.ts";

/** The invented caseload as it was known on some Mondays in a row, with the reports that it gives. */
export function sampleWeeks({ seed, referrals, weeks }: { seed: number; referrals: number; weeks: number }) {
  const lastMonday = parseLocalDate("2026-11-16");
  const until = atLondonTime(lastMonday, "07:00");
  const { arrivals } = generateCaseload({ seed, until, weeks: weeks + 4, referrals });
  const mondays = Array.from({ length: weeks }, (_, index) =>
    addCalendarDays(lastMonday, -7 * (weeks - 1 - index)),
  );
  const known = mondays.map((monday) => {
    const now: Instant = atLondonTime(monday, "07:00");
    const cases = [...casesOf(arrivals.filter(({ reachesUs }) => reachesUs <= now)).values()];
    return { week: isoWeekOf(addCalendarDays(monday, -7)), now, cases };
  });
  return {
    known,
    async reports(region: RegionCode | "national"): Promise<readonly WeeklyReport[]> {
      const previous: WeeklyFigures[] = [];
      const reports: WeeklyReport[] = [];
      for (const { week, now, cases } of known) {
        const report = await weeklyReport({ region, week, now, cases: inRegion(cases, region), previous });
        reports.push(report);
        previous.push(report.figures);
      }
      return reports;
    },
  };
}

const inRegion = (cases: readonly CrsCase[], region: RegionCode | "national") =>
  region === "national" ? cases : cases.filter(({ referral }) => referral?.contract.region === region);
