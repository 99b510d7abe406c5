import { describe, expect, test } from "vitest";
import {
  type WeeklyFigures,
  type WeeklyReport,
  WeekNotOver,
  weeklyFigures,
  weeklyReport,
} from "../../../shared/reports/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";
import { casesOf, contracts, referral } from "./caseload.ts";

/** The week of 9 to 15 November 2026, reported on the Monday after. Ten working days from 26 October end on 9 November. */
const week = "2026-W46";
const now = at("2026-11-16 07:00");

const london = () =>
  casesOf(
    referral("METONTIME").sent("2026-10-26 09:00").assessmentHeld("2026-11-09 10:00"),
    referral("OVERDUE").sent("2026-10-27 09:00"),
    referral("DONELATE").sent("2026-10-28 09:00").assessmentHeld("2026-11-12 10:00"),
    referral("OFFERED").sent("2026-10-29 09:00").assessmentMissed("2026-11-11 10:00"),
    referral("WAIVED").sent("2026-10-30 09:00").ended("2026-11-03 09:00"),
    referral("WEEKBEFORE").sent("2026-10-23 09:00"),
    referral("METBEFORE").sent("2026-10-23 09:00").assessmentHeld("2026-11-05 10:00"),
    referral("WEEKAFTER").sent("2026-11-02 09:00"),
    referral("OTHER", contracts.work).sent("2026-10-30 09:00"),
  );

const ofRule = ({ figures }: WeeklyReport, id: string) => figures.rules.find(({ rule }) => rule === id);

