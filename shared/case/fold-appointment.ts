import type { Instant } from "../time/index.ts";
import type { Appointment, AppointmentOutcome } from "./case.ts";
import type { CaseEvent } from "./events.ts";

type AppointmentEvent = Extract<CaseEvent, { eventType: `${string}appointment.${string}` }>;
type Attendance = Extract<AppointmentEvent, { detail: { attended: unknown } }>["detail"];

/** Folds what was booked, moved, recorded or fed back about one appointment; whichever arrives first makes it known. */
export function foldAppointment(
  appointments: Map<string, Appointment>,
  event: AppointmentEvent,
  at: Instant,
): void {
  if (event.eventType === "crs.appointment.cancelled") {
    const cancelled = appointments.get(event.detail.appointmentId);
    if (cancelled && !cancelled.withdrawnAt)
      appointments.set(cancelled.id, { ...cancelled, withdrawnAt: at });
    return;
  }
  const { appointmentId: id, appointmentTime: time, sessionNumber } = event.detail;
  const kind = event.eventType.includes("initial-assessment") ? "supplier-assessment" : "session";
  const known: Appointment = {
    ...appointments.get(id),
    id,
    kind,
    time,
    ...(sessionNumber && { sessionNumber }),
  };
  switch (event.eventType) {
    case "crs.initial-assessment-appointment.scheduled":
    case "crs.session-appointment.scheduled": {
      const moved = event.detail.replaces ? appointments.get(event.detail.replaces) : undefined;
      if (moved && moved.id !== id)
        appointments.set(moved.id, { ...moved, withdrawnAt: moved.withdrawnAt ?? at });
      appointments.set(id, { ...known, bookedAt: known.bookedAt ?? at });
      return;
    }
    case "intervention.initial-assessment-appointment.session-feedback-submitted":
    case "intervention.session-appointment.session-feedback-submitted": {
      const { notifyProbationPractitioner: notified, concern } = event.detail;
      appointments.set(id, {
        ...known,
        feedbackAt: known.feedbackAt ?? at,
        ...(notified && { practitionerNotifiedAt: known.practitionerNotifiedAt ?? at }),
        concern: (known.concern ?? false) || concern === true,
      });
      return;
    }
    default: {
      const { noSessionReasonType: reason } = event.detail;
      appointments.set(id, {
        ...known,
        outcome: outcomeOf(event.detail),
        attendanceRecordedAt: known.attendanceRecordedAt ?? at,
        ...(reason && { noSessionReason: reason }),
      });
    }
  }
}

/**
 * `didSessionHappen` decides since October 2023; before that it is absent, and 'yes' and 'late' both mean
 * that the session happened (live service, V1_152).
 */
function outcomeOf({ attended, didSessionHappen }: Attendance): AppointmentOutcome {
  if (attended === "no") return "missed";
  return (didSessionHappen ?? true) ? "held" : "did-not-happen";
}
