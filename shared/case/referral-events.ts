import * as z from "zod";
import { envelope, ofReferral } from "./envelope.ts";
import { dayField, idField, instantField, mailboxField, regionField } from "./fields.ts";
import { riskJudgement, textJudgement } from "./judgement.ts";

const shortText = z.string().max(200);

/** Staff who answer for a case: the practitioner of the referral, with the mailbox of their delivery unit. */
export const practitionerDetail = z.strictObject({
  email: mailboxField.nullish(),
  pdu: shortText.nullish(),
  pduMailbox: mailboxField.nullish(),
  managerMailbox: mailboxField.nullish(),
});

export const contractDetail = z.strictObject({
  reference: z.string().min(1).max(60),
  type: shortText,
  region: regionField,
  provider: z.strictObject({
    code: z.string().min(1).max(100),
    name: shortText,
    mailbox: mailboxField.nullish(),
    managerMailbox: mailboxField.nullish(),
  }),
});

/** A referral as the practitioner sent it, free text already judged and gone. */
export const referralDetail = z.strictObject({
  referenceNumber: z
    .string()
    .regex(/^[A-Z0-9]{4,12}$/u, "a referral's reference is capital letters and digits"),
  contract: contractDetail,
  practitioner: practitionerDetail,
  personCurrentLocationType: z.enum(["CUSTODY", "COMMUNITY"]),
  expectedReleaseDate: dayField.nullish(),
  homeDetentionCurfewEligibilityDate: dayField.nullish(),
  completionDeadline: dayField.nullish(),
  maximumEnforceableDays: z.int().min(0).max(1000).nullish(),
  riskInformation: riskJudgement.nullish(),
  furtherInformation: textJudgement.nullish(),
});
export type ReferralDetail = z.infer<typeof referralDetail>;

export const referralSent = z.strictObject({
  ...envelope,
  eventType: z.literal("intervention.referral.sent"),
  additionalInformation: ofReferral,
  detail: referralDetail,
});

export const referralAssigned = z.strictObject({
  ...envelope,
  eventType: z.literal("intervention.referral.assigned"),
  additionalInformation: ofReferral,
  detail: z.strictObject({ caseworkerEmail: mailboxField.nullish() }),
});

/** The provider told the practitioner that the referral has been received, by whatever means. */
export const referralAcknowledged = z.strictObject({
  ...envelope,
  eventType: z.literal("crs.referral.acknowledged"),
  additionalInformation: ofReferral,
});

/** Something about the referral was put right or changed after it was sent; what is absent stays as it was. */
export const referralAmended = z.strictObject({
  ...envelope,
  eventType: z.literal("crs.referral.amended"),
  additionalInformation: ofReferral,
  detail: referralDetail
    .pick({
      practitioner: true,
      expectedReleaseDate: true,
      homeDetentionCurfewEligibilityDate: true,
      completionDeadline: true,
      maximumEnforceableDays: true,
      riskInformation: true,
      furtherInformation: true,
    })
    .partial(),
});

/**
 * The practitioner ended the referral, or it concluded; the live service may say so more than once.
 * `endRequestedAt` is when the practitioner asked for the end, where that is earlier than the event.
 */
export const referralEnded = z.strictObject({
  ...envelope,
  eventType: z.literal("intervention.referral.ended"),
  additionalInformation: ofReferral,
  detail: z.strictObject({
    deliveryState: z.enum(["CANCELLED", "PREMATURELY_ENDED", "COMPLETED"]).nullish(),
    endRequestedAt: instantField.nullish(),
    withdrawalCode: z.string().max(10).nullish(),
  }),
});

export const referralConcluded = z.strictObject({
  ...envelope,
  eventType: z.literal("intervention.referral.concluded"),
  additionalInformation: ofReferral,
  detail: z.strictObject({
    deliveryState: z.enum(["CANCELLED", "PREMATURELY_ENDED", "COMPLETED"]).nullish(),
  }),
});

export const endOfServiceReportSubmitted = z.strictObject({
  ...envelope,
  eventType: z.literal("intervention.end-of-service-report.submitted"),
  additionalInformation: z.object({ referralId: idField, endOfServiceReportId: idField.optional() }),
});
