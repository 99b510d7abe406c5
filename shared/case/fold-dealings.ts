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
      | "crs.practitioner-absence.recorded"
      | "crs.obligation.snoozed";
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
  snoozes: [],
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
    case "crs.obligation.snoozed":
      return { ...known, snoozes: [...known.snoozes, { at, ...event.detail }] };
    case "crs.practitioner-absence.recorded":
      return {
        ...known,
        absences: [
          ...known.absences.filter(({ id }) => id !== event.detail.absenceId),
          absence(known.absences, event, at),
        ],
      };
  }
}

/** The first record of an occurrence counts. */
const withFirst = <T extends Occurrence>(known: readonly T[], next: T): readonly T[] =>
  known.some(({ id }) => id === next.id) ? known : [...known, next];

/** A later record of the same absence replaces the earlier one: that is how it is ended or given a covering officer. */
function absence(
  known: readonly Absence[],
  { detail }: Extract<DealingsEvent, { eventType: "crs.practitioner-absence.recorded" }>,
  at: Instant,
): Absence {
  const { absenceId: id, from, to, coveringOfficerEmail } = detail;
  const coverNamedAt = known.find((one) => one.id === id)?.coverNamedAt ?? at;
  return { id, from, ...(to && { to }), ...(coveringOfficerEmail && { coveringOfficerEmail, coverNamedAt }) };
}

export type AccommodationEvent = Extract<
  CaseEvent,
  { eventType: `crs.${"temporary" | "settled"}-accommodation.${string}` }
>;

export const noAccommodation: Accommodation = { placements: [], placementContacts: [], settledHomes: [] };

/** Adds where the person lives to what is known: a placement or a home that begins again while it lasts is the same. */
export function foldAccommodation(
  known: Accommodation,
  event: AccommodationEvent,
  at: Instant,
): Accommodation {
  const { placements, settledHomes } = known;
  const placement = placements.at(-1);
  const home = settledHomes.at(-1);
  switch (event.eventType) {
    case "crs.temporary-accommodation.started":
      return placement && !placement.to ? known : { ...known, placements: [...placements, { from: at }] };
    case "crs.temporary-accommodation.ended":
      return { ...known, placements: withLast(placements, (last) => ({ ...last, to: last.to ?? at })) };
    case "crs.temporary-accommodation.contact-recorded":
      return { ...known, placementContacts: [...known.placementContacts, at] };
    case "crs.settled-accommodation.obtained":
      return home && !home.lostAt ? known : { ...known, settledHomes: [...settledHomes, { from: at }] };
    case "crs.settled-accommodation.sustained":
      return {
        ...known,
        settledHomes: withLast(settledHomes, (last) => ({ ...last, sustainedAt: last.sustainedAt ?? at })),
      };
    case "crs.settled-accommodation.lost":
      return {
        ...known,
        settledHomes: withLast(settledHomes, (last) => ({ ...last, lostAt: last.lostAt ?? at })),
      };
  }
}

/** The last one changed; where there is none, nothing. */
const withLast = <T>(all: readonly T[], change: (last: T) => T): readonly T[] =>
  all.map((one, index) => (index === all.length - 1 ? change(one) : one));
