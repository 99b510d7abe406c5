import type { Instant, LocalDate } from "../../../shared/time/index.ts";
import type { Life, LivedAppointment, Outcome } from "./life.ts";
import type { Step } from "./step.ts";
import { isBlank } from "./texts.ts";

/** As much of a life as word of it had reached us by an instant. */
export interface Known {
  readonly until: Instant;
  readonly sentAt: Instant;
  readonly acknowledgedAt: Instant | undefined;
  readonly assignedAt: Instant | undefined;
  readonly inPrison: boolean;
  /** The day of release as it was told, and since when; never empty, the first from the sending of the referral. */
  readonly releaseDates: readonly { readonly from: Instant; readonly day: LocalDate | undefined }[];
  readonly curfewDate: LocalDate | undefined;
  readonly completionDeadline: LocalDate;
  readonly riskPutRightAt: Instant | undefined;
  readonly furtherPutRightAt: Instant | undefined;
  readonly assessments: readonly KnownAppointment[];
  readonly sessions: readonly KnownAppointment[];
  /** In order of submission. */
  readonly plans: readonly KnownPlan[];
  readonly reportAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  readonly concludedAt: Instant | undefined;
}

export interface KnownAppointment {
  readonly id: string;
  readonly time: Instant;
  readonly bookedAt: Instant | undefined;
  readonly movedAwayAt: Instant | undefined;
  readonly recordedAt: Instant | undefined;
  readonly outcome: Outcome | undefined;
}

export interface KnownPlan {
  readonly id: string;
  readonly sessions: number;
  readonly submittedAt: Instant | undefined;
  readonly approvedAt: Instant | undefined;
}

/** What was known at `until`; nothing at all while word of the referral itself had not come. */
export function knownOf(life: Life, until: Instant): Known | undefined {
  const seen = (step: Step | undefined) => (step && step.reachesUs <= until ? step.at : undefined);
  const sentAt = seen(life.sent);
  if (sentAt === undefined) return undefined;
  const amendments = life.amendments
    .filter(({ step }) => seen(step) !== undefined)
    .sort((a, b) => (a.step.at < b.step.at ? -1 : 1));
  const last = <T>(read: (amendment: (typeof amendments)[number]) => T | undefined) =>
    amendments.map(read).findLast((value) => value !== undefined);
  const concluded = (life.ending?.concluded ?? []).filter((step) => seen(step) !== undefined);
  const concludedAt = concluded[0]?.at;
  return {
    until,
    sentAt,
    acknowledgedAt: seen(life.acknowledged),
    assignedAt: seen(life.assigned?.step),
    inPrison: life.location === "CUSTODY",
    releaseDates: [
      { from: sentAt, day: life.releaseDate },
      ...amendments.flatMap(({ step, releaseDate }) =>
        releaseDate ? [{ from: step.at, day: releaseDate }] : [],
      ),
    ],
    curfewDate: life.curfewDate,
    completionDeadline: last(({ completionDeadline }) => completionDeadline) ?? life.completionDeadline,
    riskPutRightAt: amendments.find(({ risk }) => risk && !isBlank(risk.sort))?.step.at,
    furtherPutRightAt: amendments.find(({ further }) => further && !isBlank(further.sort))?.step.at,
    assessments: appointmentsOf(life.assessments, seen),
    sessions: appointmentsOf(life.sessions, seen),
    plans: life.plans
      .map(({ id, sessions, submitted, approved }) => ({
        id,
        sessions,
        submittedAt: seen(submitted),
        approvedAt: seen(approved),
      }))
      .filter(({ submittedAt, approvedAt }) => submittedAt ?? approvedAt),
    reportAt: seen(life.ending?.report),
    endedAt: concludedAt && (life.ending?.requested?.step.at ?? concludedAt),
    concludedAt,
  };
}

type Seen = (step: Step | undefined) => Instant | undefined;

/** An appointment is known once its booking or its attendance is; what became of it, once that is. */
const appointmentsOf = (lived: readonly LivedAppointment[], seen: Seen): readonly KnownAppointment[] =>
  lived
    .map((a) => {
      const recordedAt = seen(a.recorded);
      return {
        id: a.id,
        time: a.time,
        bookedAt: seen(a.booked),
        movedAwayAt: seen(a.movedAway),
        recordedAt,
        outcome: recordedAt && a.outcome,
      };
    })
    .filter(({ bookedAt, recordedAt }) => bookedAt ?? recordedAt)
    .sort((a, b) => (a.time < b.time ? -1 : 1));
