import { describe, expect, test } from "vitest";
import { contractTable, contractTypeTable } from "../../../shared/reference/contracts.generated.ts";
import { contractOf, contractTypeName, regionCodes, regionNames } from "../../../shared/reference/index.ts";

describe("the contracts of the live service", () => {
  test("are 196, each named once, each of a known type and region", () => {
    const types = new Set(contractTypeTable.map(([code]) => code));
    expect(contractTable).toHaveLength(196);
    expect(new Set(contractTable.map(([reference]) => reference)).size).toBe(196);
    for (const [reference, type, title, region] of contractTable) {
      expect(types, reference).toContain(type);
      expect(regionCodes, reference).toContain(region);
      expect(title.length, reference).toBeGreaterThan(3);
    }
  });

  test.each([
    ["A", "North East", 12],
    ["B", "North West", 12],
    ["C", "Yorkshire and the Humber", 16],
    ["D", "Wales", 22],
    ["E", "West Midlands", 12],
    ["F", "East Midlands", 11],
    ["G", "South West", 29],
    ["H", "South Central", 9],
    ["I", "East of England", 17],
    ["J", "London", 10],
    ["K", "Kent, Surrey and Sussex", 9],
    ["L", "Greater Manchester", 37],
  ] as const)("region %s is %s, with %i contracts", (code, name, contracts) => {
    expect(regionNames[code]).toBe(name);
    expect(contractTable.filter(([, , , region]) => region === code)).toHaveLength(contracts);
  });

  test("a contract is found by its reference, whichever way its file names the region", () => {
    expect(contractOf("PRJ_5428")).toEqual({
      reference: "PRJ_5428",
      type: "ETE",
      title: "ETE Services for the North East",
      region: "A",
    });
    expect(contractOf("PRJ_5631")?.region).toBe("A");
    expect(contractOf("PRJ_0000")).toBeUndefined();
  });

  test("no title begins with the name of a provider", () => {
    expect(contractTable.filter(([, , title]) => /Big Life|GMWSA|CLI\b/u.test(title))).toEqual([]);
  });

  test("a type that is not known stands for itself", () => {
    expect([contractTypeName("PWB"), contractTypeName("XYZ")]).toEqual(["Personal Wellbeing", "XYZ"]);
  });
});
