import { inParallel } from "../../concurrency/index.ts";
import { type Alert, type Circumstances, deliveryTimeFor, stageNames } from "../../obligations/index.ts";
import type { Standing, Store, StoredAlert } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { moveAlerts } from "./move-alerts.ts";
import { reasonToWithdraw } from "./still-warranted.ts";

const AT_ONCE = 8;

/** What of a recipient's outbox may be sent. */
export interface ReviewedAlerts {
  readonly sendable: readonly StoredAlert[];
  /** They stay in the outbox: nobody is e-mailed at this hour, or an earlier stage has yet to go. */
  readonly waiting: readonly StoredAlert[];
  /** How many were not news any more. */
  readonly withdrawn: number;
}

/**
 * Withdraws the alerts that are not news any more, each judged by its case as it stands at `now`, and tells those that
 * may be sent from those that wait. A later scan asks for those again.
 */
export async function reviewAlerts(
  store: Store,
  outbox: readonly StoredAlert[],
  now: Instant,
  circumstances: Circumstances,
): Promise<ReviewedAlerts> {
  const caseIds = [...new Set(outbox.map(({ alert }) => alert.caseId))];
  const cases = new Map<string, Standing>(
    await inParallel(caseIds, AT_ONCE, async (id) => [id, await store.cases.standing(id)] as const),
  );
  const reasonFor = (alert: Alert) => {
    const facts = cases.get(alert.caseId)?.stored?.facts;
    return facts ? reasonToWithdraw(alert, facts, now, circumstances) : "moved";
  };
  const judged = outbox.map((stored) => ({ stored, reason: reasonFor(stored.alert) }) as const);
  const withdrawn = await inParallel(judged, AT_ONCE, async ({ stored, reason }) =>
    reason === undefined ? [] : moveAlerts(store, [stored], { state: "withdrawn", reason, at: now }),
  );
  const news = judged.filter(({ reason }) => reason === undefined).map(({ stored }) => stored);
  const isPending = (stored: StoredAlert) =>
    (stored.delivery.state === "waiting" || stored.delivery.state === "claimed") &&
    reasonFor(stored.alert) === undefined;
  const mayGo = ({ alert }: StoredAlert) =>
    mayBeSentAt(alert, now) &&
    !cases.get(alert.caseId)?.alerts.some((other) => isEarlierStage(other.alert, alert) && isPending(other));
  return {
    sendable: news.filter(mayGo),
    waiting: news.filter((stored) => !mayGo(stored)),
    withdrawn: withdrawn.flat().length,
  };
}

/** In waking hours; at night only what would otherwise come after the deadline that it warns of. */
const mayBeSentAt = ({ due }: Alert, now: Instant): boolean =>
  deliveryTimeFor(now, { pressing: true, ...(due !== undefined && { due }) }) === now;

/**
 * Whether one alert tells an earlier stage of the same obligation than another, whoever they go to: who owes something
 * hears that it was missed before a manager does. A copy holds nobody up.
 */
const isEarlierStage = (one: Alert, other: Alert): boolean =>
  one.obligation === other.obligation &&
  (one.due ?? one.opened) === (other.due ?? other.opened) &&
  stageNames.indexOf(one.stage) < stageNames.indexOf(other.stage) &&
  one.recipient.copy !== true;
