import { calendarDaysBetween, type Instant, londonDayOf } from "../time/index.ts";
import type { Custody, CustodyTeam, PersonReferral, PrisonHeldIn, TimeInPrison, Versions } from "./case.ts";
import type { CaseEvent } from "./events.ts";
import { practitionerOf } from "./fold-referral.ts";
import { withAddresses } from "./fold-shown.ts";

export type CustodyEvent = Extract<
  CaseEvent,
  { eventType: `prison-offender-events.${string}` | `crs.custody.${string}` }
>;

const nothingOfCustody: Custody = {
  prisons: [],
  releaseDate: [],
  curfewDate: [],
  milestones: {},
  earlierTimes: [],
  team: {},
};

/** Adds an event of custody. */
export function foldCustody(known: Custody | undefined, event: CustodyEvent, at: Instant): Custody {
  const custody = known ?? nothingOfCustody;
  switch (event.eventType) {
    case "prison-offender-events.prisoner.received":
      return received(known, event, at);
    case "prison-offender-events.prisoner.released":
      switch (event.additionalInformation.reason) {
        case undefined:
        case "RELEASED":
          return { ...custody, releasedAt: at };
        case "TRANSFERRED":
        case "RELEASED_TO_HOSPITAL":
          return { ...custody, prisons: withLastLeft(custody.prisons, at) };
        default:
          return custody;
      }
    case "crs.custody.recalled":
      return { ...custody, recalledAt: at };
    case "crs.custody.sentenced": {
      const time = isOver(custody) ? anewAfter(custody) : custody;
      return {
        ...time,
        sentencedAt: time.sentencedAt ?? at,
        ...(event.detail.riskLevel && { riskLevel: event.detail.riskLevel }),
      };
    }
    case "crs.custody.release-dates-changed": {
      const { releaseDate, homeDetentionCurfewEligibilityDate: curfewDate } = event.detail;
      return {
        ...custody,
        releaseDate: versioned(custody.releaseDate, releaseDate, at),
        curfewDate: versioned(custody.curfewDate, curfewDate, at),
      };
    }
    case "crs.custody.team-changed":
      return withTeam(custody, event.detail.team);
    case "crs.custody.milestone-reached": {
      const { milestone } = event.detail;
      return { ...custody, milestones: { [milestone]: at, ...custody.milestones } };
    }
  }
}

type Received = Extract<CustodyEvent, { eventType: "prison-offender-events.prisoner.received" }>;

/**
 * A reception begins a new time in prison, and what belonged to the last one stays with that; a transfer goes on with
 * it in another prison; somebody who comes back from court or from leave has never been away.
 */
function received(known: Custody | undefined, event: Received, at: Instant): Custody {
  const custody = known ?? nothingOfCustody;
  const { team, outOfArea, unallocatedRemand } = event.detail;
  const prison: PrisonHeldIn = {
    arrivedAt: at,
    ...(outOfArea !== undefined && { outOfArea }),
    ...(unallocatedRemand !== undefined && { unallocatedRemand }),
  };
  switch (event.additionalInformation.reason) {
    case "RETURN_FROM_COURT":
    case "TEMPORARY_ABSENCE_RETURN":
    case "UNKNOWN":
      return withTeam(custody, team);
    case "TRANSFERRED": {
      const prisons = [...withLastLeft(custody.prisons, at), prison];
      return withTeam({ ...custody, team: outsidePrison(custody.team), prisons }, team);
    }
    default: {
      if (isKnownReception(custody, at)) return withTeam(inPrison(custody, prison), team);
      const anew = !known || isJustSentenced(known, at) ? custody : anewAfter(known);
      return withTeam({ ...anew, receivedAt: at, prisons: [prison] }, { ...custody.team, ...team });
    }
  }
}

/** Two who tell of one reception do not make two of it: a time in prison is known by when it began. */
const isKnownReception = ({ receivedAt, earlierTimes }: Custody, at: Instant): boolean =>
  [receivedAt, ...earlierTimes.map((time) => time.receivedAt)].includes(at);

