/** Monday 5 January 1970, in days since 1970-01-01: where the counting of weekdays begins. */
const FIRST_MONDAY = 4;

/** How many days from Monday to Friday there are from the first Monday of 1970 to this day number, included. */
export function weekdaysUpTo(dayNumber: number): number {
  const days = dayNumber - FIRST_MONDAY;
  const weeks = Math.floor(days / 7);
  return 5 * weeks + Math.min(days - 7 * weeks + 1, 5);
}

/** The day number of the n-th day from Monday to Friday since the first Monday of 1970, which is the first. */
export function nthWeekday(n: number): number {
  const weeks = Math.floor((n - 1) / 5);
  return FIRST_MONDAY + 7 * weeks + (n - 1 - 5 * weeks);
}
