import { epochOf, parseInstant } from "../../../time/index.ts";
import type { Announcement } from "../read-domain-event.ts";
import { appointmentsAnnounced, fedBack } from "./announced-times.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Whether the live service shows what an event announced. It announces before it commits: what is not shown yet may be
 * a moment later, or was rolled back and never will be.
 */
export function isShown(announced: Announcement, snapshot: Snapshot): boolean {
  const { report, actionPlans = [] } = snapshot;
  const referral = snapshot.referral === "gone" ? undefined : snapshot.referral;
  const plan = actionPlans.find(({ id }) => id === announced.actionPlanId);
  switch (announced.eventType) {
    case "intervention.referral.sent":
      return referral !== undefined;
    case "intervention.referral.assigned":
      return referral?.assignedTo?.key !== undefined && referral.assignedTo.key === announced.assignedTo;
    case "intervention.referral.ended":
      return Boolean(referral?.endRequestedAt ?? referral?.concludedAt);
    case "intervention.referral.concluded":
      return Boolean(referral?.concludedAt);
    case "intervention.action-plan.submitted":
      return plan?.submittedAt !== undefined;
    case "intervention.action-plan.approved":
      return plan?.approvedAt !== undefined;
    case "intervention.end-of-service-report.submitted":
      return report?.submittedAt !== undefined;
    case "intervention.initial-assessment-appointment.session-feedback-submitted":
    case "intervention.session-appointment.session-feedback-submitted":
      return fedBack(announced, snapshot) !== undefined;
    default:
      return isAttendanceShown(announced, snapshot);
  }
}

/** An announcement of attendance carries the time at which it was submitted; the database rounds it. */
function isAttendanceShown(announced: Announcement, snapshot: Snapshot): boolean {
  const missed = announced.eventType.endsWith(".missed");
  return appointmentsAnnounced(announced, snapshot).some(({ feedback }) => {
    const { attended, attendanceSubmittedAt } = feedback;
    if (attended === undefined || missed !== (attended === "no")) return false;
    if (attendanceSubmittedAt === undefined) return true;
    const apart = epochOf(parseInstant(attendanceSubmittedAt)) - epochOf(parseInstant(announced.occurredAt));
    return Math.abs(apart) <= 1;
  });
}
