import { alertsWarranted, identityOf, obligationsOf, type TellingRules } from "../obligations/index.ts";
import { ConditionNotMet, recipientKey, type Store } from "../store/index.ts";
import type { Instant } from "../time/index.ts";
import { caseEntry, raisedAmong } from "./case-entry.ts";

/** What looking at one case came to. */
export interface ScannedCase {
  readonly raised: number;
  /** Recipients for whom something may be sent at once. */
  readonly recipients: readonly string[];
  /** Open obligations whose deadline lies beyond the table of bank holidays. */
  readonly calendarRunsOut: number;
}

const nothing: ScannedCase = { raised: 0, recipients: [], calendarRunsOut: 0 };

/**
 * Raises what a case warrants at `now`, then moves its next action on. In this order: a crash in between leaves the
 * case due, and the next scan finds the alerts in the outbox. When the case was written by somebody else meanwhile
 * it stays due as they left it.
 */
export async function scanCase(
  caseId: string,
  { store, telling, now }: { store: Store; telling: TellingRules; now: Instant },
): Promise<ScannedCase> {
  const { stored, alerts } = await store.cases.standing(caseId);
  // The index may lag behind: the case may have been looked at already.
  if (stored?.nextActionAt === undefined || stored.nextActionAt > now) return nothing;
  const { facts, foldedFrom, version } = stored;
  const before = raisedAmong(alerts);
  const fresh = alertsWarranted(facts, now, telling).filter((alert) => !before.has(identityOf(alert)));
  const raised = await Promise.all(fresh.map((alert) => store.alerts.raise(alert)));

  const known = new Set([...before, ...fresh.map(identityOf)]);
  try {
    await store.cases.put(caseEntry(facts, foldedFrom, known, now, telling), version);
  } catch (error) {
    if (!(error instanceof ConditionNotMet)) throw error;
  }
  const open = obligationsOf(facts, now, telling).filter(({ state }) => state === "open");
  return {
    raised: raised.filter(Boolean).length,
    recipients: fresh
      .filter(({ deliverAt }) => deliverAt <= now)
      .map((one) => recipientKey(one.recipient.address)),
    calendarRunsOut: open.filter(({ deadline }) => deadline?.calendarRunsOut === true).length,
  };
}
