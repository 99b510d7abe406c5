import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { personCaseId } from "../../../../shared/case/index.ts";
import { addMilliseconds } from "../../../../shared/time/index.ts";
import { liveMonitorOver } from "../../../support/live-monitor.ts";
import { sampleEvents } from "../../../support/live-samples.ts";
import { clientOf, LiveServiceServer, SleepersClock } from "../../../support/live-service-server.ts";
import { announced, booked, held, show, storyCrn, storyId } from "../../../support/live-story.ts";
import { at } from "../../../support/london.ts";

const server = new LiveServiceServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const sentAt = at("2026-04-13 09:30");
const now = at("2026-04-13 09:31");
const referralPath = `/sent-referral/${storyId}`;

beforeEach(() => {
  server.forget();
  show(server);
});

const fed = () => {
  const clock = new SleepersClock();
  clock.moveTo(now);
  return { clock, ...liveMonitorOver(clientOf(server, { clock }).live) };
};
const sent = () => announced(server, "intervention.referral.sent", sentAt);
const assigned = (to: string) =>
  announced(server, "intervention.referral.assigned", sentAt, { assignedTo: to });
const enveloped = (event: object) =>
  JSON.stringify({ Type: "Notification", TopicArn: "arn", Message: JSON.stringify(event) });

describe("an announcement", () => {
  test.each([
    { form: "as it is", body: sent },
    { form: "in an SNS notification", body: () => enveloped(sent()) },
  ])("$form has what it is about read and recorded, in the case and in the person's", async ({ body }) => {
    const monitor = fed();
    expect(await monitor.receive([body()], now)).toEqual({
      recorded: 1,
      unfounded: 0,
      unknownTypes: [],
      failed: [],
    });
    const { stored, reading } = await monitor.store.cases.standing(storyId);
    expect(stored?.facts.referral).toMatchObject({ reference: "HD2123AC", crn: storyCrn });
    expect(reading).toMatchObject({ readAt: now, open: true });
    expect((await monitor.store.cases.get(personCaseId(storyCrn)))?.facts.referralsOfPerson).toMatchObject([
      { id: storyId },
    ]);
  });

  test("that comes again changes nothing", async () => {
    const monitor = fed();
    await monitor.receive([sent()], now);
    const before = await monitor.store.cases.whole(storyId);
    monitor.clock.pass(60_000);
    expect(await monitor.receive([sent()], now)).toMatchObject({ recorded: 1 });
    const after = await monitor.store.cases.whole(storyId);
    expect([after.stored, after.log]).toEqual([before.stored, before.log]);
    expect(after.reading?.readAt).toBe(addMilliseconds(now, 60_000));
  });

  test("of a part has that part read alone, and does not say that all was read", async () => {
    const monitor = fed();
    await monitor.receive([sent()], now);
    server.asked.length = 0;
    monitor.clock.moveTo(at("2026-04-20 12:00"));
    const time = at("2026-04-20 10:00");
    const recordedAt = at("2026-04-20 11:30");
    show(server, { appointments: [held(time, recordedAt)] });
    const type = "intervention.initial-assessment-appointment.attended";
    expect(await monitor.receive([announced(server, type, recordedAt)], recordedAt)).toMatchObject({
      recorded: 1,
      failed: [],
    });
    expect(server.paths).toEqual([`${referralPath}/supplier-assessment`]);
    const { stored, reading } = await monitor.store.cases.standing(storyId);
    expect(stored?.facts.appointments).toMatchObject([{ outcome: "held", time }]);
    expect(reading?.readAt).toBe(now);
  });

  test("of a part of a referral that nobody ever heard of has all of it read", async () => {
    const monitor = fed();
    show(server, { appointments: [booked(at("2026-04-20 10:00"), sentAt)] });
    const type = "intervention.initial-assessment-appointment.session-feedback-submitted";
    await monitor.receive([announced(server, type, sentAt)], at("2026-04-20 12:00"));
    const { stored, reading } = await monitor.store.cases.standing(storyId);
    expect(stored?.facts.referral).toMatchObject({ reference: "HD2123AC" });
    expect(reading).toMatchObject({ readAt: now });
  });

  test("tells when somebody was assigned, which the live service does not", async () => {
    const monitor = fed();
    show(server, { referral: { assignedTo: { username: "new@lantern.example", authSource: "auth" } } });
    await monitor.receive([sent(), assigned("new@lantern.example")], now);
    expect((await monitor.store.cases.get(storyId))?.facts).toMatchObject({
      assignedAt: sentAt,
      caseworkerEmail: "new@lantern.example",
    });
  });
});

describe("what is not there yet", () => {
  const retried = { reason: "not-there", verdict: "retry", retryAfter: 30_000 };

  test("comes again after half a minute, and holds up nothing else", async () => {
    const monitor = fed();
    const other = announced(server, "intervention.action-plan.submitted", sentAt, { actionPlanId: "plan-9" });
    const result = await monitor.receive([{ ...other, detailUrl: null }, sent()], now);
    expect(result).toMatchObject({ recorded: 1, failed: [{ messageId: "m-0", ...retried }] });
  });

  test.each([
    { tries: 19, result: { unfounded: 0, failed: [retried] } },
    { tries: 20, result: { unfounded: 1, failed: [] } },
  ])("for the $tries. time: $result", async ({ tries, result }) => {
    server.forget();
    expect(await fed().receive([sent()], now, tries)).toMatchObject(result);
  });

  test("is recorded once it is there, as if it had been there at once", async () => {
    const late = fed();
    server.forget();
    await late.receive([sent()], now);
    show(server);
    await late.receive([sent()], now, 2);
    const prompt = fed();
    await prompt.receive([sent()], now);
    expect(await late.store.cases.whole(storyId)).toEqual(await prompt.store.cases.whole(storyId));
  });
});

