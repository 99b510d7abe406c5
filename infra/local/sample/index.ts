export { type AnnouncedCaseload, announcedCaseload, type DetailPlaces, type ThinEvent } from "./announced.ts";
export type { Arrival } from "./arrival.ts";
export { generateCaseload, type SampleCaseload } from "./caseload.ts";
export { sampleContracts } from "./contracts.ts";
export type { Amendment, Life, LivedAppointment, LivedPlan } from "./life.ts";
export type { FailingMailbox } from "./mailboxes.ts";
export { whileDown } from "./monitor-down.ts";
export type { Step } from "./step.ts";
export { type Expected, rulesWithTruth } from "./truth.ts";
