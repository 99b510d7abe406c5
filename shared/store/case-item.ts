import * as z from "zod";
import type { CrsCase } from "../case/index.ts";
import { regionOf } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import { caseFacts } from "./case-facts.ts";
import { notYetThere, versionIs } from "./conditions.ts";
import { instant } from "./fields.ts";
import { caseKey, dueKeys, personPartition, regionPartition } from "./keys.ts";
import { bodyOf, readItem } from "./stored.ts";
import type { Item, Table } from "./table.ts";

/** A case as it stands, derived from its events. */
export interface CaseEntry {
  readonly facts: CrsCase;
  /** How many entries of the event log it was folded from: tells whether an event is in it. */
  readonly foldedFrom: number;
  /** When there will next be something to do for it; absent when nothing will, unless an event comes. */
  readonly nextActionAt?: Instant;
  /** A report of a time after this need not read it; absent for what no report is about. */
  readonly reportedUntil?: Instant;
}

export interface StoredCase extends CaseEntry {
  /** Counts its writes from 1; a write is on condition of the version that it was derived from. */
  readonly version: number;
}

/** Where a case stands of which no region is known, its referral not having arrived: it is counted, not dropped. */
export const UNKNOWN_REGION = "unknown";

const caseItem = z.object({
  kind: z.literal("case"),
  version: z.int().min(1),
  foldedFrom: z.int().min(1),
  dueSk: instant.exactOptional(),
  reportedUntil: instant.exactOptional(),
  body: bodyOf(caseFacts),
});

/** @throws UnreadableItem */
export function readCase(item: Item): StoredCase {
  const { version, foldedFrom, dueSk: nextActionAt, reportedUntil, body: facts } = readItem(caseItem, item);
  return {
    facts,
    version,
    foldedFrom,
    ...(reportedUntil && { reportedUntil }),
    ...(nextActionAt && { nextActionAt }),
  };
}

/** The case, or undefined while no event of it has been recorded. @throws UnreadableItem */
export async function getCase(table: Table, id: string): Promise<StoredCase | undefined> {
  const item = await table.get(caseKey(id));
  return item && readCase(item);
}

/** Writes the case anew, if it still has the version that it was derived from. @throws ConditionNotMet */
export async function putCase(
  table: Table,
  entry: CaseEntry,
  derivedFrom: number | undefined,
): Promise<void> {
  const item = caseItemOf(entry, (derivedFrom ?? 0) + 1);
  await table.put(item, derivedFrom === undefined ? notYetThere : versionIs(derivedFrom));
}

function caseItemOf({ facts, foldedFrom, nextActionAt, reportedUntil }: CaseEntry, version: number): Item {
  const { id, referral } = facts;
  return {
    ...caseKey(id),
    kind: "case",
    version,
    foldedFrom,
    ...dueKeys(id, nextActionAt),
    ...(reportedUntil !== undefined && {
      reportedUntil,
      regionPk: regionPartition(regionOf(facts) ?? UNKNOWN_REGION),
      regionSk: `${reportedUntil}#${id}`,
    }),
    ...(referral?.crn !== undefined && {
      personPk: personPartition(referral.crn),
      personSk: `${referral.sentAt}#${id}`,
      reference: referral.reference,
      contractType: referral.contract.type,
      open: facts.concludedAt === undefined && facts.endRequestedAt === undefined,
    }),
    body: JSON.stringify(facts),
  };
}

/** The cases of a region that a report from `since` on may be about, in pages. @throws UnreadableItem */
export async function* casesOfRegion(
  table: Table,
  region: string,
  since: Instant,
): AsyncIterable<readonly CrsCase[]> {
  for await (const page of table.read({ index: "region", partition: regionPartition(region), from: since })) {
    yield page.map((item) => readCase(item).facts);
  }
}
