import { sortableInstant } from "../../../time/index.ts";
import type { DeliverySession, Feedback, ShownAppointment, SupplierAssessment } from "../shown/index.ts";
import { ANY_TIME, dated, type Fact, type PartShown, type Told, undatedFact } from "./fact.ts";

/** Every supplier assessment appointment; one that was moved was replaced by the next that was booked. */
export function assessmentPart(referralId: string, { appointments }: SupplierAssessment): PartShown {
  return asPart("supplier-assessment", factsOfRows(inOrderOfBooking(appointments), { referralId }));
}

/**
 * One session: those that went before, and the current one, which is shown without the time of its booking: that was
 * after the last of the others had been booked.
 */
export function sessionPart(referralId: string, { number, current, old }: DeliverySession): PartShown {
  const rows = [...inOrderOfBooking(old), ...(current ? [current] : [])];
  return asPart(`sessions/${number}`, factsOfRows(rows, { referralId, sessionNumber: number }));
}

/** A fact, and whether the live service dates it. */
interface Dating {
  readonly fact: Fact;
  readonly isDated: boolean;
}

const asPart = (part: string, facts: readonly Dating[]): PartShown => ({
  part,
  dated: facts.filter(({ isDated }) => isDated).map(({ fact }) => fact),
  undated: facts.filter(({ isDated }) => !isDated).map(({ fact }) => fact),
});

/** The oldest booking first. */
export const inOrderOfBooking = (rows: readonly ShownAppointment[]): readonly ShownAppointment[] =>
  [...rows].sort((a, b) => {
    const [first, second] = [`${a.createdAt ?? ""}${a.id}`, `${b.createdAt ?? ""}${b.id}`];
    return first < second ? -1 : 1;
  });

interface Of {
  readonly referralId: string;
  readonly sessionNumber?: number;
}

const factsOfRows = (rows: readonly ShownAppointment[], of: Of): readonly Dating[] =>
  rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return [booking(row, before, of), ...(row.feedback ? outcome(row, row.feedback, of) : [])];
  });

function booking(row: ShownAppointment, before: ShownAppointment | undefined, of: Of): Dating {
  const told = about(row, of, isSession(of) ? "crs.session" : "crs.initial-assessment", "scheduled", {
    ...(before?.superseded && { replaces: before.id }),
  });
  return dating(row.createdAt, before ? afterWhat(before) : ANY_TIME, told);
}

/** The next appointment was booked after this one; after its attendance too, which cannot be recorded any more then. */
function afterWhat({ createdAt = ANY_TIME, time, feedback }: ShownAppointment): string {
  if (!feedback) return createdAt;
  const recordedAt = feedback.attendanceSubmittedAt ?? sortableInstant(time);
  return recordedAt > createdAt ? recordedAt : createdAt;
}

/** Attendance, and the feedback that was submitted with it or after it: only the feed tells when. */
function outcome(row: ShownAppointment, feedback: Feedback, of: Of): readonly Dating[] {
  const { attended, didSessionHappen, noSessionReasonType, attendanceSubmittedAt } = feedback;
  const kind = isSession(of) ? "intervention.session" : "intervention.initial-assessment";
  const notBefore = attendanceSubmittedAt ?? sortableInstant(row.time);
  const attendance =
    attended &&
    about(row, of, kind, attended === "no" ? "missed" : "attended", {
      attended,
      ...(didSessionHappen !== undefined && { didSessionHappen }),
      ...(noSessionReasonType && { noSessionReasonType }),
    });
  return [
    ...(attendance ? [dating(attendanceSubmittedAt, notBefore, attendance)] : []),
    { fact: feedbackFact(row, feedback, of, notBefore), isDated: false },
  ];
}

/** That feedback was submitted, at or after a moment. */
export function feedbackFact(row: ShownAppointment, feedback: Feedback, of: Of, notBefore: string): Fact {
  const kind = isSession(of) ? "intervention.session" : "intervention.initial-assessment";
  const told = about(row, of, kind, "session-feedback-submitted", {
    notifyProbationPractitioner: feedback.notifiesPractitioner,
    concern: feedback.concern,
  });
  return undatedFact(notBefore, told);
}

const isSession = ({ sessionNumber }: Of): boolean => sessionNumber !== undefined;

type Kind = `${"crs" | "intervention"}.${"session" | "initial-assessment"}`;
type What = "scheduled" | "attended" | "missed" | "session-feedback-submitted";

const about = (
  row: ShownAppointment,
  { referralId, sessionNumber }: Of,
  kind: Kind,
  what: What,
  detail: object,
): Told => ({
  eventType: `${kind}-appointment.${what}` as Told["eventType"],
  additionalInformation: { referralId },
  detail: {
    appointmentId: row.id,
    appointmentTime: row.time,
    ...(sessionNumber !== undefined && { sessionNumber }),
    ...detail,
  },
});

const dating = (at: string | undefined, notBefore: string, told: Told): Dating =>
  at ? { fact: dated(at, told), isDated: true } : { fact: undatedFact(notBefore, told), isDated: false };
