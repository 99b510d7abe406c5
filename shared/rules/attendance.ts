import { workingDays } from "../time/index.ts";
import { done, earliest } from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { clockRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/** 'Record on Refer and monitor by the end of the same Working Day … any offered appointment, attended or not.' */
export const attendanceRecorded = clockRule({
  id: "attendance-recorded",
  title: "Attendance recorded",
  name: "attendance record",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("TT", "CRS Providers, 'by the end of the same Working Day'"), cite("R&M", "'the same day'")],
  opensWhen: "the time of an appointment has come",
  metWhen: "attendance or feedback is recorded",
  whatToDo: {
    owner: "Record in Refer and Monitor whether the person attended, whatever happened.",
    practitioner: "Ask the provider whether the appointment took place.",
  },
  within: always(workingDays(0)),
  opens: ({ appointments }) =>
    appointments
      .filter(({ time, withdrawnAt }) => withdrawnAt === undefined || withdrawnAt >= time)
      .map(({ id, time, kind, sessionNumber }) => ({
        at: time,
        subject: id,
        because:
          kind === "supplier-assessment"
            ? "the supplier assessment's time came"
            : `the time of session ${sessionNumber ?? ""} came`.replace("  ", " "),
      })),
  metBy: ({ appointments }, { subject }) => {
    const appointment = appointments.find(({ id }) => id === subject);
    return done(
      earliest(appointment?.attendanceRecordedAt, appointment?.feedbackAt),
      "attendance was recorded",
    );
  },
});
