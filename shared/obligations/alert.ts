import type { CrsCase, RegionCode } from "../case/index.ts";
import { ruleOf } from "../rules/index.ts";
import type { Instant, LocalDate } from "../time/index.ts";
import type { Circumstances } from "./circumstances.ts";
import { deliveryTimeFor } from "./delivery-time.ts";
import { obligationsOf } from "./derive.ts";
import type { Obligation } from "./obligation.ts";
import { type ContractManagers, type Recipient, recipientsOf } from "./recipients.ts";
import { type Stage, type StageName, stagesOf } from "./stages.ts";

/** One piece of news for one person about one obligation. Obligation, stage, due instant and address are its identity. */
export interface Alert {
  readonly caseId: string;
  /** The referral's reference: all that an e-mail says of the case. */
  readonly reference: string;
  readonly region: RegionCode;
  readonly obligation: string;
  readonly rule: string;
  readonly stage: StageName;
  readonly repeat?: number;
  readonly opened: Instant;
  readonly due?: Instant;
  readonly dueDay?: LocalDate;
  readonly recipient: Recipient;
  readonly raisedAt: Instant;
  readonly deliverAt: Instant;
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
 */
export function alertsWarranted(c: CrsCase, now: Instant, telling: TellingRules): readonly Alert[] {
  const { referral } = c;
  if (!referral) return [];
  return obligationsOf(c, now, telling).flatMap((obligation) =>
    stagesOf(obligation, now)
      .filter(({ at }) => at <= now)
      .flatMap((stage) =>
        recipientsOf(c, obligation, stage.name, telling.contractManagers).map((recipient) =>
          alertFor(c.id, referral, obligation, stage, recipient, now),
        ),
      ),
  );
}

function alertFor(
  caseId: string,
  { reference, contract }: NonNullable<CrsCase["referral"]>,
  { key, rule, opened, deadline }: Obligation,
  { name, repeat }: Stage,
  recipient: Recipient,
  now: Instant,
): Alert {
  const pressing = ruleOf(rule).pressing === true && name !== "escalated";
  return {
    caseId,
    reference,
    region: contract.region,
    obligation: key,
    rule,
    stage: name,
    ...(repeat !== undefined && { repeat }),
    opened,
    ...(deadline && { due: deadline.due, dueDay: deadline.dueDay }),
    recipient,
    raisedAt: now,
    deliverAt: deliveryTimeFor(now, { pressing, ...(deadline && { due: deadline.due }) }),
  };
}
