import { catalogue, type Rule } from "../../rules/index.ts";

/**
 * The rules that the performance report holds the facts for, in the catalogue's order. Of every other rule it says
 * nothing: not whether somebody was in prison, not when an appointment was recorded, not what the referral contained.
 */
export const answerableRules: readonly Rule[] = catalogue.filter(({ id }) =>
  [
    "initial-assessment",
    "action-plan-submission",
    "action-plan-approval",
    "end-of-service-report",
    "completion-deadline",
  ].includes(id),
);
