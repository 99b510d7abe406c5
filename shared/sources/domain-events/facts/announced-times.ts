import { parseInstant } from "../../../time/index.ts";
import { sessionNumberIn } from "../detail-place.ts";
import type { Announcement } from "../read-domain-event.ts";
import type { Feedback, ShownAppointment } from "../shown/index.ts";
import { feedbackFact } from "./appointment-facts.ts";
import { dated, type Fact } from "./fact.ts";
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
}

/**
 * The appointment that an announcement of feedback is about, which does not name it: the last of its kind whose
 * attendance had been submitted by then.
 */
export function fedBack(announced: Announcement, snapshot: Snapshot): FedBack | undefined {
  const by = parseInstant(announced.occurredAt);
  return appointmentsAnnounced(announced, snapshot)
    .filter(({ feedback }) => parseInstant(attendanceOf(feedback)) <= by)
    .sort((a, b) => (attendanceOf(a.feedback) < attendanceOf(b.feedback) ? -1 : 1))
    .at(-1);
}

const attendanceOf = ({ attendanceSubmittedAt }: Feedback): string =>
  attendanceSubmittedAt ?? "0000-01-01T00:00:00Z";

/** The appointments with feedback that an announcement may be about. */
export function appointmentsAnnounced(announced: Announcement, snapshot: Snapshot): readonly FedBack[] {
  const { referralId, supplierAssessment, sessions } = snapshot;
  const withFeedback = (rows: readonly ShownAppointment[], sessionNumber?: number): readonly FedBack[] =>
    rows.flatMap((row) =>
      row.feedback
        ? [
            {
              row,
              feedback: row.feedback,
              referralId,
              ...(sessionNumber !== undefined && { sessionNumber }),
            },
          ]
        : [],
    );
  if (announced.eventType.startsWith("intervention.initial-assessment-appointment.")) {
    return withFeedback(supplierAssessment?.appointments ?? []);
  }
  const wanted = sessionNumberIn(announced.detailUrl);
  return (sessions?.read ?? [])
    .filter(({ number }) => wanted === undefined || number === wanted)
    .flatMap(({ number, current, old }) => withFeedback([...old, ...(current ? [current] : [])], number));
}
