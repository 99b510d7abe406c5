import type { Instant } from "../time/index.ts";
import type {
  Accommodation,
  ActionPlan,
  Appointment,
  Custody,
  Dealings,
  PersonReferral,
  Referral,
} from "./case.ts";

/** When a part of the live service was read. */
export interface PartRead {
  readonly part: string;
  readonly at: Instant;
}
/** A case while it is being folded: the same facts, writable, the collections keyed by id. */
export interface CaseDraft {
  readonly id: string;
  referral?: Referral;
  assignedAt?: Instant;
  caseworkerEmail?: string;
  acknowledgedAt?: Instant;
  endOfServiceReportAt?: Instant;
  endRequestedAt?: Instant;
  concludedAt?: Instant;
  dealings: Dealings;
  accommodation: Accommodation;
  custody?: Custody;
  readonly appointments: Map<string, Appointment>;
  readonly actionPlans: Map<string, ActionPlan>;
  readonly referralsOfPerson: Map<string, PersonReferral>;
  /** Each reading of the live service so far, and what of the form any of them has shown. */
  readonly partsRead: PartRead[];
  readonly everShown: Map<string, Instant>;
}
