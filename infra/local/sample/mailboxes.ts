import type { RegionCode } from "../../../shared/case/index.ts";
import { addMilliseconds, epochOf, type Instant } from "../../../shared/time/index.ts";
import { mailboxOfPractitioner } from "./staff.ts";

/** A mailbox that stops working while the sample goes by. */
export interface FailingMailbox {
  readonly from: Instant;
  readonly address: string;
  readonly plays: "bounce" | "complaint";
}

/** Practitioners of the sample who leave, or press the wrong button, and how far the sample has come by then. */
const leavers: readonly (readonly [RegionCode, number, FailingMailbox["plays"], number])[] = [
  ["J", 7, "bounce", 1 / 3],
  ["B", 3, "bounce", 1 / 2],
  ["E", 12, "complaint", 1 / 2],
];

/** Whose mailboxes stop working in a sample from `from` to `until`, in order of time. */
export const failingMailboxes = (from: Instant, until: Instant): readonly FailingMailbox[] =>
  leavers.map(([region, number, plays, share]) => ({
    from: addMilliseconds(from, Math.floor((epochOf(until) - epochOf(from)) * share)),
    address: mailboxOfPractitioner(region, number),
    plays,
  }));
