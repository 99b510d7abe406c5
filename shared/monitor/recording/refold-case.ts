import { foldCase } from "../../case/index.ts";
import { type CaseEntry, ConditionNotMet, eventsThatCount, type Store } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { ALL_REPORTS, caseEntry, raisedAmong } from "./case-entry.ts";
import { CaseContended, type Recording } from "./record-case.ts";

/**
 * - `folded`: the case was written anew.
 * - `same`: it is already as these rules make it.
 * - `none`: there is no such case, or its events are forgotten: it stands as it was folded last.
 */
export type Refolded = "folded" | "same" | "none";

const MOST_ATTEMPTS = 8;

/**
 * Folds a case anew from its log under the rules as they are now, so that a new rule reaches it before its next event.
 * It raises nothing: what is due then is found by the next scan.
 *
 * @throws CaseContended
 */
export async function refoldCase(
  caseId: string,
  now: Instant,
  { store, telling, pause }: Recording,
): Promise<Refolded> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const { stored, alerts, log } = await store.cases.whole(caseId);
    if (!stored) return "none";
    const isOver = stored.keptUntil !== undefined && now >= stored.keptUntil;
    if (isOver || log.length < stored.foldedFrom) {
      await keepAll([...log, ...alerts], stored, store);
      return "none";
    }
    const facts = foldCase(caseId, eventsThatCount(log));
    const entry = caseEntry(facts, log.length, raisedAmong(alerts), now, telling);
    const { version } = stored;
    if (sameText(standing(entry), standing(stored))) {
      await keepAll([...log, ...alerts], stored, store);
      return "same";
    }
    try {
      await store.cases.put(entry, version);
      await keepAll([stored, ...log, ...alerts], entry, store);
      return "folded";
    } catch (error) {
      if (!(error instanceof ConditionNotMet)) throw error;
      await pause(attempt);
    }
  }
  throw new CaseContended(caseId, MOST_ATTEMPTS);
}

/** Has what was kept for another time than the case says, by an older version for one, kept for as long as it says. */
async function keepAll(
  items: readonly Pick<CaseEntry, "keptUntil">[],
  { facts, keptUntil }: Pick<CaseEntry, "facts" | "keptUntil">,
  store: Store,
): Promise<void> {
  if (items.some((item) => item.keptUntil !== keptUntil)) await store.cases.keep(facts.id);
}

/**
 * What rules make of a case. Until when one that is over is reported and kept is counted from its last writing: writing
 * it again for that alone would keep it for ever.
 */
const standing = ({ facts, foldedFrom, nextActionAt, reportedUntil, keptUntil }: CaseEntry) => ({
  facts,
  foldedFrom,
  nextActionAt,
  isReported: reportedUntil === ALL_REPORTS ? "always" : reportedUntil !== undefined,
  isOver: keptUntil !== undefined,
});

/** Whether two entries are the same as they are stored; a value that is undefined is not. */
const sameText = (one: object, other: object): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
