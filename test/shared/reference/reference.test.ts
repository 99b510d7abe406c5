import { describe, expect, it, test } from "vitest";
import {
  categoriesCoveredBy,
  closedToReferralsAt,
  desiredOutcome,
  isOfferedBy,
  policeAreaOf,
  regionOfDeliveryUnit,
  serviceCategory,
} from "../../../shared/reference/index.ts";

const accommodation = "428ee70f-3001-4399-95a6-ad25eaaede16";
const socialInclusion = "c036826e-f077-49a5-8b33-601dca7ad479";
const tenancySecured = "3ecf4b60-7973-419a-b8c3-ef54b078ef00";
const barriersRemoved = "301ead30-30a4-4c7c-8296-2768abfb59b5";
const overdoseRisk = "b59dbf80-f2b5-425b-8115-66eb8ad7e40d";
const goodTransition = "5dd9534e-df08-46be-b4f8-13d93feacf72";

test.each([
  [accommodation, "accommodation"],
  [socialInclusion, "social-inclusion"],
  ["ca374ac3-84eb-4b91-bea7-9005398f426f", "education-training-and-employment"],
  ["cf2946a3-6bf2-4f0c-9154-190c2b2f899f", "finance-benefit-and-debt"],
  ["07e92c9c-51a6-43bb-81a9-226f518dd5ad", "finance-benefit-and-debt"],
  ["9232541b-6b1c-455d-8153-ab2784bf4593", "family-and-significant-others"],
])("the service category %s is of the need %s", (id, need) => {
  expect(serviceCategory(id)?.need).toBe(need);
});

test("a service category that is not in the table is not known", () => {
  expect(serviceCategory("11111111-1111-4111-8111-111111111111")).toBeUndefined();
});

describe("a contract type", () => {
  it("covers the same needs by code and by name", () => {
    expect(categoriesCoveredBy("PWB")).toBe(categoriesCoveredBy("Personal Wellbeing"));
    expect(categoriesCoveredBy("Women's Services")?.size).toBe(8);
    expect(categoriesCoveredBy("ACC")).toEqual(new Set([accommodation]));
  });

  it("that is not in the table covers we do not know what", () => {
    expect(categoriesCoveredBy("Beekeeping")).toBeUndefined();
  });
});

describe("a desired outcome", () => {
  it("stands in the list of one service category", () => {
    expect(desiredOutcome(tenancySecured)).toEqual({ id: tenancySecured, serviceCategoryId: accommodation });
  });

  it("may be withdrawn", () => {
    expect(desiredOutcome(barriersRemoved)?.withdrawnAt).toBe("2025-04-03T00:00:00.000Z");
  });

  it("is offered by every contract, or by some only, or by all but some", () => {
    expect(isOfferedBy("PRJ_6263", tenancySecured)).toBe(true);
    expect(isOfferedBy("PRJ_5750", overdoseRisk)).toBe(true);
    expect(isOfferedBy("GMIRSDR_1", overdoseRisk)).toBe(false);
    expect(isOfferedBy("PRJ_5628", goodTransition)).toBe(true);
    expect(isOfferedBy("DN547952_1", goodTransition)).toBe(false);
  });
});

test("a contract may be for one police area, or for a whole region", () => {
  expect(policeAreaOf("PRJ_9446_DO")).toBe("dorset");
  expect(policeAreaOf("PRJ_7648")).toBeUndefined();
});

test("a contract may be closed to referrals", () => {
  expect(closedToReferralsAt("PRJ_5468")).toBe("2023-12-31T23:59:00.000Z");
  expect(closedToReferralsAt("PRJ_6263")).toBeUndefined();
});

test.each([
  ["Hackney and City", "J"],
  ["hackney & city", "J"],
  ["  Swansea Neath Port Talbot ", "D"],
  ["Knowsley and St. Helens", "B"],
])("the delivery unit '%s' is in region %s", (name, region) => {
  expect(regionOfDeliveryUnit(name)).toBe(region);
});

test("a delivery unit that is not in the table is nowhere we know", () => {
  expect(regionOfDeliveryUnit("Atlantis")).toBeUndefined();
});
