import type { Instant } from "../time/index.ts";
import type { ActionPlan, Appointment, CrsCase, Referral } from "./case.ts";
import { type CaseEvent, inOrderOfOccurrence } from "./events.ts";
import { foldActionPlan } from "./fold-action-plan.ts";
import { foldAppointment } from "./fold-appointment.ts";
import { amend, refer } from "./fold-referral.ts";
import { instantOf } from "./occurred.ts";

/** A case while it is being folded: the same facts, writable, the collections keyed by id. */
export interface CaseInTheMaking {
  readonly id: string;
  referral?: Referral;
  assignedAt?: Instant;
  caseworkerEmail?: string;
  acknowledgedAt?: Instant;
  endOfServiceReportAt?: Instant;
  endRequestedAt?: Instant;
  concludedAt?: Instant;
  readonly appointments: Map<string, Appointment>;
  readonly actionPlans: Map<string, ActionPlan>;
}

/**
 * Folds a case from its events. Any order, any repetition and any moment of arrival give the same case:
 * repetitions are told by event id, and the rest are taken in order of occurrence.
 */
export function foldCase(id: string, events: readonly CaseEvent[]): CrsCase {
  const distinct = new Map(events.map((event) => [event.eventId, event]));
  const draft: CaseInTheMaking = { id, appointments: new Map(), actionPlans: new Map() };
  for (const event of [...distinct.values()].sort(inOrderOfOccurrence)) apply(draft, event);
  const { appointments, actionPlans, ...facts } = draft;
  return {
    ...facts,
    appointments: [...appointments.values()].sort(byText((a) => a.time + a.id)),
    actionPlans: [...actionPlans.values()].sort(byText((p) => (p.submittedAt ?? "~") + p.id)),
  };
}

function apply(draft: CaseInTheMaking, event: CaseEvent): void {
  const at = instantOf(event);
  switch (event.eventType) {
    case "intervention.referral.sent":
      refer(draft, event, at);
      return;
    case "crs.referral.amended":
      amend(draft, event.detail, at);
      return;
    case "intervention.referral.assigned":
      draft.assignedAt ??= at;
      if (event.detail.caseworkerEmail) draft.caseworkerEmail = event.detail.caseworkerEmail;
      return;
    case "crs.referral.acknowledged":
      draft.acknowledgedAt ??= at;
      return;
    case "intervention.referral.ended":
      draft.endRequestedAt = earliest(draft.endRequestedAt, event.detail.endRequestedAt ?? at);
      return;
    case "intervention.referral.concluded":
      draft.concludedAt ??= at;
      return;
    case "intervention.end-of-service-report.submitted":
      draft.endOfServiceReportAt ??= at;
      return;
    case "intervention.action-plan.submitted":
    case "intervention.action-plan.approved":
      foldActionPlan(draft.actionPlans, event, at);
      return;
    default:
      foldAppointment(draft.appointments, event, at);
  }
}

const earliest = (a: Instant | undefined, b: Instant): Instant => (a === undefined || b < a ? b : a);

const byText =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
