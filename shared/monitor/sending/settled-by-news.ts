import { type DeliveryOutcome, deliveryOutcomes } from "../../messaging/index.ts";
import type { Delivery, DeliveryRecord } from "../../store/index.ts";

/** What SES's news of one delivery come to: of several, the gravest. */
export interface Verdict {
  readonly messageId: string;
  readonly outcome: DeliveryOutcome;
}

const gravity = (outcome: string): number => (deliveryOutcomes as readonly string[]).indexOf(outcome);

/** The graver of two outcomes. */
export const graver = (one: DeliveryOutcome, other: DeliveryOutcome): DeliveryOutcome =>
  gravity(one) >= gravity(other) ? one : other;

/** Whether an outcome says that the e-mail itself is at fault: nobody else would get it either. */
export const endsEmail = (outcome: DeliveryOutcome): boolean =>
  outcome === "Reject" || outcome === "RenderingFailure" || outcome === "ContentRefused";

/** Whether an outcome says that the reader did not get the e-mail, and that somebody else is to be told. */
export const isForNext = (outcome: string): boolean =>
  outcome === "Bounce" || outcome === "Complaint" || outcome === "Undelivered";

/** Why an alert is undeliverable that was to be passed on. It outweighs whatever else is heard of the e-mail. */
export const NOBODY_TO_TELL = "NobodyToTell";

/** Whether an outcome says that nothing is to be sent to the address again. */
export const endsAddress = (outcome: DeliveryOutcome): outcome is "Bounce" | "Complaint" =>
  outcome === "Bounce" || outcome === "Complaint";

/**
 * Where the delivery of an alert stands after news of the e-mail that carried it; the same object when the news
 * changes nothing. News in any order and any number of times, with or without the sender's own word that SES accepted,
 * come to the same: each changes only what is less grave than itself.
 */
export function settledByNews(
  before: Delivery,
  { deliveryId, at }: Pick<DeliveryRecord, "deliveryId" | "at">,
  { messageId, outcome }: Verdict,
): Delivery {
  if (!("deliveryId" in before) || before.deliveryId !== deliveryId) return before;
  if (outcome === "sent") {
    return before.state === "claimed" ? { state: "accepted", deliveryId, messageId, at } : before;
  }
  const isKnown = before.state === "failed" || before.state === "undeliverable";
  if (isKnown && (before.reason === NOBODY_TO_TELL || gravity(before.reason) >= gravity(outcome)))
    return before;
  return { state: endsEmail(outcome) ? "undeliverable" : "failed", deliveryId, reason: outcome, at };
}
