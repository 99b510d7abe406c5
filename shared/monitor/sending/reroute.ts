import type { CrsCase } from "../../case/index.ts";
import { inParallel } from "../../concurrency/index.ts";
import {
  type Alert,
  type Circumstances,
  type ContractManagers,
  deliveryTimeFor,
  obligationsOf,
  type Recipient,
  recipientsInstead,
} from "../../obligations/index.ts";
import { recipientKey, type Store } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { reasonToWithdraw } from "./still-warranted.ts";

export interface Rerouting {
  readonly store: Store;
  readonly contractManagers: ContractManagers;
}

export interface Rerouted {
  /** Alerts that go to somebody else now. */
  readonly rerouted: number;
  /** Alerts that are still news and that nobody is left to be told of. */
  readonly nobodyLeft: number;
}

const AT_ONCE = 4;

/**
 * Puts in the outbox, for whoever is next on the route, what could not be delivered and is still news. Doing it again
 * changes nothing: an alert is in the outbox once. What becomes of the alerts themselves is for the caller to write
 * down, afterwards, so that a crash in between loses none.
 */
export async function reroute(
  undelivered: readonly Alert[],
  now: Instant,
  circumstances: Circumstances,
  { store, contractManagers }: Rerouting,
): Promise<Rerouted> {
  // Who had only a copy need not be replaced: somebody else acts.
  const acting = undelivered.filter(({ recipient }) => !recipient.copy);
  const results = await inParallel(acting, AT_ONCE, async (alert) => {
    const facts = (await store.cases.get(alert.caseId))?.facts;
    if (facts === undefined || reasonToWithdraw(alert, facts, now, circumstances) !== undefined)
      return "stale";
    const next = await nextOnRoute(alert, facts, now, circumstances, { store, contractManagers });
    for (const recipient of next) {
      await store.alerts.raise({ ...alert, recipient, raisedAt: now, deliverAt: atOnce(alert, now) });
    }
    return next.length > 0 ? "rerouted" : "nobody left";
  });
  const count = (what: string) => results.filter((result) => result === what).length;
  return { rerouted: count("rerouted"), nobodyLeft: count("nobody left") };
}

/** It was due already; so it goes at once, but not at night. */
const atOnce = ({ due }: Alert, now: Instant): Instant =>
  deliveryTimeFor(now, { pressing: true, ...(due !== undefined && { due }) });

/** Those who can be told instead: whoever on the route cannot be reached either is passed over as well. */
async function nextOnRoute(
  alert: Alert,
  facts: CrsCase,
  now: Instant,
  circumstances: Circumstances,
  { store, contractManagers }: Rerouting,
): Promise<readonly Recipient[]> {
  const obligation = obligationsOf(facts, now, { circumstances }).find(({ key }) => key === alert.obligation);
  if (obligation === undefined) return [];
  const passedOver = new Set([alert.recipient.address.toLowerCase()]);
  for (;;) {
    const next = recipientsInstead(facts, obligation, alert, contractManagers, now, passedOver);
    const keys = next.map(({ address }) => recipientKey(address));
    const { unreachable } = await store.mail.standing(keys, now);
    const inVain = next.filter(({ address }) => unreachable.has(recipientKey(address)));
    if (inVain.length === 0) return next;
    for (const { address } of inVain) passedOver.add(address.toLowerCase());
  }
}
