import { type LocalDate, parseLocalDate } from "./calendar-day.ts";
import { type Instant, parseInstant } from "./instant.ts";
import { startOfLondonDay, startOfNextLondonDay } from "./london.ts";

/**
 * The days that anything may say of a case, both included, whatever source it comes from: from where nobody who is in
 * prison was received, to where no sentence ends. An instant must lie on one of these days in London. A day outside is a
 * slip of the pen or stands for 'never', and nothing can be reckoned from it.
 */
export const admitted: { readonly firstDay: LocalDate; readonly lastDay: LocalDate } = {
  firstDay: parseLocalDate("1950-01-01"),
  lastDay: parseLocalDate("2099-12-31"),
};

/** Without the `Z`, so that instants with more than three fraction digits compare with it. */
const toTheMillisecond = (instant: string): string => instant.slice(0, 23);
const begin = toTheMillisecond(startOfLondonDay(admitted.firstDay));
const end = toTheMillisecond(startOfNextLondonDay(admitted.lastDay));

/** Whether a day may be said of a case. */
export const isAdmittedDay = (day: LocalDate): boolean => admitted.firstDay <= day && day <= admitted.lastDay;

/** Whether an instant in UTC, with three fraction digits or nine, lies on a day that may be said of a case. */
export const isAdmittedInstant = (instant: string): boolean =>
  begin <= toTheMillisecond(instant) && toTheMillisecond(instant) < end;

/** The range in words, for an error: `1990-01-01 to 2099-12-31`. */
export const admittedWords = `${admitted.firstDay} to ${admitted.lastDay}`;

/** A real day or instant outside the range. */
export class NotAdmitted extends Error {
  override readonly name = "NotAdmitted";
  readonly found: string;

  constructor(found: string) {
    super(`Found ${found}, expected a day from ${admittedWords}.`);
    this.found = found;
  }
}

/** As `parseLocalDate`, within the range. @throws UnreadableDate, NotAdmitted */
export function parseAdmittedDay(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (!isAdmittedDay(day)) throw new NotAdmitted(day);
  return day;
}

/** As `parseInstant`, within the range. @throws UnreadableInstant, NotAdmitted */
export function parseAdmittedInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (!isAdmittedInstant(instant)) throw new NotAdmitted(instant);
  return instant;
}
