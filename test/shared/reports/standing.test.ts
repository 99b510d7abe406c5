import { describe, expect, test } from "vitest";
import type { Judged } from "../../../shared/reports/index.ts";
import { standingOf } from "../../../shared/reports/standing.ts";
import { fallsDueIn, reportWeek } from "../../../shared/reports/weekly/report-week.ts";
import { at } from "../../support/london.ts";
import { judged } from "./judged.ts";

const week = reportWeek("2026-W46", at("2026-11-16 07:00"));
const standing = (...items: readonly Judged[]) =>
  standingOf(
    items.map(({ obligation }) => obligation),
    fallsDueIn(week),
  );
const nothing = {
  met: 0,
  missed: 0,
  offered: 0,
  waived: 0,
  held: 0,
  overdue: 0,
  medianLate: null,
  longestLate: null,
};

describe("where a contract stands in the week of 9 to 15 November 2026", () => {
  test("of nothing, nothing", () => expect(standing()).toEqual(nothing));

  test.each([
    ["the Sunday before", "2026-11-08", 0],
    ["its Monday", "2026-11-09", 1],
    ["its Sunday", "2026-11-15", 1],
    ["the Monday after", "2026-11-16", 0],
  ])("what was due on %s (%s) is counted %i times", (_, due, counted) => {
    expect(standing(judged("A", { state: "met", met: "2026-10-12 09:00", due })).met).toBe(counted);
    expect(standing(judged("A", { state: "waived", waived: "2026-10-12 09:00", due })).waived).toBe(counted);
    expect(standing(judged("A", { state: "held", due })).held).toBe(counted);
  });

  test("each obligation is met, missed, waived or held, and in one of them only", () => {
    const counted = standing(
      judged("A", { state: "met", met: "2026-11-10 09:00" }),
      judged("B", { state: "missed", met: "2026-11-12 09:00" }),
      judged("C", { state: "missed", fellAway: "2026-11-12 09:00" }),
      judged("D", { state: "waived", waived: "2026-11-09 09:00" }),
      judged("E", { state: "held" }),
      judged("F", { state: "open", due: "2026-11-20" }),
    );
    expect(counted).toEqual({ ...nothing, met: 1, missed: 2, waived: 1, held: 1 });
  });

  test("what was offered in time is missed all the same, and counted apart as well", () => {
    const counted = standing(
      judged("A", { state: "missed", mitigation: "offered in time, and the person did not come" }),
      judged("B", { state: "missed" }),
    );
    expect([counted.missed, counted.offered]).toEqual([2, 1]);
  });

  test("overdue is what was missed in any week and is neither done nor fallen away", () => {
    const counted = standing(
      judged("A", { state: "missed", due: "2026-09-01" }),
      judged("B", { state: "missed", due: "2026-09-01", met: "2026-09-04 09:00" }),
      judged("C", { state: "missed", due: "2026-09-01", fellAway: "2026-09-04 09:00" }),
    );
    expect([counted.overdue, counted.missed]).toEqual([1, 0]);
  });

  test.each([
    [["2026-11-13"], 1, 1],
    [["2026-11-13", "2026-11-10"], 2.5, 4],
    [["2026-11-13", "2026-11-10", "2026-11-06"], 4, 6],
    [["2026-11-13", "2026-11-13", "2026-11-10", "2026-11-06"], 2.5, 6],
  ])("overdue since %j: median %d, longest %d working days on Monday the 16th", (dues, median, longest) => {
    const counted = standing(...dues.map((due, index) => judged(`R${index}`, { state: "missed", due })));
    expect([counted.medianLate, counted.longestLate]).toEqual([median, longest]);
  });
});
