import type { ShownActionPlan, ShownReport } from "../shown/index.ts";
import { dated, type PartShown } from "./fact.ts";

/** The submission and the approval of one version of the action plan; a draft is nothing yet. */
export function actionPlanPart(plan: ShownActionPlan): PartShown {
  const additionalInformation = { referralId: plan.referralId, actionPlanId: plan.id };
  const { numberOfSessions, submittedAt, approvedAt, approvedBy } = plan;
  const submitted = submittedAt && {
    eventType: "intervention.action-plan.submitted" as const,
    additionalInformation,
    detail: { ...(numberOfSessions !== undefined && { numberOfSessions }) },
  };
  const approved = approvedAt && {
    eventType: "intervention.action-plan.approved" as const,
    additionalInformation,
    detail: { ...(approvedBy && { approvedBy }) },
  };
  return {
    part: `action-plans/${plan.id}`,
    dated: [
      ...(submitted ? [dated(submittedAt, submitted)] : []),
      ...(approved ? [dated(approvedAt, approved)] : []),
    ],
    undated: [],
  };
}

/** The end of service report, once it is submitted. */
export function reportPart(report: ShownReport | null): PartShown {
  return {
    part: "end-of-service-report",
    dated: report?.submittedAt
      ? [
          dated(report.submittedAt, {
            eventType: "intervention.end-of-service-report.submitted",
            additionalInformation: { referralId: report.referralId, endOfServiceReportId: report.id },
          }),
        ]
      : [],
    undated: [],
  };
}
