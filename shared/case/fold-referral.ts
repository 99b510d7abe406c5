import type { Instant } from "../time/index.ts";
import type { Contract, Particulars, Practitioner, Versions } from "./case.ts";
import type { CaseDraft } from "./case-draft.ts";
import type { CaseEvent } from "./events.ts";
import type { ReferralDetail } from "./referral-events.ts";

type ReferralSent = Extract<CaseEvent, { eventType: "intervention.referral.sent" }>;
type Amendment = Extract<CaseEvent, { eventType: "crs.referral.amended" }>["detail"];

/** The referral as first sent; a second `sent` event of the same referral changes nothing. */
export function refer(draft: CaseDraft, event: ReferralSent, at: Instant): void {
  if (draft.referral) return;
  const { detail } = event;
  const from = <T>(value: T | null | undefined): Versions<T | undefined> => [
    { from: at, value: value ?? undefined },
  ];
  const crn = event.personReference?.identifiers.find(({ type }) => type === "CRN")?.value;
  draft.referral = {
    reference: detail.referenceNumber,
    sentAt: at,
    ...(crn && { crn }),
    contract: contractOf(detail.contract),
    location: detail.personCurrentLocationType,
    practitioner: saysNothing(detail.practitioner)
      ? []
      : [{ from: at, value: practitionerOf(detail.practitioner) }],
    releaseDate: from(detail.expectedReleaseDate),
    curfewDate: from(detail.homeDetentionCurfewEligibilityDate),
    completionDeadline: from(detail.completionDeadline),
    maximumEnforceableDays: from(detail.maximumEnforceableDays),
    riskInformation: from(detail.riskInformation),
    furtherInformation: from(detail.furtherInformation),
    particulars: [{ from: at, value: detail.particulars ?? {} }],
  };
}

/** Adds a version for each thing that the amendment names; one that names nothing known changes nothing. */
export function amend(draft: CaseDraft, change: Amendment, at: Instant): void {
  if (!draft.referral) return;
  const referral = draft.referral;
  const versioned = <T>(versions: Versions<T>, value: T | null | undefined, named: boolean): Versions<T> =>
    named ? [...versions, { from: at, value: (value ?? undefined) as T }] : versions;
  draft.referral = {
    ...referral,
    practitioner:
      change.practitioner && !saysNothing(change.practitioner)
        ? [...referral.practitioner, { from: at, value: practitionerOf(change.practitioner) }]
        : referral.practitioner,
    releaseDate: versioned(referral.releaseDate, change.expectedReleaseDate, "expectedReleaseDate" in change),
    curfewDate: versioned(
      referral.curfewDate,
      change.homeDetentionCurfewEligibilityDate,
      "homeDetentionCurfewEligibilityDate" in change,
    ),
    completionDeadline: versioned(
      referral.completionDeadline,
      change.completionDeadline,
      "completionDeadline" in change,
    ),
    maximumEnforceableDays: versioned(
      referral.maximumEnforceableDays,
      change.maximumEnforceableDays,
      "maximumEnforceableDays" in change,
    ),
    riskInformation: versioned(referral.riskInformation, change.riskInformation, "riskInformation" in change),
    furtherInformation: versioned(
      referral.furtherInformation,
      change.furtherInformation,
      "furtherInformation" in change,
    ),
    particulars: change.particulars
      ? [...referral.particulars, { from: at, value: merged(referral.particulars, change.particulars) }]
      : referral.particulars,
  };
}

/** What the amendment names replaces what was known; the rest of the form stays. */
const merged = (versions: Versions<Particulars>, change: Particulars): Particulars => ({
  ...versions.at(-1)?.value,
  ...change,
});

/** Of the practitioner nothing has arrived; a field that was seen and found empty is there, and null. */
const saysNothing = (detail: ReferralDetail["practitioner"]): boolean =>
  Object.values(detail).every((value) => value === undefined);

/** The addresses of a practitioner that are known. */
export function practitionerOf(detail: ReferralDetail["practitioner"]): Practitioner {
  const { email, pdu, pduMailbox, managerMailbox } = detail;
  return {
    ...(email && { email }),
    ...(pdu && { pdu }),
    ...(pduMailbox && { pduMailbox }),
    ...(managerMailbox && { managerMailbox }),
  };
}

function contractOf({ reference, type, region, provider }: ReferralDetail["contract"]): Contract {
  const { code, name, mailbox, managerMailbox } = provider;
  return {
    reference,
    type,
    region,
    provider: { code, name, ...(mailbox && { mailbox }), ...(managerMailbox && { managerMailbox }) },
  };
}
