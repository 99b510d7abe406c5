import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseEvent, foldCase } from "../../../../shared/case/index.ts";
import { type Alert, type Obligation, obligationsOf } from "../../../../shared/obligations/index.ts";
import { announcedTypes, factsOf } from "../../../../shared/sources/domain-events/index.ts";
import { addMilliseconds, epochOf, type Instant, instantFromEpoch } from "../../../../shared/time/index.ts";
import { type Chance, chance } from "../../../support/chance.ts";
import { liveMonitorOver } from "../../../support/live-monitor.ts";
import { announce, type FeedEvent, LiveReferral, sampleContracts } from "../../../support/live-referral.ts";
import { serviceWith } from "../../../support/live-service-in-memory.ts";
import { liveReferralId } from "../../../support/live-state.ts";
import { at } from "../../../support/london.ts";

const begin = at("2026-04-13 09:30");
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const QUARTER = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** Feedback alone is believed as to its time, where there is an appointment for it: it is rolled back, not made up. */
const inventedTypes = announcedTypes.filter((type) => !type.endsWith("session-feedback-submitted"));

interface Delivery {
  readonly event: FeedEvent;
  readonly at: Instant;
  readonly receiveCount: number;
}

const bySeconds = (published: Instant, seconds: number) => addMilliseconds(published, seconds * SECOND);

/** Every event, a moment after it was published. */
const perfectFeed = (live: LiveReferral): readonly Delivery[] =>
  live.published.map(({ event, at: published }) => ({ event, at: bySeconds(published, 2), receiveCount: 1 }));

/** One in ten lost, one in ten twice, some that were rolled back, all of them hours late and out of order. */
function lossyFeed(live: LiveReferral, { is, whole, pick }: Chance): readonly Delivery[] {
  const delivered = (event: FeedEvent, published: Instant): Delivery => ({
    event,
    at: bySeconds(published, is(0.5) ? 2 : whole(1, 48 * 3_600)),
    // Whatever is not there is asked for until it is known not to be.
    receiveCount: pick([1, 5, 20]),
  });
  const approved = new Set(
    live.published
      .filter(({ event }) => event.eventType.endsWith("plan.approved"))
      .map(({ event }) => planIn(event)),
  );
  const real = live.published.flatMap(({ event, at: published }) => {
    // A plan that is never approved is not listed any more once another is drafted: only word of it leads to it.
    const leadsThere = event.eventType.endsWith("plan.submitted") && !approved.has(planIn(event));
    if (is(0.1) && !leadsThere) return [];
    const once = delivered(event, published);
    return is(0.1) ? [once, delivered(event, published)] : [once];
  });
  // Of a referral of which not one event comes nobody knows anything: it is brought in by other ways.
  const [first] = live.published;
  if (real.length === 0 && first) real.push(delivered(first.event, first.at));
  // What was tried, published and rolled back, and then succeeded a little later.
  const rolledBack = Array.from({ length: whole(0, 3) }, () => {
    const { event, at: published } = pick(live.published);
    const then = addMilliseconds(published, -whole(1, 25) * MINUTE);
    return {
      ...delivered({ ...event, occurredAt: `${then.slice(0, 23)}999999Z` }, then),
      at: bySeconds(then, 1),
    };
  });
  const invented = Array.from({ length: whole(0, 3) }, () => {
    const then = addMilliseconds(begin, whole(1, 40 * 24 * 60) * MINUTE);
    const additional = {
      referralId: liveReferralId,
      actionPlanId: "plan-x",
      assignedTo: "nobody@else.example",
    };
    const path = `/referral/${liveReferralId}/sessions/${whole(1, 3)}`;
    return {
      ...delivered(announce(pick(inventedTypes), then, additional, path), then),
      at: bySeconds(then, 1),
    };
  });
  return [...real, ...rolledBack, ...invented].sort((a, b) => (a.at < b.at ? -1 : 1));
}

const planIn = (event: FeedEvent): unknown => event.additionalInformation["actionPlanId"];

interface Fed {
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly log: readonly CaseEvent[];
  /** What somebody was told to have missed. */
  readonly accused: readonly Alert[];
}

const nextQuarter = (after: Instant): Instant =>
  instantFromEpoch((Math.floor(epochOf(after) / QUARTER) + 1) * QUARTER);

/**
 * What the monitor makes of deliveries: it records them, scans whenever something is due, reads what the scan asks to
 * be read, and reads again one night a week, and at the end.
 */
async function fed(live: LiveReferral, deliveries: readonly Delivery[]): Promise<Fed> {
  let now = begin;
  const monitor = liveMonitorOver(
    serviceWith(live, () => now),
    { contracts: sampleContracts },
  );
  const reconcile = async (night: Instant) => {
    now = night;
    await monitor.reconcile(night);
    await monitor.readWhatWasAsked();
  };
  /** Scans that fall due before an instant; what each asks for is read a minute later. */
  const scanUntil = async (until: Instant) => {
    for (;;) {
      const due = (await monitor.store.cases.get(liveReferralId))?.nextActionAt;
      if (due === undefined || due >= until) return;
      const scan = nextQuarter(addMilliseconds(due > now ? due : now, -1));
      if (scan >= until) return;
      now = scan;
      await monitor.scan(scan);
      now = addMilliseconds(scan, MINUTE);
      await monitor.readWhatWasAsked();
    }
  };
  const nights: (Delivery | { readonly at: Instant; readonly event?: undefined })[] = [];
  for (let night = at("2026-04-15 02:30"); night < live.end; night = addMilliseconds(night, 7 * DAY))
    nights.push({ at: night });
  for (const next of [...deliveries, ...nights].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    await scanUntil(next.at);
    if (next.event === undefined) await reconcile(next.at);
    else {
      now = next.at;
      await monitor.receive([next.event], now, next.receiveCount);
    }
  }
  await scanUntil(live.end);
  await reconcile(live.end);
  const { stored, alerts } = await monitor.store.cases.standing(liveReferralId);
  const log = await monitor.log(liveReferralId);
  return {
    obligations: named(stored ? obligationsOf(stored.facts, live.end) : []),
    log,
    accused: alerts.map(({ alert }) => alert).filter(({ stage }) => stage === "missed"),
  };
}

