import type { CrsCase } from "../../case/index.ts";
import { inParallel } from "../../concurrency/index.ts";
import {
  type Alert,
  type Circumstances,
  type ContractManagers,
  deliveryTimeFor,
  newsOf,
  obligationsOf,
  type Recipient,
  recipientsInstead,
} from "../../obligations/index.ts";
import { recipientKey, type Store, type StoredAlert } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { reasonToWithdraw } from "./still-warranted.ts";

export interface Rerouting {
  readonly store: Store;
  readonly contractManagers: ContractManagers;
}

export interface Rerouted {
  /** Those that go to somebody else now. */
  readonly rerouted: readonly Alert[];
  /** Those that are still news and that nobody is left to be told of. */
  readonly nobodyLeft: readonly Alert[];
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
    const { stored, alerts } = await store.cases.standing(alert.caseId);
    const facts = stored?.facts;
    if (facts === undefined || reasonToWithdraw(alert, facts, now, circumstances) !== undefined)
      return { alert, as: "stale" };
    const passedOver = [alert, ...inVainInstead(alert, alerts)].map(({ recipient }) => recipient.address);
    const next = await nextOnRoute(alert, facts, passedOver, now, circumstances, { store, contractManagers });
    for (const recipient of next) {
      await store.alerts.raise({ ...alert, recipient, raisedAt: now, deliverAt: atOnce(alert, now) });
    }
    return { alert, as: next.length > 0 ? "rerouted" : "nobody left" };
  });
  const those = (what: string) => results.filter(({ as }) => as === what).map(({ alert }) => alert);
  return { rerouted: those("rerouted"), nobodyLeft: those("nobody left") };
}

/**
 * The same news for those who might be told instead, where it has not reached them either. Others on the route have a
 * route of their own: whoever is told instead of them is not told instead of this one.
 */
const inVainInstead = (alert: Alert, alerts: readonly StoredAlert[]): readonly Alert[] =>
  alerts
    .filter(({ delivery: { state } }) => state === "failed" || state === "undeliverable")
    .map((stored) => stored.alert)
    .filter((other) => newsOf(other) === newsOf(alert))
    .filter(({ recipient: { role } }) => role === alert.recipient.role || role === "contract-manager");

/** It was due already; so it goes at once, but not at night. */
const atOnce = ({ due }: Alert, now: Instant): Instant =>
  deliveryTimeFor(now, { pressing: true, ...(due !== undefined && { due }) });

/**
 * Those who can be told instead. Whoever on the route cannot be reached either is passed over as well, and whoever the
 * same news has not reached: it would not be raised for them a second time.
 */
async function nextOnRoute(
  alert: Alert,
  facts: CrsCase,
  inVain: readonly string[],
  now: Instant,
  circumstances: Circumstances,
  { store, contractManagers }: Rerouting,
): Promise<readonly Recipient[]> {
  const obligation = obligationsOf(facts, now, { circumstances }).find(({ key }) => key === alert.obligation);
  if (obligation === undefined) return [];
  const passedOver = new Set(inVain.map((address) => address.toLowerCase()));
  for (;;) {
    const next = recipientsInstead(facts, obligation, alert, contractManagers, now, passedOver);
    const keys = next.map(({ address }) => recipientKey(address));
    const { unreachable } = await store.mail.standing(keys, now);
    const givenUp = next.filter(({ address }) => unreachable.has(recipientKey(address)));
    if (givenUp.length === 0) return next;
    for (const { address } of givenUp) passedOver.add(address.toLowerCase());
  }
}
