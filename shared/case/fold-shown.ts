import type { Instant } from "../time/index.ts";
import type { Particulars, Practitioner, Referral, Versions } from "./case.ts";
import type { CaseInTheMaking } from "./fold.ts";
import { practitionerOf } from "./fold-referral.ts";
import type { AmendableDetail } from "./referral-events.ts";

/**
 * Takes over the form as the live service showed it. What is shown for the first time was so when the referral was
 * sent, as far as anybody can tell; what differs from what was known was changed, and counts from when it was seen.
 */
export function showReferral(draft: CaseInTheMaking, shows: AmendableDetail, at: Instant): void {
  const { referral } = draft;
  if (!referral) return;
  const seen = <T>(
    versions: Versions<T | undefined>,
    key: keyof AmendableDetail,
    shown: T | null | undefined,
  ): Versions<T | undefined> => {
    if (!(key in shows)) return versions;
    const asSent = !draft.everShown.has(key) && versions.length === 1 && versions[0]?.value === undefined;
    return asSent ? inEvery(versions, () => shown ?? undefined) : changed(versions, shown ?? undefined, at);
  };
  draft.referral = {
    ...referral,
    releaseDate: seen(referral.releaseDate, "expectedReleaseDate", shows.expectedReleaseDate),
    curfewDate: seen(
      referral.curfewDate,
      "homeDetentionCurfewEligibilityDate",
      shows.homeDetentionCurfewEligibilityDate,
    ),
    completionDeadline: seen(referral.completionDeadline, "completionDeadline", shows.completionDeadline),
    maximumEnforceableDays: seen(
      referral.maximumEnforceableDays,
      "maximumEnforceableDays",
      shows.maximumEnforceableDays,
    ),
    riskInformation: seen(referral.riskInformation, "riskInformation", shows.riskInformation),
    furtherInformation: seen(referral.furtherInformation, "furtherInformation", shows.furtherInformation),
    ...(shows.practitioner && { practitioner: seenAddresses(referral, shows.practitioner, at) }),
    ...(shows.particulars && { particulars: seenParticulars(referral.particulars, shows.particulars, at) }),
  };
  for (const key of Object.keys(shows)) draft.everShown.add(key);
}

const inEvery = <T>(versions: Versions<T>, change: (value: T) => T): Versions<T> =>
  versions.map(({ from, value }) => ({ from, value: change(value) }));

const changed = <T>(versions: Versions<T>, value: T, at: Instant): Versions<T> =>
  same(versions.at(-1)?.value, value) ? versions : [...versions, { from: at, value }];

/** The live service shows some of the addresses; those that came another way stay. */
export function withAddresses(
  known: Practitioner,
  shown: NonNullable<AmendableDetail["practitioner"]>,
): Practitioner {
  const kept = Object.entries(known).filter(([key]) => !(key in shown));
  return { ...Object.fromEntries(kept), ...practitionerOf(shown) };
}

/** What had not arrived was so from the start. */
function seenAddresses(
  { practitioner: versions, sentAt }: Referral,
  shown: NonNullable<AmendableDetail["practitioner"]>,
  at: Instant,
): Versions<Practitioner> {
  if (versions.length === 0) return [{ from: sentAt, value: practitionerOf(shown) }];
  return changed(versions, withAddresses(versions.at(-1)?.value ?? {}, shown), at);
}

/** Each particular for itself: one that had not arrived was so from the start, one that differs was changed. */
function seenParticulars(
  versions: Versions<Particulars>,
  shown: Particulars,
  at: Instant,
): Versions<Particulars> {
  const current: Particulars = versions.at(-1)?.value ?? {};
  const arrived = Object.fromEntries(Object.entries(shown).filter(([key]) => !(key in current)));
  const complete = inEvery(versions, (value): Particulars => ({ ...arrived, ...value }));
  return changed(complete, { ...complete.at(-1)?.value, ...shown }, at);
}

/** Whether two values are the same to the last key, in whatever order the keys stand. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