describe("the weekly report of a region", () => {
  test("counts what fell due in the week and what is overdue at its end, by rule", async () => {
    const report = await weeklyReport({ region: "J", week, now, cases: london(), previous: [] });
    expect(ofRule(report, "initial-assessment")).toEqual({
      rule: "initial-assessment",
      met: 1, // METONTIME
      missed: 4, // OVERDUE, DONELATE, OFFERED, OTHER
      offered: 1, // OFFERED
      waived: 1, // WAIVED
      held: 0,
      overdue: 4, // WEEKBEFORE 6 working days, OVERDUE 4, OFFERED 2, OTHER 1
      medianLate: 3,
      longestLate: 6,
    });
  });

  test("counts by contract and provider, and all contracts together", async () => {
    const cases = casesOf(
      referral("AAAA").sent("2026-10-26 09:00"),
      referral("BBBB").sent("2026-10-27 09:00"),
      referral("CCCC", contracts.work).sent("2026-11-02 09:00"),
    );
    const { figures } = await weeklyReport({ region: "J", week, now, cases, previous: [] });
    const nothing = { met: 0, offered: 0, waived: 0, held: 0 };
    expect(figures.contracts).toEqual([
      { ...contracts.housing, ...nothing, missed: 2, overdue: 2, medianLate: 4.5, longestLate: 5 },
      { ...contracts.work, ...nothing, missed: 0, overdue: 0, medianLate: null, longestLate: null },
    ]);
    expect(figures.underContract).toEqual({
      ...nothing,
      missed: 2,
      overdue: 2,
      medianLate: 4.5,
      longestLate: 5,
    });
  });

  test("does not hold against a contract what a practitioner owes", async () => {
    const cases = casesOf(
      referral("AAAA")
        .sent("2026-10-26 09:00")
        .assessmentHeld("2026-11-02 10:00")
        .feedback("2026-11-02 11:00", "2026-11-02 10:00", { notify: true })
        .planSubmitted("2026-11-06 09:00"),
    );
    const report = await weeklyReport({ region: "J", week, now, cases, previous: [] });
    expect(ofRule(report, "action-plan-approval")).toMatchObject({ missed: 1, overdue: 1, longestLate: 4 });
    expect(report.figures.underContract).toMatchObject({ missed: 0, overdue: 0 });
    expect(report.figures.units).toEqual([
      { pdu: "Hackney", region: "J", open: 0, found: 0, putRight: 0, overdue: 1, longestLate: 4 },
    ]);
  });

  test("counts omissions by rule and delivery unit: open now, found and put right in the week", async () => {
    const blank = { riskInformation: { blank: "empty" } };
    const right = { riskInformation: {} };
    const cases = casesOf(
      referral("OLDONE", contracts.housing, "Hackney").sent("2026-11-02 09:00", blank),
      referral("FOUND", contracts.housing, "Hackney").sent("2026-11-10 09:00", blank),
      referral("RIGHTED", contracts.housing, "Brent")
        .sent("2026-11-02 09:00", blank)
        .amended("2026-11-11 09:00", right),
      referral("TOOLATE", contracts.housing, "Brent")
        .sent("2026-11-02 09:00", blank)
        .amended("2026-11-16 00:00", right),
    );
    const { figures } = await weeklyReport({ region: "J", week, now, cases, previous: [] });
    expect(figures.omissions.find(({ rule }) => rule === "risk-information-present")).toEqual({
      rule: "risk-information-present",
      open: 2,
      found: 1,
      putRight: 1,
    });
    expect(figures.units.map(({ pdu, found, putRight }) => ({ pdu, found, putRight }))).toEqual([
      { pdu: "Brent", found: 0, putRight: 1 },
      { pdu: "Hackney", found: 1, putRight: 0 },
    ]);
  });

  test("names every case that is in no figure, with the reason, on the page", async () => {
    const cases = casesOf(
      referral("COUNTED").sent("2026-11-02 09:00"),
      referral("ELSEWHERE", { ...contracts.work, region: "A" }).sent("2026-11-02 09:00"),
      new Story("referral-that-never-came").acknowledged("2026-11-02 09:00"),
      referral("TOOOLD").sent("1945-11-05 09:00"),
    );
    const { figures, html, text } = await weeklyReport({ region: "J", week, now, cases, previous: [] });
    expect(figures.cases).toEqual({
      counted: 1,
      "without-referral": 2,
      "other-region": 1,
      "not-judged": 0,
    });
    for (const page of [html, text]) {
      expect(page).toContain("3 cases are in no figure of this report");
      for (const named of ["referral-that-never-came", "ELSEWHERE", "TOOOLD"]) expect(page).toContain(named);
    }
  });

  test("names what was left out because of its date, of the cases of the region", async () => {
    const odd = { completionDeadline: "9999-12-31" };
    const cases = casesOf(
      referral("AAAA").sent("2026-11-02 09:00", odd),
      referral("ELSEWHERE", { ...contracts.work, region: "A" }).sent("2026-11-02 09:00", odd),
      referral("TOOOLD").sent("1945-11-05 09:00"),
    );
    const { html, text } = await weeklyReport({ region: "J", week, now, cases, previous: [] });
    for (const page of [html, text]) {
      expect(page).toContain("2 facts were left out");
      expect(page).toContain("1 January 1950");
    }
    const section = text.slice(text.indexOf("2 facts were left out"), text.indexOf("Not counted"));
    for (const named of ["AAAA", "completionDeadline", "9999-12-31", "TOOOLD", "occurredAt", "1945-11-05"])
      expect(section).toContain(named);
    expect(section).not.toContain("ELSEWHERE");
    const well = await weeklyReport({ region: "J", week, now, cases: [], previous: [] });
    expect(well.text).not.toContain("left out");
  });

  test("says that nothing fell due, and never 100% of nothing", async () => {
    const cases = casesOf(referral("AAAA").sent("2026-11-10 09:00"));
    const { text, subject } = await weeklyReport({ region: "J", week, now, cases, previous: [] });
    expect(subject).toBe("CRS compliance, London, week to 15 November 2026: nothing fell due, 0 overdue");
    expect(text).toContain("No contractual deadline of a provider fell due in the week;");
    expect(text).toMatch(/^Share on time +n\/a/mu);
    expect(text).not.toMatch(/100%\s*$/mu);
  });

  test("says when it has heard of no case at all: no news looks like perfect compliance", async () => {
    const { text } = await weeklyReport({ region: "J", week, now, cases: [], previous: [] });
    expect(text.replaceAll("\n", " ")).toContain(
      "No case of the last weeks is on record for London: no news",
    );
  });

  test("refuses a week that is not over", async () => {
    const early = weeklyReport({ region: "J", week, now: at("2026-11-15 07:00"), cases: [], previous: [] });
    await expect(early).rejects.toThrow(WeekNotOver);
  });
});

