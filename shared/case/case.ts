import type * as z from "zod";
import type { Instant, LocalDate } from "../time/index.ts";
import type { topics } from "./correspondence-events.ts";
import type { custodyMilestones } from "./custody-events.ts";
import type { RegionCode } from "./fields.ts";
import type { RiskJudgement, TextJudgement } from "./judgement.ts";
import type { particularsDetail } from "./referral-events.ts";
import type { SnoozeReason, SnoozeRole } from "./snooze-events.ts";
import type { FactSetAside } from "./usable-events.ts";

/**
 * A value that may change, with the instant from which each version holds; oldest first, never empty once known. Of a
 * change that was only seen, `notBefore` is when what it replaced was last seen to hold: it was made in between.
 */
export type Versions<T> = readonly {
  readonly from: Instant;
  readonly notBefore?: Instant;
  readonly value: T;
}[];

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
  /** The rest of the form; each version is the whole of it, with what was amended. */
  readonly particulars: Versions<Particulars>;
}

/** The rest of the referral form: a key that is absent has not arrived, `null` was seen to be empty. */
export type Particulars = Readonly<z.infer<typeof particularsDetail>>;

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
  /** When feedback first alerted the practitioner ('Alert OM'). */
  readonly practitionerNotifiedAt?: Instant;
  /** Feedback says that there was behaviour of concern, or risk. */
  readonly concern?: boolean;
}

export interface ActionPlan {
  readonly id: string;
  readonly submittedAt?: Instant;
  readonly approvedAt?: Instant;
  readonly approvedBy?: "practitioner" | "service";
  readonly numberOfSessions?: number;
}

export type Topic = (typeof topics)[number];

/** A case note, or a contact outside the live service: who made it, and what about. */
export interface Correspondence {
  readonly at: Instant;
  readonly means: "case-note" | "contact";
  readonly by: "practitioner" | "provider";
  readonly about: readonly Topic[];
}

/** Something that one side must tell the other of. */
export interface Occurrence<Kind extends Topic = Topic> {
  readonly id: string;
  readonly at: Instant;
  readonly kind: Kind;
}

/** The practitioner is away; `to` is absent while nobody knows until when. */
export interface Absence {
  readonly id: string;
  readonly from: Instant;
  readonly to?: Instant;
  readonly coveringOfficerEmail?: string;
  /** When the covering officer was first named. */
  readonly coverNamedAt?: Instant;
}

/** Somebody knows of an obligation, and asks for no reminder of it until a day begins in London. */
export interface Snooze {
  readonly at: Instant;
  readonly obligation: string;
  /** Of which deadline; of what must simply be there, since when it has been wanting. */
  readonly due: Instant;
  readonly until: LocalDate;
  readonly reason: SnoozeReason;
  readonly by: SnoozeRole;
}

/** What was written and said between practitioner and provider beside the appointments and plans. */
export interface Dealings {
  readonly correspondence: readonly Correspondence[];
  /** Enforcement action, change of circumstances, unsuitability: the provider tells the practitioner. */
  readonly occurrences: readonly Occurrence<
    "enforcement-action" | "change-of-circumstances" | "unsuitable"
  >[];
  /** New practitioner, address, prison, release date: the practitioner tells the provider. */
  readonly changes: readonly Occurrence<
    "new-practitioner" | "change-of-address" | "change-of-prison" | "change-of-release-date"
  >[];
  readonly absences: readonly Absence[];
  readonly enforcementDecidedAt: readonly Instant[];
  readonly furtherAttemptsDeclinedAt?: Instant;
  /** The provider says that all outcomes are met, or asks for an early end. */
  readonly endSuggestions: readonly { readonly at: Instant; readonly reason: "outcomes-met" | "early-end" }[];
  /** The practitioner agreed that the assessment may be held after the day of release: until when. */
  readonly assessmentPostponements: readonly {
    readonly at: Instant;
    readonly until: "following-day" | "three-working-days";
  }[];
  readonly orderRevokedAt?: Instant;
  readonly snoozes: readonly Snooze[];
}

