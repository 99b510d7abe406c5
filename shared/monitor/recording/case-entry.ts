import { type CrsCase, isPersonCase, serviceCaseId } from "../../case/index.ts";
import {
  identityOf,
  nextActionAt,
  type Obligation,
  obligationsOf,
  type TellingRules,
} from "../../obligations/index.ts";
import type { CaseEntry, StoredAlert } from "../../store/index.ts";
import { addMilliseconds, epochOf, type Instant, instantFromEpoch, parseInstant } from "../../time/index.ts";

/**
 * Identities of the alerts that have been raised. One that was withdrawn untold does not count: it may come back,
 * unless whoever runs the monitor has dropped it.
 */
export const raisedAmong = (alerts: readonly StoredAlert[]): ReadonlySet<string> =>
  new Set(
    alerts
      .filter(({ delivery }) => delivery.state !== "withdrawn" || delivery.reason === "dropped by operators")
      .map(({ alert }) => identityOf(alert)),
  );

/** Every report there will ever be. */
export const ALL_REPORTS = parseInstant("9999-12-31T23:59:59.999Z");

/** Whether something is owed in a case, or will be, as it was when it was last written. */
export const isOpen = ({ reportedUntil }: CaseEntry): boolean => reportedUntil === ALL_REPORTS;

/** What is stored of a case as it stands at `now`: its facts, when to look at it next, and which reports are about it. */
export function caseEntry(
  facts: CrsCase,
  foldedFrom: number,
  raised: ReadonlySet<string>,
  now: Instant,
  telling: TellingRules,
): CaseEntry {
  const next = nextActionAt(facts, now, raised, telling);
  const until = reportedUntil(facts, next, now, telling);
  const keptUntil = eventsKeptUntil(facts, until);
  return {
    facts,
    foldedFrom,
    ...(next !== undefined && { nextActionAt: next }),
    ...(until !== undefined && { reportedUntil: until }),
    ...(keptUntil !== undefined && { keptUntil }),
  };
}

/** In milliseconds: so long the events of a referral are kept after it is over. */
const KEPT_AFTERWARDS = 90 * 86_400_000;

/**
 * Ninety days after a referral has concluded and its last deadline has gone by, to the second. While somebody still owes
 * something, an end of service report for one, what they do is waited for. What concerns a person as such stays.
 */
function eventsKeptUntil(facts: CrsCase, until: Instant | undefined): Instant | undefined {
  if (facts.concludedAt === undefined || until === undefined || until === ALL_REPORTS) return undefined;
  if (isPersonCase(facts.id)) return undefined;
  const kept = addMilliseconds(until, KEPT_AFTERWARDS);
  return instantFromEpoch(Math.floor(epochOf(kept) / 1000) * 1000);
}

/**
 * While something is owed, or will be, or the referral itself has not arrived: always. After that until the last
 * deadline in it has gone by, or until now, when it was written. The case of a person of whom nothing was ever asked
 * is in no report: it only knows of their referrals. Nor is what is kept of the live service as a whole.
 */
function reportedUntil(
  facts: CrsCase,
  next: Instant | undefined,
  now: Instant,
  telling: TellingRules,
): Instant | undefined {
  if (facts.id === serviceCaseId) return undefined;
  const ofPerson = isPersonCase(facts.id);
  if (!ofPerson && (next !== undefined || facts.referral === undefined)) return ALL_REPORTS;
  const obligations = obligationsOf(facts, now, telling);
  if (ofPerson && obligations.length === 0) return undefined;
  if (next !== undefined || obligations.some(isOutstanding)) return ALL_REPORTS;
  return obligations
    .map(({ deadline }) => deadline?.due)
    .reduce<Instant>((last, due) => (due !== undefined && due > last ? due : last), now);
}

function isOutstanding(obligation: Obligation): boolean {
  switch (obligation.state) {
    case "open":
    case "held":
      return true;
    case "missed":
      return !obligation.met && !obligation.fellAway;
    case "met":
    case "waived":
      return false;
  }
}
