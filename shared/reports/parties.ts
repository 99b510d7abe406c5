import type { Obligation } from "../obligations/index.ts";
import type { Party, Severity } from "../rules/index.ts";

/** On which side somebody stands who owes something, and what a report calls them. */
const parties: Readonly<Record<Party, { side: "provider" | "probation" | "prison"; name: string }>> = {
  provider: { side: "provider", name: "Provider" },
  practitioner: { side: "probation", name: "Practitioner" },
  prison: { side: "prison", name: "Prison" },
  "pre-release-team": { side: "prison", name: "Pre-release team" },
  "prison-offender-manager": { side: "prison", name: "Prison offender manager" },
  "community-offender-manager": { side: "probation", name: "Community offender manager" },
  "community-manager-pdu": { side: "probation", name: "Delivery unit" },
  "accommodation-support-worker": { side: "provider", name: "Accommodation support worker" },
};

export const partyName = (party: Party): string => parties[party].name;

/** Owed by somebody of a probation delivery unit. */
export const isOwedByProbation = ({ owedBy }: Pick<Obligation, "owedBy">): boolean =>
  parties[owedBy].side === "probation";

/** Owed by a provider under its contract: missed, it is a breach. It is this that is held against a contract. */
export const isUnderContract = ({ owedBy, severity }: Pick<Obligation, "owedBy" | "severity">): boolean =>
  owedBy === "provider" && severity === "contract";

export const severityNames: Readonly<Record<Severity, string>> = {
  contract: "Contract",
  duty: "Duty",
  advice: "Good practice",
};
