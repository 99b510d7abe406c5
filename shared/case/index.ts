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
  Snooze,
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
  sayCase,
  serviceCaseId,
} from "./case-id.ts";
export { type DateOutside, datesOutside } from "./dates-in-events.ts";
export { type CaseEvent, type CaseEventType, caseEvent, inOrderOfOccurrence } from "./events.ts";
export {
  dayField,
  identifierForm,
  idField,
  instantField,
  mailboxField,
  personIdentifierForms,
  type RegionCode,
  regionField,
  sortableInstantField,
} from "./fields.ts";
export { foldCase } from "./fold.ts";
export { type RiskJudgement, riskPoints, type TextJudgement, unsafePatterns } from "./judgement.ts";
export { instantOf } from "./occurred.ts";
export type { ReferralRead, Undated } from "./reading-events.ts";
export type { AmendableDetail } from "./referral-events.ts";
export {
  LONGEST_SNOOZE,
  lastSnoozeDay,
  type SnoozeReason,
  type SnoozeRole,
  snoozeReasons,
  snoozeRoles,
  untilProblem,
} from "./snooze-events.ts";
export { covers, takenBack } from "./standing-events.ts";
export { type FactSetAside, usableEvents } from "./usable-events.ts";
