import * as z from "zod";
import { envelope, personIdentifier } from "./envelope.ts";
import { codeField, dayField, mailboxField, regionField } from "./fields.ts";

/** Events of custody are about a person; the live service names one by prison number. */
const ofPerson = z.object({ prisonId: codeField.max(10).optional() });
const personReference = z.object({ identifiers: z.array(personIdentifier).min(1).max(5) });

const about = <Type extends string, Additional extends z.ZodType, Detail extends z.ZodType>(
  eventType: Type,
  additionalInformation: Additional,
  detail: Detail,
) =>
  z.strictObject({
    ...envelope,
    personReference,
    eventType: z.literal(eventType),
    additionalInformation,
    detail,
  });

const event = <Type extends string, Detail extends z.ZodType>(eventType: Type, detail: Detail) =>
  about(eventType, ofPerson, detail);

/**
 * Why somebody came in and why they went out, in the words of prison-offender-events. A reason that is left out means
 * that they were received from outside, or released.
 */
const receptionReasons = [
  "ADMISSION",
  "NEW_ADMISSION",
  "READMISSION",
  "READMISSION_SWITCH_BOOKING",
  "POST_MERGE_ADMISSION",
  "TRANSFERRED",
  "RETURN_FROM_COURT",
  "TEMPORARY_ABSENCE_RETURN",
  "UNKNOWN",
] as const;
const releaseReasons = [
  "RELEASED",
  "TRANSFERRED",
  "RELEASED_TO_HOSPITAL",
  "SENT_TO_COURT",
  "TEMPORARY_ABSENCE_RELEASE",
  "UNKNOWN",
] as const;

/** Mailboxes of those who answer for somebody in prison, each as far as it is known. */
const team = z.strictObject({
  region: regionField.optional(),
  prisonMailbox: mailboxField.optional(),
  preReleaseTeamMailbox: mailboxField.optional(),
  prisonOffenderManagerEmail: mailboxField.optional(),
  communityOffenderManagerEmail: mailboxField.optional(),
  pduMailbox: mailboxField.optional(),
  managerMailbox: mailboxField.optional(),
});

export const prisonerReceived = about(
  "prison-offender-events.prisoner.received",
  ofPerson.extend({ reason: z.enum(receptionReasons).optional() }),
  z.strictObject({
    team: team.optional(),
    /** Held outside the area they will return to. */
    outOfArea: z.boolean().optional(),
    /** On remand with no offender manager allocated. */
    unallocatedRemand: z.boolean().optional(),
  }),
);

export const prisonerReleased = about(
  "prison-offender-events.prisoner.released",
  ofPerson.extend({ reason: z.enum(releaseReasons).optional() }),
  z.strictObject({}),
);

/** Recalled to prison from licence. */
export const prisonerRecalled = event("crs.custody.recalled", z.strictObject({}));

export const sentenced = event(
  "crs.custody.sentenced",
  z.strictObject({ riskLevel: z.enum(["low", "medium", "high", "very-high"]).optional() }),
);

/** A release or curfew date was set, moved or taken away; what is left out stays as it was. */
export const releaseDatesChanged = event(
  "crs.custody.release-dates-changed",
  z.strictObject({
    releaseDate: dayField.nullable().optional(),
    homeDetentionCurfewEligibilityDate: dayField.nullable().optional(),
  }),
);

export const teamChanged = event("crs.custody.team-changed", z.strictObject({ team }));

/** Something on the way from reception to release was done. */
export const custodyMilestones = [
  "screening-1-completed",
  "screening-2-completed",
  "guided-interview-completed",
  "pre-release-plan-reviewed",
  "community-manager-allocated",
  "community-manager-responsible",
  "one-month-meeting-held",
  "resettlement-need-identified",
] as const;
export const milestoneReached = event(
  "crs.custody.milestone-reached",
  z.strictObject({ milestone: z.enum(custodyMilestones) }),
);
