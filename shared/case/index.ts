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
  Placement,
  Practitioner,
  PrisonHeldIn,
  Referral,
  SettledHome,
  TimeInPrison,
  Topic,
  Versions,
} from "./case.ts";
export {
  caseIdOf,
  caseIdsOf,
  type IdentifierKind,
  identifierOf,
  isCustodyEvent,
  isPersonCase,
  kindOfIdentifier,
  personCaseId,
  referralIdOf,
  serviceCaseId,
} from "./case-id.ts";
export { type CaseEvent, type CaseEventType, caseEvent, inOrderOfOccurrence } from "./events.ts";
export { type RegionCode, regionField } from "./fields.ts";
export { foldCase } from "./fold.ts";
export { type RiskJudgement, riskPoints, type TextJudgement, unsafePatterns } from "./judgement.ts";
export { instantOf } from "./occurred.ts";
