export {
  type AboutReferral,
  type Alert,
  alertsWarranted,
  identityOf,
  newsOf,
  type TellingRules,
} from "./alert.ts";
export { type Circumstances, circumstancesOf, type Outage, ordinaryCircumstances } from "./circumstances.ts";
export { deliveryTimeFor, deliveryTimes, isWaking, waking } from "./delivery-time.ts";
export { obligationsOf } from "./derive.ts";
export {
  type DeadlineExplanation,
  daysAllowed,
  explainCase,
  explainRule,
  NoClockToExplain,
  type ObligationExplanation,
} from "./explain.ts";
export { isLate } from "./lateness.ts";
export { nextActionAt } from "./next-action.ts";
export { type Obligation, type ObligationState, obligationStates } from "./obligation.ts";
export {
  type ContractManagers,
  type Recipient,
  type RecipientRole,
  recipientsOf,
  regionOf,
} from "./recipients.ts";
export { recipientsInstead } from "./recipients-instead.ts";
export { type Stage, type StageName, stageChoices, stageNames, stagesOf } from "./stages.ts";
