import type { CrsCase } from "../case/index.ts";
import { inParallel } from "../concurrency/index.ts";
import type { Instant } from "../time/index.ts";
import { keepAlert, readAlert, type StoredAlert } from "./alerts.ts";
import { type CaseHead, caseEnd, readCase, readHead, type StoredCase } from "./cases.ts";
import { keepEvents, type LoggedEvent, readEvent } from "./events.ts";
import { itemKinds } from "./item-kinds.ts";
import { keepReading, readReading, type StoredReading } from "./readings.ts";
import { allItems, type Item, type Table } from "./table.ts";

/** A case with what has been raised about it; the case is absent while only events of it are stored. */
export interface Standing {
  readonly stored: StoredCase | undefined;
  readonly alerts: readonly StoredAlert[];
  /** Absent for a case that the live feed does not feed. */
  readonly reading?: StoredReading;
}

/** Everything about a case. */
export interface WholeCase extends Standing {
  readonly log: readonly LoggedEvent[];
}

/** What a case is folded from: its events, its alerts, and the head of the case as it was folded last. */
export interface CaseSources {
  readonly head: CaseHead | undefined;
  readonly alerts: readonly StoredAlert[];
  readonly log: readonly LoggedEvent[];
  /** Absent for a case that the live feed does not feed. */
  readonly reading?: StoredReading;
}

const partitionOf = (caseId: string): string => itemKinds.case.partition({ caseId });

/** The case, or undefined while no event of it has been recorded. @throws UnreadableItem */
export async function getCase(table: Table, caseId: string): Promise<StoredCase | undefined> {
  const item = await table.get(itemKinds.case.key({ caseId }));
  return item && readCase(item, () => readLog(table, caseId));
}

/** The case and its alerts, in one read. @throws UnreadableItem */
export async function readStanding(table: Table, caseId: string): Promise<Standing> {
  const items = await allItems(table, { partition: partitionOf(caseId), from: "ALERT#", to: "CASE#READING" });
  return sorted(items, () => readLog(table, caseId));
}

/** The case, its alerts and its events, in one read. @throws UnreadableItem */
export async function readWhole(table: Table, caseId: string): Promise<WholeCase> {
  const items = await allItems(table, { partition: partitionOf(caseId) });
  const log = logIn(items);
  return { ...(await sorted(items, async () => log)), log };
}

/** All that a case is folded from, in one read; its facts, which are to be made anew, are not looked at. @throws UnreadableItem */
export async function readSources(table: Table, caseId: string): Promise<CaseSources> {
  const items = await allItems(table, { partition: partitionOf(caseId) });
  const found = items.find(({ sk }) => sk === "CASE");
  return { head: found && readHead(found), alerts: alertsIn(items), log: logIn(items), ...readingIn(items) };
}

const FOLDED_AT_ONCE = 8;

/**
 * Has everything in a case's partition forgotten when the case says, or kept for as long as it says nothing. It looks
 * at the case again afterwards: who wrote the case meanwhile may have been here before.
 *
 * @throws UnreadableItem
 */
export async function keepAsCaseSays(table: Table, caseId: string): Promise<void> {
  let until: Instant | undefined;
  do {
    until = await caseEnd(table, caseId);
    const items = await allItems(table, { partition: partitionOf(caseId) });
    await keepEvents(table, caseId, logIn(items), until);
    await inParallel(alertsIn(items), KEPT_AT_ONCE, (alert) => keepAlert(table, alert, until));
    const { reading } = readingIn(items);
    if (reading) await keepReading(table, reading, until);
  } while ((await caseEnd(table, caseId)) !== until);
}

const KEPT_AT_ONCE = 8;

/** The cases of a region that a report from `since` on may be about, in pages. @throws UnreadableItem */
export async function* casesOfRegion(
  table: Table,
  region: string,
  since: Instant,
): AsyncIterable<readonly CrsCase[]> {
  for await (const page of table.read({
    index: "region",
    partition: itemKinds.case.indexPartition("region", { region }),
    from: since,
  })) {
    const cases = await inParallel(page, FOLDED_AT_ONCE, (item) =>
      readCase(item, (caseId) => readLog(table, caseId)),
    );
    yield cases.map(({ facts }) => facts);
  }
}

const readLog = async (table: Table, caseId: string): Promise<readonly LoggedEvent[]> =>
  (await allItems(table, { partition: partitionOf(caseId), from: "EVENT#" })).map(readEvent);

async function sorted(items: readonly Item[], log: () => Promise<readonly LoggedEvent[]>): Promise<Standing> {
  const found = items.find(({ sk }) => sk === "CASE");
  return {
    stored: found && (await readCase(found, log)),
    alerts: alertsIn(items),
    ...readingIn(items),
  };
}

const alertsIn = (items: readonly Item[]): readonly StoredAlert[] =>
  items.filter(({ sk }) => sk.startsWith("ALERT#")).map(readAlert);

function readingIn(items: readonly Item[]): { readonly reading?: StoredReading } {
  const found = items.find(({ kind }) => kind === "reading");
  return found ? { reading: readReading(found) } : {};
}

const logIn = (items: readonly Item[]): readonly LoggedEvent[] =>
  items.filter(({ sk }) => sk.startsWith("EVENT#")).map(readEvent);
