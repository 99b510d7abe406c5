import type { CrsCase } from "../../case/index.ts";
import { type Instant, startOfNextLondonDay } from "../../time/index.ts";
import type { SentCase } from "./as-it-stood.ts";
import { done, endOfReferral, firstOf, releaseDay, timescaleOf } from "./facts.ts";
import { releasedAt } from "./release-dates.ts";
import type { Finding, Settlement } from "./rule.ts";
import { stretches, type Wanting } from "./stretches.ts";

/** Whether the person was in prison when the referral was sent, so far as is known. */
export const wasSentFromPrison = (c: SentCase): boolean =>
  c.referral.location === "CUSTODY" && timescaleOf(c) !== "community";

/** The end of the time in prison: word of release, or else the end of the day on which it was to be. */
export function leftPrison(c: CrsCase): Settlement | undefined {
  const day = releaseDay(c);
  return done(releasedAt(c) ?? (day && startOfNextLondonDay(day)), "the person left prison");
}

/** What is wanted of a referral from prison falls away with the referral, and when the person leaves. */
export const waivedOnLeaving = (c: CrsCase): Settlement | undefined =>
  firstOf(endOfReferral(c), leftPrison(c));

/** What is wanting in a referral from prison while the person is there; nothing is put right by their leaving. */
export function stretchesInPrison(
  wantingIn: (c: SentCase) => Wanting,
  alsoAt?: (c: SentCase) => readonly Instant[],
): (c: CrsCase) => readonly Finding[] {
  return stretches((c, at) => {
    if (!wasSentFromPrison(c)) return [];
    const left = leftPrison(c);
    return left && left.at <= at ? undefined : wantingIn(c);
  }, alsoAt);
}
