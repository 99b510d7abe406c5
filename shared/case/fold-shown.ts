import type { Instant } from "../time/index.ts";
import type { Particulars, Practitioner, Referral, Versions } from "./case.ts";
import type { CaseDraft } from "./case-draft.ts";
import { practitionerOf } from "./fold-referral.ts";
import type { AmendableDetail } from "./referral-events.ts";

/**
 * Takes over the form as the live service showed it. What is shown for the first time was so when the referral was
 * sent, as far as anybody can tell; what differs from what was known was changed, and counts from when it was seen. It
 * may have been changed since it was last shown, or since the referral was sent.
 */
export function showReferral(draft: CaseDraft, shows: AmendableDetail, at: Instant): void {
  const { referral, everShown } = draft;
  if (!referral) return;
  const between = (key: keyof AmendableDetail): Between => ({
    notBefore: everShown.get(key) ?? referral.sentAt,
    at,
  });
  const seen = <T>(
    versions: Versions<T | undefined>,
    key: keyof AmendableDetail,
    shown: T | null | undefined,
  ): Versions<T | undefined> => {
    if (!(key in shows)) return versions;
    const asSent = !everShown.has(key) && versions.length === 1 && versions[0]?.value === undefined;
    return asSent
      ? inEvery(versions, () => shown ?? undefined)
      : changed(versions, shown ?? undefined, between(key));
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
    ...(shows.practitioner && {
      practitioner: seenAddresses(referral, shows.practitioner, between("practitioner")),
    }),
    ...(shows.particulars && {
      particulars: seenParticulars(referral.particulars, shows.particulars, between("particulars")),
    }),
  };
  for (const key of Object.keys(shows)) everShown.set(key, at);
}

/** When a change was seen, and when what it replaced was last seen to hold. */
interface Between {
  readonly notBefore: Instant;
  readonly at: Instant;
}

const inEvery = <T>(versions: Versions<T>, change: (value: T) => T): Versions<T> =>
  versions.map((version) => ({ ...version, value: change(version.value) }));

const changed = <T>(versions: Versions<T>, value: T, { notBefore, at }: Between): Versions<T> =>
  same(versions.at(-1)?.value, value) ? versions : [...versions, { from: at, notBefore, value }];

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
  between: Between,
): Versions<Practitioner> {
  if (versions.length === 0) return [{ from: sentAt, value: practitionerOf(shown) }];
  return changed(versions, withAddresses(versions.at(-1)?.value ?? {}, shown), between);
}

/** Each particular for itself: one that had not arrived was so from the start, one that differs was changed. */
function seenParticulars(
  versions: Versions<Particulars>,
  shown: Particulars,
  between: Between,
): Versions<Particulars> {
  const current: Particulars = versions.at(-1)?.value ?? {};
  const arrived = Object.fromEntries(Object.entries(shown).filter(([key]) => !(key in current)));
  const complete = inEvery(versions, (value): Particulars => ({ ...arrived, ...value }));
  return changed(complete, { ...complete.at(-1)?.value, ...shown }, between);
}

/** Whether two values are the same to the last key, in whatever order the keys stand. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
