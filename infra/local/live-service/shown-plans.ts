import type { Instant } from "../../../shared/time/index.ts";
import type { Life, LivedPlan } from "../sample/index.ts";
import { keptBy, serviceItself, takenBy, user } from "./as-kept.ts";

/** `ActionPlanDTO`, from its submission on: the sample has no drafts. */
export function shownPlan(life: Life, plan: LivedPlan, now: Instant) {
  const submittedAt = keptBy(plan.submitted, now);
  if (submittedAt === null) return undefined;
  const author = user(life.assigned?.caseworker ?? "UNASSIGNED");
  const approvedAt = keptBy(plan.approved, now);
  const approver = plan.approvedBy === "service" ? serviceItself : user("PRACTITIONER", "delius");
  return {
    id: plan.id,
    referralId: life.id,
    numberOfSessions: plan.sessions,
    activities: [],
    createdBy: author,
    createdAt: submittedAt,
    submittedBy: author,
    submittedAt,
    approvedBy: approvedAt === null ? null : approver,
    approvedAt,
  };
}

/** `GET /sent-referral/{id}/approved-action-plans`. */
export const shownApprovedPlans = (life: Life, now: Instant) =>
  life.plans
    .filter((plan) => takenBy(plan.approved, now))
    .map((plan) => ({
      id: plan.id,
      submittedAt: keptBy(plan.submitted, now),
      approvedAt: keptBy(plan.approved, now),
    }));
