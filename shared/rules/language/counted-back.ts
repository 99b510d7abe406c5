import type { Versions } from "../../case/index.ts";
import {
  type Deadline,
  type Duration,
  deadlineBefore,
  type Instant,
  type LocalDate,
  londonDayOf,
} from "../../time/index.ts";
import { later } from "./facts.ts";
import type { Settlement } from "./rule.ts";

/** A clock that started at an instant and runs towards a day. */
export interface CountedBack {
  readonly at: Instant;
  readonly deadline: Deadline;
  /** The day was taken away, or brought forward so late that nobody could keep the deadline. */
  readonly fellAway?: Settlement;
}

/**
 * The deadline that lies a lead before a day that may move, and the instant from which somebody could work towards
 * it. The lead is the one in force on the London day on which the clock started; where there is none, nothing is due.
 *
 * - Where the deadline had gone by before anybody could know the day, there is none: nobody could keep it.
 * - A day put off, or brought forward in time, moves the deadline.
 * - Brought forward too late, it ends what was still open. What had been done stays done, and what had been missed
 *   stays missed: the new deadline would only have been earlier.
 */
export function countedBack(
  since: Instant,
  days: Versions<LocalDate | undefined>,
  leadOn: (startedOn: LocalDate) => Duration | readonly Duration[] | undefined,
): CountedBack | undefined {
  let clock: CountedBack | undefined;
  for (const { from, value: day } of days) {
    const told = later(since, from);
    const at = clock?.at ?? told;
    const lead = leadOn(londonDayOf(at));
    const deadline = day && lead && deadlineBefore(day, lead);
    if (deadline && deadline.dueDay >= londonDayOf(told)) clock = { at, deadline };
    else if (clock && !clock.fellAway && !(day && clock.deadline.due <= told)) {
      clock = { ...clock, fellAway: { at: told, how: day ? broughtForward : takenAway } };
    }
  }
  return clock;
}

const broughtForward = "the person is to leave sooner than was known, and there was no time left";
const takenAway = "there is no day of release any more";