describe("what was announced and is not shown", () => {
  const unshown = { reason: "not-shown-yet", verdict: "retry", retryAfter: 30_000 };

  test.each([
    { tries: 1, sent: now, result: { recorded: 1, unfounded: 0, failed: [unshown] } },
    { tries: 4, sent: now, result: { recorded: 1, unfounded: 0, failed: [unshown] } },
    { tries: 5, sent: now, result: { recorded: 1, unfounded: 1, failed: [] } },
    { tries: 1, sent: at("2026-04-13 09:40"), result: { recorded: 1, unfounded: 1, failed: [] } },
  ])("at try $tries of a message sent at $sent: $result", async ({ tries, sent: sentLater, result }) => {
    const monitor = fed();
    await monitor.receive([sent()], now);
    expect(
      await monitor.receive([sent(), assigned("rolled-back@lantern.example")], sentLater, tries),
    ).toMatchObject(result);
    expect((await monitor.store.cases.get(storyId))?.facts).not.toHaveProperty("assignedAt");
  });
});

describe("a live service that cannot answer", () => {
  test.each([
    { status: 503, reason: "server-error", verdict: "retry" },
    { status: 429, reason: "too-many-requests", verdict: "retry" },
    { status: 403, reason: "forbidden", verdict: "alarm" },
    { status: 400, reason: "refused", verdict: "quarantine" },
  ])("but with $status has the message $verdict", async ({ status, reason, verdict }) => {
    server.answer(referralPath, { status });
    const monitor = fed();
    expect(await monitor.receive([sent()], now)).toMatchObject({ failed: [{ reason, verdict }] });
    expect(await monitor.log(storyId)).toEqual([]);
  });

  test("for a part of the referral alone has the rest recorded, and all of it read another time", async () => {
    server.answer(`${referralPath}/supplier-assessment`, { status: 503 });
    const monitor = fed();
    expect(await monitor.receive([sent()], now)).toMatchObject({ recorded: 1, failed: [] });
    const { stored, reading } = await monitor.store.cases.standing(storyId);
    expect(stored?.facts.referral).toBeDefined();
    expect(reading).toEqual({ caseId: storyId, open: true, version: 1 });
  });
});

describe("a message that says nothing of a case", () => {
  test("of an unknown type is counted and done with", async () => {
    expect(await fed().receive([{ eventType: "tier.calculation.complete" }], now)).toEqual({
      recorded: 0,
      unfounded: 0,
      unknownTypes: ["tier.calculation.complete"],
      failed: [],
    });
  });

  test.each([
    ["is not JSON", "{", "not-json"],
    ["is no event", "{}", "not-an-event"],
  ])("because it %s is set aside with its reason", async (_, body, reason) => {
    expect(await fed().receive([body], now)).toMatchObject({ failed: [{ reason, verdict: "quarantine" }] });
  });

  test("because it leads elsewhere is set aside, and our token goes nowhere", async () => {
    const foreign = { ...sent(), detailUrl: "https://elsewhere.example/sent-referral/x" };
    expect(await fed().receive([foreign], now)).toMatchObject({
      failed: [{ reason: "ForeignDetailUrl", verdict: "quarantine" }],
    });
    expect(server.asked).toEqual([]);
  });

  test("because nobody knows its contract is set aside until somebody does", async () => {
    const clock = new SleepersClock();
    const monitor = liveMonitorOver(clientOf(server, { clock }).live, { contracts: () => undefined });
    expect(await monitor.receive([sent()], now)).toMatchObject({
      failed: [{ reason: "UnknownContract", verdict: "quarantine" }],
    });
  });
});

test("what is told of a referral that is forgotten is set aside", async () => {
  const ended = "2026-04-14T08:00:00Z";
  show(server, { referral: { endRequestedAt: ended, withdrawalCode: "NOT", concludedAt: ended } });
  const monitor = fed();
  monitor.clock.moveTo(at("2026-04-15 10:00"));
  await monitor.receive([sent()], now);
  const { keptUntil = now } = (await monitor.store.cases.get(storyId)) ?? {};
  expect(keptUntil > at("2026-07-01 00:00")).toBe(true);
  monitor.clock.moveTo(addMilliseconds(keptUntil, 1_000));
  const late = announced(server, "intervention.referral.concluded", keptUntil);
  show(server, { referral: { endRequestedAt: ended, withdrawalCode: "ANOTHER", concludedAt: keptUntil } });
  expect(await monitor.receive([late], keptUntil)).toMatchObject({
    failed: [{ reason: "HistoryGone", verdict: "quarantine" }],
  });
});

test("custody is recorded as it is told: nothing is read", async () => {
  const monitor = fed();
  const reception = {
    eventType: "prison-offender-events.prisoner.received",
    version: 1,
    occurredAt: "2026-04-13T08:00:00Z",
    additionalInformation: { nomsNumber: "A1234BC", prisonId: "LEI", reason: "ADMISSION" },
  };
  expect(await monitor.receive([reception], now)).toMatchObject({ recorded: 1 });
  expect((await monitor.store.cases.get(personCaseId("A1234BC")))?.facts.custody).toMatchObject({
    receivedAt: at("2026-04-13 09:00"),
  });
  expect(server.asked).toEqual([]);
});

test("no sample of the feed is unknown to the monitor", async () => {
  const monitor = fed();
  const result = await monitor.receive(
    sampleEvents.map(({ event }) => event),
    now,
  );
  expect(result.unknownTypes).toEqual([]);
});
