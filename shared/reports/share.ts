import { smallNumber } from "./statistics/signal-rules.ts";

/** What stands where nothing fell due: neither 0% nor 100% of nothing. */
export const notApplicable = "n/a";

/**
 * A share in tenths of a per cent, 0 to 1000. It is rounded, but never up to the whole while something was missed,
 * nor down to nothing while something was met. Undefined of nothing.
 */
export function shareInTenths(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined;
  if (part === whole) return 1000;
  return part === 0 ? 0 : Math.min(Math.max(Math.round((1000 * part) / whole), 1), 999);
}

/**
 * A share as a report prints it: small numbers as the count that they are, because one case more or less would move a
 * percentage by more than ten points.
 *
 * @example sayShareOrCount(3, 4) // "3 of 4"
 * @example sayShareOrCount(249, 250) // "99.6%"
 */
export const sayShareOrCount = (part: number, whole: number): string =>
  whole > 0 && whole < smallNumber ? `${part} of ${whole}` : sayShare(part, whole);

/**
 * A share as it is printed: to one decimal, whole numbers without one, `n/a` of nothing.
 *
 * @example sayShare(249, 250) // "99.6%"
 * @example sayShare(9_999, 10_000) // "99.9%", not "100%"
 */
export function sayShare(part: number, whole: number): string {
  const tenths = shareInTenths(part, whole);
  if (tenths === undefined) return notApplicable;
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}
