import type { Obligation } from "../../obligations/index.ts";
import {
  addCalendarDays,
  firstDayOfIsoWeek,
  type Instant,
  isoWeekOf,
  type LocalDate,
  sayDay,
  startOfNextLondonDay,
} from "../../time/index.ts";

/** The week that a report is about: Monday to Sunday, days in London. */
export interface ReportWeek {
  /** `2026-W46`. */
  readonly week: string;
  readonly monday: LocalDate;
  readonly sunday: LocalDate;
}

/** Thrown when a week is to be reported before it is over: what falls due later in it would look like nothing. */
export class WeekNotOver extends Error {
  override readonly name = "WeekNotOver";
  readonly week: string;
  readonly now: Instant;

  constructor(week: string, now: Instant, sunday: LocalDate) {
    super(
      `The report of ${week} was asked for as of ${now}, but that week ends with ${sayDay(sunday)}. ` +
        "Ask for it once the week is over, or for an earlier week.",
    );
    this.week = week;
    this.now = now;
  }
}

/**
 * The week, which must be over at `now`.
 *
 * @throws UnreadableIsoWeek when it is not written as `2026-W46`
 * @throws WeekNotOver
 */
export function reportWeek(week: string, now: Instant): ReportWeek {
  const monday = firstDayOfIsoWeek(week);
  const sunday = lastDayOf(week);
  if (now < startOfNextLondonDay(sunday)) throw new WeekNotOver(week, now, sunday);
  return { week, monday, sunday };
}

/** The Sunday of an ISO week. */
export const lastDayOf = (week: string): LocalDate => addCalendarDays(firstDayOfIsoWeek(week), 6);

/** Whether the obligation's last allowed day lies in the week. */
export const fallsDueIn =
  ({ monday, sunday }: ReportWeek) =>
  ({ deadline }: Obligation): boolean =>
    deadline !== undefined && monday <= deadline.dueDay && deadline.dueDay <= sunday;

/** The ISO weeks before the week, so many, oldest first. */
export const weeksBefore = ({ monday }: ReportWeek, howMany: number): readonly string[] =>
  Array.from({ length: howMany }, (_, index) => isoWeekOf(addCalendarDays(monday, -7 * (howMany - index))));
