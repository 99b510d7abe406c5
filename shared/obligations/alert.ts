import { type CrsCase, identifierOf, type Referral, type RegionCode } from "../case/index.ts";
import { type Party, ruleOf, timescaleOf } from "../rules/index.ts";
import { type Instant, type LocalDate, londonDayOf } from "../time/index.ts";
import type { Circumstances } from "./circumstances.ts";
import { obligationsOf } from "./derive.ts";
import { deliveryOf } from "./lateness.ts";
import type { Obligation } from "./obligation.ts";
import { type ContractManagers, type Recipient, recipientsOf, regionOf } from "./recipients.ts";
import { type Stage, type StageName, stagesOf } from "./stages.ts";

/** What tells a referral from others without naming the person. */
export interface AboutReferral {
  /** Code of the contract type, such as `ACC`. */
  readonly contractType: string;
  /** The provider's name. */
  readonly provider: string;
  /** The day in London on which the referral was sent. */
  readonly sentOn: LocalDate;
  /** The practitioner's probation delivery unit. */
  readonly deliveryUnit?: string;
  /** The provider's caseworker, by e-mail address. */
  readonly caseworker?: string;
}

/** One piece of news for one person about one obligation. Obligation, stage, due instant and address are its identity. */
export interface Alert {
  readonly caseId: string;
  /** The referral's reference, or the CRN or prison number of somebody with none: all that an e-mail says of the case. */
  readonly reference: string;
  /** `national` where no region is known yet. */
  readonly region: RegionCode | "national";
  /** Absent for a person who has no referral. */
  readonly about?: AboutReferral;
  readonly obligation: string;
  readonly rule: string;
  /** Who owes it in this case. */
  readonly owedBy?: Party;
  readonly stage: StageName;
  readonly repeat?: number;
  readonly opened: Instant;
  readonly due?: Instant;
  readonly dueDay?: LocalDate;
  /** What is wanting, in words that reveal nothing of any text; for a rule without a clock. */
  readonly wanting?: readonly string[];
  readonly recipient: Recipient;
  readonly raisedAt: Instant;
  readonly deliverAt: Instant;
  /** When it should have reached its recipient, where the monitor was too late for that. */
  readonly shouldReachAt?: Instant;
}

/** The identity of an alert without its address: the obligation, the stage and its repeat, and the due instant. */
export const newsOf = (alert: Pick<Alert, "obligation" | "stage" | "repeat" | "due" | "opened">): string =>
  [
    alert.obligation,
    alert.repeat ? `${alert.stage}-${alert.repeat}` : alert.stage,
    alert.due ?? alert.opened,
  ].join("#");

/** Two alerts with the same identity are one: it is told once. */
export const identityOf = (alert: Alert): string =>
  `${newsOf(alert)}#${alert.recipient.address.toLowerCase()}`;

export interface TellingRules {
  readonly contractManagers: ContractManagers;
  readonly circumstances?: Circumstances;
}

/**
 * Every alert that a case warrants at `now`, whether or not it has been raised before: the outbox takes each
 * identity once. An obligation settled in the meantime warrants none.
 *
 * @param since since when the case has been waiting to be looked at: what fell due after that and long before `now`
 *   is late. Without it nothing is.
 */
export function alertsWarranted(
  c: CrsCase,
  now: Instant,
  telling: TellingRules,
  since: Instant = now,
): readonly Alert[] {
  const about = subjectOf(c);
  return obligationsOf(c, now, telling).flatMap((obligation) =>
    stagesOf(obligation, now)
      .filter(({ at }) => at <= now)
      .flatMap((stage) =>
        recipientsOf(c, obligation, stage.name, telling.contractManagers, now).map((recipient) =>
          alertFor(about, obligation, stage, recipient, { now, since }),
        ),
      ),
  );
}

type Subject = Pick<Alert, "caseId" | "reference" | "region" | "about"> & { readonly urgent: boolean };

/** What an alert says of its case, and whether the person is about to leave prison. */
function subjectOf(c: CrsCase): Subject {
  const urgent = timescaleOf(c) === "urgent";
  if (c.referral) {
    const { reference, contract } = c.referral;
    const about = aboutReferral(c.referral, c.caseworkerEmail);
    return { caseId: c.id, reference, region: contract.region, about, urgent };
  }
  return { caseId: c.id, reference: identifierOf(c.id), region: regionOf(c) ?? "national", urgent };
}

function aboutReferral(
  { contract, sentAt, practitioner }: Referral,
  caseworker: string | undefined,
): AboutReferral {
  const deliveryUnit = practitioner.at(-1)?.value.pdu;
  return {
    contractType: contract.type,
    provider: contract.provider.name,
    sentOn: londonDayOf(sentAt),
    ...(deliveryUnit && { deliveryUnit }),
    ...(caseworker && { caseworker }),
  };
}

function alertFor(
  { urgent, ...about }: Subject,
  { key, rule, owedBy, opened, deadline, wanting }: Obligation,
  { name, repeat, at }: Stage,
  recipient: Recipient,
  { now, since }: { readonly now: Instant; readonly since: Instant },
): Alert {
  const pressing = (urgent || ruleOf(rule).pressing === true) && name !== "escalated";
  return {
    ...about,
    obligation: key,
    rule,
    owedBy,
    stage: name,
    ...(repeat !== undefined && { repeat }),
    opened,
    ...(deadline && { due: deadline.due, dueDay: deadline.dueDay }),
    ...(wanting && { wanting }),
    recipient,
    raisedAt: now,
    ...deliveryOf(at > since ? at : since, now, { pressing, ...(deadline && { due: deadline.due }) }),
  };
}
