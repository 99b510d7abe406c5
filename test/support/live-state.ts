import type { Snapshot } from "../../shared/sources/domain-events/index.ts";
import * as shown from "../../shared/sources/domain-events/shown/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import { sampleAnswer } from "./live-samples.ts";

export const liveReferralId = "81d754aa-d868-4347-9c0f-50690773014e";
export const liveReportId = "7e897f77-fb09-479b-8eb9-d6d729e4c8e7";

export interface Row {
  readonly id: string;
  readonly time: Instant;
  readonly createdAt: string;
  superseded: boolean;
  attendance?: { readonly attended: "yes" | "no"; readonly happened: boolean; readonly at: string };
  submitted: boolean;
}

export interface Plan {
  readonly id: string;
  readonly sessions: number;
  submittedAt?: string;
  approvedAt?: string;
  approvedBy?: "service" | "practitioner";
}

/** What the live service's database holds of a referral. */
export interface State {
  readonly custody: boolean;
  sentAt?: string;
  assignedTo?: string;
  completionDeadline: string;
  ppEmailAddress: string;
  readonly assessments: Row[];
  readonly sessions: Map<number, Row[]>;
  readonly plans: Plan[];
  reportAt?: string;
  endRequestedAt?: string;
  withdrawalCode?: string;
  concludedAt?: string;
}

/** Before anything of it has been written. */
export const emptyState = (custody: boolean): State => ({
  custody,
  completionDeadline: "2026-12-31",
  ppEmailAddress: "practitioner@probation.example",
  assessments: [],
  sessions: new Map(),
  plans: [],
});

/** The appointments of a session, the current one last. */
export const sessionOf = (state: State, number: number): Row[] => {
  const rows = state.sessions.get(number) ?? [];
  state.sessions.set(number, rows);
  return rows;
};

/** What the live service shows of it. */
export function shownOf(state: State, readAt: Instant): Snapshot {
  const answer = sampleAnswer("sent-referral");
  const report = {
    id: liveReportId,
    referralId: liveReferralId,
    submittedAt: state.reportAt ?? null,
  };
  return {
    referralId: liveReferralId,
    readAt,
    referral: shown.sentReferral.parse({
      ...answer,
      sentAt: state.sentAt,
      assignedTo: state.assignedTo ? { username: state.assignedTo, authSource: "auth" } : null,
      referral: {
        ...answer.referral,
        personCurrentLocationType: state.custody ? "CUSTODY" : "COMMUNITY",
        completionDeadline: state.completionDeadline,
        expectedReleaseDate: state.custody ? "2026-05-20" : null,
        ppEmailAddress: state.ppEmailAddress,
      },
      approvedActionPlanIds: state.plans.filter(({ approvedAt }) => approvedAt).map((plan) => plan.id),
      currentActionPlanId: state.plans.at(-1)?.id ?? null,
      endRequestedAt: state.endRequestedAt ?? null,
      withdrawalCode: state.withdrawalCode ?? null,
      concludedAt: state.concludedAt ?? null,
      endOfServiceReport: state.reportAt ? report : null,
    }),
    supplierAssessment: shown.supplierAssessment.parse({ appointments: state.assessments.map(asRow) }),
    actionPlans: state.plans.map((plan) =>
      shown.actionPlan.parse({
        id: plan.id,
        referralId: liveReferralId,
        numberOfSessions: plan.sessions,
        submittedAt: plan.submittedAt ?? null,
        approvedAt: plan.approvedAt ?? null,
        approvedBy: plan.approvedBy
          ? { authSource: plan.approvedBy === "service" ? "urn:hmpps:interventions" : "delius" }
          : null,
      }),
    ),
    sessions: { all: true, read: [...state.sessions].map(([number, rows]) => asSession(number, rows)) },
    report: state.reportAt ? shown.endOfServiceReport.parse(report) : null,
    risk: { noKnownRisk: false, missingPoints: [], unsafe: [], jargon: [] },
  };
}

const feedbackOf = ({ attendance, submitted }: Row) => ({
  attendanceFeedback: {
    attended: attendance?.attended ?? null,
    didSessionHappen: attendance?.happened ?? null,
    submittedAt: attendance?.at ?? null,
  },
  sessionFeedback: null,
  submitted,
});

const asRow = (row: Row) => ({
  id: row.id,
  appointmentTime: row.time,
  createdAt: row.createdAt,
  superseded: row.superseded,
  appointmentFeedback: feedbackOf(row),
});

function asSession(number: number, rows: readonly Row[]) {
  const current = rows.at(-1) as Row;
  return shown.deliverySession.parse({
    id: `session-${number}`,
    sessionNumber: number,
    appointmentId: current.id,
    appointmentTime: current.time,
    appointmentFeedback: feedbackOf(current),
    oldAppointments: rows.slice(0, -1).map(asRow),
  });
}
