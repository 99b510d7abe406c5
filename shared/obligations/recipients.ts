import type { CrsCase } from "../case/index.ts";
import { ruleOf } from "../rules/index.ts";
import type { Obligation } from "./obligation.ts";
import type { StageName } from "./stages.ts";

/** In what capacity somebody is told: it decides the wording of their e-mail. */
export type RecipientRole = "practitioner" | "provider" | "manager" | "contract-manager";

export interface Recipient {
  readonly role: RecipientRole;
  readonly address: string;
  /** Why this address, where the one that was wanted is not known. */
  readonly insteadOf?: string;
}

/** The mailbox of each region's contract managers, by region letter. */
export type ContractManagers = Readonly<Record<string, string>>;

/**
 * Who is told at a stage: the one who owes it; at 'missed' also the practitioner for a provider's deadline; at
 * 'escalated' the owner's manager and the regional contract manager. An address that is not known falls back
 * (caseworker → provider's mailbox, practitioner → delivery unit's mailbox, anybody → regional contract manager),
 * and says so. Nobody is named twice.
 */
export function recipientsOf(
  c: CrsCase,
  obligation: Obligation,
  stage: StageName,
  contractManagers: ContractManagers,
): readonly Recipient[] {
  const routes = routesOf(c, contractManagers);
  const { owedBy } = ruleOf(obligation.rule);
  const wanted =
    stage === "escalated"
      ? [owedBy === "provider" ? routes.providerManager : routes.practitionerManager, routes.contractManager]
      : stage === "reminder" || stage === "early-reminder"
        ? [routes[owedBy]]
        : [routes[owedBy], routes.practitioner];
  const told = wanted.filter((recipient) => recipient !== undefined);
  const everybody =
    told.length > 0 ? told : [routes.contractManager].filter((recipient) => recipient !== undefined);
  const byAddress = new Map<string, Recipient>();
  for (const recipient of everybody) {
    const address = recipient.address.toLowerCase();
    if (!byAddress.has(address)) byAddress.set(address, recipient);
  }
  return [...byAddress.values()];
}

function routesOf(c: CrsCase, contractManagers: ContractManagers) {
  const contract = c.referral?.contract;
  const practitioner = c.referral?.practitioner.at(-1)?.value;
  const contractManager = route("contract-manager", [contract && contractManagers[contract.region]]);
  const or = (found: Recipient | undefined, missing: string) =>
    found ?? (contractManager && { ...contractManager, insteadOf: missing });
  return {
    provider: or(
      route("provider", [c.caseworkerEmail, contract?.provider.mailbox], ["the caseworker's address"]),
      "the provider's address",
    ),
    practitioner: or(
      route("practitioner", [practitioner?.email, practitioner?.pduMailbox], ["the practitioner's address"]),
      "the practitioner's address",
    ),
    providerManager: route("manager", [contract?.provider.managerMailbox]),
    practitionerManager: route("manager", [practitioner?.managerMailbox]),
    contractManager,
  };
}

/** The first address that is known, with what it stands in for when it is not the first. */
function route(
  role: RecipientRole,
  addresses: readonly (string | undefined)[],
  names: readonly string[] = [],
): Recipient | undefined {
  const index = addresses.findIndex((address) => address !== undefined);
  const address = addresses[index];
  if (address === undefined) return undefined;
  const insteadOf = index > 0 ? names[0] : undefined;
  return { role, address, ...(insteadOf !== undefined && { insteadOf }) };
}
