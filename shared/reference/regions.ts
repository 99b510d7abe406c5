import type { RegionCode } from "../case/index.ts";

/** The twelve probation regions, by the letter that the live service gives each (its `nps_region` table). */
export const regionNames: Readonly<Record<RegionCode, string>> = {
  A: "North East",
  B: "North West",
  C: "Yorkshire and the Humber",
  D: "Wales",
  E: "West Midlands",
  F: "East Midlands",
  G: "South West",
  H: "South Central",
  I: "East of England",
  J: "London",
  K: "Kent, Surrey and Sussex",
  L: "Greater Manchester",
};

/** The letters of the regions, A to L. */
export const regionCodes = Object.keys(regionNames) as readonly RegionCode[];
