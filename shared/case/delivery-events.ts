import * as z from "zod";
import { envelope, ofReferral } from "./envelope.ts";
import { idField, instantField } from "./fields.ts";

/** A supplier assessment appointment, or one of the numbered sessions of the action plan. */
const appointment = {
  appointmentId: idField,
  appointmentTime: instantField,
  sessionNumber: z.int().min(1).max(500).nullish(),
};

/**
 * Booked, or moved: the live service publishes nothing here, so this comes from its API or from a full feed.
 * `replaces` names the appointment that this one supersedes.
 */
const booking = z.strictObject({ ...appointment, replaces: idField.nullish() });

/** What was recorded of an appointment once its time had come. */
const attendance = z.strictObject({
  ...appointment,
  attended: z.enum(["yes", "late", "no"]),
  didSessionHappen: z.boolean().nullish(),
  noSessionReasonType: z.enum(["POP_ACCEPTABLE", "POP_UNACCEPTABLE", "LOGISTICS"]).nullish(),
});

const feedback = z.strictObject({
  ...appointment,
  notifyProbationPractitioner: z.boolean().nullish(),
  concern: z.boolean().nullish(),
});

const event = <Type extends string, Detail extends z.ZodType>(eventType: Type, detail: Detail) =>
  z.strictObject({ ...envelope, eventType: z.literal(eventType), additionalInformation: ofReferral, detail });

export const assessmentScheduled = event("crs.initial-assessment-appointment.scheduled", booking);
export const assessmentAttended = event("intervention.initial-assessment-appointment.attended", attendance);
export const assessmentMissed = event("intervention.initial-assessment-appointment.missed", attendance);
export const assessmentFeedback = event(
  "intervention.initial-assessment-appointment.session-feedback-submitted",
  feedback,
);
export const sessionScheduled = event("crs.session-appointment.scheduled", booking);
export const sessionAttended = event("intervention.session-appointment.attended", attendance);
export const sessionMissed = event("intervention.session-appointment.missed", attendance);
export const sessionFeedback = event("intervention.session-appointment.session-feedback-submitted", feedback);

/** Called off before its time without a replacement. */
export const appointmentCancelled = event(
  "crs.appointment.cancelled",
  z.strictObject({ appointmentId: idField }),
);

const ofActionPlan = z.object({ referralId: idField, actionPlanId: idField });

export const actionPlanSubmitted = z.strictObject({
  ...envelope,
  eventType: z.literal("intervention.action-plan.submitted"),
  additionalInformation: ofActionPlan,
  detail: z.strictObject({ numberOfSessions: z.int().min(0).max(500).nullish() }),
});

/** `approvedBy` tells a person's signature from the live service's own approval (since 2 September 2024). */
export const actionPlanApproved = z.strictObject({
  ...envelope,
  eventType: z.literal("intervention.action-plan.approved"),
  additionalInformation: ofActionPlan,
  detail: z.strictObject({ approvedBy: z.enum(["practitioner", "service"]).nullish() }),
});
