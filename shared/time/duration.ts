/** How time is counted: see `deadlineAfter` for what each unit means. */
export type DurationUnit = "working-days" | "hours" | "calendar-days" | "weeks" | "months" | "nights";

/** A length of time as a contract states it. `length` is a whole number, 0 or more. */
export type Duration = { readonly unit: DurationUnit; readonly length: number };

/** A length that is negative or broken. */
export class UnusableLength extends Error {
  override readonly name = "UnusableLength";
  readonly unit: DurationUnit;
  readonly length: number;

  constructor(unit: DurationUnit, length: number) {
    super(`Found ${length} as a number of ${NAMES[unit]}s. Give a whole number, 0 or more.`);
    this.unit = unit;
    this.length = length;
  }
}

const NAMES: Readonly<Record<DurationUnit, string>> = {
  "working-days": "working day",
  hours: "hour",
  "calendar-days": "calendar day",
  weeks: "week",
  months: "month",
  nights: "night",
};

function duration(unit: DurationUnit, length: number): Duration {
  if (!Number.isSafeInteger(length) || length < 0) throw new UnusableLength(unit, length);
  return { unit, length };
}

/** Working days in England and Wales; 0 means the end of the same working day. @throws UnusableLength */
export const workingDays = (length: number): Duration => duration("working-days", length);

/** Elapsed hours, whatever clocks and calendar do. @throws UnusableLength */
export const hours = (length: number): Duration => duration("hours", length);

/** Days of the calendar, weekends and bank holidays included. @throws UnusableLength */
export const calendarDays = (length: number): Duration => duration("calendar-days", length);

/** Weeks of seven calendar days. @throws UnusableLength */
export const weeks = (length: number): Duration => duration("weeks", length);

/** Calendar months: to the same day of the month, or its last day where it has no such day. @throws UnusableLength */
export const months = (length: number): Duration => duration("months", length);

/** Nights of a stay: as many calendar days. @throws UnusableLength */
export const nights = (length: number): Duration => duration("nights", length);

/** The duration as people say it: `5 working days`, `1 month`, `end of the same working day`. */
export function sayDuration({ unit, length }: Duration): string {
  if (unit === "working-days" && length === 0) return "end of the same working day";
  return `${length} ${NAMES[unit]}${length === 1 ? "" : "s"}`;
}