/** With what is told besides of the prison that the person arrived in at that moment. */
const inPrison = (custody: Custody, told: PrisonHeldIn): Custody => ({
  ...custody,
  prisons: custody.prisons.map((prison) =>
    prison.arrivedAt === told.arrivedAt ? { ...prison, ...told } : prison,
  ),
});

/** A time in prison that is over; what comes then is about the next one, of which the reception is still to come. */
const isOver = ({ receivedAt, releasedAt, earlierTimes }: Custody): boolean =>
  releasedAt !== undefined && [receivedAt, ...earlierTimes.map((time) => time.receivedAt)].every(Boolean);

/** Nothing is known but a sentence, passed on that day or the day before: it is what the person is received for. */
function isJustSentenced(custody: Custody, receivedAt: Instant): boolean {
  const { sentencedAt, prisons, releaseDate, curfewDate, milestones, releasedAt } = custody;
  if (sentencedAt === undefined || releasedAt !== undefined || custody.receivedAt !== undefined) return false;
  const told = [...prisons, ...releaseDate, ...curfewDate, ...Object.keys(milestones)];
  return told.length === 0 && calendarDaysBetween(londonDayOf(sentencedAt), londonDayOf(receivedAt)) <= 1;
}

/** A new time in prison after the last one, which it takes a recall from that came when that one was over. */
function anewAfter(known: Custody): Custody {
  const { recalledAt, ...last } = withoutTheRest(known);
  const { receivedAt, releasedAt } = known;
  const wasOver = releasedAt === undefined ? receivedAt === undefined : (recalledAt ?? "") >= releasedAt;
  const recall = recalledAt && { recalledAt };
  return {
    ...nothingOfCustody,
    team: known.team,
    earlierTimes: [...known.earlierTimes, { ...last, ...(!wasOver && recall) }],
    ...(wasOver && recall),
  };
}

/** The prison that the person was in last, left by then at the latest. */
const withLastLeft = (prisons: readonly PrisonHeldIn[], at: Instant): readonly PrisonHeldIn[] =>
  prisons.map((prison, index) =>
    index === prisons.length - 1 ? { ...prison, leftAt: prison.leftAt ?? at } : prison,
  );

/** With the addresses that are named; the region is that of the prison that the person is in, if they are in one. */
function withTeam(custody: Custody, named: NamedTeam = {}): Custody {
  const { region } = named;
  const prisons = custody.prisons.map((prison, index) =>
    region !== undefined && index === custody.prisons.length - 1 && !prison.leftAt
      ? { ...prison, region }
      : prison,
  );
  return { ...custody, ...(region && { region }), team: merged(custody.team, named), prisons };
}

/** Nobody of the prison that was left answers for the person any more. */
function outsidePrison({
  prisonMailbox,
  preReleaseTeamMailbox,
  prisonOffenderManagerEmail,
  managerMailbox,
  ...others
}: CustodyTeam): CustodyTeam {
  return others;
}

/** A time in prison that is over, without what is kept once for all of them. */
function withoutTheRest({ earlierTimes, team, ...time }: Custody): TimeInPrison {
  return time;
}

const versioned = <T>(versions: Versions<T | undefined>, value: T | null | undefined, from: Instant) =>
  value === undefined ? versions : [...versions, { from, value: value ?? undefined }];

type NamedTeam = { [K in keyof CustodyTeam]?: CustodyTeam[K] | undefined };

/** The addresses that are named replace those that were known. */
const merged = (known: CustodyTeam, named: NamedTeam): CustodyTeam =>
  Object.fromEntries(Object.entries({ ...known, ...named }).filter(([, value]) => value !== undefined));

export type ReferralOfPersonEvent = Extract<
  CaseEvent,
  {
    eventType:
      | "intervention.referral.sent"
      | "intervention.referral.ended"
      | "intervention.referral.concluded"
      | "crs.referral.read";
  }
>;

/** What a person's own case knows of their referrals: that each was sent, who answers for it, and when it was over. */
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
  if (!known) return;
  if (event.eventType === "crs.referral.read") {
    const { practitioner } = event.detail.shows;
    if (practitioner) {
      referrals.set(id, { ...known, practitioner: withAddresses(known.practitioner, practitioner) });
    }
    return;
  }
  if (!known.endedAt) referrals.set(id, { ...known, endedAt: at });
}
