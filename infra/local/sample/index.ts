export { type AnnouncedCaseload, announcedCaseload, type ThinEvent } from "./announced.ts";
export type { Arrival } from "./arrival.ts";
export { generateCaseload, type SampleCaseload } from "./caseload.ts";
export { type Expected, rulesWithTruth } from "./truth.ts";
