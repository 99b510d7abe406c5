import { inParallel } from "../../concurrency/index.ts";
import type { Store, StoredAlert } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { moveAlerts } from "../sending/move-alerts.ts";
import { isHeld } from "./storm-guard.ts";

/** What is done with alerts that are held: looked at, let through, or dropped for good. */
export type ReleaseWork = "look" | "let through" | "drop";

/** What is held, or was. */
export interface Release {
  /** Since when; absent where nothing is held. */
  readonly heldSince?: Instant;
  /** E-mails: recipients for whom something waits. */
  readonly emails: number;
  readonly alerts: number;
  readonly dropped: number;
  /** Alerts by rule and stage, the most frequent first. */
  readonly byNews: readonly { readonly rule: string; readonly stage: string; readonly alerts: number }[];
}

const AT_ONCE = 8;

/**
 * Releases what the storm guard holds. What is let through goes with the next scan; what is dropped is never told:
 * only what falls due later is, such as that something was missed after its reminder was dropped. Doing it again
 * finishes what a crash has left.
 *
 * @throws ConditionNotMet when somebody else releases at the same time
 */
export async function releaseAlerts(store: Store, work: ReleaseWork, now: Instant): Promise<Release> {
  const found = await store.hold.get();
  if (!found || !isHeld(found.hold)) return { emails: 0, alerts: 0, dropped: 0, byNews: [] };
  const recipients = await recipientsDue(store, now);
  const waiting = await inParallel([...recipients], AT_ONCE, (one) => store.alerts.sendableTo(one, now));
  const alerts = waiting.flat().filter(({ delivery }) => delivery.state === "waiting");
  const dropped =
    work === "drop"
      ? await moveAlerts(store, alerts, { state: "withdrawn", reason: "dropped by operators", at: now })
      : [];
  if (work !== "look") await store.hold.put({ state: "released", at: now }, found.version);
  return {
    ...(found.hold.state === "held" && { heldSince: found.hold.since }),
    emails: recipients.size,
    alerts: alerts.length,
    dropped: dropped.length,
    byNews: countedByNews(alerts),
  };
}

async function recipientsDue(store: Store, now: Instant): Promise<ReadonlySet<string>> {
  const recipients = new Set<string>();
  await inParallel(store.due.shards, store.due.shards.length, async (shard) => {
    for await (const page of store.due.in(shard, now)) {
      for (const due of page) if (due.kind === "alert") recipients.add(due.recipient);
    }
  });
  return recipients;
}

const countedByNews = (alerts: readonly StoredAlert[]): Release["byNews"] =>
  [...Map.groupBy(alerts, ({ alert }) => `${alert.rule}#${alert.stage}`)]
    .map(([key, all]) => {
      const [rule = "", stage = ""] = key.split("#");
      return { rule, stage, alerts: all.length };
    })
    .sort((a, b) => b.alerts - a.alerts || (a.rule < b.rule ? -1 : 1));
