export type {
  ActionPlan,
  Appointment,
  AppointmentOutcome,
  Contract,
  CrsCase,
  Practitioner,
  Referral,
  Versions,
} from "./case.ts";
export { type CaseEvent, type CaseEventType, caseEvent, caseIdOf, inOrderOfOccurrence } from "./events.ts";
export { type RegionCode, regionField } from "./fields.ts";
export { foldCase } from "./fold.ts";
export { type RiskJudgement, riskPoints, type TextJudgement, unsafePatterns } from "./judgement.ts";
export { instantOf } from "./occurred.ts";
