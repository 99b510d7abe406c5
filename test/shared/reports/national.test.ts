import { beforeAll, describe, expect, test } from "vitest";
import type { CrsCase } from "../../../shared/case/index.ts";
import { regionCodes } from "../../../shared/reference/index.ts";
import { type WeeklyFigures, type WeeklyReport, weeklyReport } from "../../../shared/reports/index.ts";
import { sampleWeeks } from "./sample-weeks.ts";

describe("the nation's report, added up from those of its regions", () => {
  const { known } = sampleWeeks({ seed: 11, referrals: 400, weeks: 3 });
  const added: WeeklyReport[] = [];
  const counted: WeeklyReport[] = [];
  const ofRegions: WeeklyFigures[][] = [];
  beforeAll(async () => {
    const regional = new Map<string, WeeklyFigures[]>();
    for (const { week, now, cases } of known) {
      const inRegion = (region: string) =>
        cases.filter(({ referral }) => referral?.contract.region === region);
      const regions: WeeklyFigures[] = [];
      for (const region of regionCodes) {
        const previous = regional.get(region) ?? [];
        const { figures } = await weeklyReport({ region, week, now, cases: inRegion(region), previous });
        regional.set(region, [...previous, figures]);
        regions.push(figures);
      }
      const none: CrsCase[] = cases.filter(({ referral }) => referral === undefined);
      const request = { region: "national", week, now } as const;
      const figuresIn = (reports: readonly WeeklyReport[]) => reports.map(({ figures }) => figures);
      added.push(await weeklyReport({ ...request, cases: none, regions, previous: figuresIn(added) }));
      counted.push(await weeklyReport({ ...request, cases, previous: figuresIn(counted) }));
      ofRegions.push(regions);
    }
  });

  test("has every figure that counting all cases once more comes to", () => {
    const comparable = ({ figures: { reported: _, ...figures } }: WeeklyReport) => figures;
    // The last week has a report of the week before in both; the first report of all has nothing to compare with.
    expect(comparable(added.at(-1) as WeeklyReport)).toEqual(comparable(counted.at(-1) as WeeklyReport));
    expect(added.at(-1)?.figures.movements?.underContract.before).toBeGreaterThan(0);
    expect(added.at(-1)?.figures.underContract.medianLate).toBeGreaterThan(0);
  });

  test("is the sum of its regions, figure by figure", () => {
    added.forEach(({ figures }, index) => {
      const regions = ofRegions[index] ?? [];
      for (const count of ["met", "missed", "offered", "waived", "held", "overdue"] as const) {
        const sum = regions.reduce((total, one) => total + one.underContract[count], 0);
        expect([count, figures.underContract[count]]).toEqual([count, sum]);
      }
      expect(figures.regions?.map(({ region, met }) => [region, met])).toEqual(
        regions.map(({ region, underContract }) => [region, underContract.met]),
      );
    });
  });

  test("says where its rows stand, and leads to none that are not there", () => {
    const html = added.at(-1)?.html ?? "";
    expect(html).not.toMatch(/<a href="#rows"|id="rows"/u);
    expect(added.at(-1)?.obligations).toBeUndefined();
  });
});
