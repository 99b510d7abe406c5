import * as z from "zod";
import * as delivery from "./delivery-events.ts";
import { envelope, ofReferral } from "./envelope.ts";
import { idField } from "./fields.ts";
import { amendableDetail, referralAssigned } from "./referral-events.ts";

/**
 * What the live service shows without saying since when, each as the event that it would be; `occurredAt` is the
 * earliest that it can have been. Its id is that of the dated fact, where one can turn up.
 */
const undated = z.discriminatedUnion("eventType", [
  referralAssigned,
  delivery.assessmentScheduled,
  delivery.assessmentAttended,
  delivery.assessmentMissed,
  delivery.assessmentFeedback,
  delivery.sessionScheduled,
  delivery.sessionAttended,
  delivery.sessionMissed,
  delivery.sessionFeedback,
]);
export type Undated = z.infer<typeof undated>;

/**
 * A part of what the live service shows of a referral, such as `supplier-assessment`. One that has parts itself
 * covers them: who has read `sessions` has read `sessions/3`.
 */
const partRead = z.strictObject({
  part: z.string().regex(/^[a-z-]+(?:\/[\w-]{1,64})?$/u, "a part, such as sessions/3"),
  /** Ids of all dated facts that stand in this part. */
  facts: z.array(idField).max(1000),
  undated: z.array(undated).max(1000).default([]),
});

/**
 * The live service was read: `occurredAt` says when, the rest what it showed of the referral then. What a reading of
 * a part once named and the last one does not name any more counts no longer. `shows` is the form as it stood.
 */
export const referralRead = z.strictObject({
  ...envelope,
  eventType: z.literal("crs.referral.read"),
  additionalInformation: ofReferral,
  detail: z.strictObject({ parts: z.array(partRead).max(500), shows: amendableDetail.default({}) }),
});
export type ReferralRead = z.infer<typeof referralRead>;
