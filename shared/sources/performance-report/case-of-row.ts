import { type Appointment, type CrsCase, foldCase, type Referral } from "../../case/index.ts";
import { contractOf } from "../../reference/index.ts";
import type { Instant } from "../../time/index.ts";
import type { ReportRow } from "./row.ts";

const nothingKnown = foldCase("", []);

/**
 * What a row tells of its referral, known as of `asOf`, as the case that rules judge. The report does not say where
 * the person was: it is judged as a referral in the community. How many sessions were planned is left out, because it
 * does not say when the last of them was held: the end of service report's clock runs from the end request alone.
 */
export function caseOfRow(row: ReportRow, asOf: Instant): CrsCase {
  return {
    ...nothingKnown,
    id: row.id,
    referral: referralOf(row),
    appointments: appointmentsOf(row, asOf),
    actionPlans: [
      {
        id: "first",
        ...(row.planSubmitted && { submittedAt: row.planSubmitted }),
        ...(row.planApproved && { approvedAt: row.planApproved }),
      },
    ],
    ...(row.endRequested && { endRequestedAt: row.endRequested }),
    ...(row.endOfServiceReport && { endOfServiceReportAt: row.endOfServiceReport }),
    ...(row.concluded && { concludedAt: row.concluded }),
  };
}

function referralOf({ reference, received, contract, organisation, completeBy }: ReportRow): Referral {
  const known = contractOf(contract);
  return {
    reference,
    sentAt: received,
    contract: {
      reference: contract,
      type: known?.type ?? "",
      // No rule that this report can answer looks at the region; what is printed of it comes from the table itself.
      region: known?.region ?? "A",
      provider: { code: organisation, name: organisation },
    },
    location: "COMMUNITY",
    practitioner: [],
    releaseDate: [],
    curfewDate: [],
    completionDeadline: completeBy ? [{ from: received, value: completeBy }] : [],
    maximumEnforceableDays: [],
    riskInformation: [],
    furtherInformation: [],
    particulars: [],
  };
}

function appointmentsOf(row: ReportRow, asOf: Instant): readonly Appointment[] {
  const { assessmentNotAttended, assessmentCompleted, sessionAttended, sessionsAttended, received } = row;
  // A report counts a session before its feedback is submitted, but dates it only then.
  const session = sessionAttended ?? (sessionsAttended > 0 ? received : undefined);
  const appointments: (Appointment | undefined)[] = [
    assessmentNotAttended && {
      id: "assessment-not-attended",
      kind: "supplier-assessment",
      time: assessmentNotAttended,
      outcome: "missed",
    },
    assessmentCompleted && {
      id: "assessment-completed",
      kind: "supplier-assessment",
      time: assessmentCompleted,
      outcome: "held",
    },
    session && { id: "session", kind: "session", time: session, outcome: "held" },
  ];
  return appointments
    .filter((appointment) => appointment !== undefined)
    .filter(({ time }) => time <= asOf)
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}
