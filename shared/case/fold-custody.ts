import type { Instant } from "../time/index.ts";
import type { Custody, CustodyTeam, PersonReferral, TimeInPrison, Versions } from "./case.ts";
import type { CaseEvent } from "./events.ts";
import { practitionerOf } from "./fold-referral.ts";

export type CustodyEvent = Extract<
  CaseEvent,
  { eventType: `prison-offender-events.${string}` | `crs.custody.${string}` }
>;

const nothingOfCustody: Custody = {
  releaseDate: [],
  curfewDate: [],
  earlierTimes: [],
  team: {},
  milestones: {},
};

/** Adds an event of custody; a reception begins a new time in prison, and what belonged to the last one goes. */
export function foldCustody(known: Custody | undefined, event: CustodyEvent, at: Instant): Custody {
  const custody = known ?? nothingOfCustody;
  switch (event.eventType) {
    case "prison-offender-events.prisoner.received": {
      const { team, outOfArea, unallocatedRemand } = event.detail;
      return {
        ...nothingOfCustody,
        earlierTimes: known ? [...known.earlierTimes, whatRemainsOf(known)] : [],
        receivedAt: at,
        team: merged(custody.team, team),
        ...(outOfArea !== undefined && { outOfArea }),
        ...(unallocatedRemand !== undefined && { unallocatedRemand }),
      };
    }
    case "prison-offender-events.prisoner.released":
      return { ...custody, releasedAt: at };
    case "crs.custody.recalled":
      return { ...custody, recalledAt: at };
    case "crs.custody.sentenced":
      return {
        ...custody,
        sentencedAt: custody.sentencedAt ?? at,
        ...(event.detail.riskLevel && { riskLevel: event.detail.riskLevel }),
      };
    case "crs.custody.release-dates-changed": {
      const { releaseDate, homeDetentionCurfewEligibilityDate: curfewDate } = event.detail;
      return {
        ...custody,
        releaseDate: versioned(custody.releaseDate, releaseDate, at),
        curfewDate: versioned(custody.curfewDate, curfewDate, at),
      };
    }
    case "crs.custody.team-changed":
      return { ...custody, team: merged(custody.team, event.detail.team) };
    case "crs.custody.milestone-reached": {
      const { milestone } = event.detail;
      return { ...custody, milestones: { [milestone]: at, ...custody.milestones } };
    }
  }
}

const whatRemainsOf = ({ releaseDate, curfewDate, releasedAt }: Custody): TimeInPrison => ({
  releaseDate,
  curfewDate,
  ...(releasedAt && { releasedAt }),
});

const versioned = <T>(versions: Versions<T | undefined>, value: T | null | undefined, from: Instant) =>
  value === undefined ? versions : [...versions, { from, value: value ?? undefined }];

/** The mailboxes that are named replace those that were known. */
const merged = (
  known: CustodyTeam,
  named: { [K in keyof CustodyTeam]?: CustodyTeam[K] | undefined } = {},
): CustodyTeam =>
  Object.fromEntries(Object.entries({ ...known, ...named }).filter(([, value]) => value !== undefined));

export type ReferralOfPersonEvent = Extract<
  CaseEvent,
  {
    eventType:
      | "intervention.referral.sent"
      | "intervention.referral.ended"
      | "intervention.referral.concluded";
  }
>;

/** What a person's own case knows of their referrals: that each was sent, and when it was over. */
export function foldReferralOfPerson(
  referrals: Map<string, PersonReferral>,
  event: ReferralOfPersonEvent,
  at: Instant,
): void {
  const id = event.additionalInformation.referralId;
  const known = referrals.get(id);
  if (event.eventType === "intervention.referral.sent") {
    if (known) return;
    const { referenceNumber, contract, practitioner, personCurrentLocationType, particulars } = event.detail;
    referrals.set(id, {
      id,
      reference: referenceNumber,
      sentAt: at,
      contractType: contract.type,
      region: contract.region,
      practitioner: practitionerOf(practitioner),
      location: personCurrentLocationType,
      givesUpTenancy: particulars?.givesUpTenancy === true,
    });
    return;
  }
  if (known && !known.endedAt) referrals.set(id, { ...known, endedAt: at });
}
