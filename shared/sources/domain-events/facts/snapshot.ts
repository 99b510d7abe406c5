import type { RiskJudgement } from "../../../case/index.ts";
import type { Instant } from "../../../time/index.ts";
import type {
  DeliverySession,
  SentReferral,
  ShownActionPlan,
  ShownReport,
  SupplierAssessment,
} from "../shown/index.ts";

/** What the live service showed of a referral when it was read; a part that is absent was not read. */
export interface Snapshot {
  readonly referralId: string;
  /** When the first of it was asked for. */
  readonly readAt: Instant;
  /** Whose referral it is, where that is known without the referral. */
  readonly crn?: string;
  /** `gone`: the live service has no such referral. */
  readonly referral?: SentReferral | "gone";
  readonly supplierAssessment?: SupplierAssessment;
  readonly actionPlans?: readonly ShownActionPlan[];
  readonly sessions?: {
    /** Whether there are no others. */
    readonly all: boolean;
    readonly read: readonly DeliverySession[];
  };
  /** Null when it was seen that there is none. */
  readonly report?: ShownReport | null;
  /** Absent too where the sections were never asked for. */
  readonly risk?: RiskJudgement;
}
