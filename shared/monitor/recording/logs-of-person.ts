import { caseIdsOf, isPersonCase } from "../../case/index.ts";
import type { LoggedEvent, Store } from "../../store/index.ts";

/** What is in the log of a case, and from how many of its events the case was folded when it was last written. */
export interface LogOfCase {
  readonly log: readonly LoggedEvent[];
  readonly foldedFrom: number;
}

/**
 * The log of each case that a person has, as it is now: of the case at hand, which is about to be folded from the whole
 * of its own, and of the one under every identifier that an event in any of these logs names them by.
 */
export async function logsOfPerson(
  caseId: string,
  log: readonly LoggedEvent[],
  store: Store,
): Promise<ReadonlyMap<string, LogOfCase>> {
  const logs = new Map<string, LogOfCase>([[caseId, { log, foldedFrom: log.length }]]);
  // A map is walked to its end, with what is put into it on the way.
  for (const [, { log: entries }] of logs) {
    const named = new Set(entries.flatMap(({ event }) => caseIdsOf(event)).filter(isPersonCase));
    for (const id of named) {
      if (logs.has(id)) continue;
      const { head, log: theirs } = await store.cases.sources(id);
      logs.set(id, { log: theirs, foldedFrom: head?.foldedFrom ?? 0 });
    }
  }
  return logs;
}
