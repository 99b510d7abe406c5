import type { Instant } from "../time/index.ts";
import type { Absence, Accommodation, Dealings, Occurrence } from "./case.ts";
import type { CaseEvent } from "./events.ts";

export type DealingsEvent = Extract<
  CaseEvent,
  {
    eventType:
      | "crs.case-note.added"
      | "crs.contact.recorded"
      | "crs.enforcement.decided"
      | "crs.further-attempts.declined"
      | "crs.occurrence.recorded"
      | "crs.change.recorded"
      | "crs.end.suggested"
      | "crs.assessment-postponement.agreed"
      | "crs.order.revoked"
      | "crs.practitioner-absence.recorded";
  }
>;

export const noDealings: Dealings = {
  correspondence: [],
  occurrences: [],
  changes: [],
  absences: [],
  enforcementDecidedAt: [],
  endSuggestions: [],
  assessmentPostponements: [],
};

/** Adds what was written, said, decided or agreed to what is known. */
export function foldDealings(known: Dealings, event: DealingsEvent, at: Instant): Dealings {
  switch (event.eventType) {
    case "crs.case-note.added":
    case "crs.contact.recorded": {
      const means = event.eventType === "crs.case-note.added" ? "case-note" : "contact";
      return { ...known, correspondence: [...known.correspondence, { at, means, ...event.detail }] };
    }
    case "crs.enforcement.decided":
      return { ...known, enforcementDecidedAt: [...known.enforcementDecidedAt, at] };
    case "crs.further-attempts.declined":
      return { ...known, furtherAttemptsDeclinedAt: known.furtherAttemptsDeclinedAt ?? at };
    case "crs.occurrence.recorded": {
      const { occurrenceId: id, kind } = event.detail;
      return { ...known, occurrences: withFirst(known.occurrences, { id, at, kind }) };
    }
    case "crs.change.recorded": {
      const { changeId: id, kind } = event.detail;
      return { ...known, changes: withFirst(known.changes, { id, at, kind }) };
    }
    case "crs.end.suggested":
      return { ...known, endSuggestions: [...known.endSuggestions, { at, ...event.detail }] };
    case "crs.assessment-postponement.agreed":
      return {
        ...known,
        assessmentPostponements: [...known.assessmentPostponements, { at, ...event.detail }],
      };
    case "crs.order.revoked":
      return { ...known, orderRevokedAt: known.orderRevokedAt ?? at };
    case "crs.practitioner-absence.recorded":
      return {
        ...known,
        absences: [...known.absences.filter(({ id }) => id !== event.detail.absenceId), absence(event)],
      };
  }
}

/** The first record of an occurrence counts. */
const withFirst = <T extends Occurrence>(known: readonly T[], next: T): readonly T[] =>
  known.some(({ id }) => id === next.id) ? known : [...known, next];

/** A later record of the same absence replaces the earlier one: that is how it is ended or given a covering officer. */
function absence({
  detail,
}: Extract<DealingsEvent, { eventType: "crs.practitioner-absence.recorded" }>): Absence {
  const { absenceId: id, from, to, coveringOfficerEmail } = detail;
  return { id, from, ...(to && { to }), ...(coveringOfficerEmail && { coveringOfficerEmail }) };
}

export type AccommodationEvent = Extract<
  CaseEvent,
  { eventType: `crs.${"temporary" | "settled"}-accommodation.${string}` }
>;

/** Adds where the person lives to what is known; the first placement and the first settled home count. */
export function foldAccommodation(
  known: Accommodation,
  event: AccommodationEvent,
  at: Instant,
): Accommodation {
  switch (event.eventType) {
    case "crs.temporary-accommodation.started":
      return { ...known, temporaryFrom: known.temporaryFrom ?? at };
    case "crs.temporary-accommodation.ended":
      return { ...known, temporaryTo: known.temporaryTo ?? at };
    case "crs.temporary-accommodation.contact-recorded":
      return { ...known, temporaryContacts: [...known.temporaryContacts, at] };
    case "crs.settled-accommodation.obtained":
      return { ...known, settledAt: known.settledAt ?? at };
    case "crs.settled-accommodation.sustained":
      return { ...known, sustainedAt: known.sustainedAt ?? at };
    case "crs.settled-accommodation.lost":
      return { ...known, lostAt: known.lostAt ?? at };
  }
}
