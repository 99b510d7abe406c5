import * as z from "zod";
import { envelope, ofReferral } from "./envelope.ts";
import { idField, instantField, mailboxField } from "./fields.ts";

/** What a case note or a notification is about; never what it says. */
export const topics = [
  "new-practitioner",
  "change-of-address",
  "change-of-prison",
  "change-of-release-date",
  "supplier-assessment",
  "enforcement-action",
  "change-of-circumstances",
  "unsuitable",
  "missed-appointments",
  "covering-officer",
  "risk-information",
  "further-information",
  "custody-details",
  "timescale",
  "end-of-service",
  "other",
] as const;
const topic = z.enum(topics);

const event = <Type extends string, Detail extends z.ZodType>(eventType: Type, detail: Detail) =>
  z.strictObject({ ...envelope, eventType: z.literal(eventType), additionalInformation: ofReferral, detail });

/** A case note in Refer and Monitor: who wrote it, and what about. */
export const caseNoteAdded = event(
  "crs.case-note.added",
  z.strictObject({
    by: z.enum(["practitioner", "provider"]),
    about: z.array(topic).min(1).max(topics.length),
  }),
);

/** The practitioner and the provider spoke or wrote to each other outside Refer and Monitor. */
export const contactRecorded = event(
  "crs.contact.recorded",
  z.strictObject({
    by: z.enum(["practitioner", "provider"]),
    about: z.array(topic).min(1).max(topics.length),
  }),
);

/** The practitioner decided what, if anything, follows from missed appointments. */
export const enforcementDecided = event("crs.enforcement.decided", z.strictObject({}));

/** The practitioner asked the provider for no further attempts to see the person. */
export const noFurtherAttempts = event("crs.further-attempts.declined", z.strictObject({}));

/** Something the provider must tell the practitioner of: what happened, not to whom or how. */
export const occurrenceRecorded = event(
  "crs.occurrence.recorded",
  z.strictObject({
    occurrenceId: idField,
    kind: z.enum(["enforcement-action", "change-of-circumstances", "unsuitable"]),
  }),
);

/** Something the practitioner must tell the provider of. */
export const changeRecorded = event(
  "crs.change.recorded",
  z.strictObject({
    changeId: idField,
    kind: z.enum(["new-practitioner", "change-of-address", "change-of-prison", "change-of-release-date"]),
  }),
);

/** The provider says that all outcomes are met, or asks to end the service early. */
export const endSuggested = event(
  "crs.end.suggested",
  z.strictObject({ reason: z.enum(["outcomes-met", "early-end"]) }),
);

/** The practitioner agreed that the assessment may be held after the day of release, and until when. */
export const assessmentPostponementAgreed = event(
  "crs.assessment-postponement.agreed",
  z.strictObject({ until: z.enum(["following-day", "three-working-days"]) }),
);

/** The order was revoked: the referral must be cancelled before the sentence is terminated. */
export const orderRevoked = event("crs.order.revoked", z.strictObject({}));

/** The practitioner is away from one instant to another, and who covers for them. */
export const absenceRecorded = event(
  "crs.practitioner-absence.recorded",
  z.strictObject({
    absenceId: idField,
    from: instantField,
    to: instantField.nullish(),
    coveringOfficerEmail: mailboxField.nullish(),
  }),
);

/** Temporary accommodation (CAS3), and settled accommodation obtained through the service. */
export const temporaryAccommodationStarted = event("crs.temporary-accommodation.started", z.strictObject({}));
export const temporaryAccommodationEnded = event("crs.temporary-accommodation.ended", z.strictObject({}));
export const temporaryAccommodationContact = event(
  "crs.temporary-accommodation.contact-recorded",
  z.strictObject({}),
);
export const settledAccommodationObtained = event("crs.settled-accommodation.obtained", z.strictObject({}));
export const settledAccommodationSustained = event("crs.settled-accommodation.sustained", z.strictObject({}));
export const settledAccommodationLost = event("crs.settled-accommodation.lost", z.strictObject({}));
