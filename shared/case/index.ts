export type {
  Absence,
  ActionPlan,
  Appointment,
  AppointmentOutcome,
  Contract,
  Correspondence,
  CrsCase,
  Custody,
  CustodyMilestone,
  CustodyTeam,
  Occurrence,
  Particulars,
  PersonReferral,
  Practitioner,
  Referral,
  Topic,
  Versions,
} from "./case.ts";
export {
  caseIdOf,
  caseIdsOf,
  identifierOf,
  isCustodyEvent,
  isPersonCase,
  personCaseId,
  referralIdOf,
  serviceCaseId,
} from "./case-id.ts";
export { type CaseEvent, type CaseEventType, caseEvent, inOrderOfOccurrence } from "./events.ts";
export { type RegionCode, regionField } from "./fields.ts";
export { foldCase } from "./fold.ts";
export { type RiskJudgement, riskPoints, type TextJudgement, unsafePatterns } from "./judgement.ts";
export { instantOf } from "./occurred.ts";
