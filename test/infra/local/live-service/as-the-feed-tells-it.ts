import type { Life } from "../../../../infra/local/sample/life.ts";
import { type CaseEvent, type CrsCase, foldCase } from "../../../../shared/case/index.ts";
import { type Obligation, obligationsOf } from "../../../../shared/obligations/index.ts";
import { epochOf, type Instant, parseInstant } from "../../../../shared/time/index.ts";

/**
 * In what the live service and its feed cannot tell what full events do:
 *
 * - `form-seen`: nobody says when the form was amended; it counts from the reading that first showed it, and one that
 *   was amended before it was first read was always so;
 * - `session-booked`: nobody says when a session was booked; it counts from the earliest that it can have been;
 * - `withdrawal-concluded`: a referral that is withdrawn is shown with its last conclusion; the first counts as of the
 *   request, which came milliseconds before;
 * - `miss-mailed`: the live service mails the practitioner of every missed appointment itself, whatever the provider
 *   selected.
 */
export type Untold = "form-seen" | "session-booked" | "withdrawal-concluded" | "miss-mailed";

/** A full event as it would have to read for it to say what the feed does, and in what it was changed. */
export interface Retold {
  readonly event: CaseEvent;
  readonly untold?: Untold;
  /** By how many milliseconds it was moved; negative: to an earlier moment. */
  readonly moved: number;
}

/** The full events of a referral, told as the feed could. */
export const asTheFeedTellsIt = (full: readonly CaseEvent[], life: Life, fed: CrsCase): readonly Retold[] =>
  full.map((event) => retold(event, life, fed));

function retold(event: CaseEvent, life: Life, fed: CrsCase): Retold {
  switch (event.eventType) {
    case "crs.referral.amended":
      return movedTo(seenAt(event, fed), event, "form-seen");
    case "crs.session-appointment.scheduled":
      return movedTo(
        fed.appointments.find(({ id }) => id === event.detail.appointmentId)?.bookedAt,
        event,
        "session-booked",
      );
    case "intervention.referral.ended":
    case "intervention.referral.concluded":
      // The first conclusion counts; one that comes with the report is shown in its place, and changes nothing.
      return parseInstant(event.occurredAt) === life.ending?.concluded[0]?.at
        ? movedTo(life.ending.requested?.step.at, event, "withdrawal-concluded")
        : { event, moved: 0 };
    case "intervention.initial-assessment-appointment.session-feedback-submitted":
    case "intervention.session-appointment.session-feedback-submitted": {
      const { outcome } = [...life.assessments, ...life.sessions].find(
        ({ id }) => id === event.detail.appointmentId,
      ) ?? { outcome: undefined };
      if (outcome !== "missed" || event.detail.notifyProbationPractitioner) return { event, moved: 0 };
      const detail = { ...event.detail, notifyProbationPractitioner: true };
      return { event: { ...event, detail }, untold: "miss-mailed", moved: 0 };
    }
    default:
      return { event, moved: 0 };
  }
}

function movedTo(at: Instant | undefined, event: CaseEvent, untold: Untold): Retold {
  const before = parseInstant(event.occurredAt);
  if (at === undefined || at === before) return { event, moved: 0 };
  // After whatever else is dated to the same millisecond, such as the booking that this one takes the place of.
  const occurredAt = `${at.slice(0, 23)}999999Z`;
  return { event: { ...event, occurredAt }, untold, moved: epochOf(at) - epochOf(before) };
}

type Amended = Extract<CaseEvent, { eventType: "crs.referral.amended" }>;

/** Since when the fed case has known what an amendment says; a section that was put right, since it is not blank. */
function seenAt({ detail }: Amended, { referral }: CrsCase): Instant | undefined {
  if (!referral) return undefined;
  if (detail.expectedReleaseDate)
    return referral.releaseDate.find(({ value }) => value === detail.expectedReleaseDate)?.from;
  if (detail.completionDeadline)
    return referral.completionDeadline.find(({ value }) => value === detail.completionDeadline)?.from;
  if (detail.furtherInformation)
    return referral.furtherInformation.find(({ value }) => value && !value.blank)?.from;
  return undefined;
}

/** What is compared of an obligation: what it is, when it is due, what became of it and when. */
export interface Outcome {
  readonly key: string;
  readonly state: Obligation["state"];
  readonly due?: Instant;
  readonly met?: Instant;
  readonly waived?: Instant;
  readonly fellAway?: Instant;
}

export const outcomesOf = (c: CrsCase, now: Instant): readonly Outcome[] =>
  obligationsOf(c, now)
    .map((one) => ({
      key: one.key,
      state: one.state,
      ...(one.deadline && { due: one.deadline.due }),
      ...("met" in one && one.met && { met: one.met.at }),
      ...("waived" in one && { waived: one.waived.at }),
      ...("fellAway" in one && one.fellAway && { fellAway: one.fellAway.at }),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

export const outcomesOfEvents = (
  id: string,
  events: readonly CaseEvent[],
  now: Instant,
): readonly Outcome[] => outcomesOf(foldCase(id, events), now);
