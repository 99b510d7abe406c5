import type { Instant } from "../../../shared/time/index.ts";
import type { Life, LivedAppointment, LivedPlan } from "./life.ts";
import type { Step } from "./step.ts";

/**
 * The same life without what its ending cut off: nothing is booked, planned or changed once the referral has been
 * ended. What had been booked stays booked; attendance of an appointment before the end may still be recorded.
 */
export function untilTheEnd(life: Life): Life {
  const { acknowledged, assigned, ending, ...rest } = life;
  const end = (ending?.requested?.step ?? ending?.concluded[0])?.at;
  if (ending === undefined || end === undefined) return life;
  const before = ({ at }: Step) => at < end;
  return {
    ...rest,
    amendments: life.amendments.filter(({ step }) => before(step)),
    caseNotes: life.caseNotes.filter(({ step }) => before(step)),
    ...(acknowledged && before(acknowledged) && { acknowledged }),
    ...(assigned && before(assigned.step) && { assigned }),
    assessments: cutOff(life.assessments, end),
    plans: life.plans.filter(({ submitted }) => before(submitted)).map((plan) => unsignedAfter(plan, end)),
    sessions: cutOff(life.sessions, end),
    ending,
  };
}

function cutOff(appointments: readonly LivedAppointment[], end: Instant): readonly LivedAppointment[] {
  return appointments
    .filter(({ booked }) => booked.at < end)
    .map(({ movedAway, outcome, reason, recorded, feedback, ...appointment }) => ({
      ...appointment,
      ...(movedAway && movedAway.at < end && { movedAway }),
      ...(appointment.time < end && {
        ...(outcome && { outcome }),
        ...(reason && { reason }),
        ...(recorded && { recorded }),
        ...(feedback && { feedback }),
      }),
    }));
}

function unsignedAfter({ approved, approvedBy, ...plan }: LivedPlan, end: Instant): LivedPlan {
  return approved && approved.at < end ? { ...plan, approved, ...(approvedBy && { approvedBy }) } : plan;
}
