import type { Instant, LocalDate } from "../time/index.ts";
import type { RegionCode } from "./fields.ts";
import type { RiskJudgement, TextJudgement } from "./judgement.ts";

/** A value that may change, with the instant from which each version holds; oldest first, never empty once known. */
export type Versions<T> = readonly { readonly from: Instant; readonly value: T }[];

/** Who answers for the referral on probation's side. */
export interface Practitioner {
  readonly email?: string;
  readonly pdu?: string;
  readonly pduMailbox?: string;
  readonly managerMailbox?: string;
}

export interface Contract {
  readonly reference: string;
  readonly type: string;
  readonly region: RegionCode;
  readonly provider: {
    readonly code: string;
    readonly name: string;
    readonly mailbox?: string;
    readonly managerMailbox?: string;
  };
}

/** The referral as sent, with what was amended since. */
export interface Referral {
  readonly reference: string;
  readonly sentAt: Instant;
  readonly crn?: string;
  readonly contract: Contract;
  readonly location: "CUSTODY" | "COMMUNITY";
  readonly practitioner: Versions<Practitioner>;
  readonly releaseDate: Versions<LocalDate | undefined>;
  readonly curfewDate: Versions<LocalDate | undefined>;
  readonly completionDeadline: Versions<LocalDate | undefined>;
  readonly maximumEnforceableDays: Versions<number | undefined>;
  readonly riskInformation: Versions<RiskJudgement | undefined>;
  readonly furtherInformation: Versions<TextJudgement | undefined>;
}

/**
 * What became of an appointment. `held`: the session happened. `missed`: the person did not come.
 * `did-not-happen`: the person came, but there was no session; for the provider's clock it is neither.
 */
export type AppointmentOutcome = "held" | "missed" | "did-not-happen";

export interface Appointment {
  readonly id: string;
  readonly kind: "supplier-assessment" | "session";
  /** When it is or was to take place: the time of the activity, by which lateness is judged. */
  readonly time: Instant;
  readonly sessionNumber?: number;
  /** When it was booked; absent when only its attendance has reached us. */
  readonly bookedAt?: Instant;
  /** When it was moved or called off, if it was. */
  readonly withdrawnAt?: Instant;
  readonly outcome?: AppointmentOutcome;
  /** Why a session did not happen though the person came: whose doing it was. */
  readonly noSessionReason?: "POP_ACCEPTABLE" | "POP_UNACCEPTABLE" | "LOGISTICS";
  /** When attendance was first recorded, and when feedback was first submitted. */
  readonly attendanceRecordedAt?: Instant;
  readonly feedbackAt?: Instant;
  readonly practitionerNotified?: boolean;
  readonly concern?: boolean;
}

export interface ActionPlan {
  readonly id: string;
  readonly submittedAt?: Instant;
  readonly approvedAt?: Instant;
  readonly approvedBy?: "practitioner" | "service";
  readonly numberOfSessions?: number;
}

/** Everything known of one referral, folded from its events; holds no name, no free text, no address of a person. */
export interface CrsCase {
  readonly id: string;
  /** Absent until `intervention.referral.sent` has arrived: until then no rule of the referral applies. */
  readonly referral?: Referral;
  readonly assignedAt?: Instant;
  readonly caseworkerEmail?: string;
  readonly acknowledgedAt?: Instant;
  /** In order of their time. */
  readonly appointments: readonly Appointment[];
  /** In order of their first submission; one known only by its approval comes last. */
  readonly actionPlans: readonly ActionPlan[];
  readonly endOfServiceReportAt?: Instant;
  /** When the practitioner asked for the end of the referral, by cancelling it or ending it early. */
  readonly endRequestedAt?: Instant;
  /** When the referral first concluded. */
  readonly concludedAt?: Instant;
}
