import { waking } from "../../../shared/obligations/index.ts";
import {
  addWorkingDays,
  atLondonTime,
  type Instant,
  isWorkingDay,
  londonDayOf,
  londonTimeOf,
} from "../../../shared/time/index.ts";

/** An hour before e-mails end for the day, so that there is time left to try things. */
const lastStart = "18:00";

/**
 * Where the stack's clock is to stand when it goes live: now, or, when nobody would be e-mailed now, the last
 * working day at 15:00, so that what a newcomer posts shows in the inbox at the next scan.
 */
export function usualEnd(now: Instant): Instant {
  const today = londonDayOf(now);
  const time = londonTimeOf(now);
  if (isWorkingDay(today) && time >= waking.from && time < lastStart) return now;
  const evening = isWorkingDay(today) && time >= lastStart;
  return atLondonTime(evening ? today : addWorkingDays(today, -1).day, "15:00");
}
