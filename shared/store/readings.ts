import { type Instant, parseInstant } from "../time/index.ts";
import { itemKinds } from "./item-kinds.ts";
import { shardOf } from "./keys.ts";
import { ConditionNotMet, type Item, putNext, type Table } from "./table.ts";

/** How far a referral is known by reading the live service. Only a case that is fed by the live feed has one. */
export interface CaseReading {
  readonly caseId: string;
  /** When all of it was last read; absent while none of the readings got everything. */
  readonly readAt?: Instant;
  /** When it was last asked that somebody read it, before it is said that something was not done. */
  readonly askedAt?: Instant;
  /** Whether something is owed in it, or will be: only then it is read again at night. */
  readonly open: boolean;
  /** When it is forgotten, as the events of its case are; to the second. Absent while the case goes on. */
  readonly keptUntil?: Instant;
}

export interface StoredReading extends CaseReading {
  /** Counts its writes from 1. */
  readonly version: number;
}

const kind = itemKinds.reading;

/** @throws UnreadableItem */
export function readReading(item: Item): StoredReading {
  const { caseId, version, readAt, askedAt, duePk, expiresAt: keptUntil } = kind.read(item);
  return {
    caseId,
    ...(readAt && { readAt }),
    ...(askedAt && { askedAt }),
    open: duePk !== undefined,
    ...(keptUntil && { keptUntil }),
    version,
  };
}

/** @throws UnreadableItem */
export async function getReading(table: Table, caseId: string): Promise<StoredReading | undefined> {
  const item = await table.get(kind.key({ caseId }));
  return item && readReading(item);
}

/** Comes before everything that was ever read. */
const NEVER = parseInstant("1970-01-01T00:00:00.000Z");

/** Writes how far a referral is known, if that is still what it was. @throws ConditionNotMet */
export async function putReading(
  table: Table,
  { caseId, readAt, askedAt, open, keptUntil }: CaseReading,
  after: number | undefined,
): Promise<void> {
  const index = open ? { due: { shard: shardOf(caseId), readAt: readAt ?? NEVER } } : {};
  await putNext(table, kind.item({ caseId }, { readAt, askedAt }, { index, from: keptUntil }), after);
}

/** Has a reading forgotten after an instant, or kept for as long as there is none. Whoever writes it meanwhile does so themselves. */
export async function keepReading(
  table: Table,
  { version, keptUntil, ...known }: StoredReading,
  until: Instant | undefined,
): Promise<void> {
  if (keptUntil === until) return;
  try {
    await putReading(table, { ...known, ...(until !== undefined && { keptUntil: until }) }, version);
  } catch (error) {
    if (!(error instanceof ConditionNotMet)) throw error;
  }
}

/** Open cases of a shard that were last read at or before an instant, those first that were read longest ago. */
export async function* readLastBefore(
  table: Table,
  shard: number,
  until: Instant,
): AsyncIterable<readonly string[]> {
  for await (const page of table.read({
    index: "due",
    partition: kind.indexPartition("due", { shard: String(shard) }),
    to: until,
  })) {
    yield page.map((item) => kind.parts(item).caseId);
  }
}

/** What reading open cases again at night came to, in a region's week: how far the live feed can be trusted. */
export interface Corrections {
  /** Cases that were read again; one that was read on several nights counts for each. */
  readonly read: number;
  /** Those in which the feed had left something out, or had announced what was not so. */
  readonly corrected: number;
  /** The others in which there was something new that the feed never announces, such as a booking. */
  readonly learnt: number;
}

export const noCorrections: Corrections = { read: 0, corrected: 0, learnt: 0 };

/** @throws UnreadableItem */
export async function getCorrections(table: Table, region: string, week: string): Promise<Corrections> {
  const item = await table.get(itemKinds.corrections.key({ region, week }));
  if (!item) return noCorrections;
  const { read, corrected, learnt } = itemKinds.corrections.read(item);
  return { read, corrected, learnt };
}

/** Adds to a region's week, however many add at once. */
export const addCorrections = (
  table: Table,
  region: string,
  week: string,
  { read, corrected, learnt }: Corrections,
): Promise<void> =>
  table.add(
    itemKinds.corrections.key({ region, week }),
    { read, corrected, learnt },
    { kind: itemKinds.corrections.kind },
  );
