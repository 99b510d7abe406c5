import type { Alert } from "../obligations/index.ts";
import {
  calendarDaysBetween,
  calendarKnows,
  type Instant,
  isWorkingDay,
  type LocalDate,
  londonDayOf,
  sayDay,
  sayInstant,
  startOfNextLondonDay,
  workingDaysBetween,
} from "../time/index.ts";
import { pluralOf } from "./status.ts";

/** When something was or is due, in three parts: `was due by the end of`, `Tuesday 7 June 2022`, `3 working days ago`. */
export interface When {
  readonly lead: string;
  readonly moment: string;
  readonly distance: string;
}

/** `was due by the end of Tuesday 7 June 2022, 3 working days ago`. */
export const sayWhen = ({ lead, moment, distance }: When): string => `${lead} ${moment}, ${distance}`;

/** When the alert's obligation is due, seen from `now`; for something that is wanting, since when it has been. */
export function whenOf({ opened, due, dueDay }: Alert, now: Instant): When {
  const today = londonDayOf(now);
  if (due === undefined || dueDay === undefined) {
    const day = londonDayOf(opened);
    return { lead: "to be put right since", moment: sayDay(day), distance: ago(day, today) };
  }
  const was = due <= now ? "was " : "";
  const distance = due <= now ? ago(dueDay, today) : ahead(today, dueDay);
  const endOfDay = due === startOfNextLondonDay(dueDay);
  return {
    lead: endOfDay ? `${was}due by the end of` : `${was}due by`,
    moment: endOfDay ? sayDay(dueDay) : sayInstant(due),
    distance: calendarKnows(dueDay) ? distance : `${distance} (bank holidays around then are not known yet)`,
  };
}

function ahead(today: LocalDate, day: LocalDate): string {
  const days = calendarDaysBetween(today, day);
  const workingDays = workingDaysBetween(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (workingDays === 0) return `in ${days} days, before the next working day`;
  if (workingDays === 1 && isWorkingDay(day)) return "the next working day";
  return `in ${pluralOf(workingDays, "working day")}`;
}

function ago(day: LocalDate, today: LocalDate): string {
  const days = calendarDaysBetween(day, today);
  const workingDays = workingDaysBetween(day, today);
  if (days === 0) return "earlier today";
  if (workingDays > 0) return `${pluralOf(workingDays, "working day")} ago`;
  return days === 1 ? "yesterday" : `${days} days ago, no working day since`;
}

/** The day without its year where that is this year: `Friday 27 November`. */
export function sayDayShort(day: LocalDate, now: Instant): string {
  const [year] = londonDayOf(now).split("-");
  return sayDay(day).replace(` ${year}`, "");
}

/** The day without its weekday: `27 November 2026`. */
export const sayDateOnly = (day: LocalDate): string => sayDay(day).replace(/^\w+ /u, "");

/** The day of the month, without its year where that is this year: `27 November`. */
export const sayDayAndMonth = (day: LocalDate, now: Instant): string =>
  sayDayShort(day, now).replace(/^\w+ /u, "");
