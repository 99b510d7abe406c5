import { beforeAll, describe, expect, test } from "vitest";
import { obligationsOf } from "../../../shared/obligations/index.ts";
import type { WeeklyReport } from "../../../shared/reports/index.ts";
import { catalogue } from "../../../shared/rules/index.ts";
import { addCalendarDays, firstDayOfIsoWeek } from "../../../shared/time/index.ts";
import { sampleWeeks } from "./sample-weeks.ts";

/** Figures that would not add up would cost a contract manager's trust: an invented caseload is counted twice over. */
describe("figures of an invented caseload, four Mondays in a row", () => {
  const sample = sampleWeeks({ seed: 11, referrals: 500, weeks: 4 });
  let national: readonly WeeklyReport[];
  let region: readonly WeeklyReport[];
  beforeAll(async () => {
    national = await sample.reports("national");
    region = await sample.reports("E");
  });

  const counts = ["met", "missed", "offered", "waived", "held", "overdue"] as const;
  type Counted = Record<(typeof counts)[number], number>;
  const sum = (parts: readonly Counted[]) =>
    Object.fromEntries(counts.map((count) => [count, parts.reduce((total, part) => total + part[count], 0)]));
  const pick = (whole: Counted) => Object.fromEntries(counts.map((count) => [count, whole[count]]));
  const both = () => [...national, ...region].map(({ figures }) => figures);

  test("the contracts add up to all of them, and so do the regions, and so do the contractual rules", () => {
    const contractual = new Set(
      catalogue
        .filter(({ owedBy, severity }) => owedBy === "provider" && severity === "contract")
        .map(({ id }) => id),
    );
    for (const figures of both()) {
      const whole = pick(figures.underContract);
      expect(sum(figures.contracts)).toEqual(whole);
      expect(sum(figures.rules.filter(({ rule }) => contractual.has(rule)))).toEqual(whole);
      if (figures.regions) expect(sum(figures.regions)).toEqual(whole);
    }
    expect(both().every(({ underContract }) => underContract.met > 0 && underContract.missed > 0)).toBe(true);
  });

  test("a region's figures are its row in the national ones", () => {
    const rows = national.map(({ figures }) => figures.regions?.find((one) => one.region === "E"));
    expect(rows.map((row) => row && pick(row))).toEqual(
      region.map(({ figures }) => pick(figures.underContract)),
    );
  });

  test("what was overdue, and what came, is what went, and what is overdue", () => {
    const moved = both().flatMap(({ movements }) =>
      movements ? [movements.underContract, movements.otherwise] : [],
    );
    expect(moved).toHaveLength(2 * 2 * 3);
    for (const { before, newlyOverdue, cameToLight, putRight, fellAway, corrected, now } of moved) {
      expect(before + newlyOverdue + cameToLight - putRight - fellAway - corrected).toBe(now);
    }
  });

  test("each report begins where the last one ended", () => {
    for (const reports of [national, region]) {
      reports.slice(1).forEach(({ figures: { movements } }, index) => {
        expect(movements?.underContract.before).toBe(reports[index]?.figures.underContract.overdue);
      });
      for (const { figures } of reports.slice(1))
        expect(figures.movements?.underContract.now).toBe(figures.underContract.overdue);
    }
  });

  test("counted once more in another way, from the obligations themselves, they are the same", () => {
    sample.known.forEach(({ week, now, cases }, index) => {
      const monday = firstDayOfIsoWeek(week);
      const sunday = addCalendarDays(monday, 6);
      const again = { met: 0, missed: 0, offered: 0, waived: 0, held: 0, overdue: 0 };
      for (const c of cases.filter(({ referral }) => referral)) {
        for (const one of obligationsOf(c, now)) {
          if (one.owedBy !== "provider" || one.severity !== "contract" || !one.deadline) continue;
          const inWeek = one.deadline.dueDay >= monday && one.deadline.dueDay <= sunday;
          if (one.state === "missed" && !one.met && !one.fellAway) again.overdue += 1;
          if (inWeek && one.state === "missed" && one.mitigation) again.offered += 1;
          if (inWeek && one.state !== "open") again[one.state] += 1;
          expect(inWeek && one.state === "open").toBe(false);
        }
      }
      expect(national[index] && pick(national[index].figures.underContract)).toEqual(again);
    });
  });

  test("the figures of a region, and of the nation, fit into a stored item", () => {
    for (const figures of both()) expect(JSON.stringify(figures).length).toBeLessThan(200_000);
  });
});
