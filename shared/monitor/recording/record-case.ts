import {
  type CaseEvent,
  foldCase,
  isCustodyEvent,
  isPersonCase,
  type RegionCode,
  sayCase,
} from "../../case/index.ts";
import { regionOf, type TellingRules } from "../../obligations/index.ts";
import { ConditionNotMet, eventsThatCount, type LoggedEvent, type Store } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import type { Heard } from "../scanning/silence.ts";
import { caseEntry, raisedAmong } from "./case-entry.ts";
import { HistoryGone } from "./history-gone.ts";
import { logsOfPerson } from "./logs-of-person.ts";

export interface Recording {
  readonly store: Store;
  /** Who is told, under what circumstances: it decides when there is next something to do for a case. */
  readonly telling: TellingRules;
  /** Waits a while that grows with the attempt and differs from one caller to the next. */
  readonly pause: (attempt: number) => Promise<void>;
  /** Told of each region from which an event has arrived. */
  readonly heard?: Heard;
}

/** So many writers came between that it is left for the next delivery of the message. */
export class CaseContended extends Error {
  override readonly name = "CaseContended";
  readonly caseId: string;
  constructor(caseId: string, attempts: number) {
    super(
      `While it was being folded, ${sayCase(caseId)} was written by others ${attempts} times. It is tried again with ` +
        "the next delivery; if it never succeeds, see who writes to it.",
    );
    this.caseId = caseId;
  }
}

const MOST_ATTEMPTS = 8;

export interface Recorded {
  /** How many of the events were new to the case's log. */
  readonly added: number;
  /** The region of the case, where it was folded anew and its region is known. */
  readonly region?: RegionCode;
}

/**
 * Adds events to the log of one case and folds it anew.
 *
 *     read the partition ──▶ log what is new ──▶ fold the whole log ──▶ write the case, if its version is unchanged
 *           ▲                                                                │ somebody was first
 *           └────────────────────────── pause ◀────────────────────────────┘
 *
 * Nothing is lost whoever dies where: an event is in the log before any case is written from it, and a case that
 * was folded from fewer events than the log holds is folded again by the next delivery. Two writers cannot miss
 * each other's events, because each logs its own before it writes, and the second to write reads again.
 *
 * @throws HistoryGone, CaseContended
 */
export const recordCase = (
  caseId: string,
  entries: readonly LoggedEvent[],
  now: Instant,
  recording: Recording,
): Promise<Recorded> => recordIn(caseId, entries, now, recording, shareWithinPerson);

async function recordIn(
  caseId: string,
  entries: readonly LoggedEvent[],
  now: Instant,
  recording: Recording,
  share: typeof shareWithinPerson,
): Promise<Recorded> {
  const { store, telling, pause } = recording;
  let added = 0;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const { head, alerts, log } = await store.cases.sources(caseId);
    if (head?.keptUntil !== undefined && now >= head.keptUntil) throw new HistoryGone(caseId, head.keptUntil);
    const known = new Set(log.map(({ event }) => logKey(event)));
    const fresh = entries.filter(({ event }) => !known.has(logKey(event)) && known.add(logKey(event)));
    const logged = await logAll(caseId, fresh, store);
    added += logged.filter(Boolean).length;
    // Somebody else logged one of them at the same moment; what they wrote counts, so it is read.
    if (logged.includes(false)) continue;
    const whole = [...log, ...fresh];
    if (head && fresh.length === 0 && head.foldedFrom === whole.length) {
      await keepAll(caseId, [log, alerts], head, head, store);
      return { added };
    }

    if (await share(caseId, whole, now, recording)) continue;
    const facts = foldCase(caseId, eventsThatCount(whole));
    await spreadCustody(caseId, whole, facts.referralsOfPerson, now, recording);
    try {
      const entry = caseEntry(facts, whole.length, raisedAmong(alerts), now, telling);
      await store.cases.put(entry, head?.version);
      await keepAll(caseId, [whole, alerts], head, entry, store);
      const region = regionOf(facts);
      return { added, ...(region !== undefined && { region }) };
    } catch (error) {
      if (!(error instanceof ConditionNotMet)) throw error;
      await pause(attempt);
    }
  }
  throw new CaseContended(caseId, MOST_ATTEMPTS);
}

