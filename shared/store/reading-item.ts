import * as z from "zod";
import { type Instant, parseInstant } from "../time/index.ts";
import { ConditionNotMet, notYetThere, versionIs } from "./conditions.ts";
import { expiry, expiryAt, instant } from "./fields.ts";
import { readingKey, unreadPartition } from "./keys.ts";
import { readItem } from "./stored.ts";
import type { Item, Table } from "./table.ts";

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

const readingItem = z.object({
  kind: z.literal("reading"),
  pk: z.templateLiteral(["CASE#", z.string()]),
  version: z.int().min(1),
  readAt: instant.exactOptional(),
  askedAt: instant.exactOptional(),
  duePk: z.string().exactOptional(),
  expiresAt: expiry.exactOptional(),
});

/** @throws UnreadableItem */
export function readReading(item: Item): StoredReading {
  const { pk, version, readAt, askedAt, duePk, expiresAt: keptUntil } = readItem(readingItem, item);
  return {
    caseId: pk.slice("CASE#".length),
    ...(readAt && { readAt }),
    ...(askedAt && { askedAt }),
    open: duePk !== undefined,
    ...(keptUntil && { keptUntil }),
    version,
  };
}

/** @throws UnreadableItem */
export async function getReading(table: Table, caseId: string): Promise<StoredReading | undefined> {
  const item = await table.get(readingKey(caseId));
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
  await table.put(
    {
      ...readingKey(caseId),
      kind: "reading",
      version: (after ?? 0) + 1,
      ...(readAt && { readAt }),
      ...(askedAt && { askedAt }),
      ...(open && { duePk: unreadPartition(caseId), dueSk: readAt ?? NEVER }),
      ...(keptUntil && { expiresAt: expiryAt(keptUntil) }),
    },
    after === undefined ? notYetThere : versionIs(after),
  );
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

const unread = z.object({ pk: z.templateLiteral(["CASE#", z.string()]) });

/** Open cases of a shard that were last read at or before an instant, those first that were read longest ago. */
export async function* readLastBefore(
  table: Table,
  partition: string,
  until: Instant,
): AsyncIterable<readonly string[]> {
  for await (const page of table.read({ index: "due", partition, to: until })) {
    yield page.map((item) => readItem(unread, item).pk.slice("CASE#".length));
  }
}