/**
 * What depends on a time that only the feed tells, or nobody: when somebody was assigned, fed back, booked a session or
 * amended the form.
 */
const untimed = new Set([
  "urgent-initial-response",
  "practitioner-notified",
  "concern-alerted",
  "missed-appointment-notified",
  "missed-appointment-rebooked",
  "change-announced",
]);

/** A change of the form is named by when it was seen, which differs. */
const withoutWhenSeen = (key: string): string => key.replace(/-\d{4}-\d\d-\d\dT.*$/u, "");

const named = (all: readonly Obligation[]): ReadonlyMap<string, Obligation> =>
  new Map(all.map((one) => [withoutWhenSeen(one.key), one]));
const timed = (all: ReadonlyMap<string, Obligation>) =>
  [...all.values()].filter(({ rule }) => !untimed.has(rule));

/** An amendment before the first reading has been no change to anybody. */
const keysOf = (all: ReadonlyMap<string, Obligation>) =>
  [...all].filter(([, { rule }]) => rule !== "change-announced").map(([key]) => key);
const statesOf = (all: ReadonlyMap<string, Obligation>, which: (one: Obligation) => boolean) =>
  [...all.values()].filter(which).map(({ key, state }) => `${key} ${state}`);

/**
 * What the live service itself shows to be missed and met at an instant. It shows some things hours after the time that
 * it gives them, and lists no plan but those approved and the newest: until then nobody can know.
 */
function shownAt(live: LiveReferral, instant: Instant): ReadonlyMap<string, Obligation["state"]> {
  const snapshot = live.read(instant);
  if (!snapshot) return new Map();
  const listed = (snapshot.actionPlans ?? []).filter(
    ({ approvedAt }, place, all) => approvedAt !== undefined || place === all.length - 1,
  );
  const { facts, reading } = factsOf({ ...snapshot, actionPlans: listed }, { contracts: sampleContracts });
  const obligations = obligationsOf(foldCase(liveReferralId, [...facts, reading]), instant);
  return new Map(obligations.map(({ key, state }) => [key, state]));
}

/** So many lives are led; `LIVES=500 npx vitest run …` leads more. */
const LIVES = Number(process.env["LIVES"] ?? 8);
const PATIENCE = MINUTE + LIVES * 6 * SECOND;
const anyLife = fc.integer({ min: 0, max: 2 ** 31 });

describe("whatever the feed loses, repeats, delays, invents and takes back", () => {
  test(
    "every obligation ends as with the perfect feed, and as it really was; nobody is accused wrongly",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyLife, async (seed) => {
          const live = new LiveReferral(seed, begin);
          const truth = named(obligationsOf(foldCase(liveReferralId, live.truth), live.end));
          const perfect = await fed(live, perfectFeed(live));
          const lossy = await fed(live, lossyFeed(live, chance(seed + 1)));
          expect(timed(lossy.obligations)).toEqual(timed(perfect.obligations));
          expect(timed(lossy.obligations)).toEqual(timed(truth));
          expect(keysOf(lossy.obligations)).toEqual(keysOf(truth));
          for (const { obligations, accused } of [perfect, lossy]) {
            for (const [key, { state }] of obligations) {
              if (state === "missed") expect([key, truth.get(key)?.state]).toEqual([key, "missed"]);
            }
            // That the form was changed shows by two looks, not by one.
            const byOneLook = accused.filter(({ rule }) => rule !== "change-announced");
            for (const { obligation, raisedAt } of byOneLook) {
              const looks = [raisedAt, addMilliseconds(raisedAt, MINUTE - QUARTER)];
              const shown = looks.map((look) => shownAt(live, look).get(obligation));
              const judged = [truth.get(obligation)?.state, ...shown];
              expect([obligation, judged]).toEqual([obligation, expect.arrayContaining(["missed"])]);
            }
          }
          // Nobody tells when a session was booked, or the form amended; all else the perfect feed tells exactly.
          const told = ({ rule }: Obligation) =>
            rule !== "missed-appointment-rebooked" && rule !== "change-announced";
          expect(statesOf(perfect.obligations, told)).toEqual(statesOf(truth, told));

          // The log may have been written in any order, and some of it twice.
          const { shuffled, is } = chance(seed + 2);
          const again = lossy.log.filter(() => is(0.2));
          expect(foldCase(liveReferralId, shuffled([...lossy.log, ...again]))).toEqual(
            foldCase(liveReferralId, lossy.log),
          );
        }),
        { numRuns: LIVES, endOnFailure: true },
      );
    },
    PATIENCE,
  );
});
