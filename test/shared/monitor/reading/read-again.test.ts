import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { personCaseId } from "../../../../shared/case/index.ts";
import type { ReadingAsked } from "../../../../shared/monitor/index.ts";
import { obligationsOf } from "../../../../shared/obligations/index.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { liveMonitorOver } from "../../../support/live-monitor.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import { clientOf, LiveServiceServer, SleepersClock } from "../../../support/live-service-server.ts";
import { announced, booked, held, show, storyCrn, storyId } from "../../../support/live-story.ts";
import { at } from "../../../support/london.ts";

const server = new LiveServiceServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  server.forget();
  show(server);
});

const sentAt = at("2026-04-13 09:30");
/** Half past two on the Thursday of the ISO week 2026-W17. */
const night = at("2026-04-23 02:30");
const asked = (why: ReadingAsked["why"], askedAt: Instant = night): ReadingAsked => ({
  referralId: storyId,
  why,
  askedAt,
});

/** Fed by the announcement that it was sent; the clock shows the night. */
async function fed() {
  const clock = new SleepersClock();
  clock.moveTo(at("2026-04-13 09:31"));
  const monitor = liveMonitorOver(clientOf(server, { clock }).live);
  await monitor.receive([announced(server, "intervention.referral.sent", sentAt)], sentAt);
  clock.moveTo(addMilliseconds(night, 60_000));
  server.asked.length = 0;
  return { clock, ...monitor };
}

const appointment = held(at("2026-04-20 10:00"), at("2026-04-20 11:00"));

describe("a referral that is read again", () => {
  test("to reconcile, and shows nothing new, leaves no more in the log than when it was read", async () => {
    const monitor = await fed();
    const before = await monitor.log(storyId);
    expect(await monitor.read([asked("reconciliation")])).toEqual({
      read: 1,
      readAlready: 0,
      corrections: [{ region: "G", week: "2026-W17", read: 1, corrected: 0, learnt: 0 }],
      failed: [],
    });
    expect(await monitor.log(storyId)).toEqual(before);
    expect((await monitor.store.readings.get(storyId))?.readAt).toBe(addMilliseconds(night, 60_000));
  });

  test("to verify, and shows nothing new, is in the log all the same: it tells what was not done", async () => {
    const monitor = await fed();
    const before = await monitor.log(storyId);
    expect(await monitor.read([asked("verification")])).toMatchObject({ read: 1, corrections: [] });
    const added = (await monitor.log(storyId)).slice(before.length);
    expect(added).toMatchObject([
      { eventType: "crs.referral.read", occurredAt: expect.stringMatching(/^2026-04-23T01:31/u) },
    ]);
  });

  test("is not read once more for whoever asked before", async () => {
    const monitor = await fed();
    await monitor.read([asked("verification")]);
    server.asked.length = 0;
    expect(await monitor.read([asked("reconciliation"), asked("verification")])).toMatchObject({
      read: 0,
      readAlready: 2,
      corrections: [],
    });
    expect(server.asked).toEqual([]);
  });

  test("has the plans read too that only the case knows", async () => {
    const monitor = await fed();
    const plan = { ...sampleAnswer("action-plan"), submittedAt: "2026-04-20T10:42:45Z", approvedAt: null };
    server.answer(`/action-plan/${plan.id}`, { body: plan });
    const event = announced(server, "intervention.action-plan.submitted", sentAt, { actionPlanId: plan.id });
    await monitor.receive([{ ...event, detailUrl: `${server.url}/action-plan/${plan.id}` }], night);
    server.asked.length = 0;
    await monitor.read([asked("reconciliation")]);
    expect(server.paths).toContain(`/action-plan/${plan.id}`);
  });
});

