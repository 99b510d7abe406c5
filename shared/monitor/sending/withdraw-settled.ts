import type { CrsCase } from "../../case/index.ts";
import { inParallel } from "../../concurrency/index.ts";
import type { Circumstances } from "../../obligations/index.ts";
import type { Store, StoredAlert } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { moveAlerts } from "./move-alerts.ts";
import { reasonToWithdraw } from "./still-warranted.ts";

const AT_ONCE = 8;

/** Withdraws the alerts that are not news any more, each judged by its case as it stands; gives the others. */
export async function withdrawSettled(
  store: Store,
  waiting: readonly StoredAlert[],
  now: Instant,
  circumstances: Circumstances,
): Promise<{ readonly warranted: readonly StoredAlert[]; readonly withdrawn: number }> {
  const caseIds = [...new Set(waiting.map(({ alert }) => alert.caseId))];
  const cases = new Map<string, CrsCase | undefined>(
    await inParallel(caseIds, AT_ONCE, async (id) => [id, (await store.cases.get(id))?.facts] as const),
  );
  const judged = waiting.map((stored) => {
    const facts = cases.get(stored.alert.caseId);
    return {
      stored,
      reason: facts ? reasonToWithdraw(stored.alert, facts, now, circumstances) : "moved",
    } as const;
  });
  const withdrawn = await inParallel(judged, AT_ONCE, async ({ stored, reason }) =>
    reason === undefined ? [] : moveAlerts(store, [stored], { state: "withdrawn", reason, at: now }),
  );
  return {
    warranted: judged.filter(({ reason }) => reason === undefined).map(({ stored }) => stored),
    withdrawn: withdrawn.flat().length,
  };
}
