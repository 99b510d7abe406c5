import * as z from "zod";
import { envelope, ofReferral } from "./envelope.ts";
import {
  codeField,
  dayField,
  idField,
  instantField,
  mailboxField,
  nameField,
  regionField,
} from "./fields.ts";
import { riskJudgement, textJudgement } from "./judgement.ts";

/** Staff who answer for a case: the practitioner of the referral, with the mailbox of their delivery unit. */
export const practitionerDetail = z.strictObject({
  email: mailboxField.nullish(),
  pdu: nameField.nullish(),
  pduMailbox: mailboxField.nullish(),
  managerMailbox: mailboxField.nullish(),
});

export const contractDetail = z.strictObject({
  reference: codeField.max(60),
  type: nameField,
  region: regionField,
  provider: z.strictObject({
    code: codeField,
    name: nameField,
    mailbox: mailboxField.nullish(),
    managerMailbox: mailboxField.nullish(),
  }),
});

/** What may or may not have been answered about a person's needs; `true` means answered, by yes, no or text. */
const needsAnswered = z.strictObject({
  accessibility: z.boolean(),
  interpreter: z.boolean(),
  responsibilities: z.boolean(),
  availability: z.boolean(),
});

/** Whether each thing a provider needs to find somebody in prison was given; never the thing itself. */
const custodyDetails = z.strictObject({
  currentPrison: z.boolean(),
  pdu: z.boolean(),
  prisonNumber: z.boolean(),
  visitsPhoneNumber: z.boolean(),
});

/**
 * The rest of the referral form, as far as a rule needs it. Every key may be left out: then that fact has not
 * arrived, and a rule that needs it does not apply. `null` says that the form was seen and the field was empty.
 */
export const particularsDetail = z.strictObject({
  serviceCategoryIds: z.array(idField).max(20).optional(),
  desiredOutcomes: z
    .array(z.strictObject({ serviceCategoryId: idField, desiredOutcomesIds: z.array(idField).max(40) }))
    .max(20)
    .optional(),
  /** The day on which the referral asks for the assessment. */
  requestedAssessmentDate: dayField.nullable().optional(),
  statedTimescale: z.enum(["urgent", "standard"]).nullable().optional(),
  referredBy: z
    .enum(["community-offender-manager", "prison-offender-manager", "prison-staff", "corre-hub"])
    .optional(),
  communityManagerAllocated: z.boolean().optional(),
  discussedWithCommunityManager: z.boolean().optional(),
  longSentence: z.boolean().optional(),
  /** An early referral from a long sentence to give up a tenancy. */
  givesUpTenancy: z.boolean().optional(),
  custodyDetails: custodyDetails.optional(),
  needsAnswered: needsAnswered.optional(),
  sentenceType: z
    .enum(["community-order", "suspended-sentence-order", "licence", "post-sentence-supervision"])
    .optional(),
  sentenceEndDate: dayField.nullable().optional(),
  postReleaseReason: z
    .enum(["time-served", "executive-release", "very-short-sentence", "plan-breakdown"])
    .nullable()
    .optional(),
  /** The person moves to another probation area: when that area accepted the transfer, null while it has not. */
  transferAcceptedOn: dayField.nullable().optional(),
  practitionerHasPhone: z.boolean().optional(),
  practitionerHasOffice: z.boolean().optional(),
  practitionerAllocated: z.boolean().optional(),
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
  particulars: particularsDetail.optional(),
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

/** What may change in a referral after it was sent; a key that is absent says nothing of it. */
export const amendableDetail = referralDetail
  .pick({
    practitioner: true,
    expectedReleaseDate: true,
    homeDetentionCurfewEligibilityDate: true,
    completionDeadline: true,
    maximumEnforceableDays: true,
    riskInformation: true,
    furtherInformation: true,
    particulars: true,
  })
  .partial();
export type AmendableDetail = z.infer<typeof amendableDetail>;

/** Something about the referral was put right or changed after it was sent; what is absent stays as it was. */
export const referralAmended = z.strictObject({
  ...envelope,
  eventType: z.literal("crs.referral.amended"),
  additionalInformation: ofReferral,
  detail: amendableDetail,
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
    withdrawalCode: codeField.max(10).nullish(),
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
