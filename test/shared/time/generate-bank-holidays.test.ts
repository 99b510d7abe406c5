import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bankHolidayOverrides } from "../../../shared/time/bank-holiday-overrides.ts";
import { bankHolidayTable, printBankHolidays } from "../../../shared/time/generate-bank-holidays.ts";
import { parseLocalDate } from "../../../shared/time/index.ts";

const days = (table: [day: string, name: string][]) => table.map(([day]) => day);

describe("the generated table of bank holidays", () => {
  it("is up to date: if not, run `node shared/time/generate-bank-holidays.ts`", () => {
    const checkedIn = readFileSync(
      new URL("../../../shared/time/bank-holidays.generated.ts", import.meta.url),
      "utf8",
    );
    expect(printBankHolidays(bankHolidayTable(bankHolidayOverrides))).toBe(checkedIn);
  });

  it("takes a new one-off holiday from the overrides and puts it in its place", () => {
    const coronation = {
      day: "2031-05-12",
      name: "A one-off holiday",
      reason: "proclaimed",
      source: "GOV.UK",
    };
    const before = bankHolidayTable([]);
    const after = bankHolidayTable([coronation]);
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContainEqual(["2031-05-12", "A one-off holiday"]);
    expect(days(after)).toEqual(days(after).sort());
  });

  it("moves a holiday that the overrides move", () => {
    const moved = bankHolidayTable([
      { day: "2031-05-05", name: null, reason: "moved", source: "GOV.UK" },
      { day: "2031-05-09", name: "Early May bank holiday", reason: "moved", source: "GOV.UK" },
    ]);
    expect(days(moved).filter((day) => day.startsWith("2031-05"))).toEqual(["2031-05-09", "2031-05-26"]);
  });

  it("gives a day the name in the overrides over that of the package", () => {
    const renamed = bankHolidayTable([
      { day: "2031-05-05", name: "Another name", reason: "renamed", source: "GOV.UK" },
    ]);
    expect(renamed.filter(([day]) => day === "2031-05-05")).toEqual([["2031-05-05", "Another name"]]);
  });

  it("covers 1990 to 2035, both whole", () => {
    const table = days(bankHolidayTable([]));
    expect(table[0]).toBe("1990-01-01");
    expect(table.at(-1)).toBe("2035-12-26");
  });

  it.each(bankHolidayOverrides)(
    "has the override of $day with its reason and source",
    ({ day, name, reason, source }) => {
      const found = bankHolidayTable(bankHolidayOverrides).find(([tableDay]) => tableDay === day);
      expect(found?.[1] ?? null).toBe(name);
      expect(parseLocalDate(day)).toBe(day);
      expect(reason).toMatch(/\w+ \w+/);
      expect(source).toMatch(/^https:\/\/\S+$/);
    },
  );
});
