import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { virtualClock } from "../../../../infra/local/clock.ts";
import { type LiveServiceFake, startLiveService } from "../../../../infra/local/live-service/index.ts";
import { announcedCaseload, generateCaseload } from "../../../../infra/local/sample/index.ts";
import { deliveries } from "../../../../infra/local/start/feed.ts";
import type { CrsCase } from "../../../../shared/case/index.ts";
import type { LiveService } from "../../../../shared/sources/domain-events/index.ts";
import { at } from "../../../support/london.ts";
import type { Untold } from "./as-the-feed-tells-it.ts";
import { clientOf } from "./client.ts";
import { type Compared, compare } from "./comparison.ts";
import { feedMonitor } from "./feed-monitor.ts";

/** A Sunday night: nobody has done anything since the referrals were last read, and all word has come. */
const until = at("2026-11-22 23:00");
/** A small one in which everything happens that the live service tells in a way of its own, or not at all. */
const caseload = generateCaseload({ seed: 256, until, weeks: 3, referrals: 25 });
const clock = virtualClock(caseload.from);

let fake: LiveServiceFake;
let live: LiveService;
/** As the feed's use cases left them. */
let fed: ReadonlyMap<string, CrsCase>;
let compared: readonly Compared[];

beforeAll(async () => {
  fake = await startLiveService({ lives: caseload.lives, clockFace: clock.face });
  live = clientOf(fake, clock);
  const monitor = feedMonitor(live, clock);
  const { announced, posted } = announcedCaseload(caseload, fake.places);
  for (const delivery of deliveries(announced, posted)) await monitor.deliver(delivery);
  await monitor.runUntil(until);
  fed = await monitor.cases(caseload.lives.map(({ id }) => id));
  compared = compare(caseload, fed);
}, 180_000);
afterAll(() => fake.stop());

describe("the same referrals by domain events as by full events", () => {
  test("every referral that was sent is a case", () => {
    expect([...fed.keys()].sort()).toEqual(caseload.lives.map(({ id }) => id).sort());
  });

  test("each obligation is the same: what, due, state, met; the four things told that the feed cannot tell", () => {
    for (const { byFeed, asFeed } of compared) expect(byFeed).toEqual(asFeed);
  });

  test("most are the same as they stand", () => {
    const all = compared;
    const same = all.flatMap(({ byFeed, inFull }) =>
      inFull.filter((one) => byFeed.some((other) => JSON.stringify(other) === JSON.stringify(one))),
    );
    const count = all.flatMap(({ inFull }) => inFull).length;
    expect(count).toBeGreaterThan(100);
    expect(same.length / count).toBeGreaterThan(0.9);
  });

  test("what the feed cannot tell is nothing else, and is off by no more than it must be", () => {
    const moved = (what: Untold) =>
      compared.flatMap(({ retold }) =>
        retold.filter(({ untold }) => untold === what).map((one) => one.moved),
      );
    // Seen after it was done, and by the second night at the latest; never before.
    const formSeen = moved("form-seen");
    expect(formSeen.length).toBeGreaterThan(0);
    for (const by of formSeen) expect(by).toBeGreaterThan(0);
    for (const by of formSeen) expect(by).toBeLessThan(48 * 3_600_000);
    // In the provider's favour: never later than it was booked.
    const booked = moved("session-booked");
    expect(booked.length).toBeGreaterThan(0);
    for (const by of booked) expect(by).toBeLessThan(0);
    const concluded = moved("withdrawal-concluded");
    expect(concluded.length).toBeGreaterThan(0);
    for (const by of concluded) expect(by).toBeGreaterThan(-100);
    expect(moved("miss-mailed").length).toBeGreaterThan(0);
    for (const by of moved("miss-mailed")) expect(by).toBe(0);
  });

  test("nobody is accused by the feed who is not by full events, but of changes of the form alone", () => {
    const isMissed = ({ state }: { state: string }) => state === "missed";
    for (const { byFeed, inFull } of compared) {
      const missedInFull = new Set(inFull.filter(isMissed).map(({ key }) => key));
      const accused = byFeed.filter(isMissed).filter(({ key }) => !missedInFull.has(key));
      expect(accused.filter(({ key }) => !key.startsWith("change-announced:"))).toEqual([]);
    }
  });

  test("it was read within reason: nothing refused, and some ten requests a referral and week", async () => {
    const asked = await fake.asked();
    expect(Object.keys(asked)).toEqual(["200"]);
    expect((asked["200"] ?? 0) / caseload.lives.length / 3).toBeLessThan(25);
  });
});