test("a plan that was read as a draft is read again, though another is drafted in its place and it is listed no more", async () => {
  const monitor = await fed();
  const plan = (id: string, submittedAt: string | null) => {
    const body = { ...sampleAnswer("action-plan"), id, submittedAt, approvedAt: null, approvedBy: null };
    server.answer(`/action-plan/${id}`, { body });
  };
  show(server, { referral: { currentActionPlanId: "plan-1" } });
  plan("plan-1", null);
  await monitor.read([asked("reconciliation")]);
  // Its submission got lost.
  plan("plan-1", "2026-04-23T09:00:00Z");
  plan("plan-2", null);
  show(server, { referral: { currentActionPlanId: "plan-2" } });
  const later = addMilliseconds(night, 86_400_000);
  monitor.clock.moveTo(addMilliseconds(later, 60_000));
  // Word that has nothing to do with it has all of it read but that plan: that verifies nothing.
  await monitor.receive([announced(server, "intervention.referral.sent", sentAt)], later);
  expect((await monitor.store.readings.get(storyId))?.readAt).toBe(addMilliseconds(night, 60_000));
  await monitor.read([asked("verification", later)]);
  expect((await monitor.store.cases.get(storyId))?.facts.actionPlans).toMatchObject([
    { id: "plan-1", submittedAt: at("2026-04-23 10:00") },
  ]);
});

describe("what reading at night corrects", () => {
  test.each([
    {
      name: "an appointment held, which the feed should have told",
      shown: { appointments: [appointment] },
      counts: { corrected: 1, learnt: 0 },
    },
    {
      name: "a booking, which the feed never tells",
      shown: { appointments: [booked(at("2026-04-29 10:00"), "2026-04-22T09:00:00Z")] },
      counts: { corrected: 0, learnt: 1 },
    },
    {
      name: "an address that was put right, which the feed never tells",
      shown: {
        referral: {
          referral: {
            ...sampleAnswer("sent-referral").referral,
            personCurrentLocationType: "COMMUNITY",
            expectedReleaseDate: null,
            completionDeadline: "2027-01-29",
          },
        },
      },
      counts: { corrected: 0, learnt: 1 },
    },
  ])("is counted for its region and week: $name", async ({ shown, counts }) => {
    const monitor = await fed();
    show(server, shown);
    const { corrections } = await monitor.read([asked("reconciliation")]);
    expect(corrections).toEqual([{ region: "G", week: "2026-W17", read: 1, ...counts }]);
    expect(await monitor.store.readings.corrections("G", "2026-W17")).toEqual({ read: 1, ...counts });
  });

  test("is that something was never so: it is taken back", async () => {
    const monitor = await fed();
    show(server, { appointments: [appointment] });
    await monitor.read([asked("verification")]);
    show(server);
    monitor.clock.pass(86_400_000);
    const nextNight = addMilliseconds(night, 86_400_000);
    expect(await monitor.read([asked("reconciliation", nextNight)])).toMatchObject({
      corrections: [{ corrected: 1, learnt: 0 }],
    });
    expect((await monitor.store.cases.get(storyId))?.facts.appointments).toEqual([]);
  });

  test("adds up over nights, and belongs to the week in which it was read", async () => {
    const monitor = await fed();
    for (const day of ["2026-04-24", "2026-04-25", "2026-04-26", "2026-04-27"]) {
      const then = at(`${day} 02:30`);
      monitor.clock.moveTo(addMilliseconds(then, 1));
      await monitor.read([asked("reconciliation", then)]);
    }
    const weeks = ["2026-W17", "2026-W18"].map((week) => monitor.store.readings.corrections("G", week));
    expect((await Promise.all(weeks)).map(({ read }) => read)).toEqual([3, 1]);
  });

  test("is nothing where it was read to verify", async () => {
    const monitor = await fed();
    show(server, { appointments: [appointment] });
    expect((await monitor.read([asked("verification")])).corrections).toEqual([]);
    expect((await monitor.store.cases.get(storyId))?.facts.appointments).toHaveLength(1);
  });
});

describe("a referral that the live service does not have", () => {
  test("comes again until it certainly is gone, and then counts for nothing any more", async () => {
    const monitor = await fed();
    server.forget();
    expect(await monitor.read([asked("reconciliation")], 19)).toMatchObject({
      failed: [{ reason: "not-there", verdict: "retry", retryAfter: 30_000 }],
    });
    expect((await monitor.store.cases.get(storyId))?.facts.referral).toBeDefined();
    expect(await monitor.read([asked("reconciliation")], 20)).toMatchObject({
      read: 1,
      corrections: [{ region: "G", corrected: 1 }],
      failed: [],
    });
    const facts = (await monitor.store.cases.get(storyId))?.facts;
    expect(facts).not.toHaveProperty("referral");
    expect(obligationsOf(facts as NonNullable<typeof facts>, night)).toEqual([]);
    const person = await monitor.store.cases.get(personCaseId(storyCrn));
    expect(person?.facts.referralsOfPerson).toEqual([]);
    expect(await monitor.reconcile(at("2026-04-30 02:30"))).toEqual({ asked: 0, left: 0 });
  });
});

