import * as z from "zod";
import { type CrsCase, foldCase } from "../case/index.ts";
import { regionOf } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import { caseFacts } from "./case-facts.ts";
import { eventsThatCount, type LoggedEvent } from "./events.ts";
import { bodyOf, readItem } from "./item-kind.ts";
import { itemKinds } from "./item-kinds.ts";
import { shardOf } from "./keys.ts";
import { type Item, putNext, type Table } from "./table.ts";

/** A case as it stands, derived from its events. */
export interface CaseEntry {
  readonly facts: CrsCase;
  /** How many entries of the event log it was folded from: tells whether an event is in it. */
  readonly foldedFrom: number;
  /** When there will next be something to do for it; absent when nothing will, unless an event comes. */
  readonly nextActionAt?: Instant;
  /** A report of a time after this need not read it; absent for what no report is about. */
  readonly reportedUntil?: Instant;
  /**
   * Until then its events and alerts are kept, and events that come late are taken; to the second. Absent while it goes
   * on. The case itself, as it was folded last, is kept for longer.
   */
  readonly keptUntil?: Instant;
}

export interface StoredCase extends CaseEntry {
  /** Counts its writes from 1; a write is on condition of the version that it was derived from. */
  readonly version: number;
}

/** Where a case stands of which no region is known, its referral not having arrived: it is counted, not dropped. */
export const UNKNOWN_REGION = "unknown";

const kind = itemKinds.case;

/** What a case must be written on condition of, and whether an event is in it: without its facts. */
export type CaseHead = Pick<StoredCase, "version" | "foldedFrom" | "keptUntil">;

/** @throws UnreadableItem */
export function readHead(item: Item): CaseHead {
  const { version, foldedFrom, keptUntil } = kind.readHead(item);
  return { version, foldedFrom, ...(keptUntil && { keptUntil }) };
}

/** Until when the events and alerts of a case are kept; undefined while it goes on, or is not there. @throws UnreadableItem */
export async function caseEnd(table: Table, caseId: string): Promise<Instant | undefined> {
  const item = await table.get(kind.key({ caseId }));
  return item && readHead(item).keptUntil;
}

const facts = z.object({ body: bodyOf(caseFacts) });
/** As an older version wrote them, which set nothing aside. */
const olderFacts = z.object({
  body: bodyOf(caseFacts.extend({ setAside: caseFacts.shape.setAside.default([]) })),
});

/**
 * The case as it is stored. Its facts are derived, and a deployment can teach the case facts that it did not know:
 * what cannot be read any more is folded again from the events, which `log` fetches.
 *
 * @throws UnreadableItem when the case cannot be read otherwise, or not all of its events are there any more
 */
export async function readCase(
  item: Item,
  log: (caseId: string) => Promise<readonly LoggedEvent[]>,
): Promise<StoredCase> {
  const { caseId, version, foldedFrom, dueSk: nextActionAt, reportedUntil, keptUntil } = kind.readHead(item);
  return {
    facts: facts.safeParse(item).data?.body ?? factsFrom(item, caseId, await log(caseId), foldedFrom),
    version,
    foldedFrom,
    ...(reportedUntil && { reportedUntil }),
    ...(keptUntil && { keptUntil }),
    ...(nextActionAt && { nextActionAt }),
  };
}

function factsFrom(item: Item, caseId: string, log: readonly LoggedEvent[], foldedFrom: number): CrsCase {
  // Half a history would give another case.
  if (log.length < foldedFrom) return readItem(olderFacts, item).body;
  return foldCase(caseId, eventsThatCount(log));
}

/** Writes the case anew, if it still has the version that it was derived from. @throws ConditionNotMet */
export const putCase = (table: Table, entry: CaseEntry, derivedFrom: number | undefined): Promise<void> =>
  putNext(table, caseItemOf(entry), derivedFrom);

function caseItemOf({ facts, foldedFrom, nextActionAt, reportedUntil, keptUntil }: CaseEntry): Item {
  const { id: caseId, referral } = facts;
  const person = referral?.crn !== undefined && {
    reference: referral.reference,
    contractType: referral.contract.type,
    open: facts.concludedAt === undefined && facts.endRequestedAt === undefined,
  };
  return kind.item(
    { caseId },
    { foldedFrom, reportedUntil, keptUntil, ...(person || {}), body: facts },
    {
      index: {
        ...(nextActionAt && { due: { shard: shardOf(caseId), nextActionAt } }),
        ...(reportedUntil && {
          region: { region: regionOf(facts) ?? UNKNOWN_REGION, reportedUntil, caseId },
        }),
        ...(referral?.crn !== undefined && {
          person: { crn: referral.crn, sentAt: referral.sentAt, caseId },
        }),
      },
      from: keptUntil,
    },
  );
}
