import { isPersonCase, regionField, serviceCaseId } from "../../shared/case/index.ts";
import {
  type ObligationState,
  obligationStates,
  obligationsOf,
  type StageName,
  stageNames,
} from "../../shared/obligations/index.ts";
import { type Standing, type Store, UNKNOWN_REGION } from "../../shared/store/index.ts";
import { type Instant, parseInstant } from "../../shared/time/index.ts";
import type { WrittenReports } from "./start/reports.ts";

/** What a stack holds at an instant: counted from its table and its bucket, and from nothing else. */
export interface Summary {
  readonly asOf: Instant;
  readonly referrals: number;
  /** In the logs of referrals; a person's own log repeats some of them. */
  readonly events: number;
  readonly obligations: Readonly<Record<ObligationState, number>>;
  /** Alerts by stage, those whose e-mail SES took. */
  readonly told: Readonly<Partial<Record<StageName, number>>>;
  /** E-mails that SES took: one may carry several alerts. */
  readonly emails: number;
  /** Alerts that were not sent: they wait for their hour, were no longer true, went to others, or could be told to nobody. */
  readonly notSent: Readonly<Record<"waiting" | "withdrawn" | "failed" | "undeliverable", number>>;
  /** Weekly reports, each as a page, a spreadsheet and figures. */
  readonly reports: number;
}

const beginning = parseInstant("2000-01-01T00:00:00Z");

/** How many cases are read side by side. */
const ABREAST = 16;

export async function summaryOf(store: Store, reports: WrittenReports, asOf: Instant): Promise<Summary> {
  const standings = await standingsIn(store);
  const cases = standings.flatMap(({ stored }) => (stored ? [stored] : []));
  const referrals = cases.filter(({ facts: { id } }) => !isPersonCase(id) && id !== serviceCaseId);
  const alerts = standings.flatMap((standing) => standing.alerts);
  const obligations = cases.flatMap(({ facts }) => obligationsOf(facts, asOf));
  const accepted = alerts.flatMap(({ alert, delivery }) =>
    delivery.state === "accepted" ? [{ stage: alert.stage, messageId: delivery.messageId }] : [],
  );
  const inState = (...states: string[]) =>
    alerts.filter(({ delivery }) => states.includes(delivery.state)).length;
  return {
    asOf,
    referrals: referrals.filter(({ facts }) => facts.referral).length,
    events: referrals.reduce((sum, { foldedFrom }) => sum + foldedFrom, 0),
    obligations: counted(obligationStates, obligations, ({ state }) => state),
    told: counted(stageNames, accepted, ({ stage }) => stage),
    emails: new Set(accepted.map(({ messageId }) => messageId)).size,
    notSent: {
      waiting: inState("waiting", "claimed"),
      withdrawn: inState("withdrawn"),
      failed: inState("failed"),
      undeliverable: inState("undeliverable"),
    },
    reports: (await reports.names()).filter((name) => name.endsWith(".html")).length,
  };
}

/** Every case with its alerts, whatever its region. */
async function standingsIn(store: Store): Promise<readonly Standing[]> {
  const ids: string[] = [];
  for (const region of [...regionField.options, UNKNOWN_REGION]) {
    for await (const page of store.cases.ofRegion(region, beginning)) ids.push(...page.map(({ id }) => id));
  }
  const standings: Standing[] = [];
  while (ids.length > 0) {
    standings.push(...(await Promise.all(ids.splice(0, ABREAST).map((id) => store.cases.standing(id)))));
  }
  return standings;
}

function counted<Name extends string, T>(
  names: readonly Name[],
  things: readonly T[],
  nameOf: (thing: T) => Name,
): Record<Name, number> {
  const none = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const thing of things) none[nameOf(thing)] = (none[nameOf(thing)] ?? 0) + 1;
  return none;
}
