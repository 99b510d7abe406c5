/** What the live service announces (its `SNSService`, `ReferralEndingListener` and `ReferralConcludedListener`). */
export const announcedTypes = [
  "intervention.referral.sent",
  "intervention.referral.assigned",
  "intervention.action-plan.submitted",
  "intervention.action-plan.approved",
  "intervention.initial-assessment-appointment.attended",
  "intervention.initial-assessment-appointment.missed",
  "intervention.initial-assessment-appointment.session-feedback-submitted",
  "intervention.session-appointment.attended",
  "intervention.session-appointment.missed",
  "intervention.session-appointment.session-feedback-submitted",
  "intervention.end-of-service-report.submitted",
  "intervention.referral.ended",
  "intervention.referral.concluded",
] as const;
export type AnnouncedType = (typeof announcedTypes)[number];

/** What prison-offender-events announces on the same topic and a case is folded from. */
export const custodyTypes = [
  "prison-offender-events.prisoner.received",
  "prison-offender-events.prisoner.released",
] as const;
export type CustodyType = (typeof custodyTypes)[number];
