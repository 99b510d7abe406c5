import { type CaseEvent, caseEvent, type RegionCode } from "../../case/index.ts";
import { contractOf, contractTypeName } from "../../reference/index.ts";
import type { Instant } from "../../time/index.ts";
import type { Problem } from "./problem.ts";
import type { ReportRow } from "./row.ts";

/**
 * What a row of the report tells of its referral, as events: each fact that the report dates and that stands for itself.
 * Missed assessments are left out: the report says that one was missed, not whether another was offered and who was
 * told, and whoever is asked for that would be accused of what nobody knows.
 *
 * The ids are made of the referral's own, so that the same report, or next week's, changes nothing that is known. Each
 * event stands last in its millisecond: where the live service tells the same, what it says comes first and counts.
 *
 * @param regionElsewhere of contracts that the table of contracts does not have
 * @returns the events, or what is wrong with the row
 */
export function eventsOfRow(
  row: ReportRow,
  regionElsewhere?: RegionCode,
): readonly CaseEvent[] | readonly [Problem] {
  const known = contractOf(row.contract);
  const region = known?.region ?? regionElsewhere;
  if (region === undefined) return [unknownContract(row)];
  const event = (what: string, at: Instant, eventType: string, detail?: object, ids: object = {}) => ({
    eventId: `performance-report-${row.id}-${what}`,
    eventType,
    occurredAt: `${at.slice(0, -1)}999999Z`,
    version: 1,
    additionalInformation: { referralId: row.id, ...ids },
    ...(detail && { detail }),
  });
  const sent = event("sent", row.received, "intervention.referral.sent", {
    referenceNumber: row.reference,
    contract: {
      reference: row.contract,
      type: contractTypeName(known?.type ?? "") || "not known",
      region,
      provider: { code: row.organisation, name: row.organisation },
    },
    practitioner: {},
    // The report does not say who was in prison: see `check`.
    personCurrentLocationType: "COMMUNITY",
    ...(row.completeBy && { completionDeadline: row.completeBy }),
  });
  // The report tells neither when attendance was recorded nor, of an assessment, whether feedback followed. Nobody is
  // accused of what nobody knows: both count as done at the appointment.
  const held = (what: string, at: Instant, kind: "initial-assessment" | "session") => {
    const appointment = { appointmentId: `performance-report-${what}`, appointmentTime: at };
    const type = `intervention.${kind}-appointment`;
    return [
      event(what, at, `${type}.attended`, { ...appointment, attended: "yes", didSessionHappen: true }),
      event(`${what}-feedback`, at, `${type}.session-feedback-submitted`, appointment),
    ];
  };
  const { assessmentCompleted, planSubmitted, planApproved, sessionAttended } = row;
  const { endRequested, endOfServiceReport, concluded } = row;
  const ofPlan = { actionPlanId: "performance-report-first" };
  const found = [
    sent,
    ...(assessmentCompleted ? held("assessment", assessmentCompleted, "initial-assessment") : []),
    planSubmitted && event("plan-submitted", planSubmitted, "intervention.action-plan.submitted", {}, ofPlan),
    planApproved && event("plan-approved", planApproved, "intervention.action-plan.approved", {}, ofPlan),
    ...(sessionAttended ? held("session", sessionAttended, "session") : []),
    endRequested &&
      event("ended", endRequested, "intervention.referral.ended", { endRequestedAt: endRequested }),
    endOfServiceReport && event("report", endOfServiceReport, "intervention.end-of-service-report.submitted"),
    concluded && event("concluded", concluded, "intervention.referral.concluded", {}),
  ].filter((one) => one !== undefined);
  const events: CaseEvent[] = [];
  for (const one of found) {
    const parsed = caseEvent.safeParse(one);
    if (!parsed.success) return [notAnEvent(row, String(parsed.error.issues[0]?.path.at(-1) ?? ""))];
    events.push(parsed.data);
  }
  return events;
}

const unknownContract = ({ line, contract }: ReportRow): Problem => ({
  line,
  column: "contract_ref",
  message: `Found the contract ${contract}, which the table of contracts does not have: its region is not known. Name the region of such contracts with --region, or add the contract to the table.`,
});

const notAnEvent = ({ line }: ReportRow, field: string): Problem => ({
  line,
  column: field === "referenceNumber" ? "referral_ref" : null,
  message: `Found a row whose ${field} no event can carry, expected a reference of 4 to 12 capital letters and digits. Correct the cell, or download the report again.`,
});
