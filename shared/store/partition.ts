import { readAlert, type StoredAlert } from "./alert-item.ts";
import { readCase, type StoredCase } from "./case-item.ts";
import { type LoggedEvent, readEvent } from "./event-log.ts";
import { casePartition, standingOf } from "./keys.ts";
import type { Item, Stretch, Table } from "./table.ts";

/** A case with what has been raised about it; the case is absent while only events of it are stored. */
export interface Standing {
  readonly stored: StoredCase | undefined;
  readonly alerts: readonly StoredAlert[];
}

/** Everything about a case. */
export interface WholeCase extends Standing {
  readonly log: readonly LoggedEvent[];
}

/** The case and its alerts, in one read. @throws UnreadableItem */
export async function readStanding(table: Table, caseId: string): Promise<Standing> {
  return sorted(await itemsOf(table, standingOf(caseId)));
}

/** The case, its alerts and its events, in one read. @throws UnreadableItem */
export async function readWhole(table: Table, caseId: string): Promise<WholeCase> {
  return sorted(await itemsOf(table, { partition: casePartition(caseId) }));
}

async function itemsOf(table: Table, stretch: Stretch): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of table.read(stretch)) items.push(...page);
  return items;
}

function sorted(items: readonly Item[]): WholeCase {
  const found = items.find(({ sk }) => sk === "CASE");
  return {
    stored: found && readCase(found),
    alerts: items.filter(({ sk }) => sk.startsWith("ALERT#")).map(readAlert),
    log: items.filter(({ sk }) => sk.startsWith("EVENT#")).map(readEvent),
  };
}
