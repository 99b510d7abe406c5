import { regionField } from "../../case/index.ts";
import { inParallel } from "../../concurrency/index.ts";
import type { Alert } from "../../obligations/index.ts";
import type { Store } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { moveAlerts } from "./move-alerts.ts";

/** An alert that no e-mail could carry as it is. */
export interface UndeliverableAlert extends Pick<Alert, "reference" | "rule" | "stage"> {
  readonly role: Alert["recipient"]["role"];
  /** A code of the mail service, or of the monitor. */
  readonly reason: string;
  readonly at: Instant;
}

export interface UndeliverableFound {
  /** Oldest first. */
  readonly found: readonly UndeliverableAlert[];
  /** How many went back into the outbox. */
  readonly sentAgain: number;
}

/**
 * The alerts that no e-mail could carry, of all regions. Sent again, they wait in the outbox like any other: a scan has
 * them sent if they are news by then, and withdraws them if not.
 *
 * @param reference only what is about this referral
 */
export async function undeliverableAlerts(
  store: Store,
  { sendAgain, reference }: { readonly sendAgain: boolean; readonly reference?: string | undefined },
): Promise<UndeliverableFound> {
  const regions = [...regionField.options, "national"];
  const all = (await inParallel(regions, 4, (region) => store.alerts.undeliverableIn(region))).flat();
  const stored = all.filter(({ alert }) => reference === undefined || alert.reference === reference);
  const found = stored.flatMap(({ alert, delivery }): UndeliverableAlert[] => {
    if (delivery.state !== "undeliverable") return [];
    const { reference: of, rule, stage, recipient } = alert;
    return [{ reference: of, rule, stage, role: recipient.role, reason: delivery.reason, at: delivery.at }];
  });
  const moved = sendAgain ? await moveAlerts(store, stored, { state: "waiting" }) : [];
  return { found: found.sort((a, b) => (a.at < b.at ? -1 : 1)), sentAgain: moved.length };
}
