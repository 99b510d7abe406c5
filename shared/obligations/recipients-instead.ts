import type { CrsCase } from "../case/index.ts";
import type { Instant } from "../time/index.ts";
import type { Alert } from "./alert.ts";
import type { Obligation } from "./obligation.ts";
import {
  type ContractManagers,
  type Recipient,
  type RecipientRole,
  recipientsOf,
  regionOf,
} from "./recipients.ts";

/**
 * Who is told in the place of an alert's recipient to whom nothing can be delivered: the next on the same route, as if
 * the address were not known; where the route has nobody left who acts, the regional contract manager, or the
 * national one. Empty when nobody can be told.
 *
 * @param unreachable all addresses, in lower case, to which nothing can be delivered; the recipient's is among them
 */
export function recipientsInstead(
  c: CrsCase,
  obligation: Pick<Obligation, "owedBy">,
  { stage, recipient: { role } }: Pick<Alert, "stage" | "recipient">,
  contractManagers: ContractManagers,
  now: Instant,
  unreachable: ReadonlySet<string>,
): readonly Recipient[] {
  const managers = forgetting(contractManagers, unreachable);
  const before = recipientsOf(c, obligation, stage, contractManagers, now);
  const known = (one: Recipient) =>
    before.find(({ address }) => address.toLowerCase() === one.address.toLowerCase());
  const next = recipientsOf(forgetting(c, unreachable), obligation, stage, managers, now).filter(
    (one) => one.role === role || known(one) === undefined,
  );
  // Who had only a copy, because somebody else was to act, does not act now.
  if (next.some((one) => !one.copy && !known(one)?.copy)) return next;
  const manager = managers[regionOf(c) ?? "national"] ?? managers["national"];
  return manager === undefined
    ? []
    : [{ role: "contract-manager", address: manager, insteadOf: whose[role] }];
}

const whose: Readonly<Record<RecipientRole, string>> = {
  practitioner: "the practitioner",
  provider: "the provider",
  "custody-team": "the prison",
  manager: "the manager",
  "contract-manager": "the regional contract manager",
};

/** The same facts, as if some addresses were not in them. */
function forgetting<Facts>(facts: Facts, addresses: ReadonlySet<string>): Facts {
  if (Array.isArray(facts)) return facts.map((one) => forgetting(one, addresses)) as Facts;
  if (typeof facts !== "object" || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => typeof value !== "string" || !addresses.has(value.toLowerCase()))
      .map(([name, value]) => [name, forgetting(value, addresses)]),
  ) as Facts;
}
