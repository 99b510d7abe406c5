import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseEvent, foldCase } from "../../../../shared/case/index.ts";
import { type Obligation, obligationsOf } from "../../../../shared/obligations/index.ts";
import {
  type Announcement,
  announcedTypes,
  factsOf,
  type Snapshot,
} from "../../../../shared/sources/domain-events/index.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { type Chance, chance } from "../../../support/chance.ts";
import { announce, LiveReferral, sampleContracts } from "../../../support/live-referral.ts";
import { liveReferralId } from "../../../support/live-state.ts";
import { at } from "../../../support/london.ts";

const begin = at("2026-04-13 09:30");
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Feedback alone is believed as to its time, where there is an appointment for it: it is rolled back, not made up. */
const inventedTypes = announcedTypes.filter((type) => !type.endsWith("session-feedback-submitted"));

interface Delivery {
  readonly announced: Announcement;
  readonly at: Instant;
}

/** Every event, a moment after it was published. */
const perfectFeed = (live: LiveReferral): readonly Delivery[] =>
  live.published.map(({ announced, at: published }) => ({
    announced,
    at: addMilliseconds(published, 2 * SECOND),
  }));

/** One in ten lost, one in ten twice, some that were rolled back, all of them hours late and out of order. */
function lossyFeed(live: LiveReferral, { is, whole, pick }: Chance): readonly Delivery[] {
  const late = (published: Instant) =>
    addMilliseconds(published, is(0.5) ? 2 * SECOND : whole(1, 48 * 3_600) * SECOND);
  const real = live.published.flatMap(({ announced, at: published }) => {
    if (is(0.1)) return [];
    const once = { announced, at: late(published) };
    return is(0.1) ? [once, { announced, at: late(published) }] : [once];
  });
  // What was tried, published and rolled back, and then succeeded a little later.
  const rolledBack = Array.from({ length: whole(0, 3) }, (): Delivery => {
    const { announced, at: published } = pick(live.published);
    const then = addMilliseconds(published, -whole(1, 25) * MINUTE);
    return {
      announced: { ...announced, occurredAt: `${then.slice(0, 23)}999999Z` },
      at: addMilliseconds(then, SECOND),
    };
  });
  const invented = Array.from({ length: whole(0, 3) }, (): Delivery => {
    const then = addMilliseconds(begin, whole(1, 40 * 24 * 60) * MINUTE);
    const additional = {
      referralId: liveReferralId,
      actionPlanId: "plan-x",
      assignedTo: "nobody@else.example",
    };
    const path = `/referral/${liveReferralId}/sessions/${whole(1, 3)}`;
    return {
      announced: announce(pick(inventedTypes), then, additional, path),
      at: addMilliseconds(then, SECOND),
    };
  });
  return [...real, ...rolledBack, ...invented].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What one request shows for an announcement. */
function partFor({ eventType, actionPlanId, detailUrl }: Announcement, whole: Snapshot): Snapshot {
  const { referralId, readAt, referral, report, supplierAssessment, actionPlans, sessions } = whole;
  const read = { referralId, readAt };
  if (eventType.includes("action-plan")) {
    return { ...read, actionPlans: (actionPlans ?? []).filter((plan) => plan.id === actionPlanId) };
  }
  if (eventType.includes("initial-assessment"))
    return { ...read, ...(supplierAssessment && { supplierAssessment }) };
  if (eventType.includes("session-appointment")) {
    const number = Number(detailUrl?.split("/").at(-1));
    return {
      ...read,
      sessions: { all: false, read: (sessions?.read ?? []).filter((one) => one.number === number) },
    };
  }
  if (eventType.includes("end-of-service-report")) return { ...read, ...(report && { report }) };
  return { ...read, ...(referral && { referral }), report: report ?? null };
}

/**
 * The log of a case as a recorder would leave it that reads for each delivery what it announces, reads all before it calls a
 * deadline missed, and reads all once more at the end.
 */
function recorded(live: LiveReferral, deliveries: readonly Delivery[]): readonly CaseEvent[] {
  const log: CaseEvent[] = [];
  const read = (snapshot: Snapshot | undefined, announced?: Announcement) => {
    if (!snapshot) return;
    const { facts, reading } = factsOf(snapshot, {
      contracts: sampleContracts,
      ...(announced && { announced }),
    });
    log.push(...facts, reading);
  };
  const verified = new Set<string>();
  const verify = (from: Instant, until: Instant) => {
    for (;;) {
      const due = obligationsOf(foldCase(liveReferralId, log), from)
        .flatMap(({ state, deadline }) => (state === "open" && deadline ? [deadline.due] : []))
        .filter((one) => one <= until && !verified.has(one))
        .sort()[0];
      if (due === undefined) return;
      verified.add(due);
      read(live.read(due));
    }
  };
  let now = begin;
  for (const { announced, at: delivered } of deliveries) {
    verify(now, delivered);
    now = delivered;
    const whole = live.read(now);
    const isNew = !log.some(({ eventType }) => eventType === "intervention.referral.sent");
    if (whole) read(isNew ? whole : partFor(announced, whole), announced);
  }
  verify(now, live.end);
  read(live.read(live.end));
  return log;
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
const named = (key: string): string => key.replace(/-\d{4}-\d\d-\d\dT.*$/u, "");

const obligations = (log: readonly CaseEvent[], now: Instant): ReadonlyMap<string, Obligation> =>
  new Map(obligationsOf(foldCase(liveReferralId, log), now).map((one) => [named(one.key), one]));
const timed = (all: ReadonlyMap<string, Obligation>) =>
  [...all.values()].filter(({ rule }) => !untimed.has(rule));

/** An amendment before the first reading has been no change to anybody. */
const keysOf = (all: ReadonlyMap<string, Obligation>) =>
  [...all].filter(([, { rule }]) => rule !== "change-announced").map(([key]) => key);
const statesOf = (all: ReadonlyMap<string, Obligation>, which: (one: Obligation) => boolean) =>
  [...all.values()].filter(which).map(({ key, state }) => `${key} ${state}`);

const RUNS = 100;
const anyLife = fc.integer({ min: 0, max: 2 ** 31 });
const lives = (seed: number) => new LiveReferral(seed, begin);

describe("whatever the feed loses, repeats, delays, invents and takes back", () => {
  const compared = (seed: number) => {
    const live = lives(seed);
    return {
      truth: obligations(live.truth, live.end),
      perfect: obligations(recorded(live, perfectFeed(live)), live.end),
      lossy: obligations(recorded(live, lossyFeed(live, chance(seed + 1))), live.end),
    };
  };

  test("every obligation ends as with the perfect feed, and as it really was; nobody is accused wrongly", () => {
    fc.assert(
      fc.property(anyLife, (seed) => {
        const { truth, perfect, lossy } = compared(seed);
        expect(timed(lossy)).toEqual(timed(perfect));
        expect(timed(lossy)).toEqual(timed(truth));
        expect(keysOf(lossy)).toEqual(keysOf(truth));
        for (const feed of [perfect, lossy]) {
          for (const [key, { state }] of feed) {
            if (state === "missed") expect([key, truth.get(key)?.state]).toEqual([key, "missed"]);
          }
        }
        // Nobody tells when a session was booked, or the form amended; all else the perfect feed tells exactly.
        const told = ({ rule }: Obligation) =>
          rule !== "missed-appointment-rebooked" && rule !== "change-announced";
        expect(statesOf(perfect, told)).toEqual(statesOf(truth, told));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  test("the log may have been written in any order, and some of it twice", () => {
    fc.assert(
      fc.property(anyLife, (seed) => {
        const live = lives(seed);
        const random = chance(seed + 2);
        const log = recorded(live, lossyFeed(live, random));
        const again = log.filter(() => random.is(0.2));
        expect(foldCase(liveReferralId, random.shuffled([...log, ...again]))).toEqual(
          foldCase(liveReferralId, log),
        );
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
