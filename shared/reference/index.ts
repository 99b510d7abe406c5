/** Public facts of the service that no case carries: its regions, contracts and contract types. */
export { contractOf, contractTypeName, type KnownContract } from "./contracts.ts";
export { regionCodes, regionNames } from "./regions.ts";