/** A placement in temporary accommodation (CAS3). */
export interface Placement {
  readonly from: Instant;
  readonly to?: Instant;
}

/** Settled accommodation that was obtained through the service. */
export interface SettledHome {
  readonly from: Instant;
  /** When it was found to have been sustained for three months. */
  readonly sustainedAt?: Instant;
  readonly lostAt?: Instant;
}

/** Where the person lives with the help of the service. */
export interface Accommodation {
  /** Oldest first; none begins before the last has ended. */
  readonly placements: readonly Placement[];
  /** Each contact of the support worker with the person while they are placed. */
  readonly placementContacts: readonly Instant[];
  /** Oldest first; none is obtained before the last was lost. */
  readonly settledHomes: readonly SettledHome[];
}

export type CustodyMilestone = (typeof custodyMilestones)[number];

/** Who answers for somebody in prison, each as far as it is known. */
export interface CustodyTeam {
  readonly region?: RegionCode;
  readonly prisonMailbox?: string;
  readonly preReleaseTeamMailbox?: string;
  readonly prisonOffenderManagerEmail?: string;
  readonly communityOffenderManagerEmail?: string;
  readonly pduMailbox?: string;
  readonly managerMailbox?: string;
}

/** One prison in which somebody is held: they came by reception or transfer, and leave it for another, or for hospital. */
export interface PrisonHeldIn {
  readonly arrivedAt: Instant;
  readonly leftAt?: Instant;
  readonly region?: RegionCode;
  /** Held outside the area they will return to. */
  readonly outOfArea?: boolean;
  /** On remand with no offender manager allocated. */
  readonly unallocatedRemand?: boolean;
}

/** A time in prison, from reception to release; a later one takes nothing of it back. */
export interface TimeInPrison {
  /** Absent where the reception itself has not reached us. */
  readonly receivedAt?: Instant;
  /** In order; a transfer ends none of the rest. */
  readonly prisons: readonly PrisonHeldIn[];
  /** The last region that was told of in it. */
  readonly region?: RegionCode;
  /** When the sentence was passed; at court it may be hours before the reception. */
  readonly sentencedAt?: Instant;
  /** When the person was recalled from licence, where that is what this time began with. */
  readonly recalledAt?: Instant;
  readonly riskLevel?: "low" | "medium" | "high" | "very-high";
  readonly releaseDate: Versions<LocalDate | undefined>;
  readonly curfewDate: Versions<LocalDate | undefined>;
  /** When each milestone was first reached in this time. */
  readonly milestones: Readonly<Partial<Record<CustodyMilestone, Instant>>>;
  readonly releasedAt?: Instant;
}

/** A person's time in prison, from the last reception on. */
export interface Custody extends TimeInPrison {
  /** Those before the last reception, oldest first. */
  readonly earlierTimes: readonly TimeInPrison[];
  readonly team: CustodyTeam;
}

/** One of a person's referrals, as the person's own case knows it. */
export interface PersonReferral {
  readonly id: string;
  readonly reference: string;
  readonly sentAt: Instant;
  readonly contractType: string;
  readonly region: RegionCode;
  readonly practitioner: Practitioner;
  readonly location: "CUSTODY" | "COMMUNITY";
  readonly givesUpTenancy: boolean;
  readonly endedAt?: Instant;
}

/** Everything known of one referral, or of one person in prison, folded from its events; holds no name, no free text, no address of a person. */
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
  readonly dealings: Dealings;
  readonly accommodation: Accommodation;
  /** Absent while nothing of custody has arrived. */
  readonly custody?: Custody;
  /** In the case of a person: their referrals, in order of sending. Empty in the case of a referral. */
  readonly referralsOfPerson: readonly PersonReferral[];
  /** In the case of a person: every CRN and prison number that events have named them by, sorted. Empty in the case of a referral. */
  readonly identifiers: readonly string[];
  /** What was said of the case with a day or instant that no calendar holds, and is left out of all of the above. */
  readonly setAside: readonly FactSetAside[];
}
