import { type Instant, parseInstant } from "../../../time/index.ts";
import { sessionNumberIn } from "../detail-place.ts";
import type { Announcement } from "../read-domain-event.ts";
import type { Feedback, ShownAppointment } from "../shown/index.ts";
import { feedbackFact, inOrderOfBooking } from "./appointment-facts.ts";
import { ANY_TIME, dated, type Fact } from "./fact.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * What an announcement alone dates, where the live service shows that it is true: when somebody was assigned, and when
 * feedback was submitted. The feedback has the id under which readings name it.
 */
export function announcedTimes(announced: Announcement, snapshot: Snapshot): readonly Fact[] {
  const { referralId, referral } = snapshot;
  const { occurredAt } = announced;
  switch (announced.eventType) {
    case "intervention.referral.assigned": {
      if (referral === undefined || referral === "gone" || !referral.assignedTo) return [];
      if (referral.assignedTo.key !== announced.assignedTo) return [];
      const detail = { caseworkerEmail: referral.assignedTo.email ?? null };
      const eventType = announced.eventType;
      return [dated(occurredAt, { eventType, additionalInformation: { referralId }, detail })];
    }
    case "intervention.initial-assessment-appointment.session-feedback-submitted":
    case "intervention.session-appointment.session-feedback-submitted": {
      const about = fedBack(announced, snapshot);
      return about ? [feedbackFact(about.row, about.feedback, about, occurredAt)] : [];
    }
    default:
      return [];
  }
}

interface FedBack {
  readonly row: ShownAppointment;
  readonly feedback: Feedback;
  readonly referralId: string;
  readonly sessionNumber?: number;
  /** When the next appointment in its place was booked, or was to be: its own feedback came before. */
  readonly before: Instant | undefined;
}

/**
 * The appointment that an announcement of feedback is about, which does not name it: the last of its kind whose
 * attendance had been submitted by then, unless another had taken its place.
 */
export function fedBack(announced: Announcement, snapshot: Snapshot): FedBack | undefined {
  const at = parseInstant(announced.occurredAt);
  return appointmentsAnnounced(announced, snapshot)
    .filter(({ feedback, before }) => attendanceOf(feedback) <= at && (before === undefined || at < before))
    .sort((a, b) => (attendanceOf(a.feedback) < attendanceOf(b.feedback) ? -1 : 1))
    .at(-1);
}

const attendanceOf = ({ attendanceSubmittedAt }: Feedback): Instant =>
  parseInstant(attendanceSubmittedAt ?? ANY_TIME);

/** The appointments with feedback that an announcement may be about. */
export function appointmentsAnnounced(announced: Announcement, snapshot: Snapshot): readonly FedBack[] {
  const { referralId, supplierAssessment, sessions } = snapshot;
  if (announced.eventType.startsWith("intervention.initial-assessment-appointment.")) {
    return withFeedback(inOrderOfBooking(supplierAssessment?.appointments ?? []), { referralId });
  }
  const wanted = sessionNumberIn(announced.detailUrl);
  return (sessions?.read ?? [])
    .filter(({ number }) => wanted === undefined || number === wanted)
    .flatMap(({ number, current, old }) =>
      withFeedback([...inOrderOfBooking(old), ...(current ? [current] : [])], {
        referralId,
        sessionNumber: number,
      }),
    );
}

const withFeedback = (
  rows: readonly ShownAppointment[],
  of: { readonly referralId: string; readonly sessionNumber?: number },
): readonly FedBack[] =>
  rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const before = next && (next.createdAt ? parseInstant(next.createdAt) : next.time);
    return row.feedback ? [{ row, feedback: row.feedback, ...of, before }] : [];
  });
