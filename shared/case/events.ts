import * as z from "zod";
import * as correspondence from "./correspondence-events.ts";
import * as custody from "./custody-events.ts";
import * as delivery from "./delivery-events.ts";
import { referralRead } from "./reading-events.ts";
import * as referral from "./referral-events.ts";
import * as service from "./service-events.ts";
import { obligationSnoozed } from "./snooze-events.ts";

/**
 * Every event a case is folded from, in the live service's vocabulary where it has a word
 * (`intervention.*`) and in ours (`crs.*`) where it publishes nothing. This is the form that is stored:
 * free text has already been replaced by its judgement, and a key that is not known is refused,
 * so that nothing personal can slip through beside the facts.
 */
export const caseEvent = z.discriminatedUnion("eventType", [
  referral.referralSent,
  referral.referralAssigned,
  referral.referralAcknowledged,
  referral.referralAmended,
  referral.referralEnded,
  referral.referralConcluded,
  referral.endOfServiceReportSubmitted,
  delivery.assessmentScheduled,
  delivery.assessmentAttended,
  delivery.assessmentMissed,
  delivery.assessmentFeedback,
  delivery.sessionScheduled,
  delivery.sessionAttended,
  delivery.sessionMissed,
  delivery.sessionFeedback,
  delivery.appointmentCancelled,
  delivery.actionPlanSubmitted,
  delivery.actionPlanApproved,
  correspondence.caseNoteAdded,
  correspondence.contactRecorded,
  correspondence.enforcementDecided,
  correspondence.noFurtherAttempts,
  correspondence.occurrenceRecorded,
  correspondence.changeRecorded,
  correspondence.endSuggested,
  correspondence.assessmentPostponementAgreed,
  correspondence.orderRevoked,
  correspondence.absenceRecorded,
  correspondence.temporaryAccommodationStarted,
  correspondence.temporaryAccommodationEnded,
  correspondence.temporaryAccommodationContact,
  correspondence.settledAccommodationObtained,
  correspondence.settledAccommodationSustained,
  correspondence.settledAccommodationLost,
  custody.prisonerReceived,
  custody.prisonerReleased,
  custody.prisonerRecalled,
  custody.sentenced,
  custody.releaseDatesChanged,
  custody.teamChanged,
  custody.milestoneReached,
  service.outageRecorded,
  obligationSnoozed,
  referralRead,
]);
export type CaseEvent = z.infer<typeof caseEvent>;
export type CaseEventType = CaseEvent["eventType"];

/**
 * The order in which events are folded: by when they occurred, to the nanosecond, then by id.
 * It does not depend on when or how often they were delivered.
 */
export function inOrderOfOccurrence(a: CaseEvent, b: CaseEvent): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  if (a.eventId === b.eventId) return 0;
  return a.eventId < b.eventId ? -1 : 1;
}
