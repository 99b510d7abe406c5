import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { WeeklyReport } from "../../../shared/reports/index.ts";
import { obligationsCsv } from "../../../shared/reports/spreadsheet/obligations-csv.ts";
import { judged } from "./judged.ts";
import { sampleWeeks } from "./sample-weeks.ts";
import { readSheet } from "./xlsx.ts";

type Row = Readonly<Record<string, string>>;

describe("the rows of a week, recounted", () => {
  let report: WeeklyReport | undefined;
  let csv: readonly Row[] = [];
  let xlsx: readonly Row[] = [];
  beforeAll(async () => {
    report = (await sampleWeeks({ seed: 11, referrals: 500, weeks: 2 }).reports("E")).at(-1);
    csv = parse(report?.obligations ?? "", { columns: true, bom: true }) as Row[];
    const [head = [], ...rows] = readSheet(report?.spreadsheet ?? Buffer.alloc(0), 1).cells;
    xlsx = rows.map((cells) => Object.fromEntries(head.map((label, index) => [label, cells[index] ?? ""])));
  });

  const underContract = (rows: readonly Row[]) =>
    rows.filter((row) => row["Owed by"] === "Provider" && row["Kind"] === "Contract");
  const serial = (day: string) => String((Date.parse(day) - Date.parse("1899-12-30")) / 86_400_000);
  const count = (rows: readonly Row[], days: readonly string[]) => {
    const inWeek = underContract(rows).filter((row) => days.includes(row["Last day allowed"] ?? ""));
    const state = (begins: string) => inWeek.filter((row) => row["State"]?.startsWith(begins)).length;
    return {
      met: state("Met on time"),
      missed: state("Missed"),
      offered: inWeek.filter(
        (row) => row["State"]?.startsWith("Missed") && row["Offered in time, or what is wanting"] !== "",
      ).length,
      waived: state("Waived"),
      held: state("Held"),
      overdue: underContract(rows).filter((row) => row["State"] === "Missed, overdue").length,
    };
  };
  const days = Array.from({ length: 7 }, (_, day) => `2026-11-${String(9 + day).padStart(2, "0")}`);

  test("come to the figures of the report: the spreadsheet's and the CSV file's", () => {
    expect(report?.figures.underContract.met).toBeGreaterThan(5);
    expect(report?.figures.underContract).toMatchObject(count(csv, days));
    expect(report?.figures.underContract).toMatchObject(count(xlsx, days.map(serial)));
  });

  test("are the same in both, one an obligation", () => {
    const names = (rows: readonly Row[]) =>
      rows.map((row) => `${row["Referral"]} ${row["Rule"]} ${row["State"]}`).sort();
    expect(names(xlsx)).toEqual(names(csv));
  });

  test("have days and times that are read as such", () => {
    for (const row of csv) {
      expect(row["Opened"]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/u);
      expect(row["Last day allowed"]).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/u);
    }
  });
});

describe("a CSV file of obligations", () => {
  const fileOf = (provider: string) => {
    const csv = obligationsCsv();
    csv.add(
      judged("AAAA", {
        state: "missed",
        of: {
          contract: {
            reference: "TEST-1",
            type: "ACC",
            region: "J",
            provider: { code: "X", name: provider },
          },
        },
      }),
    );
    return csv.file().toString("utf8");
  };

  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+44", "'+44"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1+1", "' =1+1"],
    ['Says "hello", loudly', 'Says "hello", loudly'],
    ["two\nlines", "two lines"],
  ])("holds a provider named %j as %j", (name, held) => {
    const [row] = parse(fileOf(name), { columns: true, bom: true }) as Row[];
    expect(row?.["Provider"]).toBe(held);
  });

  test("begins with the mark of UTF-8 and ends its lines as RFC 4180 says", () => {
    const file = fileOf("Lantern");
    expect(file.startsWith("\ufeffRegion,Contract,")).toBe(true);
    expect(file.split("\r\n")).toHaveLength(3);
  });
});
