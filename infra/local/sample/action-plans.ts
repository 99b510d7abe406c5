import { addMilliseconds, type Instant } from "../../../shared/time/index.ts";
import type { LivedAppointment, LivedPlan } from "./life.ts";
import type { Pace } from "./pace.ts";
import type { Random } from "./random.ts";
import { step } from "./step.ts";
import { laterOf, minutesLater, overdue, workingDaysLater } from "./working-hours.ts";

/** Who approves: the live service at once, or a practitioner who signs (or does not). */
export type Approval = "service" | "signs" | "never signs";

/**
 * The versions of the action plan after an assessment that was held and fed back; the live service takes none
 * before the feedback.
 */
export function livedPlans(
  held: LivedAppointment,
  approval: Approval,
  maximum: number,
  pace: Pace,
  random: Random,
): readonly LivedPlan[] {
  if (!held.feedback || random.chance(pace.neverPlans)) return [];
  const late = random.chance(pace.plansLate);
  const wanted = workingDaysLater(held.time, late ? 5 + overdue(random, 7) : random.whole(1, 5), random);
  const submittedAt = laterOf(wanted, minutesLater(held.feedback.at, [20, 180], random));
  const wished = random.weighted([
    [2, 3],
    [3, 5],
    [4, 4],
    [6, 4],
    [8, 2],
    [10, 1],
  ]);
  const sessions = random.chance(0.98) ? Math.min(wished, maximum) : wished;
  if (approval === "service") return approvedAtOnce(submittedAt, sessions, maximum, random);
  if (approval === "never signs") return [version(submittedAt, sessions, random)];
  return signed(submittedAt, sessions, random);
}

const version = (at: Instant, sessions: number, random: Random): LivedPlan => ({
  id: random.uuid(),
  sessions,
  submitted: step(at, random),
});

/** Some providers send a longer version weeks later; the service takes that one too. */
function approvedAtOnce(
  submittedAt: Instant,
  sessions: number,
  maximum: number,
  random: Random,
): readonly LivedPlan[] {
  const approve = (plan: LivedPlan): LivedPlan => ({
    ...plan,
    approved: step(addMilliseconds(plan.submitted.at, random.whole(20, 400)), random),
    approvedBy: "service",
  });
  const first = approve(version(submittedAt, sessions, random));
  if (sessions >= maximum || !random.chance(0.06)) return [first];
  const later = workingDaysLater(submittedAt, random.whole(6, 15), random);
  return [first, approve(version(later, Math.min(maximum, sessions + random.whole(1, 2)), random))];
}

/** Read and signed, in time or late; or sent back for changes, resubmitted and then signed. */
function signed(submittedAt: Instant, sessions: number, random: Random): readonly LivedPlan[] {
  const first = version(submittedAt, sessions, random);
  const sign = (plan: LivedPlan): LivedPlan => {
    const days = random.chance(0.15) ? 2 + overdue(random, 6) : random.whole(0, 2);
    const { at } = plan.submitted;
    const signedAt = days === 0 ? minutesLater(at, [15, 240], random) : workingDaysLater(at, days, random);
    return { ...plan, approved: step(signedAt, random), approvedBy: "practitioner" };
  };
  if (!random.chance(0.2)) return [sign(first)];
  const again = workingDaysLater(submittedAt, random.whole(1, 4), random);
  return [first, sign(version(again, sessions, random))];
}
