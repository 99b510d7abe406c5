export type { Arrival, PostedDetail, PostedEvent } from "./arrival.ts";
export {
  type CaseloadOptions,
  generateCaseload,
  type SampleCaseload,
  type SampleReferral,
} from "./caseload.ts";
export { type Expected, type ExpectedState, rulesWithTruth } from "./truth.ts";
