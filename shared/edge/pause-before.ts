/** So many tries come after the pause that was asked for; then it doubles after every few, up to the longest. */
const TRIES_AT_FIRST = 20;
const DOUBLED_AFTER = 5;
const LONGEST = 15 * 60_000;

/**
 * Milliseconds before a message is tried for the n-th time, when it asked for a pause: what passes within minutes is
 * tried often, and what lasts for days is not given up.
 */
export function pauseBefore(nth: number, asked: number): number {
  const doublings = Math.max(0, Math.floor((nth - TRIES_AT_FIRST) / DOUBLED_AFTER));
  return Math.max(asked, Math.min(LONGEST, asked * 2 ** doublings));
}
