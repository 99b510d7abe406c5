import { readField, UnreadableField } from "./cron-field.ts";
import type { WallClock, Zone } from "./zone.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Twenty-eight years bring every date back to every weekday; a schedule that is silent for longer is over. */
const HORIZON_DAYS = 28 * 366;

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
/** AWS counts days of the week from Sunday = 1. */
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** Answers the first moment after the given one (milliseconds since 1970), or undefined when there is none. */
export type NextAfter = (epoch: number) => number | undefined;

/**
 * Reads the six fields of an AWS cron expression – minutes, hours, day of month, month, day of week, year – as
 * clocks in that zone show them. In the hour that is repeated in autumn it fires the first time only; what falls
 * into the hour left out in spring is skipped: so does EventBridge Scheduler.
 *
 * @throws UnreadableField when a field cannot be read, or not exactly one of the two day fields is `?`.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function readCron(text: string, zone: Zone): NextAfter {
  const fields = text.trim().split(/\s+/);
  const [minutes = "", hours = "", dayOfMonth = "", month = "", dayOfWeek = "", year = ""] = fields;
  if (fields.length !== 6) {
    throw new UnreadableField(
      `found ${fields.length} fields, expected minutes hours day-of-month month day-of-week year`,
    );
  }
  if ((dayOfMonth === "?") === (dayOfWeek === "?")) {
    throw new UnreadableField("expected ? in exactly one of day-of-month and day-of-week");
  }
  const minute = readField(minutes, { name: "minutes", first: 0, last: 59 });
  const hour = readField(hours, { name: "hours", first: 0, last: 23 });
  const ofMonth = readField(dayOfMonth, { name: "day-of-month", first: 1, last: 31, mayBeOpen: true });
  const ofWeek = readField(dayOfWeek, {
    name: "day-of-week",
    first: 1,
    last: 7,
    names: WEEKDAYS,
    mayBeOpen: true,
  });
  const inMonth = readField(month, { name: "month", first: 1, last: 12, names: MONTHS });
  const inYear = readField(year, { name: "year", first: 1970, last: 2199 });

  const timesOfDay = hour.values.flatMap((h) => minute.values.map((m) => (h * 60 + m) * MINUTE));
  const onDay = (day: WallClock) => {
    const date = new Date(day);
    return (
      inYear.matches(date.getUTCFullYear()) &&
      inMonth.matches(date.getUTCMonth() + 1) &&
      ofMonth.matches(date.getUTCDate()) &&
      ofWeek.matches(date.getUTCDay() + 1)
    );
  };

  return (epoch) => {
    const now = zone.wallClockAt(epoch);
    const today = now - (now % DAY);
    for (let day = today; day < today + HORIZON_DAYS * DAY; day += DAY) {
      if (!onDay(day)) continue;
      for (const time of timesOfDay) {
        // A reading counts the first time it is shown, so one below the present lies in the past.
        if (day + time < now) continue;
        const next = zone.epochAt(day + time);
        if (next !== undefined && next > epoch) return next;
      }
    }
    return undefined;
  };
}
