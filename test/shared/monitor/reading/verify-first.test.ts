import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { personCaseId } from "../../../../shared/case/index.ts";
import { memoryQueue } from "../../../../shared/messaging/index.ts";
import { scanDeadlines } from "../../../../shared/monitor/index.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { contractManagers } from "../../../support/alerts.ts";
import { type LiveMonitor, liveMonitorOver } from "../../../support/live-monitor.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import { clientOf, LiveServiceServer, SleepersClock } from "../../../support/live-service-server.ts";
import { announced, booked, held, show, storyCrn, storyId } from "../../../support/live-story.ts";
import { at, justBefore } from "../../../support/london.ts";

const server = new LiveServiceServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  server.forget();
  show(server);
});

const sentAt = at("2026-04-13 09:30");
/** Ten working days after Monday 13 April: the end of Monday 27 April. */
const due = at("2026-04-28 00:00");
const quarter = (n: number): Instant => addMilliseconds(due, n * 15 * 60_000);
const missed = "initial-assessment missed";

/** A referral that was read when it was sent, with what was wanting on the form told. */
async function fed(clock = new SleepersClock()): Promise<LiveMonitor & { readonly clock: SleepersClock }> {
  clock.moveTo(at("2026-04-13 09:31"));
  const monitor = liveMonitorOver(clientOf(server, { clock }).live);
  await monitor.receive([announced(server, "intervention.referral.sent", sentAt)], sentAt);
  await monitor.scan(at("2026-04-13 09:45"));
  return { clock, ...monitor };
}
type Fed = Awaited<ReturnType<typeof fed>>;

/** Reads all that was asked for, by a clock that shows that time. */
async function readAt(monitor: Fed, now: Instant): Promise<void> {
  monitor.clock.moveTo(now);
  await monitor.readWhatWasAsked();
}

describe("of a deadline that goes by in silence", () => {
  test.each([
    { name: "has not been read since it was sent", read: undefined, told: false },
    { name: "was read just before it fell due", read: justBefore(due), told: false },
    { name: "was read when it fell due", read: due, told: true },
    { name: "was read after it fell due", read: quarter(1), told: true },
  ])("nobody is accused, in a case that $name, unless it was read since: $told", async ({ read, told }) => {
    const monitor = await fed();
    if (read) {
      monitor.clock.moveTo(read);
      await monitor.read([{ referralId: storyId, why: "reconciliation", askedAt: read }]);
    }
    const scanned = await monitor.scan(quarter(1));
    expect((await monitor.raised(storyId)).includes(missed)).toBe(told);
    expect(scanned.withheld > 0).toBe(!told);
    expect(monitor.asked).toEqual(
      told ? [] : [{ referralId: storyId, why: "verification", askedAt: quarter(1) }],
    );
  });

  test("the next scan tells, once it was read and was not done", async () => {
    const monitor = await fed();
    expect(await monitor.scan(due)).toMatchObject({ alertsRaised: 0, withheld: 1, readingsAsked: 1 });
    await readAt(monitor, quarter(0.2));
    expect(await monitor.scan(quarter(1))).toMatchObject({ alertsRaised: 1, withheld: 0 });
    expect(await monitor.raised(storyId)).toContain(missed);
  });

  test("the next scan tells nothing, once it was read and had been done in time", async () => {
    const monitor = await fed();
    await monitor.scan(due);
    // The feed lost both of it; attendance was recorded in time as well.
    const time = at("2026-04-20 10:00");
    show(server, { appointments: [held(time, at("2026-04-20 11:00"))] });
    await readAt(monitor, quarter(0.2));
    await monitor.scan(quarter(1));
    expect((await monitor.raised(storyId)).filter((one) => one.startsWith("initial-assessment"))).toEqual([]);
  });

  test("what is done only after the reading that verified it was done late, whenever it is seen", async () => {
    const monitor = await fed();
    await monitor.scan(due);
    await readAt(monitor, quarter(0.2));
    const rebooked = booked(at("2026-05-05 10:00"), "2026-04-29T09:00:00Z");
    show(server, { appointments: [rebooked] });
    await monitor.scan(quarter(1));
    expect(await monitor.raised(storyId)).toContain(missed);
    const readings = (await monitor.log(storyId)).filter((one) => one.eventType === "crs.referral.read");
    // It showed nothing new, and is kept all the same.
    expect(readings.map(({ occurredAt }) => occurredAt.slice(0, 16))).toEqual([
      at("2026-04-13 09:31").slice(0, 16),
      quarter(0.2).slice(0, 16),
    ]);
  });

  test("a reminder comes all the same", async () => {
    const monitor = await fed();
    const scanned = await monitor.scan(at("2026-04-24 00:00"));
    expect(await monitor.raised(storyId)).toContain("initial-assessment reminder");
    expect(scanned).toMatchObject({ withheld: 0, readingsAsked: 0 });
  });

  test("an escalation is verified for itself", async () => {
    const monitor = await fed();
    await monitor.scan(due);
    await readAt(monitor, quarter(0.2));
    await monitor.scan(quarter(1));
    const escalates = at("2026-04-30 00:00");
    expect(await monitor.scan(justBefore(escalates))).toMatchObject({ cases: 0 });
    expect((await monitor.scan(escalates)).withheld).toBeGreaterThan(0);
    expect(await monitor.raised(storyId)).not.toContain("initial-assessment escalated");
    await readAt(monitor, addMilliseconds(escalates, 60_000));
    await monitor.scan(addMilliseconds(escalates, 900_000));
    expect(await monitor.raised(storyId)).toContain("initial-assessment escalated");
  });
});

