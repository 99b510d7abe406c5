import {
  addCalendarDays,
  addWorkingDays,
  type Instant,
  isWorkingDay,
  type LocalDate,
  londonDayOf,
  nextWorkingDayOnOrAfter,
} from "../../../shared/time/index.ts";
import { livedAppointment, type Odds } from "./appointments.ts";
import type { LivedAppointment } from "./life.ts";
import type { Pace } from "./pace.ts";
import type { Random } from "./random.ts";
import { laterOf, minutesLater, overdue, workingDaysLater } from "./working-hours.ts";

const odds: Odds = [
  ["held", 82],
  ["missed", 14],
  ["did-not-happen", 4],
];

/** A provider gives up when somebody has not come this often. */
export const attempts = 3;

/**
 * The supplier assessment appointments of a referral, up to the one that was held. `leaves` is the day on which
 * somebody in prison is to leave it: then they are seen before it, or on it.
 */
export function livedAssessments(
  sentAt: Instant,
  leaves: LocalDate | undefined,
  pace: Pace,
  random: Random,
): readonly LivedAppointment[] {
  if (random.chance(pace.neverArranges)) return [];
  const late = random.chance(pace.assessesLate);
  let day = leaves ? dayAroundRelease(sentAt, leaves, late, random) : dayInCommunity(sentAt, late, random);
  let bookedAt = minutesLater(
    sentAt,
    [20, day > addCalendarDays(londonDayOf(sentAt), 2) ? 2 * 24 * 60 : 120],
    random,
  );
  const lived: LivedAppointment[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    lived.push(...livedAppointment({ bookedAt, day }, odds, pace, random));
    const last = lived.at(-1) as LivedAppointment;
    // Somebody who has not recorded what became of an appointment books no other.
    if (last.outcome === "held" || !last.feedback) break;
    const soon = random.chance(late ? 0.6 : 0.9) ? random.whole(0, 1) : 2 + overdue(random, 3);
    bookedAt = laterOf(
      workingDaysLater(last.feedback.at, soon, random),
      minutesLater(last.feedback.at, [2, 10], random),
    );
    day = addWorkingDays(londonDayOf(bookedAt), random.whole(1, 3)).day;
  }
  return lived;
}

const dayInCommunity = (sentAt: Instant, late: boolean, random: Random): LocalDate =>
  addWorkingDays(londonDayOf(sentAt), late ? 9 + overdue(random, 7) : random.whole(2, 8)).day;

/** A working day before release, if there is one that can still be arranged; else the day of release; late after it. */
function dayAroundRelease(sentAt: Instant, leaves: LocalDate, late: boolean, random: Random): LocalDate {
  const onRelease = nextWorkingDayOnOrAfter(leaves);
  if (late) return addWorkingDays(onRelease, overdue(random, 6)).day;
  const before = [2, 3, 4, 5, 6, 8, 10, 12, 15]
    .map((days) => addWorkingDays(londonDayOf(sentAt), days).day)
    .filter((day) => day < leaves);
  if (before.length > 0 && random.chance(0.85)) return random.pick(before);
  return isWorkingDay(leaves) ? leaves : onRelease;
}
