import { admitted, type Instant, isAdmittedInstant, startOfLondonDay } from "../time/index.ts";
import type { Appointment } from "./case.ts";
import type { CaseDraft } from "./case-draft.ts";
import { showReferral } from "./fold-shown.ts";
import { instantOf } from "./occurred.ts";
import type { ReferralRead, Undated } from "./reading-events.ts";
import { covers } from "./standing-events.ts";

/**
 * Folds what the live service showed at a moment. The facts that it dates are events of their own, and have been
 * folded by now; what is left is what it shows without saying since when.
 *
 *     last reading without it        first reading with it
 *     ───────────┤· · · · · · · · · · · · · ├───────────▶
 *                 it happened in between
 *
 * Nobody is held to a moment that nobody knows: what was done counts from the earliest that it can have been, and
 * what was changed from when it was first seen.
 */
export function foldReading(
  draft: CaseDraft,
  { detail }: ReferralRead,
  at: Instant,
  apply: (event: Undated) => void,
): void {
  for (const { part, undated } of detail.parts) {
    const before = draft.partsRead.filter((read) => covers(read.part, part)).map((read) => read.at);
    for (const event of undated) {
      const from = latest(earliestOf(event), draft.referral?.sentAt, ...before);
      foldUndated(draft, { ...event, occurredAt: from }, from, at, apply);
    }
  }
  draft.partsRead.push(...detail.parts.map(({ part }) => ({ part, at })));
  showReferral(draft, detail.shows, at);
}

/** When it can have happened at the earliest; where what it came after has a time that no calendar holds, any time. */
function earliestOf(event: Undated): Instant {
  const at = instantOf(event);
  return isAdmittedInstant(at) ? at : startOfLondonDay(admitted.firstDay);
}

/** All folds keep what came first, so whatever is dated has been folded before and stays. */
function foldUndated(
  draft: CaseDraft,
  event: Undated,
  from: Instant,
  seenAt: Instant,
  apply: (event: Undated) => void,
): void {
  switch (event.eventType) {
    case "intervention.referral.assigned":
      apply(event);
      // Somebody else has it now, whose address is not known.
      if (!event.detail.caseworkerEmail) delete draft.caseworkerEmail;
      return;
    case "crs.session-appointment.scheduled": {
      const { appointmentId: id } = event.detail;
      const wasBooked = draft.appointments.get(id)?.bookedAt !== undefined;
      apply(event);
      const booked = draft.appointments.get(id);
      if (!booked || wasBooked) return;
      const bookedAt = latest(from, ...missedBefore(booked, draft).filter((time) => time <= seenAt));
      draft.appointments.set(id, { ...booked, bookedAt });
      return;
    }
    default:
      apply(event);
  }
}

/** A session that is booked at an unknown time may be offered for the last one that was missed: it is taken to be. */
const missedBefore = (booked: Appointment, { appointments }: CaseDraft): readonly Instant[] =>
  [...appointments.values()]
    .filter(({ kind, outcome, time }) => kind === "session" && outcome === "missed" && time < booked.time)
    .map(({ time }) => time);

const latest = (first: Instant, ...others: readonly (Instant | undefined)[]): Instant =>
  others.reduce<Instant>((last, at) => (at !== undefined && at > last ? at : last), first);