describe("what is wanting on the form", () => {
  const omission = "further-information-present omission";
  const form = sampleAnswer("sent-referral").referral;

  test("is told at once: it was seen when it was read", async () => {
    show(server, {
      referral: { referral: { ...form, personCurrentLocationType: "COMMUNITY", furtherInformation: "N/A" } },
    });
    const monitor = await fed();
    expect(await monitor.raised(storyId)).toContain(omission);
    expect(monitor.asked).toEqual([]);
  });

  test("is not told before all of it could be read once", async () => {
    show(server, {
      referral: { referral: { ...form, personCurrentLocationType: "COMMUNITY", furtherInformation: "N/A" } },
    });
    server.answer(`/sent-referral/${storyId}/supplier-assessment`, { status: 503 });
    const monitor = await fed();
    expect(await monitor.raised(storyId)).toEqual([]);
    expect(monitor.asked).toMatchObject([{ referralId: storyId }]);
  });
});

describe("while the live service is down", () => {
  const down = () => server.answer(`/sent-referral/${storyId}`, { status: 503 });

  test("nobody is accused, it is asked once an hour, and it shows that news is withheld", async () => {
    const monitor = await fed();
    down();
    const scans = [];
    for (let n = 0; n <= 12; n += 1) {
      scans.push(await monitor.scan(quarter(n)));
      await readAt(monitor, quarter(n));
    }
    expect(await monitor.raised(storyId)).not.toContain(missed);
    expect(scans.map(({ readingsAsked }) => readingsAsked)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(scans.map(({ withheld }) => withheld)).toEqual(Array(13).fill(1));
    expect(scans.map(({ withheldForHours }) => withheldForHours)).toEqual([
      ...Array(8).fill(0),
      ...Array(5).fill(1),
    ]);
    show(server);
    // The one that goes to see finds that it works again.
    monitor.clock.moveTo(quarter(12.5));
    await monitor.read(monitor.asked.slice(-1));
    expect(await monitor.scan(quarter(13))).toMatchObject({ alertsRaised: 1, withheld: 0 });
  });

  test("a part of it that does not answer is as if nothing did; the risk section alone may be wanting", async () => {
    const monitor = await fed();
    await monitor.scan(due);
    server.answer(`/sent-referral/${storyId}/supplier-assessment`, { status: 503 });
    await readAt(monitor, quarter(0.2));
    expect(await monitor.scan(quarter(1))).toMatchObject({ withheld: 1 });
    show(server);
    server.answer(`/risks/supplementary/${sampleAnswer("sent-referral").supplementaryRiskId}`, {
      status: 403,
    });
    monitor.clock.moveTo(quarter(1));
    await monitor.read(monitor.asked.slice(-1));
    expect(await monitor.scan(quarter(2))).toMatchObject({ alertsRaised: 1, withheld: 0 });
  });
});

describe("a case that the live feed does not feed", () => {
  test("is told of at once, and nobody is asked", async () => {
    const monitor = await fed();
    const unfed = {
      ...monitor.store,
      cases: {
        ...monitor.store.cases,
        standing: async (caseId: string) => {
          const { reading: _, ...standing } = await monitor.store.cases.standing(caseId);
          return standing;
        },
      },
    };
    const readings = memoryQueue();
    const queue = memoryQueue();
    const telling = { contractManagers };
    expect(await scanDeadlines({ store: unfed, queue, readings, telling, now: due })).toMatchObject({
      alertsRaised: 1,
      withheld: 0,
    });
    expect(readings.messages).toEqual([]);
  });

  test("nor is anybody where nothing can be read at all", async () => {
    const { store } = await fed();
    const telling = { contractManagers };
    expect(await scanDeadlines({ store, queue: memoryQueue(), telling, now: due })).toMatchObject({
      alertsRaised: 1,
      withheld: 0,
    });
  });
});

test("a second open referral of a person is told once both were read, the first having been ended meanwhile", async () => {
  const monitor = await fed();
  const other = "4df5d584-4c4c-42ee-b4c6-ed4c98ee6fa5";
  const answer = sampleAnswer("sent-referral");
  const second = {
    ...answer,
    id: other,
    referenceNumber: "ZZ9999AC",
    sentAt: "2026-04-14T09:00:00Z",
    endRequestedAt: null,
    concludedAt: null,
    endOfServiceReport: null,
    currentActionPlanId: null,
    approvedActionPlanIds: [],
    supplementaryRiskId: null,
    referral: { ...answer.referral, personCurrentLocationType: "COMMUNITY", expectedReleaseDate: null },
  };
  server.answer(`/sent-referral/${other}`, { body: second });
  server.answer(`/sent-referral/${other}/supplier-assessment`, { body: { appointments: [] } });
  const secondSent = at("2026-04-14 10:00");
  monitor.clock.moveTo(secondSent);
  await monitor.receive(
    [
      {
        ...announced(server, "intervention.referral.sent", secondSent, { referralId: other }),
        detailUrl: `${server.url}/sent-referral/${other}`,
      },
    ],
    secondSent,
  );
  const person = personCaseId(storyCrn);
  await monitor.scan(addMilliseconds(secondSent, 900_000));
  expect(await monitor.raised(person)).toEqual([]);
  expect(monitor.asked.map(({ referralId }) => referralId)).toEqual([storyId]);
  // The feed had lost its end.
  show(server, { referral: { endRequestedAt: "2026-04-14T08:00:00Z", concludedAt: "2026-04-14T08:00:00Z" } });
  await readAt(monitor, addMilliseconds(secondSent, 1_000_000));
  await monitor.scan(addMilliseconds(secondSent, 1_800_000));
  expect(await monitor.raised(person)).toEqual([]);
});
