import type { RegionCode } from "../case/index.ts";
import type { Instant } from "../time/index.ts";
import { closedContractTable, deliveryUnitTable, policeAreaTable } from "./places.generated.ts";

const policeAreas: ReadonlyMap<string, string> = new Map(
  policeAreaTable.flatMap(([area, contracts]) =>
    contracts.split(" ").map((reference) => [reference, area] as const),
  ),
);

const closed: ReadonlyMap<string, string> = new Map(closedContractTable);

/** Names are written with 'and' or '&', with or without commas, in any case. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^a-z]+/gu, " ")
    .trim();

const deliveryUnits: ReadonlyMap<string, RegionCode> = new Map(
  deliveryUnitTable.flatMap(([region, names]) =>
    names.split("|").map((name) => [plain(name), region as RegionCode] as const),
  ),
);

/**
 * The police area that a contract is for, such as `avon-and-somerset`; `undefined` where it is for a whole region, or
 * is newer than the table or invented.
 */
export const policeAreaOf = (contractReference: string): string | undefined =>
  policeAreas.get(contractReference);

/** Since when nobody can be referred to a contract any more; `undefined` while one can, and for an unknown contract. */
export const closedToReferralsAt = (contractReference: string): Instant | undefined =>
  closed.get(contractReference) as Instant | undefined;

/** The region of the probation delivery unit of that name, or `undefined` for one that is not in the table. */
export const regionOfDeliveryUnit = (name: string): RegionCode | undefined => deliveryUnits.get(plain(name));
