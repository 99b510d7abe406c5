import { contractOf, contractTypeName } from "../reference/index.ts";
import { catalogue } from "../rules/index.ts";
import { type LocalDate, sayDay } from "../time/index.ts";

/** `9 November 2026`: the day without its weekday, for tables. */
export const sayDate = (day: LocalDate): string => sayDay(day).replace(/^\S+ /u, "");

/** `1 case`, `1,200 cases`. */
export const sayCount = (count: number, one: string, many = `${one}s`): string =>
  `${sayNumber(count)} ${count === 1 ? one : many}`;

/** `1,200`. */
export const sayNumber = (count: number): string => count.toLocaleString("en-GB");

/** What the rule demands, as the catalogue words it; the id of a rule that is no longer in it. */
export const sayRule = (id: string): string => catalogue.find((rule) => rule.id === id)?.title ?? id;

/** `Personal Wellbeing Services in Durham (PRJ_5631)`; the type where the title is not known, if that is. */
export function sayContract({ reference, type }: { reference: string; type?: string }): string {
  const title = contractOf(reference)?.title ?? (type ? contractTypeName(type) : undefined);
  return title === undefined ? reference : `${title} (${reference})`;
}

/** How many working days late; nothing where nothing is overdue. */
export const sayLate = (days: number | null): string => (days === null ? "" : sayNumber(days));