describe("the weekly report beside those before it", () => {
  const lastMonday = at("2026-11-09 07:00");

  test("shows last week's share and the weeks before as they were reported, and leaves gaps where none was", async () => {
    const cases = london();
    const weeks: WeeklyFigures[] = [];
    for (const [name, monday] of [
      ["2026-W43", "2026-10-26 07:00"],
      ["2026-W45", "2026-11-09 07:00"],
    ] as const) {
      weeks.push(
        (await weeklyReport({ region: "J", week: name, now: at(monday), cases, previous: weeks })).figures,
      );
    }
    const { text } = await weeklyReport({ region: "J", week, now, cases, previous: weeks });
    expect(text).toMatch(/^1 November 2026 +no report$/mu);
    expect(text).toMatch(/^8 November 2026 +\d+ +\d+ +\d of \d$/mu);
    expect(text).toMatch(/^Figure +This week +Last week +2 of 12 weeks before$/mu);
  });

  test("uses neither weeks to come, nor those more than fifty-one weeks back, nor its own", async () => {
    const cases = london();
    const request = { region: "J", cases, previous: [] } as const;
    const own = (await weeklyReport({ ...request, week, now })).figures;
    const old = { ...own, week: "2025-W46" };
    const later = { ...own, week: "2026-W47" };
    const beside = await weeklyReport({ ...request, week, now, previous: [old, own, later] });
    const alone = await weeklyReport({ ...request, week, now });
    expect([beside.text, beside.html]).toEqual([alone.text, alone.html]);
  });

  test("what last week called missed, and a late entry shows to have been met, is corrected and said", async () => {
    const entered = "2026-11-12 09:00";
    const known = referral("LATEENTRY").sent("2026-10-20 09:00");
    const later = known
      .assessmentHeld("2026-11-02 10:00", { recorded: entered })
      .planSubmitted("2026-11-03 09:00");
    const first = await weeklyReport({
      region: "J",
      week: "2026-W45",
      now: lastMonday,
      cases: casesOf(known),
      previous: [],
    });
    expect(first.figures.underContract).toMatchObject({ missed: 1, overdue: 1 });
    const second = await weeklyReport({
      region: "J",
      week,
      now,
      cases: casesOf(later),
      previous: [first.figures],
    });
    expect(second.figures.movements).toMatchObject({
      underContract: { before: 1, corrected: 1 },
      corrected: 1,
    });
    for (const page of [second.html, second.text]) {
      expect(page).toContain("Corrected since last week");
      expect(page).toContain("Met on time, on 2 November 2026");
    }
  });

  test("figures survive storage as JSON, and the report made from the stored ones is the same", async () => {
    const cases = london();
    const first = await weeklyReport({ region: "J", week: "2026-W45", now: lastMonday, cases, previous: [] });
    const stored = weeklyFigures.parse(JSON.parse(JSON.stringify(first.figures)));
    expect(stored).toEqual(first.figures);
    const request = { region: "J", week, now, cases } as const;
    const fromStored = await weeklyReport({ ...request, previous: [stored] });
    const fromFresh = await weeklyReport({ ...request, previous: [first.figures] });
    expect(fromStored.html).toBe(fromFresh.html);
  });

  test("asked again, it gives the same figures and the same pages", async () => {
    const request = { region: "J", week, now, cases: london(), previous: [] } as const;
    const [once, again] = [await weeklyReport(request), await weeklyReport(request)];
    expect([again.figures, again.html, again.text, again.subject]).toEqual([
      once.figures,
      once.html,
      once.text,
      once.subject,
    ]);
  });
});

describe("the national report", () => {
  test("gives each of the twelve regions a row, and says which are silent", async () => {
    const { figures, text, html } = await weeklyReport({
      region: "national",
      week,
      now,
      cases: [
        ...london(),
        ...casesOf(referral("BBBB", { ...contracts.work, region: "B" }).sent("2026-10-27 09:00")),
      ],
      previous: [],
    });
    expect(figures.regions).toHaveLength(12);
    expect(figures.regions?.find(({ region }) => region === "B")).toMatchObject({
      cases: 1,
      missed: 1,
      overdue: 1,
    });
    expect(html).toContain("England and Wales");
    expect(text.replaceAll("\n", " ")).toContain("is on record for North East; Yorkshire and the Humber;");
  });
});
