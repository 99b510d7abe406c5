import { alertsWarranted, identityOf, obligationsOf, type TellingRules } from "../../obligations/index.ts";
import { ConditionNotMet, recipientKey, type Store, type StoredReading } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { type Verified, verifyFirst } from "../reading/verify-first.ts";
import { caseEntry, raisedAmong } from "../recording/case-entry.ts";

/** What looking at one case came to. */
export interface ScannedCase {
  readonly raised: number;
  /** Recipients for whom something may be sent at once. */
  readonly recipients: readonly string[];
  /** Open obligations whose deadline lies beyond the table of bank holidays. */
  readonly calendarRunsOut: number;
  /** Facts that the case leaves out because of a day or instant that no calendar holds, by field. */
  readonly setAside: readonly string[];
  /** News that waits for the live service to be read. */
  readonly withheld: Verified["withheld"];
  /** The referrals to be read for it. */
  readonly unread: readonly StoredReading[];
}

const nothing: ScannedCase = {
  raised: 0,
  recipients: [],
  calendarRunsOut: 0,
  setAside: [],
  withheld: [],
  unread: [],
};

/**
 * Raises what a case warrants at `now`, then moves its next action on. In this order: a crash in between leaves the
 * case due, and the next scan finds the alerts in the outbox. When the case was written by somebody else meanwhile
 * it stays due as they left it; and it stays due while news is withheld.
 *
 * @param verify whether the live service is read before anybody is accused
 */
export async function scanCase(
  caseId: string,
  { store, telling, now, verify }: { store: Store; telling: TellingRules; now: Instant; verify: boolean },
): Promise<ScannedCase> {
  const standing = await store.cases.standing(caseId);
  const { stored, alerts } = standing;
  // The index may lag behind: the case may have been looked at already.
  if (stored?.nextActionAt === undefined || stored.nextActionAt > now) return nothing;
  const { facts, foldedFrom, version } = stored;
  const before = raisedAmong(alerts);
  const warranted = alertsWarranted(facts, now, telling, stored.nextActionAt).filter(
    (alert) => !before.has(identityOf(alert)),
  );
  const obligations = obligationsOf(facts, now, telling);
  const { told: fresh, ...waiting } = verify
    ? await verifyFirst(warranted, { standing, obligations, store, now })
    : { told: warranted, withheld: [], unread: [] };
  const raised = await Promise.all(fresh.map((alert) => store.alerts.raise(alert)));

  const known = new Set([...before, ...fresh.map(identityOf)]);
  // Where all that is new is withheld the case stays as it is: due.
  if (fresh.length > 0 || waiting.withheld.length === 0) {
    try {
      const entry = caseEntry(facts, foldedFrom, known, now, telling);
      await store.cases.put(entry, version);
      if (entry.keptUntil !== stored.keptUntil) await store.cases.keep(caseId);
    } catch (error) {
      if (!(error instanceof ConditionNotMet)) throw error;
    }
  }
  const open = obligations.filter(({ state }) => state === "open");
  return {
    raised: raised.filter(Boolean).length,
    recipients: fresh
      .filter(({ deliverAt }) => deliverAt <= now)
      .map((one) => recipientKey(one.recipient.address)),
    calendarRunsOut: open.filter(({ deadline }) => deadline?.calendarRunsOut === true).length,
    setAside: facts.setAside.map(({ eventType, field }) => `${eventType} ${field}`),
    ...waiting,
  };
}
