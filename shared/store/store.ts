import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { CrsCase } from "../case/index.ts";
import type { Alert } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import type { Delivery } from "./alert-schema.ts";
import { moveAlert, raiseAlert, readAlert, type StoredAlert, sendableTo, undeliverableIn } from "./alerts.ts";
import {
  type CaseSources,
  casesOfRegion,
  getCase,
  keepAsCaseSays,
  readSources,
  readStanding,
  readWhole,
  type Standing,
  type WholeCase,
} from "./case-partition.ts";
import { type CaseEntry, putCase, type StoredCase } from "./cases.ts";
import { type Due, dueIn, nextDueAt } from "./due-index.ts";
import { DynamoTable } from "./dynamo-table.ts";
import { type LoggedEvent, logEvent, type Withdrawal, withdrawEvent } from "./events.ts";
import type { Hold } from "./item-kinds.ts";
import { dueShards } from "./keys.ts";
import { type MailStore, mailIn } from "./mail.ts";
import { MemoryTable } from "./memory-table.ts";
import { getHold, lastHeartbeats, putHold, recordHeartbeat, type StoredHold } from "./operations.ts";
import {
  addCorrections,
  type CaseReading,
  type Corrections,
  getCorrections,
  getReading,
  putReading,
  readLastBefore,
  type StoredReading,
} from "./readings.ts";
import { figuresBefore, getFigures, putFigures, type StoredFigures, type WeekOfFigures } from "./reports.ts";
import type { ItemKey, Table } from "./table.ts";

/**
 * Everything the monitor keeps. A write that depends on what was read says so by its version, and throws
 * `ConditionNotMet` when somebody else was first; a read throws `UnreadableItem` for what it cannot understand.
 */
export interface Store {
  readonly cases: {
    get(caseId: string): Promise<StoredCase | undefined>;
    /** What the case is folded from. */
    sources(caseId: string): Promise<CaseSources>;
    /** The case, its alerts and its event log. */
    whole(caseId: string): Promise<WholeCase>;
    /** The case and its alerts. */
    standing(caseId: string): Promise<Standing>;
    put(entry: CaseEntry, derivedFrom: number | undefined): Promise<void>;
    ofRegion(region: string, since: Instant): AsyncIterable<readonly CrsCase[]>;
    /** Has all events and alerts of a case forgotten when the case says, or kept while it says nothing. */
    keep(caseId: string): Promise<void>;
  };
  readonly events: {
    /** False when the event was in the case's log already. */
    log(caseId: string, event: LoggedEvent): Promise<boolean>;
    /** Writes on an event of the case's log that it is withdrawn, unless it was. */
    withdraw(caseId: string, event: LoggedEvent, withdrawal: Withdrawal): Promise<void>;
  };
  readonly alerts: {
    /** False when the alert was in the outbox already. */
    raise(alert: Alert): Promise<boolean>;
    move(from: StoredAlert, to: Delivery): Promise<StoredAlert>;
    /** @param recipient `recipientKey` of an address */
    sendableTo(recipient: string, now: Instant): Promise<readonly StoredAlert[]>;
    /** A region's alerts whose e-mail could not be made or was refused; the index may lag a moment behind. */
    undeliverableIn(region: string): Promise<readonly StoredAlert[]>;
    /** Those of the alerts that are there, by the keys that a delivery record gives. */
    at(keys: readonly ItemKey[]): Promise<readonly StoredAlert[]>;
  };
  readonly mail: MailStore;
  /** Whether alerts go out, or wait for somebody to look. */
  readonly hold: {
    get(): Promise<StoredHold | undefined>;
    put(to: Hold, after: number | undefined): Promise<void>;
  };
  readonly due: {
    readonly shards: readonly number[];
    in(shard: number, now: Instant): AsyncIterable<readonly Due[]>;
    next(): Promise<Instant | undefined>;
  };
  /** How far cases are known by reading the live service, and what that corrected. */
  readonly readings: {
    get(caseId: string): Promise<StoredReading | undefined>;
    put(reading: CaseReading, after: number | undefined): Promise<void>;
    /** Open cases last read at or before an instant, by shard, those first that were read longest ago. */
    lastBefore(shard: number, until: Instant): AsyncIterable<readonly string[]>;
    corrections(region: string, week: string): Promise<Corrections>;
    addCorrections(region: string, week: string, more: Corrections): Promise<void>;
  };
  /** When something last arrived from a region. */
  readonly heard: {
    note(region: string, at: Instant): Promise<void>;
    last(): Promise<ReadonlyMap<string, Instant>>;
  };
  readonly figures: {
    get(region: string, week: string): Promise<StoredFigures | undefined>;
    put(figures: WeekOfFigures, after: number | undefined): Promise<StoredFigures>;
    before(region: string, week: string, weeks: number): Promise<readonly unknown[]>;
  };
}

/** The store over a table; the form of the table decides where things are kept. */
export const storeOver = (table: Table): Store => ({
  cases: {
    get: (caseId) => getCase(table, caseId),
    sources: (caseId) => readSources(table, caseId),
    whole: (caseId) => readWhole(table, caseId),
    standing: (caseId) => readStanding(table, caseId),
    put: (entry, derivedFrom) => putCase(table, entry, derivedFrom),
    ofRegion: (region, since) => casesOfRegion(table, region, since),
    keep: (caseId) => keepAsCaseSays(table, caseId),
  },
  events: {
    log: (caseId, event) => logEvent(table, caseId, event),
    withdraw: (caseId, event, withdrawal) => withdrawEvent(table, caseId, event, withdrawal),
  },
  alerts: {
    raise: (alert) => raiseAlert(table, alert),
    move: (from, to) => moveAlert(table, from, to),
    sendableTo: (recipient, now) => sendableTo(table, recipient, now),
    at: async (keys) => (await table.getAll(keys)).map(readAlert),
    undeliverableIn: (region) => undeliverableIn(table, region),
  },
  mail: mailIn(table),
  hold: { get: () => getHold(table), put: (to, after) => putHold(table, to, after) },
  due: {
    shards: dueShards,
    in: (shard, now) => dueIn(table, shard, now),
    next: () => nextDueAt(table),
  },
  readings: {
    get: (caseId) => getReading(table, caseId),
    put: (reading, after) => putReading(table, reading, after),
    lastBefore: (shard, until) => readLastBefore(table, shard, until),
    corrections: (region, week) => getCorrections(table, region, week),
    addCorrections: (region, week, more) => addCorrections(table, region, week, more),
  },
  heard: { note: (region, at) => recordHeartbeat(table, region, at), last: () => lastHeartbeats(table) },
  figures: {
    get: (region, week) => getFigures(table, region, week),
    put: (figures, after) => putFigures(table, figures, after),
    before: (region, week, weeks) => figuresBefore(table, region, week, weeks),
  },
});

/** Kept in DynamoDB. */
export const dynamoStore = (client: DynamoDBDocumentClient, tableName: string): Store =>
  storeOver(new DynamoTable(client, tableName));

/** Kept in memory, for tests and for whatever needs no table. */
export const memoryStore = (): Store => storeOver(new MemoryTable());
