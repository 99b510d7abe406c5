import { addMilliseconds, type Instant } from "../../../shared/time/index.ts";
import { attempts } from "./assessments.ts";
import type { Ending, LivedAppointment, LivedPlan } from "./life.ts";
import type { Pace } from "./pace.ts";
import type { Random } from "./random.ts";
import { missesInARow } from "./sessions.ts";
import { alongside, type Step, step } from "./step.ts";
import { minutesLater, overdue, workingDaysLater } from "./working-hours.ts";

export interface Lived {
  readonly sentAt: Instant;
  readonly assessments: readonly LivedAppointment[];
  readonly plans: readonly LivedPlan[];
  readonly sessions: readonly LivedAppointment[];
}

/**
 * How a referral ends: cancelled soon after it was sent, ended early by the practitioner, ended because nobody came,
 * or completed by the report after its last session. Absent while it goes on.
 */
export function endingOf(lived: Lived, pace: Pace, random: Random): Ending | undefined {
  const requested = endRequest(lived, random);
  const delivered = lastSessionOf(lived);
  if (requested && !(delivered && delivered.at < requested.at))
    return endedEarly(lived, requested, pace, random);
  if (!delivered) return undefined;
  const report = reportAfter(delivered.at, pace, random);
  return report && { state: "COMPLETED", concluded: [alongside(report, 40)], report };
}

interface EndRequest {
  readonly at: Instant;
  readonly code: string;
}

/** When and why the practitioner ends the referral (codes of the live service's withdrawal reasons). */
function endRequest({ sentAt, assessments, sessions }: Lived, random: Random): EndRequest | undefined {
  if (random.chance(0.04))
    return {
      at: workingDaysLater(sentAt, random.whole(1, 6), random),
      code: random.pick(["MIS", "INE", "MOV"]),
    };
  if (random.chance(0.08)) {
    const code = random.pick(["NEE", "WOR", "RET", "SER", "MOV", "ACQ"]);
    return { at: workingDaysLater(sentAt, random.whole(8, 26), random), code };
  }
  const last = nobodyCame(assessments, attempts) ?? nobodyCame(sessions, missesInARow);
  if (!last?.feedback || random.chance(0.3)) return undefined;
  return { at: workingDaysLater(last.feedback.at, random.whole(1, 6), random), code: "NOT" };
}

/** The last of so many recorded appointments in a row that were not held. */
function nobodyCame(appointments: readonly LivedAppointment[], times: number): LivedAppointment | undefined {
  const recorded = appointments.filter(({ recorded }) => recorded);
  const lastOnes = recorded.slice(-times);
  return lastOnes.length === times && lastOnes.every(({ outcome }) => outcome !== "held")
    ? lastOnes.at(-1)
    : undefined;
}

/** When the last session of the latest plan was recorded as held. */
function lastSessionOf({ plans, sessions }: Lived): Step | undefined {
  const planned = plans.at(-1)?.sessions ?? 0;
  const held = sessions.filter(({ outcome, recorded }) => outcome === "held" && recorded);
  return planned > 0 && held.length >= planned ? held[planned - 1]?.feedback : undefined;
}

/** The live service concludes at the end request, and once more when a report follows it. */
function endedEarly({ sessions }: Lived, { at, code }: EndRequest, pace: Pace, random: Random): Ending {
  const requested = step(at, random);
  const worked = sessions.some(
    ({ outcome, feedback }) => outcome === "held" && feedback && feedback.at < requested.at,
  );
  const report = worked ? reportAfter(at, pace, random) : undefined;
  return {
    state: worked ? "PREMATURELY_ENDED" : "CANCELLED",
    requested: { step: requested, code },
    concluded: [alongside(requested, random.whole(5, 90)), ...(report ? [alongside(report, 40)] : [])],
    ...(report && { report }),
  };
}

function reportAfter(at: Instant, pace: Pace, random: Random): Step | undefined {
  if (random.chance(pace.neverReports)) return undefined;
  if (random.chance(pace.reportsLate))
    return step(workingDaysLater(at, 5 + overdue(random, 9), random), random);
  const days = random.whole(0, 5);
  const quick = minutesLater(addMilliseconds(at, 1), [30, 200], random);
  return step(days === 0 ? quick : workingDaysLater(at, days, random), random);
}
