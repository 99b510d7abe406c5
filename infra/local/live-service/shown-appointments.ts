import type { Instant } from "../../../shared/time/index.ts";
import type { Life, LivedAppointment } from "../sample/index.ts";
import { idOf, kept, takenBy, user } from "./as-kept.ts";

/** `SupplierAssessmentDTO`: one that was moved before its time is superseded, one that was missed is not. */
export function shownAssessment(life: Life, now: Instant) {
  const rows = bookedBy(life.assessments, now);
  return {
    id: idOf("assessment", life.id),
    appointments: rows.map((row) => ({
      ...appointment(row, life, now),
      ...replaced(takenBy(row.movedAway, now)),
    })),
    currentAppointmentId: rows.at(-1)?.id ?? null,
    referralId: life.id,
  };
}

/**
 * `DeliverySessionDTO`s, in order of their numbers: those of the approved plans, which exist before anything is booked.
 * None while no plan is approved.
 */
export function shownSessions(life: Life, now: Instant) {
  const approved = life.plans.filter((plan) => takenBy(plan.approved, now));
  if (approved.length === 0) return [];
  const booked = Map.groupBy(bookedBy(life.sessions, now), ({ sessionNumber = 1 }) => sessionNumber);
  const most = Math.max(...approved.map(({ sessions }) => sessions), ...booked.keys());
  return Array.from({ length: most }, (_, index) =>
    session(life, index + 1, booked.get(index + 1) ?? [], now),
  );
}

/** The current appointment stands in the session itself, without the time of its booking; the others are superseded. */
function session(life: Life, sessionNumber: number, rows: readonly LivedAppointment[], now: Instant) {
  const current = rows.at(-1);
  const { id, createdAt, ...shown } = current
    ? appointment(current, life, now)
    : { ...unbooked, id: null, createdAt: null };
  const oldAppointments = rows
    .slice(0, -1)
    .map((row) => ({ ...appointment(row, life, now), ...replaced(true) }));
  return {
    id: idOf("session", life.id, String(sessionNumber)),
    sessionNumber,
    ...shown,
    oldAppointments,
    deliusAppointmentId: current ? 1_000_000 + sessionNumber : null,
    appointmentId: id,
  };
}

const unbooked = {
  appointmentTime: null,
  durationInMinutes: null,
  appointmentFeedback: null,
  appointmentDeliveryType: null,
  sessionType: null,
  appointmentDeliveryAddress: null,
  npsOfficeCode: null,
} as const;

/** In order of booking. */
const bookedBy = (appointments: readonly LivedAppointment[], now: Instant): readonly LivedAppointment[] =>
  appointments
    .filter(({ booked }) => takenBy(booked, now))
    .sort((a, b) => (a.booked.at < b.booked.at ? -1 : 1));

const appointment = (row: LivedAppointment, life: Life, now: Instant) => ({
  id: row.id,
  appointmentTime: row.time.replace(/\.000Z$/u, "Z"),
  durationInMinutes: 60,
  appointmentFeedback: feedback(row, life, now),
  appointmentDeliveryType: "PHONE_CALL",
  sessionType: "ONE_TO_ONE",
  appointmentDeliveryAddress: null,
  npsOfficeCode: null,
  createdAt: kept(row.booked.at),
});

/** What an appointment in a list is shown with: whether another took its place, at whose request and why. */
const replaced = (superseded: boolean) => ({
  superseded,
  rescheduleRequestedBy: superseded ? "Service Provider" : null,
  rescheduledReason: null,
});

/**
 * `AppointmentFeedbackDTO`: attendance is a draft until the feedback is submitted. A concern can be written down
 * without the practitioner being told of it.
 */
function feedback(row: LivedAppointment, life: Life, now: Instant) {
  const recorded = takenBy(row.recorded, now) ? row.recorded : undefined;
  const submitted = recorded !== undefined && takenBy(row.feedback, now);
  const provider = user(life.assigned?.caseworker ?? "UNASSIGNED");
  const { outcome, reason, concern = false, notified = false } = row;
  const missed = outcome === "missed";
  return {
    attendanceFeedback: {
      didSessionHappen: recorded ? outcome === "held" : null,
      attended: recorded ? (missed ? "no" : "yes") : null,
      additionalAttendanceInformation: null,
      attendanceFailureInformation: null,
      submittedAt: recorded ? kept(recorded.at) : null,
      submittedBy: recorded ? provider : null,
    },
    sessionFeedback: {
      late: null,
      lateReason: null,
      futureSessionPlans: null,
      noAttendanceInformation: null,
      noSessionReasonType: submitted && reason ? reason : null,
      noSessionReasonPopAcceptable: null,
      noSessionReasonPopUnacceptable: null,
      noSessionReasonLogistics: null,
      behaviourDescription: null,
      sessionSummary: null,
      sessionResponse: null,
      sessionBehaviour: null,
      sessionConcerns: submitted && concern ? "Somethingfinch was said" : null,
      notifyProbationPractitioner: submitted ? notified : null,
      notifyProbationPractitionerOfBehaviour: null,
      notifyProbationPractitionerOfConcerns: submitted && concern && notified ? true : null,
    },
    submitted,
    submittedBy: submitted ? provider : null,
  };
}
