import { bankHolidays, firstDay, lastDay } from "./bank-holidays.generated.ts";
import { type LocalDate, parseLocalDate } from "./calendar-day.ts";

const names: ReadonlyMap<string, string> = new Map(bankHolidays);

/** The days for which the bank holidays of England and Wales are known, both included. */
export const calendar: { readonly firstDay: LocalDate; readonly lastDay: LocalDate } = {
  firstDay: parseLocalDate(firstDay),
  lastDay: parseLocalDate(lastDay),
};

/** Each bank holiday within `calendar`, oldest first. */
export const bankHolidayDays: readonly LocalDate[] = bankHolidays.map(([day]) => parseLocalDate(day));

/**
 * The name of the bank holiday in England and Wales on the day, substitute days included; `undefined` on any
 * other day and on days outside `calendar`. Source: https://www.gov.uk/bank-holidays.
 */
export function bankHolidayName(day: LocalDate): string | undefined {
  return names.get(day);
}
