import {
  accommodationSustained,
  temporaryAccommodationContact,
  temporaryAccommodationMoveOn,
} from "./accommodation.ts";
import { actionPlanApproval, actionPlanSubmission } from "./action-plan.ts";
import { serviceAvailable, transferAcceptedFirst } from "./area.ts";
import { assessmentAfterRelease, releaseDayAssessment } from "./assessment-around-release.ts";
import { assessmentAsReferred } from "./assessment-as-referred.ts";
import { attendanceRecorded } from "./attendance.ts";
import { changeAnnounced } from "./change-announced.ts";
import { completionDeadline } from "./completion.ts";
import {
  basicCustodyScreening1,
  basicCustodyScreening2,
  basicCustodyScreening2Backstop,
} from "./custody-screening.ts";
import { endOfServiceReport } from "./end-of-service-report.ts";
import { endRequestedFirst, referralCancelledBeforeSentenceEnds } from "./ending.ts";
import { enforceableDaysAchievable, sessionsWithinMaximum } from "./enforceable-days.ts";
import { communityManagerAllocated, handoverToCommunity, oneMonthMeeting } from "./handover.ts";
import {
  furtherInformationPresent,
  riskInformationComplete,
  riskInformationPresent,
  riskInformationSafe,
} from "./information.ts";
import { initialAssessment } from "./initial-assessment.ts";
import type { Rule } from "./language/rule.ts";
import {
  assessmentOutcomeFollowUp,
  missedAppointmentNotified,
  missedAppointmentRebooked,
} from "./missed-appointment.ts";
import { needsInformationPresent, outcomesSelected } from "./needs.ts";
import { practitionerContactable } from "./practitioner-contactable.ts";
import { preReleasePlan } from "./pre-release-plan.ts";
import { custodyDetailsPresent, timescaleStated } from "./pre-release-referral.ts";
import { preReleaseService } from "./pre-release-service.ts";
import { crsReferralForRelease } from "./referral-for-release.ts";
import { referralRoute } from "./referral-route.ts";
import { noServiceBeforeApproval } from "./service-before-approval.ts";
import { singleReferral } from "./single-referral.ts";
import { socialInclusionEligibility } from "./social-inclusion.ts";
import { concernAlerted, practitionerNotified } from "./telling-the-practitioner.ts";
import { urgentAssessmentBeforeRelease, urgentInitialResponse } from "./urgent-referral.ts";

/** Every rule, in the order in which the contract speaks of them. To add one: declare it in this folder and list it here. */
export const catalogue: readonly Rule[] = [
  urgentInitialResponse,
  urgentAssessmentBeforeRelease,
  releaseDayAssessment,
  assessmentAfterRelease,
  assessmentAsReferred,
  initialAssessment,
  missedAppointmentRebooked,
  missedAppointmentNotified,
  actionPlanSubmission,
  practitionerNotified,
  attendanceRecorded,
  concernAlerted,
  endOfServiceReport,
  actionPlanApproval,
  assessmentOutcomeFollowUp,
  changeAnnounced,
  endRequestedFirst,
  completionDeadline,
  referralCancelledBeforeSentenceEnds,
  basicCustodyScreening1,
  basicCustodyScreening2,
  basicCustodyScreening2Backstop,
  preReleasePlan,
  handoverToCommunity,
  communityManagerAllocated,
  oneMonthMeeting,
  crsReferralForRelease,
  temporaryAccommodationMoveOn,
  temporaryAccommodationContact,
  accommodationSustained,
  riskInformationPresent,
  riskInformationComplete,
  riskInformationSafe,
  furtherInformationPresent,
  custodyDetailsPresent,
  timescaleStated,
  referralRoute,
  preReleaseService,
  socialInclusionEligibility,
  needsInformationPresent,
  outcomesSelected,
  singleReferral,
  enforceableDaysAchievable,
  sessionsWithinMaximum,
  noServiceBeforeApproval,
  practitionerContactable,
  transferAcceptedFirst,
  serviceAvailable,
];

/** Thrown when a rule is asked for that is not in the catalogue. */
export class UnknownRule extends Error {
  override readonly name = "UnknownRule";
  readonly id: string;
  constructor(id: string) {
    super(
      `There is no rule "${id}". \`npm run rules\` lists them: ${catalogue.map((rule) => rule.id).join(", ")}.`,
    );
    this.id = id;
  }
}

/** The rule of that id. @throws UnknownRule */
export function ruleOf(id: string): Rule {
  const rule = catalogue.find((candidate) => candidate.id === id);
  if (!rule) throw new UnknownRule(id);
  return rule;
}
