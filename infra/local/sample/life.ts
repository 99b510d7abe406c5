import type { SnoozeReason } from "../../../shared/case/index.ts";
import type { Instant, LocalDate } from "../../../shared/time/index.ts";
import type { SampleContract } from "./contracts.ts";
import type { Particulars } from "./particulars.ts";
import type { SamplePractitioner } from "./staff.ts";
import type { Step } from "./step.ts";
import type { SampleText } from "./texts.ts";

/**
 * The life of one sample referral as it was lived, whatever of it has reached us: the generator's intention.
 * Events are written from it, and apart from them the truth that the monitor is to find.
 */
export interface Life {
  readonly id: string;
  readonly reference: string;
  readonly crn: string;
  readonly contract: SampleContract;
  readonly location: "CUSTODY" | "COMMUNITY";
  readonly sent: Step;
  readonly practitioner: SamplePractitioner;
  readonly releaseDate?: LocalDate;
  readonly curfewDate?: LocalDate;
  readonly completionDeadline: LocalDate;
  readonly maximumEnforceableDays: number;
  readonly risk: SampleText;
  readonly further: SampleText;
  readonly particulars: Particulars;
  readonly amendments: readonly Amendment[];
  readonly caseNotes: readonly CaseNote[];
  readonly acknowledged?: Step;
  readonly assigned?: { readonly step: Step; readonly caseworker: string };
  readonly assessments: readonly LivedAppointment[];
  readonly plans: readonly LivedPlan[];
  readonly sessions: readonly LivedAppointment[];
  readonly ending?: Ending;
  readonly absence?: LivedAbsence;
  readonly snooze?: LivedSnooze;
}

export interface Amendment {
  readonly step: Step;
  readonly practitioner?: SamplePractitioner;
  readonly releaseDate?: LocalDate;
  readonly completionDeadline?: LocalDate;
  readonly risk?: SampleText;
  readonly further?: SampleText;
}

/** The practitioner wrote to the provider; what about, never what. */
export interface CaseNote {
  readonly step: Step;
  readonly about: "new-practitioner" | "change-of-release-date" | "missed-appointments";
}

/** What became of an appointment once its time had come. */
export type Outcome = "held" | "missed" | "did-not-happen";

export interface LivedAppointment {
  readonly id: string;
  readonly time: Instant;
  readonly sessionNumber?: number;
  readonly booked: Step;
  /** The appointment that this booking took the place of. */
  readonly replaces?: string;
  /** Moved to another time before its own came. */
  readonly movedAway?: Step;
  readonly outcome?: Outcome;
  readonly reason?: "POP_ACCEPTABLE" | "POP_UNACCEPTABLE" | "LOGISTICS";
  /** Attendance; absent while nobody has recorded it. */
  readonly recorded?: Step;
  /** Feedback, with which attendance is published. */
  readonly feedback?: Step;
  readonly notified?: boolean;
  readonly concern?: boolean;
}

export interface LivedPlan {
  readonly id: string;
  readonly sessions: number;
  readonly submitted: Step;
  readonly approved?: Step;
  readonly approvedBy?: "practitioner" | "service";
}

/** How a referral came to its end; a completed one was not ended by anybody. */
export interface Ending {
  readonly state: "CANCELLED" | "PREMATURELY_ENDED" | "COMPLETED";
  readonly requested?: { readonly step: Step; readonly code: string };
  /** Each conclusion: at the end request, and again when a report follows it. */
  readonly concluded: readonly Step[];
  readonly report?: Step;
}

/** The practitioner is away, and who covers. */
export interface LivedAbsence {
  readonly step: Step;
  readonly from: Instant;
  readonly to: Instant;
  readonly cover: string;
}

/** The provider knows that the first assessment will be late, and asks for no reminder of it. */
export interface LivedSnooze {
  readonly step: Step;
  readonly obligation: "initial-assessment";
  readonly due: Instant;
  readonly until: LocalDate;
  readonly reason: SnoozeReason;
}
