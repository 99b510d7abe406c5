import type { RegionCode } from "../../../shared/case/index.ts";
import {
  addCalendarDays,
  addWorkingDays,
  atLondonTime,
  dayOfWeek,
  deadlineAfter,
  type Instant,
  londonDayOf,
  workingDays,
} from "../../../shared/time/index.ts";
import type { Life, LivedAbsence, LivedSnooze } from "./life.ts";
import type { Random } from "./random.ts";
import { mailboxOfPractitioner } from "./staff.ts";
import { step } from "./step.ts";

/** Who goes away in the fourth week before the end, and who covers for them. */
const away: readonly (readonly [RegionCode, number, number])[] = [
  ["C", 5, 11],
  ["G", 9, 2],
];

/** Whether the practitioner of a referral was away while it was open; recorded on the Friday before. */
export function livedAbsence(
  { practitioner, contract, sent, ending }: Life,
  horizon: Instant,
  random: Random,
): LivedAbsence | undefined {
  const { region } = contract;
  const [, , covering] =
    away.find(
      ([where, who]) => where === region && practitioner.email === mailboxOfPractitioner(where, who),
    ) ?? [];
  if (covering === undefined) return undefined;
  const today = londonDayOf(horizon);
  const monday = addCalendarDays(today, 1 - dayOfWeek(today) - 4 * 7);
  const told = atLondonTime(addCalendarDays(monday, -3), "15:10");
  const isOver = ending?.concluded.some(({ at }) => at <= told) === true;
  if (sent.at >= told || isOver) return undefined;
  return {
    step: step(told, random),
    from: atLondonTime(monday, "00:00"),
    to: atLondonTime(addCalendarDays(monday, 5), "00:00"),
    cover: mailboxOfPractitioner(region, covering),
  };
}

/** Half of the providers who see that a first assessment will be late say so two working days before. */
export function livedSnooze(life: Life, horizon: Instant, random: Random): LivedSnooze | undefined {
  if (life.location !== "COMMUNITY" || !random.chance(0.5)) return undefined;
  const { due, dueDay } = deadlineAfter(life.sent.at, workingDays(10));
  const at = atLondonTime(addWorkingDays(dueDay, -2).day, "09:40");
  const isOver = life.ending?.concluded.some((concluded) => concluded.at <= due) === true;
  if (at > horizon || at <= life.sent.at || isOver) return undefined;
  const { assessments } = life;
  if (assessments.some(({ outcome, time }) => outcome === "held" && time < due)) return undefined;
  const isBooked = assessments.some(({ booked, time }) => booked.at < at && time >= due);
  const wasMissed = assessments.some(({ outcome, time }) => outcome === "missed" && time < at);
  if (!isBooked && !wasMissed) return undefined;
  const reason = isBooked ? "booked" : "person-unavailable";
  return { step: step(at, random), obligation: "initial-assessment", due, until: dueDay, reason };
}