describe("a reading that fails", () => {
  test("fails alone", async () => {
    const monitor = await fed();
    const other = { ...asked("verification"), referralId: "4df5d584-4c4c-42ee-b4c6-ed4c98ee6fa5" };
    expect(await monitor.read([other, asked("verification")])).toMatchObject({
      read: 1,
      failed: [{ messageId: "r-0", reason: "not-there" }],
    });
  });

  test("in part is recorded as far as it goes, and comes again", async () => {
    const monitor = await fed();
    show(server, { referral: { assignedTo: { username: "a@lantern.example", authSource: "auth" } } });
    server.answer(`/sent-referral/${storyId}/supplier-assessment`, { status: 503 });
    const before = await monitor.store.readings.get(storyId);
    expect(await monitor.read([asked("verification")])).toMatchObject({
      read: 0,
      failed: [{ reason: "server-error", verdict: "retry" }],
    });
    expect((await monitor.store.cases.get(storyId))?.facts.caseworkerEmail).toBe("a@lantern.example");
    expect((await monitor.store.readings.get(storyId))?.readAt).toBe(before?.readAt);
  });

  test.each(["{", "{}", '{"referralId":"x y","why":"verification","askedAt":"now"}'])(
    "because nobody can tell what to read is set aside: %s",
    async (body) => {
      const monitor = await fed();
      expect(await monitor.read([body])).toMatchObject({
        failed: [{ reason: "UnusableReadingAsked", verdict: "quarantine" }],
      });
    },
  );
});

describe("at night", () => {
  test.each([
    { name: "read this morning", now: at("2026-04-13 21:30"), asked: 0 },
    { name: "read twenty hours ago", now: addMilliseconds(at("2026-04-13 09:31"), 20 * 3_600_000), asked: 1 },
    { name: "read days ago", now: night, asked: 1 },
  ])("an open case that was $name is asked for $asked times", async ({ now, asked: times }) => {
    const monitor = await fed();
    expect(await monitor.reconcile(now)).toEqual({ asked: times, left: 0 });
    expect(monitor.asked).toEqual(
      Array(times).fill({ referralId: storyId, why: "reconciliation", askedAt: now }),
    );
  });

  test("no case is read again in which nothing is owed any more", async () => {
    const monitor = await fed();
    show(server, {
      referral: {
        endRequestedAt: "2026-04-14T08:00:00Z",
        withdrawalCode: "NOT",
        concludedAt: "2026-04-14T08:00:00Z",
      },
    });
    await monitor.receive(
      [announced(server, "intervention.referral.concluded", at("2026-04-14 09:00"))],
      night,
    );
    // The first night sees that it is over.
    expect(await monitor.reconcile(night)).toMatchObject({ asked: 1 });
    await monitor.readWhatWasAsked();
    expect(await monitor.reconcile(addMilliseconds(night, 7 * 86_400_000))).toMatchObject({ asked: 0 });
    const { stored, reading } = await monitor.store.cases.standing(storyId);
    expect(reading).toMatchObject({ open: false, keptUntil: stored?.keptUntil });
  });

  test("where there are too many, those come first that were read longest ago; the others wait for another night", async () => {
    const monitor = await fed();
    const ids = Array.from({ length: 40 }, (_, number) => `case-${number}`);
    for (const [number, caseId] of ids.entries()) {
      const readAt = addMilliseconds(at("2026-04-01 09:30"), number * 1000);
      await monitor.store.readings.put({ caseId, open: true, readAt }, undefined);
    }
    expect(await monitor.reconcile(night, 8)).toEqual({ asked: 8, left: 33 });
    const shardOf = async (caseId: string) => {
      for (const shard of monitor.store.due.shards) {
        for await (const page of monitor.store.readings.lastBefore(shard, night)) {
          if (page.includes(caseId)) return { shard, place: page.indexOf(caseId) };
        }
      }
      throw new Error(`${caseId} is in no shard`);
    };
    for (const { referralId } of monitor.asked) expect((await shardOf(referralId)).place).toBeLessThan(2);
  });
});
