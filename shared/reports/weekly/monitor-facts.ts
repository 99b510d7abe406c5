import type { RegionCode } from "../../case/index.ts";
import type { RecipientRole } from "../../obligations/index.ts";
import type { Instant, LocalDate } from "../../time/index.ts";

/** A region from which nothing has arrived for two working days. */
export interface SilentRegion {
  readonly region: RegionCode;
  /** The London day on which the last event arrived. */
  readonly since: LocalDate;
}

/** What reading open cases again at night came to in the week. */
export interface Reconciliation {
  /** Cases that were read again; one that was read on several nights counts for each. */
  readonly read: number;
  /** Those in which the feed had left something out, or had announced what was not so. */
  readonly corrected: number;
  /** The others in which there was something new that the feed never announces. */
  readonly learnt: number;
}

/** Something that somebody should have been told, and that no e-mail could carry. */
export interface UndeliverableAlert {
  readonly region: RegionCode | "national";
  readonly reference: string;
  readonly rule: string;
  readonly role: RecipientRole;
  /** A code of the mail service, or of the monitor. */
  readonly reason: string;
  readonly since: Instant;
}

/** An address to which nothing is sent any more, by whose it is. */
export interface UnreachableAddress {
  /** `national` where no region is known. */
  readonly region: RegionCode | "national";
  readonly role: RecipientRole;
  /** The delivery unit or provider whose address it is. */
  readonly of: string;
  /** `j…@justice.example.org`: enough for those who know the people. */
  readonly masked: string;
  readonly because: "bounced" | "complained";
  readonly since: Instant;
}
