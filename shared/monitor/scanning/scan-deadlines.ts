import { inParallel } from "../../concurrency/index.ts";
import type { Queue } from "../../messaging/index.ts";
import { isLate, isWaking, type TellingRules } from "../../obligations/index.ts";
import type { Due, Store } from "../../store/index.ts";
import { addMilliseconds, type Instant } from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import { askForReadings } from "../reading/ask-for-readings.ts";
import { type ScannedCase, scanCase } from "./scan-case.ts";
import { type Silence, silencesAt } from "./silence.ts";
import { guardAgainstStorm } from "./storm-guard.ts";

export interface Scan {
  readonly store: Store;
  /** Where it says that somebody has alerts waiting. */
  readonly queue: Queue;
  /** Where it asks for a referral to be read before it accuses anybody; absent where nothing is read. */
  readonly readings?: Queue;
  readonly telling: TellingRules;
  /** More e-mails than so many are held until somebody has looked; without it none are. */
  readonly mostEmailsAtOnce?: number;
  readonly now: Instant;
}

/** A case that could not be looked at, or a recipient who could not be queued, and why: a code. */
export interface ScanFailure {
  readonly id: string;
  readonly reason: string;
}

export interface Scanned {
  readonly cases: number;
  readonly alertsRaised: number;
  readonly recipientsTold: number;
  /** E-mails that wait for whoever runs the monitor to look. */
  readonly emailsHeld: number;
  readonly calendarRunsOut: number;
  /** Facts that these cases leave out because of a day or instant that no calendar holds: event type and field, and how many. */
  readonly setAside: readonly { readonly field: string; readonly facts: number }[];
  /** News that waits for the live service to be read; and that of it which has waited for hours. */
  readonly withheld: number;
  readonly withheldForHours: number;
  /** Referrals that were put on the readings queue. */
  readonly readingsAsked: number;
  /** Regions from which nothing has arrived for two working days. */
  readonly silent: readonly Silence[];
  /** These stay due; the next scan takes them up. */
  readonly failures: readonly ScanFailure[];
}

/** A scan came to its end but left something undone, which stays due. Thrown so that an alarm sees it. */
export class ScanIncomplete extends Error {
  override readonly name = "ScanIncomplete";
  constructor(failures: number) {
    super(`The scan left ${failures} cases or recipients for the next one; the log says which and why.`);
  }
}

/** What goes on the alerts queue: that alerts wait for a recipient, named by key so that no address is in a queue. */
export interface AlertsWaiting {
  readonly recipient: string;
  readonly deliverAt: Instant;
}

const CASES_AT_ONCE_IN_SHARD = 4;

/** In milliseconds: so long the live service is not read when something is wrong with it, or with us. */
const TOO_LONG = 2 * 3_600_000;

/**
 * Looks at everything that is due at `now`: raises what cases warrant, then tells the alerts queue of each recipient
 * for whom something may be sent. Whatever is left undone stays due, so a crash, a late run and a second run of the
 * same scan lose nothing; and an alert is in the outbox once, so they tell nothing twice.
 */
export async function scanDeadlines({ store, queue, readings, now, ...scan }: Scan): Promise<Scanned> {
  const telling = { ...scan.telling, circumstances: await readCircumstances(store) };
  const recipients = new Map<string, Instant>();
  const noteRecipient = (recipient: string, since: Instant) => {
    if (since > (recipients.get(recipient) ?? "")) recipients.set(recipient, since);
  };
  const failures: ScanFailure[] = [];
  const scanned: ScannedCase[] = [];
  const lookAt = async (due: Due) => {
    if (due.kind === "alert") {
      noteRecipient(due.recipient, due.at);
      return;
    }
    try {
      scanned.push(await scanCase(due.caseId, { store, telling, now, verify: readings !== undefined }));
    } catch (error) {
      failures.push({ id: due.caseId, reason: error instanceof Error ? error.name : "Unknown" });
    }
  };
  await inParallel(store.due.shards, store.due.shards.length, async (shard) => {
    for await (const page of store.due.in(shard, now)) await inParallel(page, CASES_AT_ONCE_IN_SHARD, lookAt);
  });

  for (const recipient of scanned.flatMap((one) => one.recipients)) noteRecipient(recipient, now);
  const { mostEmailsAtOnce: mostAtOnce = Number.POSITIVE_INFINITY } = scan;
  const { told, held } = await guardAgainstStorm(recipients, { store, mostAtOnce, now });
  // What is late already has no deadline that would go by first: it does not wake anybody.
  const sendable = told.filter(
    (recipient) => isWaking(now) || !isLate(recipients.get(recipient) ?? now, now),
  );
  const waiting = sendable.map((recipient): AlertsWaiting => ({ recipient, deliverAt: now }));
  const sent = await queue.send(waiting);
  sent.forEach((outcome, place) => {
    if (!outcome.queued) failures.push({ id: waiting[place]?.recipient ?? "", reason: outcome.reason });
  });
  const unread = scanned.flatMap((one) => one.unread);
  const asking =
    readings && unread.length > 0 ? await askForReadings(unread, { store, readings, now }) : undefined;
  failures.push(...(asking?.failures ?? []));
  const long = addMilliseconds(now, -TOO_LONG);
  const total = (count: (one: ScannedCase) => number) => scanned.reduce((sum, one) => sum + count(one), 0);
  return {
    cases: scanned.length,
    alertsRaised: total(({ raised }) => raised),
    recipientsTold: sent.filter(({ queued }) => queued).length,
    emailsHeld: held,
    calendarRunsOut: total(({ calendarRunsOut }) => calendarRunsOut),
    setAside: counted(scanned.flatMap(({ setAside }) => setAside)),
    withheld: total(({ withheld }) => withheld.length),
    withheldForHours: total(({ withheld }) => withheld.filter(({ since }) => since <= long).length),
    readingsAsked: asking?.asked ?? 0,
    silent: await silencesAt(now, store),
    failures,
  };
}

const counted = (fields: readonly string[]): Scanned["setAside"] =>
  [...Map.groupBy(fields.toSorted(), (field) => field)].map(([field, { length: facts }]) => ({
    field,
    facts,
  }));
