import { sayDate } from "../words.ts";
import type { ReportWeek } from "./report-week.ts";

/** `9 to 15 November 2026`, `30 November to 6 December 2026`, `29 December 2025 to 4 January 2026`. */
export function daysOfWeek({ monday, sunday }: Pick<ReportWeek, "monday" | "sunday">): string {
  const [day, month, year] = sayDate(monday).split(" ");
  const [, lastMonth, lastYear] = sayDate(sunday).split(" ");
  const from =
    year !== lastYear ? `${day} ${month} ${year}` : month !== lastMonth ? `${day} ${month}` : `${day}`;
  return `${from} to ${sayDate(sunday)}`;
}
