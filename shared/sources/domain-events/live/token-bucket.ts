import type { Clock } from "./clock.ts";

export interface Rate {
  readonly perSecond: number;
  /** So many at once after a pause. */
  readonly burst: number;
}

/** Lets so many requests go a second, in the order in which they ask. */
export interface TokenBucket {
  /** Waits until one more may go. False, at once, when that would take longer than `mostWait` milliseconds. */
  take(mostWait: number): Promise<boolean>;
  /** Nobody goes for so many milliseconds. */
  pause(milliseconds: number): void;
}

export function tokenBucket({ perSecond, burst }: Rate, { now, sleep }: Clock): TokenBucket {
  const each = 1000 / perSecond;
  /** When the next one could go if nobody ever went at once. */
  let next = Number.NEGATIVE_INFINITY;
  return {
    async take(mostWait) {
      const at = now();
      const earliest = Math.max(next, at - (burst - 1) * each);
      const wait = earliest - at;
      if (wait > mostWait) return false;
      next = earliest + each;
      if (wait > 0) await sleep(wait);
      return true;
    },
    pause(milliseconds) {
      next = Math.max(next, now() + milliseconds);
    },
  };
}
