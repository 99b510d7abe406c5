import type { RegionCode } from "../../../shared/case/index.ts";
import {
  addCalendarDays,
  addCalendarWeeks,
  type Instant,
  type LocalDate,
  londonDayOf,
  parseInstant,
  startOfLondonDay,
} from "../../../shared/time/index.ts";
import type { Arrival } from "./arrival.ts";
import { regionShares, type SampleContract, sampleContracts } from "./contracts.ts";
import type { Life } from "./life.ts";
import { liveAReferral } from "./live-a-referral.ts";
import { type FailingMailbox, failingMailboxes } from "./mailboxes.ts";
import { type MonitorDown, monitorDown } from "./monitor-down.ts";
import { type Random, random } from "./random.ts";
import { type Expected, truthOf } from "./truth.ts";
import { momentAtWork, trafficOf } from "./working-hours.ts";
import { eventsOf } from "./written-events.ts";

export interface CaseloadOptions {
  /** The same seed gives the same caseload. */
  readonly seed: number;
  /** Nothing reaches us after this. */
  readonly until: Instant;
  readonly weeks?: number;
  readonly referrals?: number;
}

export interface SampleCaseload {
  /** The start of the London day so many weeks before `until`. */
  readonly from: Instant;
  readonly until: Instant;
  /** In order of when they reach us. */
  readonly arrivals: readonly Arrival[];
  readonly referrals: readonly SampleReferral[];
  /** Mailboxes that stop working on the way. */
  readonly failingMailboxes: readonly FailingMailbox[];
  /** The monitor itself is down: in this time no scan runs, and what it catches up with afterwards is late. */
  readonly monitorDown: MonitorDown;
  /** The lives that the events and the truth are written from: what the live service would show of them. */
  readonly lives: readonly Life[];
}

/** One referral of the caseload and what is true of it at `until`, known to the generator alone. */
export interface SampleReferral {
  readonly id: string;
  readonly reference: string;
  readonly region: RegionCode;
  readonly truth: readonly Expected[];
}

/**
 * Some weeks of invented referrals in all twelve regions, as events in the order in which they would have reached
 * us: mostly in time, with the delays and omissions of real life. Nobody in it exists.
 */
export function generateCaseload({
  seed,
  until,
  weeks = 6,
  referrals = 1500,
}: CaseloadOptions): SampleCaseload {
  const chance = random(`caseload ${seed} ${until}`);
  const from = startOfLondonDay(addCalendarWeeks(londonDayOf(until), -weeks));
  const lives = beginnings(from, until, referrals, chance).map((beginning, index) =>
    liveAReferral({ ...beginning, horizon: until }, chance.branch(`referral ${index}`)),
  );
  const arrivals = lives
    .flatMap((life) => eventsOf(life, chance.branch(`events ${life.id}`)))
    .filter(({ reachesUs }) => reachesUs <= until)
    .map((arrival) => ({ arrival, place: placeOf(arrival) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ arrival }) => arrival);
  return {
    from,
    until,
    arrivals,
    referrals: lives.map((life) => sampleReferral(life, until)),
    failingMailboxes: failingMailboxes(from, until),
    monitorDown: monitorDown(until),
    lives,
  };
}

const sampleReferral = (life: Life, until: Instant): SampleReferral => ({
  id: life.id,
  reference: life.reference,
  region: life.contract.region,
  truth: truthOf(life, until),
});

/** What is handed over together comes referral by referral, each in order of time. */
const placeOf = ({ reachesUs, event }: Arrival): string =>
  [reachesUs, event.additionalInformation.referralId, parseInstant(event.occurredAt), event.eventId].join(
    " ",
  );

/** Who is referred where, and when; references are unique, and some people have two referrals. */
function beginnings(from: Instant, until: Instant, count: number, chance: Random) {
  const days = daysBetween(londonDayOf(from), londonDayOf(until));
  const references = new Set<string>();
  const people = new Map<RegionCode, SamplePerson[]>();
  return Array.from({ length: count }, (_, index) => {
    const region = regionShares[index]?.[0] ?? chance.weighted(regionShares);
    const contract = contractIn(region, chance);
    return {
      contract,
      reference: freshReference(contract, references, chance),
      crn: personFor(contract, people, chance),
      sentAt: sentBetween(days, until, chance),
    };
  });
}

function daysBetween(first: LocalDate, last: LocalDate): readonly (readonly [LocalDate, number])[] {
  const days: (readonly [LocalDate, number])[] = [];
  for (let day = first; day <= last; day = addCalendarDays(day, 1)) days.push([day, trafficOf(day)]);
  return days;
}

function sentBetween(
  days: readonly (readonly [LocalDate, number])[],
  until: Instant,
  chance: Random,
): Instant {
  for (;;) {
    const at = momentAtWork(chance.weighted(days), chance);
    if (at < until) return at;
  }
}

const contractIn = (region: RegionCode, chance: Random): SampleContract =>
  chance.weighted(
    sampleContracts
      .filter((contract) => contract.region === region)
      .map((contract) => [contract, contract.share]),
  );

/** Two letters, four digits and two letters of the contract type, without letters that look like digits. */
function freshReference({ letters }: SampleContract, taken: Set<string>, chance: Random): string {
  for (;;) {
    const letter = () => chance.pick([..."ACDEFGHJKLMNPQRTUVWXYZ"]);
    const reference = `${letter()}${letter()}${chance.whole(1000, 9999)}${letters}`;
    if (!taken.has(reference)) {
      taken.add(reference);
      return reference;
    }
  }
}

interface SamplePerson {
  readonly crn: string;
  readonly services: Set<string>;
}

/** Some people are referred to a second service of their region, hardly anybody to the same one twice. */
function personFor(
  { region, type }: SampleContract,
  people: Map<RegionCode, SamplePerson[]>,
  chance: Random,
): string {
  const known = people.get(region) ?? [];
  people.set(region, known);
  const again = chance.chance(0.003);
  const others = known.filter(({ services }) => again || !services.has(type));
  if (others.length > 0 && chance.chance(again ? 1 : 0.06)) {
    const person = chance.pick(others);
    person.services.add(type);
    return person.crn;
  }
  const crn = `X${chance.whole(100_000, 999_999)}`;
  known.push({ crn, services: new Set([type]) });
  return crn;
}
