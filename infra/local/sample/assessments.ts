import { addWorkingDays, type Instant, londonDayOf } from "../../../shared/time/index.ts";
import { livedAppointment, type Odds } from "./appointments.ts";
import type { LivedAppointment } from "./life.ts";
import type { Pace } from "./pace.ts";
import type { Random } from "./random.ts";
import { laterOf, minutesLater, workingDaysLater } from "./working-hours.ts";

const odds: Odds = [
  ["held", 79],
  ["missed", 17],
  ["did-not-happen", 4],
];

/** A provider gives up when somebody has not come this often. */
export const attempts = 3;

/** The supplier assessment appointments of a referral, up to the one that was held. */
export function livedAssessments(sentAt: Instant, pace: Pace, random: Random): readonly LivedAppointment[] {
  if (random.chance(pace.neverArranges)) return [];
  const late = random.chance(pace.assessesLate);
  let day = addWorkingDays(londonDayOf(sentAt), late ? random.whole(10, 17) : random.whole(3, 9)).day;
  let bookedAt = minutesLater(sentAt, [20, 2 * 24 * 60], random);
  const lived: LivedAppointment[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    lived.push(...livedAppointment({ bookedAt, day }, odds, pace, random));
    const last = lived.at(-1) as LivedAppointment;
    // Somebody who has not recorded what became of an appointment books no other.
    if (last.outcome === "held" || !last.feedback) break;
    bookedAt = workingDaysLater(last.feedback.at, late ? random.whole(1, 5) : random.whole(0, 2), random);
    bookedAt = laterOf(bookedAt, minutesLater(last.feedback.at, [2, 10], random));
    day = addWorkingDays(londonDayOf(bookedAt), random.whole(1, 4)).day;
  }
  return lived;
}
