import { type CrsCase, isPersonCase } from "../../case/index.ts";
import { type Alert, type Obligation, type StageName, stagesOf } from "../../obligations/index.ts";
import type { Standing, Store, StoredReading } from "../../store/index.ts";
import { addMilliseconds, type Instant } from "../../time/index.ts";

/** News that says of somebody that they did not do what they owed; a reminder says nothing of the kind. */
const accusing: ReadonlySet<StageName> = new Set<StageName>(["omission", "missed", "escalated"]);

/** In the case of a person: what is judged by their referrals. Of the rest nobody can be asked. */
const judgedByReferrals: ReadonlySet<string> = new Set(["single-referral", "crs-referral-for-release"]);

/** News about a case, sorted by whether it may be told. */
export interface Verified {
  readonly told: readonly Alert[];
  /** To be told if it is still so once the live service was read; and since when that is awaited. */
  readonly withheld: readonly { readonly alert: Alert; readonly since: Instant }[];
  /** The referrals to be read for that. */
  readonly unread: readonly StoredReading[];
}

/**
 * Verifies before anybody is accused. The feed loses events and has none for a booking, so what it did not tell may
 * have been done all the same: in a case that it feeds, news that accuses is told only if the live service was read at
 * or after the moment from which it accuses.
 *
 *     fell due          read          told, if it still stands
 *     ───┼───────────────┼──────────────┼─────▶
 *        └── withheld ───┘
 */
export async function verifyFirst(
  alerts: readonly Alert[],
  {
    standing,
    obligations,
    store,
    now,
  }: {
    readonly standing: Standing;
    readonly obligations: readonly Obligation[];
    readonly store: Store;
    readonly now: Instant;
  },
): Promise<Verified> {
  const facts = standing.stored?.facts;
  const toVerify = alerts.filter(({ stage, rule }) => accusing.has(stage) && isJudgedByReading(rule, facts));
  const readings = toVerify.length === 0 || !facts ? [] : await readingsOf(facts, standing, store);
  const readSince = (reading: StoredReading, moment: Instant) =>
    reading.readAt !== undefined && reading.readAt >= moment;
  const withheld = toVerify
    .map((alert) => ({ alert, since: accusesFrom(alert, obligations, now) }))
    .filter(({ since }) => readings.some((reading) => !readSince(reading, since)));
  const held = new Set(withheld.map(({ alert }) => alert));
  return {
    told: alerts.filter((alert) => !held.has(alert)),
    withheld,
    unread: readings.filter((reading) => withheld.some(({ since }) => !readSince(reading, since))),
  };
}

const isJudgedByReading = (rule: string, facts: CrsCase | undefined): boolean =>
  facts !== undefined && (!isPersonCase(facts.id) || judgedByReferrals.has(rule));

/** The readings on which a case depends: its own, or those of the person's referrals. None where the feed does not feed it. */
async function readingsOf(
  { id, referralsOfPerson }: CrsCase,
  { reading }: Standing,
  store: Store,
): Promise<readonly StoredReading[]> {
  if (!isPersonCase(id)) return reading ? [reading] : [];
  const open = referralsOfPerson.filter(({ endedAt }) => endedAt === undefined);
  const found = await Promise.all(open.map((referral) => store.readings.get(referral.id)));
  return found.filter((one) => one !== undefined);
}

/** When the stage fell due that an alert tells of. */
function accusesFrom(alert: Alert, obligations: readonly Obligation[], now: Instant): Instant {
  const about = alert.due ?? alert.opened;
  const obligation = obligations.find(
    ({ key, deadline, opened }) => key === alert.obligation && (deadline?.due ?? opened) === about,
  );
  const stage =
    obligation &&
    stagesOf(obligation, now).find(
      ({ name, repeat }) => name === alert.stage && (repeat ?? 0) === (alert.repeat ?? 0),
    );
  return stage?.at ?? about;
}

/** In milliseconds: nobody asks for the same referral more often. */
const BETWEEN_ASKING = 3_600_000;

/** Whether it is time to ask for a reading, or to ask once more. */
export const mayBeAsked = ({ askedAt }: StoredReading, now: Instant): boolean =>
  askedAt === undefined || askedAt <= addMilliseconds(now, -BETWEEN_ASKING);
