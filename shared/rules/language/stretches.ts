import type { CrsCase, Versions } from "../../case/index.ts";
import type { Instant } from "../../time/index.ts";
import { asItStood, asItStoodEachTime, type SentCase } from "./as-it-stood.ts";
import { earliestStart } from "./facts.ts";
import type { Finding } from "./rule.ts";

/**
 * What is wanting in a case as it stood at a moment, in words that reveal nothing of any text: nothing, or some things.
 * `undefined` says that the facts to tell have not arrived: then whatever was found stays found, and nothing new is.
 */
export type Wanting = readonly string[] | undefined;

/**
 * Turns 'what is wanting in the case as it stood' into findings: each stretch of time in which something was, from the
 * moment that made it so to the first that put it right. It is asked at each moment at which the case changed, and at
 * those of `alsoAt` that are not before the referral was sent. A case without a referral has no findings.
 */
export const stretches =
  (
    wantingIn: (c: SentCase, at: Instant) => Wanting,
    alsoAt: (c: SentCase) => readonly Instant[] = () => [],
  ) =>
  (c: CrsCase): readonly Finding[] => {
    if (!isSent(c)) return [];
    const extra = alsoAt(c).filter((at) => at >= c.referral.sentAt);
    const standings = [...asItStoodEachTime(c), ...extra.map((at) => [at, asItStood(c, at)] as const)].sort(
      ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0),
    );
    return stretchesOf(standings.map(([at, stood]) => [at, wantingIn(stood, at)]));
  };

const isSent = (c: CrsCase): c is SentCase => c.referral !== undefined;

/** The stretches in what was wanting at each of some moments, given in order. */
export function stretchesOf(
  moments: readonly (readonly [at: Instant, wanting: Wanting])[],
  subject?: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [at, wanting] of moments) {
    if (wanting === undefined) continue;
    const last = findings.at(-1);
    const open = last && last.putRightAt === undefined ? last : undefined;
    if (wanting.length > 0 && !open) {
      findings.push({
        from: at,
        wanting: [{ from: at, value: wanting }],
        ...(subject !== undefined && { subject }),
      });
    } else if (open) {
      const rest = wanting.length === 0 ? { ...open, putRightAt: at } : stillWanting(open, at, wanting);
      findings[findings.length - 1] = rest;
    }
  }
  return findings;
}

function stillWanting(open: Finding, from: Instant, wanting: readonly string[]): Finding {
  const known = open.wanting.at(-1)?.value ?? [];
  const same = known.length === wanting.length && known.every((words, index) => words === wanting[index]);
  return same ? open : { ...open, wanting: [...open.wanting, { from, value: wanting }] };
}

/** Since when, at the earliest, an aspect of a value has been what it is now; `undefined` while there is no value. */
export function unchangedSince<T>(
  versions: Versions<T>,
  aspect: (version: T) => unknown,
): Instant | undefined {
  const now = versions.at(-1);
  if (!now) return undefined;
  const lastOther = versions.findLastIndex(({ value }) => aspect(value) !== aspect(now.value));
  return earliestStart(versions[lastOther + 1]);
}
