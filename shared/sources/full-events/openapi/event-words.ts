import type { CaseEventType } from "../../../case/index.ts";

/** Made by the monitor itself: nobody posts them, so the document does not name them. */
export type PostedEventType = Exclude<CaseEventType, "crs.referral.read">;

/** What each type of event says, in a sentence. */
export const eventWords: Readonly<Record<PostedEventType, string>> = {
  "intervention.referral.sent":
    "The practitioner sent a referral. `occurredAt` is when; clocks of the provider start with it.",
  "intervention.referral.assigned": "The provider assigned the referral to a caseworker.",
  "crs.referral.acknowledged":
    "The provider told the practitioner, by whatever means, that it has the referral.",
  "crs.referral.amended":
    "Something about the referral was put right or changed after it was sent. What is left out stays as it was.",
  "intervention.referral.ended":
    "The practitioner asked for the end of the referral. It may come more than once; the earliest counts.",
  "intervention.referral.concluded": "The referral is over. It may come more than once.",
  "intervention.end-of-service-report.submitted": "The provider submitted the end of service report.",
  "crs.initial-assessment-appointment.scheduled":
    "The initial assessment was booked, or moved: `replaces` names the appointment that this one stands for.",
  "intervention.initial-assessment-appointment.attended":
    "Attendance at the initial assessment was recorded: the person came. `occurredAt` is when it was recorded.",
  "intervention.initial-assessment-appointment.missed":
    "Attendance at the initial assessment was recorded: the person did not come.",
  "intervention.initial-assessment-appointment.session-feedback-submitted":
    "Feedback on the initial assessment was submitted, which tells the practitioner of it.",
  "crs.session-appointment.scheduled": "A session of the action plan was booked, or moved.",
  "intervention.session-appointment.attended": "Attendance at a session was recorded: the person came.",
  "intervention.session-appointment.missed": "Attendance at a session was recorded: the person did not come.",
  "intervention.session-appointment.session-feedback-submitted": "Feedback on a session was submitted.",
  "crs.appointment.cancelled": "An appointment was called off before its time and not replaced.",
  "intervention.action-plan.submitted": "The provider submitted an action plan; the first has a deadline.",
  "intervention.action-plan.approved":
    "An action plan was approved, by a person or by the live service itself.",
  "crs.case-note.added":
    "A case note was written in Refer and Monitor: by whom and what about, never what it says.",
  "crs.contact.recorded":
    "Practitioner and provider spoke or wrote to each other outside Refer and Monitor: who, and what about.",
  "crs.enforcement.decided": "The practitioner decided what, if anything, follows from missed appointments.",
  "crs.further-attempts.declined": "The practitioner asked for no further attempts to see the person.",
  "crs.occurrence.recorded": "Something happened that the provider must tell the practitioner of.",
  "crs.change.recorded": "Something changed that the practitioner must tell the provider of.",
  "crs.end.suggested": "The provider says that all outcomes are met, or asks to end the service early.",
  "crs.assessment-postponement.agreed":
    "The practitioner agreed that the assessment may be held after the day of release.",
  "crs.order.revoked": "The order was revoked: the referral must be cancelled before the sentence ends.",
  "crs.practitioner-absence.recorded":
    "The practitioner of the referral is away, and who covers. Recorded again under the same `absenceId` when more is known.",
  "crs.obligation.snoozed":
    "Somebody knows of an obligation and asks not to be reminded of it until a day, at most five working days ahead.",
  "crs.temporary-accommodation.started": "A placement in temporary accommodation (CAS3) began.",
  "crs.temporary-accommodation.ended": "A placement in temporary accommodation (CAS3) ended.",
  "crs.temporary-accommodation.contact-recorded":
    "The accommodation support worker was in contact with somebody in temporary accommodation.",
  "crs.settled-accommodation.obtained": "Settled accommodation was obtained through the service.",
  "crs.settled-accommodation.sustained": "Settled accommodation was confirmed as sustained.",
  "crs.settled-accommodation.lost": "Settled accommodation obtained through the service was lost.",
  "prison-offender-events.prisoner.received": "Somebody came into a prison, from outside or from another.",
  "prison-offender-events.prisoner.released": "Somebody left a prison, released or for another reason.",
  "crs.custody.recalled": "Somebody on licence was recalled to prison.",
  "crs.custody.sentenced": "Somebody in prison was sentenced.",
  "crs.custody.release-dates-changed":
    "A release or curfew date was set, moved or taken away (`null`). What is left out stays as it was.",
  "crs.custody.team-changed": "Who answers for somebody in prison: mailboxes, each as far as it is known.",
  "crs.custody.milestone-reached": "Something on the way from reception to release was done.",
  "crs.outage.recorded":
    "The live service could not be used. Of the service as a whole, not of a case. Recorded again with `to` when it is over.",
};
