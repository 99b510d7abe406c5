import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  printNeeds,
  printPlaces,
  printProviders,
  type ReferenceLists,
  readLists,
} from "../../../shared/reference/generate-reference.ts";

const lists = readLists(new URL("../../fixtures/reference/", import.meta.url));
const checkedIn = (module: string) =>
  readFileSync(new URL(`../../../shared/reference/${module}.generated.ts`, import.meta.url), "utf8");

describe("the generated reference tables", () => {
  it("are up to date: if not, run `node shared/reference/generate-reference.ts`", () => {
    expect(printNeeds(lists)).toBe(checkedIn("needs"));
    expect(printPlaces(lists)).toBe(checkedIn("places"));
    expect(printProviders(lists)).toBe(checkedIn("providers"));
  });

  it("stay small in what is deployed", () => {
    const sizes = ["needs", "places", "providers"].map((module) => checkedIn(module).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(35_000);
  });

  it("say of no contract who provides it, and describe nobody", () => {
    for (const list of [lists.contracts, lists.desiredOutcomes.flatMap((one) => one.desiredOutcomes)]) {
      const keys = new Set(list.flatMap((row) => Object.keys(row)));
      expect([...keys].filter((key) => /provider|title|description|email/iu.test(key))).toEqual([]);
    }
  });
});

describe("printing", () => {
  const few: ReferenceLists = {
    contracts: [
      { contractReference: "C-1", pccRegionCode: "dorset", hideAfter: null },
      { contractReference: "C-2", pccRegionCode: null, hideAfter: "2026-03-30T13:00:00+00" },
    ],
    contractTypes: [{ code: "XYZ", serviceCategoryIds: ["cat-1", "cat-2"] }],
    serviceCategories: [
      { id: "cat-1", name: "Accommodation" },
      { id: "cat-2", name: "Social Inclusion" },
    ],
    desiredOutcomes: [
      {
        serviceCategoryId: "cat-1",
        desiredOutcomes: [
          { id: "now", deprecatedAt: null, filterRules: null },
          {
            id: "some",
            deprecatedAt: null,
            filterRules: [{ ruleType: "INCLUDE", matchData: ["C-1", "C-2"] }],
          },
          { id: "then", deprecatedAt: "2025-04-03T01:00:00+01:00", filterRules: null },
          {
            id: "gone",
            deprecatedAt: "2025-04-03T01:00:00+01:00",
            filterRules: [{ ruleType: "EXCLUDE", matchData: ["C-1"] }],
          },
        ],
      },
    ],
    deliveryUnits: [
      { name: "York", regionId: "C" },
      { name: "Brent", regionId: "J" },
      { name: "Leeds", regionId: "C" },
    ],
    serviceProviders: [{ name: "Lantern" }, { name: "Bridge & Sons" }],
  };

  it("puts offered and withdrawn outcomes beside their category", () => {
    expect(printNeeds(few)).toContain(
      '["cat-1", "Accommodation", "now some", "2025-04-03T00:00:00.000Z then gone"],\n  ["cat-2", "Social Inclusion", ""],',
    );
  });

  it("keeps the filters of what is offered, not of what is gone", () => {
    expect(printNeeds(few)).toContain('["some", "INCLUDE", "C-1 C-2"],\n];');
    expect(printNeeds(few)).not.toContain('EXCLUDE"');
  });

  it("names what each contract type covers", () => {
    expect(printNeeds(few)).toContain('["XYZ", "cat-1 cat-2"],');
  });

  it("groups contracts by police area and delivery units by region, in order", () => {
    expect(printPlaces(few)).toContain('["dorset", "C-1"],');
    expect(printPlaces(few)).toContain('["C", "York|Leeds"],\n  ["J", "Brent"],');
  });

  it("names providers in order", () => {
    expect(printProviders(few)).toContain('[\n  "Bridge & Sons",\n  "Lantern",\n];');
  });

  it("gives the instant at which a contract closed", () => {
    expect(printPlaces(few)).toContain('["C-2", "2026-03-30T13:00:00.000Z"],\n];');
  });
});