/**
 * Events and alerts are kept for as long as their case says. It says so first: were the events to come first, whoever
 * writes the case at the same moment and finds it going on would not know that they had been given an end.
 *
 * @param items the events and alerts as they were read, with the case as it was then and is now
 */
async function keepAll(
  caseId: string,
  items: readonly (readonly Pick<LoggedEvent, "keptUntil">[])[],
  before: Pick<LoggedEvent, "keptUntil"> | undefined,
  { keptUntil }: Pick<LoggedEvent, "keptUntil">,
  store: Store,
): Promise<void> {
  const others = [...items.flat(), ...(before ? [before] : [])].some((one) => one.keptUntil !== keptUntil);
  if (others) await store.cases.keep(caseId);
}

/** Readings first: what a reading names counts without anything that could take it back, until it is in the log. */
async function logAll(
  caseId: string,
  fresh: readonly LoggedEvent[],
  store: Store,
): Promise<readonly boolean[]> {
  const isReading = ({ event }: LoggedEvent) => event.eventType === "crs.referral.read";
  const log = (entry: LoggedEvent) => store.events.log(caseId, entry);
  const readings = await Promise.all(fresh.filter(isReading).map(log));
  const others = await Promise.all(fresh.filter((entry) => !isReading(entry)).map(log));
  return [...readings, ...others];
}

/** An event's place in the log. */
const logKey = ({ occurredAt, eventId }: CaseEvent): string => `${occurredAt}#${eventId}`;

/**
 * A prison names people by their prison number, the live service by their CRN. Once an event has named somebody by both,
 * what their case under the one knows is entered in the case under the other, before and after it was known that they
 * are the same. It is done before the case is written, and looked at again after it was done: whoever entered something
 * meanwhile either saw the event that names both, and shares it, or is seen.
 *
 * @returns whether any of the person's cases lacked anything: then this one is to be read again
 */
async function shareWithinPerson(
  caseId: string,
  log: readonly LoggedEvent[],
  now: Instant,
  recording: Recording,
): Promise<boolean> {
  if (!isPersonCase(caseId)) return false;
  const { store } = recording;
  const logs = await logsOfPerson(caseId, log, store);
  const entries = [...logs.values()].flatMap((one) => one.log);
  // Of two entries of one event the one that was withdrawn comes last, and is the one that is shared.
  const everything = new Map(
    [...entries.filter(({ withdrawn }) => !withdrawn), ...entries.filter(({ withdrawn }) => withdrawn)].map(
      (entry) => [logKey(entry.event), entry],
    ),
  );
  let lacked = false;
  for (const [id, { log: known, foldedFrom }] of logs) {
    if (known.length === everything.size && foldedFrom === everything.size) continue;
    const there = new Set(known.map(({ event }) => logKey(event)));
    const lacking = [...everything].flatMap(([key, entry]) => (there.has(key) ? [] : [entry]));
    if (id === caseId) await logAll(caseId, lacking, store);
    else await recordIn(id, lacking, now, recording, alreadyShared);
    lacked = true;
  }
  return lacked;
}

const alreadyShared: typeof shareWithinPerson = async () => false;

/**
 * What happens to a person in prison concerns each of their referrals. It is written to those before the person's
 * own case is, so that a crash in between is made good when the event comes again.
 */
async function spreadCustody(
  caseId: string,
  log: readonly LoggedEvent[],
  referrals: readonly { readonly id: string }[],
  now: Instant,
  recording: Recording,
): Promise<void> {
  if (!isPersonCase(caseId)) return;
  const custody = log.filter(({ event }) => isCustodyEvent(event));
  if (custody.length === 0) return;
  for (const { id } of referrals) {
    try {
      await recordCase(id, custody, now, recording);
    } catch (error) {
      // A referral of long ago takes no part in what happens to the person now.
      if (!(error instanceof HistoryGone)) throw error;
    }
  }
}
