import type { CrsCase, RegionCode } from "../case/index.ts";
import type { Party } from "../rules/index.ts";
import type { Instant } from "../time/index.ts";
import type { Obligation } from "./obligation.ts";
import type { StageName } from "./stages.ts";

/** In what capacity somebody is told: it decides the wording of their e-mail. */
export type RecipientRole = "practitioner" | "provider" | "custody-team" | "manager" | "contract-manager";

export interface Recipient {
  readonly role: RecipientRole;
  readonly address: string;
  /** Whose place this address takes, where the one that was wanted is not known or away. */
  readonly insteadOf?: string;
  /** Told for their information: somebody else acts. */
  readonly copy?: true;
}

/** The mailbox of each region's contract managers by region letter, and the national one. */
export type ContractManagers = Readonly<Record<string, string>>;

/** The region a case belongs to: its contract's, its prison team's, or its latest referral's. */
export const regionOf = ({ referral, custody, referralsOfPerson }: CrsCase): RegionCode | undefined =>
  referral?.contract.region ?? custody?.team.region ?? referralsOfPerson.at(-1)?.region;

/**
 * Who is told at a stage: the one who owes it; at 'missed' also the practitioner for a provider's deadline; at
 * 'escalated' the owner's manager and the regional contract manager. An address that is not known falls back
 * (caseworker → provider's mailbox; practitioner → covering officer while away, with the practitioner in copy →
 * delivery unit's mailbox; anybody → regional contract manager), and says so. Nobody is named twice.
 */
export function recipientsOf(
  c: CrsCase,
  { owedBy }: Pick<Obligation, "owedBy">,
  stage: StageName,
  contractManagers: ContractManagers,
  now: Instant,
): readonly Recipient[] {
  const manager = contractManagers[regionOf(c) ?? "national"] ?? contractManagers["national"];
  const contractManager = routeOf("contract-manager", [[manager, undefined]]);
  const owner = routesTo(c, owedBy, now);
  const wanted =
    stage === "escalated"
      ? [...managerOf(c, owedBy), ...contractManager]
      : stage === "reminder" || stage === "early-reminder" || !reportsToPractitioner(owedBy)
        ? owner
        : [...owner, ...routesTo(c, "practitioner", now)];
  const told =
    wanted.length > 0 ? wanted : contractManager.map((one) => ({ ...one, insteadOf: missing[owedBy] }));
  return [...new Map(told.toReversed().map((one) => [one.address.toLowerCase(), one])).values()].reverse();
}

/** The practitioner hears of what a provider, or those who work for one, did not do. */
const reportsToPractitioner = (party: Party): boolean =>
  party === "provider" || party === "accommodation-support-worker";

const missing: Readonly<Record<Party, string>> = {
  provider: "the provider",
  practitioner: "the practitioner",
  prison: "the prison",
  "pre-release-team": "the pre-release team",
  "prison-offender-manager": "the prison offender manager",
  "community-offender-manager": "the community offender manager",
  "community-manager-pdu": "the probation delivery unit",
  "accommodation-support-worker": "the accommodation support worker",
};

type Address = readonly [address: string | undefined, insteadOf: string | undefined];

/** The first address that is known, saying whose place it takes. */
function routeOf(role: RecipientRole, addresses: readonly Address[]): readonly Recipient[] {
  const [address, insteadOf] = addresses.find(([candidate]) => candidate !== undefined) ?? [];
  if (address === undefined) return [];
  return [{ role, address, ...(insteadOf !== undefined && { insteadOf }) }];
}

/** The same recipients, in the place of somebody whose address is not known. */
const insteadOf = (party: Party, recipients: readonly Recipient[]): readonly Recipient[] =>
  recipients.map((one) => ({ ...one, insteadOf: missing[party] }));

function routesTo(c: CrsCase, party: Party, now: Instant): readonly Recipient[] {
  const provider = c.referral?.contract.provider;
  const team = c.custody?.team ?? {};
  switch (party) {
    case "provider":
      return routeOf("provider", [
        [c.caseworkerEmail, undefined],
        [provider?.mailbox, "the caseworker"],
      ]);
    // They work for the accommodation service, whose addresses no case carries: the provider works beside them.
    case "accommodation-support-worker":
      return routeOf("provider", [
        [c.caseworkerEmail, missing[party]],
        [provider?.mailbox, missing[party]],
      ]);
    case "practitioner":
      return practitionerRoutes(c, now);
    case "prison":
      return routeOf("custody-team", [[team.prisonMailbox, undefined]]);
    case "pre-release-team": {
      const inPrison = routeOf("custody-team", [
        [team.preReleaseTeamMailbox, undefined],
        [team.prisonMailbox, missing[party]],
      ]);
      // A referral that the team made is the practitioner's all the same; their person in prison is not.
      return inPrison.length > 0 || !c.referral ? inPrison : insteadOf(party, practitionerRoutes(c, now));
    }
    case "prison-offender-manager":
      return routeOf("custody-team", [
        [team.prisonOffenderManagerEmail, undefined],
        [team.prisonMailbox, "the prison offender manager"],
      ]);
    case "community-offender-manager":
      return team.communityOffenderManagerEmail === undefined && team.pduMailbox === undefined
        ? practitionerRoutes(c, now)
        : routeOf("practitioner", [
            [team.communityOffenderManagerEmail, undefined],
            [team.pduMailbox, "the community offender manager"],
          ]);
    case "community-manager-pdu":
      return routeOf("practitioner", [
        [team.pduMailbox, undefined],
        [practitionerOf(c)?.pduMailbox, undefined],
      ]);
  }
}

const practitionerOf = ({ referral, referralsOfPerson }: CrsCase) =>
  referral?.practitioner.at(-1)?.value ?? referralsOfPerson.at(-1)?.practitioner;

function practitionerRoutes(c: CrsCase, now: Instant): readonly Recipient[] {
  const practitioner = practitionerOf(c);
  const away = c.dealings.absences.findLast(({ from, to }) => from <= now && (to === undefined || now < to));
  if (!away) {
    return routeOf("practitioner", [
      [practitioner?.email, undefined],
      [practitioner?.pduMailbox, "the practitioner"],
    ]);
  }
  const instead = "the practitioner, who is away";
  const cover = routeOf("practitioner", [
    [away.coveringOfficerEmail, instead],
    [practitioner?.pduMailbox, instead],
  ]);
  const self = routeOf("practitioner", [[practitioner?.email, undefined]]);
  return cover.length > 0 ? [...cover, ...self.map((one) => ({ ...one, copy: true as const }))] : self;
}

/** The manager of a provider; of the team in prison for what is owed there; of the practitioner for what probation owes. */
function managerOf(c: CrsCase, party: Party): readonly Recipient[] {
  const inPrison = c.custody?.team.managerMailbox;
  const outside = practitionerOf(c)?.managerMailbox;
  switch (party) {
    case "provider":
    case "accommodation-support-worker":
      return routeOf("manager", [[c.referral?.contract.provider.managerMailbox, undefined]]);
    case "prison":
    case "pre-release-team":
    case "prison-offender-manager":
      return routeOf("manager", [[inPrison ?? outside, undefined]]);
    case "practitioner":
    case "community-offender-manager":
    case "community-manager-pdu":
      return routeOf("manager", [[outside ?? inPrison, undefined]]);
  }
}
