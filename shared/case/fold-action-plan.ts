import type { Instant } from "../time/index.ts";
import type { ActionPlan } from "./case.ts";
import type { CaseEvent } from "./events.ts";

type ActionPlanEvent = Extract<CaseEvent, { eventType: `intervention.action-plan.${string}` }>;

/** Folds a submission or an approval of one version of the action plan; the first of each counts. */
export function foldActionPlan(plans: Map<string, ActionPlan>, event: ActionPlanEvent, at: Instant): void {
  const id = event.additionalInformation.actionPlanId;
  const known: ActionPlan = plans.get(id) ?? { id };
  if (event.eventType === "intervention.action-plan.submitted") {
    const { numberOfSessions } = event.detail;
    plans.set(id, {
      ...known,
      submittedAt: known.submittedAt ?? at,
      ...(numberOfSessions != null && { numberOfSessions }),
    });
    return;
  }
  if (known.approvedAt) return;
  const { approvedBy } = event.detail;
  plans.set(id, { ...known, approvedAt: at, ...(approvedBy && { approvedBy }) });
}
