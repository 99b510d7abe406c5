/** Public facts of the service that no case carries: its regions, contracts, contract types, needs and outcomes. */
export { contractOf, contractTypeCode, contractTypeName, type KnownContract } from "./contracts.ts";
export { categoriesCoveredBy, desiredOutcome, isOfferedBy, type Need, serviceCategory } from "./needs.ts";
export { closedToReferralsAt, policeAreaOf, regionOfDeliveryUnit } from "./places.ts";
export { isKnownProvider } from "./providers.ts";
export { regionCodes, regionNames } from "./regions.ts";
