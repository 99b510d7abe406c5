import type { Clock } from "./clock.ts";
import { type Exchange, retryAfterOf } from "./exchange.ts";

/** Beside the first try. */
const MOST_RETRIES = 2;
/** Milliseconds: the longest first pause on average doubled each time, and what is waited for when asked to. */
const FIRST_PAUSE = 200;
const LONGEST_WAIT = 5_000;

const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Sends again what met with a fault that passes: a connection that failed, 502, 503, 504; 429 when it says to wait
 * for a few seconds at most. Pauses are of random length ("full jitter"), so that those who met do not meet again.
 */
export async function insist(
  send: () => Promise<Exchange>,
  { now, sleep, random }: Clock & { readonly random: () => number },
): Promise<Exchange> {
  for (let retry = 0; ; retry += 1) {
    const came = await send();
    const pause = pauseBefore(came, retry, random, now());
    if (pause === undefined) return came;
    await sleep(pause);
  }
}

function pauseBefore(came: Exchange, retry: number, random: () => number, now: number): number | undefined {
  if (retry >= MOST_RETRIES) return undefined;
  const jittered = random() * FIRST_PAUSE * 2 ** (retry + 1);
  if (!came.answered) return came.why === "unreachable" ? jittered : undefined;
  if (!passing.has(came.status)) return undefined;
  const asked = retryAfterOf(came.retryAfter, now);
  if (asked === undefined) return came.status === 429 ? undefined : jittered;
  return asked <= LONGEST_WAIT ? asked + jittered : undefined;
}
