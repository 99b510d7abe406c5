import { describe, expect, test } from "vitest";
import { weeklyReport } from "../../../shared/reports/index.ts";
import { shareCell, textCell } from "../../../shared/reports/spreadsheet/cells.ts";
import { at } from "../../support/london.ts";
import { casesOf, contracts, referral } from "./caseload.ts";
import { somePeriod } from "./pages.ts";
import { readSheet, unzip } from "./xlsx.ts";

const week = "2026-W46";
const now = at("2026-11-16 07:00");

/** The serial number of a day in a spreadsheet: days since 30 December 1899. */
const serial = (day: string, hour = 0) =>
  (Date.parse(day) - Date.parse("1899-12-30")) / 86_400_000 + hour / 24;

describe("the spreadsheet of a week", () => {
  const cases = casesOf(
    referral("DONELATE").sent("2026-10-23 16:30").assessmentHeld("2026-11-12 10:00"),
    referral("OVERDUE").sent("2026-10-27 09:00"),
    referral("LONGAGO")
      .sent("2026-08-03 09:00")
      .assessmentHeld("2026-08-05 10:00")
      .concluded("2026-08-06 10:00"),
  );
  const sheet = async (position: number) =>
    readSheet((await weeklyReport({ region: "J", week, now, cases, previous: [] })).spreadsheet, position);

  test("has a row for each obligation that the report may count, with the rule and its source", async () => {
    const { cells } = await sheet(1);
    const [header = [], ...rows] = cells;
    expect(header.slice(0, 9)).toEqual([
      "Region",
      "Contract",
      "Provider",
      "Delivery unit",
      "Referral",
      "Rule",
      "What is owed",
      "Owed by",
      "Kind",
    ]);
    const late = rows.find((row) => row[4] === "DONELATE" && row[5] === "initial-assessment") ?? [];
    expect(late.slice(0, 9)).toEqual([
      "London",
      "TEST-1",
      "Tin Kettle Futures",
      "Hackney",
      "DONELATE",
      "initial-assessment",
      "Initial assessment held",
      "Provider",
      "Contract",
    ]);
    expect(late[11]).toBe("Missed, done late");
    expect(late[15]).toContain("TT Fig. 1");
    expect(rows.map((row) => row[4])).not.toContain("LONGAGO");
  });

  test("gives dates as dates and times as London's clock showed them", async () => {
    const { cells } = await sheet(1);
    const row = cells.find((one) => one[4] === "DONELATE" && one[5] === "initial-assessment") ?? [];
    // Sent at 16:30 in summer time, 15:30 UTC.
    expect(Number(row[9])).toBeCloseTo(serial("2026-10-23", 16.5), 6);
    expect(Number(row[10])).toBe(serial("2026-11-06"));
    expect(Number(row[12])).toBeCloseTo(serial("2026-11-12", 10), 6);
    expect(row[13]).toBe("4");
  });

  test("keeps headers in view, and every sheet with rows can be filtered to its last cell", async () => {
    const { xml, cells } = await sheet(1);
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(xml).toContain(`</sheetData><autoFilter ref="A1:P${cells.length}"/>`);
    expect((await sheet(3)).xml).not.toContain("autoFilter");
  });

  test("says what its figures mean, and what this file is", async () => {
    const { cells } = await sheet(4);
    expect(cells.map(([term]) => term)).toEqual(
      expect.arrayContaining(["This file", "Fell due", "Met on time", "Corrected since last week"]),
    );
    expect(cells[1]?.[1]).toContain("CRS compliance, London: 9 to 15 November 2026");
  });

  test("lays the figures of earlier weeks beneath, one row each", async () => {
    const first = await weeklyReport({
      region: "J",
      week: "2026-W45",
      now: at("2026-11-09 07:00"),
      cases,
      previous: [],
    });
    const second = await weeklyReport({ region: "J", week, now, cases, previous: [first.figures] });
    const { cells } = readSheet(second.spreadsheet, 2);
    expect(cells.filter((row) => row[1] === "All contracts").map((row) => row[0])).toEqual([
      "2026-W46",
      "2026-W45",
    ]);
  });
});

describe("a cell", () => {
  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+44", "'+44"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "' =1"],
    ["Women's Services", "Women's Services"],
    ["two\nlines\u0000", "two lines "],
    ["half a \ud800 pair", "half a \ufffd pair"],
  ])("with the text %j holds %j", (text, held) => {
    expect(textCell(text)).toMatchObject({ value: held });
  });

  test("a formula in a provider's name comes out as text in the file", async () => {
    // No event brings such a name; the spreadsheet does not rely on that.
    const cases = casesOf(referral("AAAA", contracts.housing).sent("2026-10-27 09:00")).map((c) => {
      if (!c.referral) throw new Error("the referral has not arrived");
      const contract = { ...c.referral.contract, provider: { code: "X", name: "=1+1" } };
      return { ...c, referral: { ...c.referral, contract } };
    });
    const { spreadsheet } = await weeklyReport({
      region: "J",
      week,
      now,
      cases,
      previous: [],
    });
    expect(readSheet(spreadsheet, 1).cells[1]?.[2]).toBe("'=1+1");
    for (const [, xml] of unzip(spreadsheet)) expect(xml).not.toContain("<f>");
  });

  test.each([
    [9_999, 10_000, 0.999],
    [1, 10_000, 0.001],
    [3, 3, 1],
    [0, 0, "n/a"],
  ])("for the share of %i in %i holds %s, which no format rounds up to the whole", (part, whole, held) => {
    expect(shareCell(part, whole)).toMatchObject({ value: held });
  });
});

test("the spreadsheet of a period has a sheet for the problems of its file", async () => {
  const { cells } = readSheet((await somePeriod()).spreadsheet, 3);
  expect(cells).toEqual([
    ["Line", "Column", "What is wrong"],
    ["7", "date_referral_received", 'Found "<b>13 May</b>", expected a time.'],
  ]);
});
