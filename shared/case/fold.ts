import type { Instant } from "../time/index.ts";
import type { CrsCase } from "./case.ts";
import type { CaseDraft } from "./case-draft.ts";
import { isCustodyEvent, isPersonCase } from "./case-id.ts";
import { type CaseEvent, inOrderOfOccurrence } from "./events.ts";
import { foldActionPlan } from "./fold-action-plan.ts";
import { foldAppointment } from "./fold-appointment.ts";
import { foldCustody, foldReferralOfPerson } from "./fold-custody.ts";
import { foldAccommodation, foldDealings, noAccommodation, noDealings } from "./fold-dealings.ts";
import { foldReading } from "./fold-reading.ts";
import { amend, refer } from "./fold-referral.ts";
import { instantOf } from "./occurred.ts";
import { standingEvents, takenBack } from "./standing-events.ts";
import { type FactSetAside, usableEvents } from "./usable-events.ts";

/**
 * Folds a case from its events. Any order, any repetition and any moment of arrival give the same case:
 * repetitions are told by event id, of which the earliest counts; what the live service took back is left out, what no
 * calendar holds is set aside, and the rest are taken in order of occurrence. Throws for no events whatever.
 */
export function foldCase(id: string, events: readonly CaseEvent[]): CrsCase {
  const { events: usable, setAside } = usableEvents(events);
  const earliestLast = [...usable].sort(inOrderOfOccurrence).reverse();
  const distinct = new Map(earliestLast.map((event) => [event.eventId, event]));
  const draft: CaseDraft = {
    id,
    dealings: noDealings,
    accommodation: noAccommodation,
    appointments: new Map(),
    actionPlans: new Map(),
    referralsOfPerson: new Map(),
    partsRead: [],
    everShown: new Map(),
  };
  const fold = isPersonCase(id) ? applyToPerson : apply;
  const standing = standingEvents([...distinct.values()]);
  const gone = takenBack(usable);
  for (const event of [...standing].sort(inOrderOfOccurrence)) fold(draft, event);
  const { appointments, actionPlans, referralsOfPerson, partsRead, everShown, ...facts } = draft;
  return {
    ...facts,
    appointments: [...appointments.values()].sort(byText((a) => a.time + a.id)),
    actionPlans: [...actionPlans.values()].sort(byText((p) => (p.submittedAt ?? "~") + p.id)),
    referralsOfPerson: [...referralsOfPerson.values()].sort(byText((r) => r.sentAt + r.id)),
    identifiers: isPersonCase(id) ? identifiersIn(standing) : [],
    setAside: setAside.filter((fact) => !gone.has(fact.eventId) && concerns(id, fact)),
  };
}

/** A person's own case knows of a referral only that it was sent, and when it was over. */
const concerns = (id: string, { eventType, field }: FactSetAside): boolean =>
  !isPersonCase(id) || field === "occurredAt" || !isOfReferral(eventType);

const isOfReferral = (eventType: CaseEvent["eventType"]): boolean =>
  eventType.startsWith("intervention.referral.") || eventType === "crs.referral.read";

function apply(draft: CaseDraft, event: CaseEvent): void {
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
    case "crs.case-note.added":
    case "crs.contact.recorded":
    case "crs.enforcement.decided":
    case "crs.further-attempts.declined":
    case "crs.occurrence.recorded":
    case "crs.change.recorded":
    case "crs.end.suggested":
    case "crs.assessment-postponement.agreed":
    case "crs.order.revoked":
    case "crs.practitioner-absence.recorded":
    case "crs.obligation.snoozed":
      draft.dealings = foldDealings(draft.dealings, event, at);
      return;
    case "crs.temporary-accommodation.started":
    case "crs.temporary-accommodation.ended":
    case "crs.temporary-accommodation.contact-recorded":
    case "crs.settled-accommodation.obtained":
    case "crs.settled-accommodation.sustained":
    case "crs.settled-accommodation.lost":
      draft.accommodation = foldAccommodation(draft.accommodation, event, at);
      return;
    case "prison-offender-events.prisoner.received":
    case "prison-offender-events.prisoner.released":
    case "crs.custody.recalled":
    case "crs.custody.sentenced":
    case "crs.custody.release-dates-changed":
    case "crs.custody.team-changed":
    case "crs.custody.milestone-reached":
      draft.custody = foldCustody(draft.custody, event, at);
      return;
    case "crs.referral.read":
      foldReading(draft, event, at, (undated) => apply(draft, undated));
      return;
    case "crs.outage.recorded":
      return;
    default:
      foldAppointment(draft.appointments, event, at);
  }
}

/** A person's own case is folded from custody, and from what it must know of the person's referrals; no more. */
function applyToPerson(draft: CaseDraft, event: CaseEvent): void {
  switch (event.eventType) {
    case "intervention.referral.sent":
    case "intervention.referral.ended":
    case "intervention.referral.concluded":
    case "crs.referral.read":
      foldReferralOfPerson(draft.referralsOfPerson, event, instantOf(event));
      return;
    case "crs.obligation.snoozed":
      apply(draft, event);
      return;
    default:
      if (isCustodyEvent(event)) apply(draft, event);
  }
}

/** Everything that the events name somebody by. */
const identifiersIn = (events: readonly CaseEvent[]): readonly string[] =>
  [
    ...new Set(
      events.flatMap(({ personReference }) => personReference?.identifiers ?? []).map(({ value }) => value),
    ),
  ].sort();

const earliest = (a: Instant | undefined, b: Instant): Instant => (a === undefined || b < a ? b : a);

const byText =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
