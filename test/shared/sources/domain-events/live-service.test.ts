import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DetailNotHad, isGone, type LiveService } from "../../../../shared/sources/domain-events/index.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import { type Answer, clientOf, LiveServiceServer, secret } from "../../../support/live-service-server.ts";

const server = new LiveServiceServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.forget());

const id = "81d754aa-d868-4347-9c0f-50690773014e";
const path = `/sent-referral/${id}`;
const ok = { body: sampleAnswer("sent-referral") };

/** Why it was not had. */
async function notHad(asking: Promise<unknown>): Promise<DetailNotHad> {
  const error = await asking.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DetailNotHad);
  const words = `${inspect(error)} ${(error as Error).message} ${JSON.stringify(error)}`;
  for (const secretWord of [secret.clientSecret, "token-", "Alex", "River"])
    expect(words).not.toContain(secretWord);
  return error as DetailNotHad;
}

describe("what can be asked for", () => {
  const all: readonly [keyof LiveService, (live: LiveService) => Promise<unknown>, string, string][] = [
    ["sentReferral", (live) => live.sentReferral(id), path, "sent-referral"],
    [
      "supplierAssessment",
      (live) => live.supplierAssessment(id),
      `${path}/supplier-assessment`,
      "supplier-assessment",
    ],
    ["actionPlan", (live) => live.actionPlan(id), `/action-plan/${id}`, "action-plan"],
    ["session", (live) => live.session(id, 3), `/referral/${id}/sessions/3`, "delivery-session"],
    [
      "endOfServiceReport",
      (live) => live.endOfServiceReport(id),
      `/end-of-service-report/${id}`,
      "end-of-service-report",
    ],
    [
      "supplementaryRisk",
      (live) => live.supplementaryRisk(id),
      `/risks/supplementary/${id}`,
      "supplementary-risk",
    ],
  ];
  test.each(all)("%s, with a token", async (_, ask, askedPath, sample) => {
    server.answer(askedPath, { body: sampleAnswer(sample) });
    expect(await ask(clientOf(server).live)).toBeDefined();
    expect(server.asked.at(-1)).toEqual({ path: askedPath, authorization: "Bearer token-1" });
  });

  test("lists too", async () => {
    server.answer(`/action-plan/${id}/appointments`, { body: [sampleAnswer("delivery-session")] });
    server.answer(`/sent-referral/${id}/approved-action-plans`, { body: [sampleAnswer("action-plan")] });
    const { live } = clientOf(server);
    expect(await live.sessionsOf(id)).toHaveLength(1);
    expect(await live.approvedActionPlans(id)).toMatchObject([
      { approvedAt: "2020-12-04T10:42:45.031000000Z" },
    ]);
  });

  test("under a base address with a path", async () => {
    server.answer(`/api${path}`, ok);
    await clientOf(server, { baseUrl: `${server.url}/api/` }).live.sentReferral(id);
    expect(server.paths).toEqual([`/api${path}`]);
  });

  test.each(["../../oauth/token", "a/b", "a?b=c", "a#b", "a%2e", "", " ", "é", "x".repeat(65)])(
    "the id %j is none, and nothing is asked",
    async (odd) => {
      const { live } = clientOf(server);
      expect(await notHad(live.sentReferral(odd))).toMatchObject({
        reason: "not-an-id",
        verdict: "quarantine",
      });
      expect(server.asked).toEqual([]);
    },
  );
});

describe("answers that say no", () => {
  test.each([
    { status: 404, reason: "not-there", verdict: "retry", retryAfter: 30_000, asks: 1 },
    { status: 410, reason: "not-there", verdict: "retry", retryAfter: 30_000, asks: 1 },
    { status: 403, reason: "forbidden", verdict: "alarm", retryAfter: 900_000, asks: 1 },
    { status: 400, reason: "refused", verdict: "quarantine", retryAfter: 60_000, asks: 1 },
    { status: 422, reason: "refused", verdict: "quarantine", retryAfter: 60_000, asks: 1 },
    { status: 204, reason: "refused", verdict: "quarantine", retryAfter: 60_000, asks: 1 },
    { status: 429, reason: "too-many-requests", verdict: "retry", retryAfter: 60_000, asks: 1 },
    { status: 500, reason: "server-error", verdict: "retry", retryAfter: 60_000, asks: 1 },
    { status: 502, reason: "server-error", verdict: "retry", retryAfter: 60_000, asks: 3 },
    { status: 503, reason: "server-error", verdict: "retry", retryAfter: 60_000, asks: 3 },
    { status: 504, reason: "server-error", verdict: "retry", retryAfter: 60_000, asks: 3 },
  ])("$status is $reason: $verdict, after asking $asks times", async ({ status, asks, ...expected }) => {
    server.answer(path, { status, body: status === 204 ? "" : { userMessage: "Alex River is not known" } });
    expect(await notHad(clientOf(server).live.sentReferral(id))).toMatchObject(expected);
    expect(server.paths).toHaveLength(asks);
  });

  test("what is not there yet is there a moment later", async () => {
    server.answer(path, { status: 404 }, ok);
    const { live } = clientOf(server);
    const error = await notHad(live.sentReferral(id));
    expect(isGone(error, 1)).toBe(false);
    expect(await live.sentReferral(id)).toMatchObject({ id });
  });

  test.each([
    [19, false],
    [20, true],
    [21, true],
  ])("what has not been there %i times is gone: %s", async (tries, gone) => {
    const error = await notHad(clientOf(server).live.sentReferral(id));
    expect(isGone(error, tries)).toBe(gone);
    expect(isGone(new DetailNotHad("server-error", { what: "x", id }), tries)).toBe(false);
  });
});

describe("faults that pass", () => {
  const dropped: Answer = (_, response) => response.destroy();

  test.each([
    { fault: "502", answers: [{ status: 502 }] },
    { fault: "503 twice", answers: [{ status: 503 }, { status: 503 }] },
    { fault: "a connection that is dropped", answers: [dropped, dropped] },
  ])("$fault is not noticed", async ({ answers }) => {
    server.answer(path, ...answers, ok);
    const { live, clock } = clientOf(server);
    expect(await live.sentReferral(id)).toMatchObject({ id });
    expect(clock.slept).toHaveLength(answers.length);
  });

  test("the pauses between are random, and longer each time", async () => {
    server.answer(path, { status: 503 });
    const { live, clock } = clientOf(server, { random: () => 0.25 });
    await notHad(live.sentReferral(id));
    expect(clock.slept).toEqual([100, 200]);
  });

  test("a connection that is always dropped is given up", async () => {
    server.answer(path, dropped);
    expect(await notHad(clientOf(server).live.sentReferral(id))).toMatchObject({
      reason: "unreachable",
      verdict: "retry",
    });
    expect(server.paths).toHaveLength(3);
  });

  test("a server that is not there is given up", async () => {
    const gone = await new LiveServiceServer().start();
    const { url } = gone;
    await gone.stop();
    const { live } = clientOf(server, { baseUrl: url });
    expect(await notHad(live.sentReferral(id))).toMatchObject({ reason: "unreachable" });
  });
});

describe("a server that wants us to wait", () => {
  const busy = (retryAfter: string, status = 429): Answer => ({
    status,
    headers: { "retry-after": retryAfter },
  });

  test.each([429, 503])("%i: for a moment, is waited for", async (status) => {
    server.answer(path, busy("2", status), ok);
    const { live, clock } = clientOf(server);
    expect(await live.sentReferral(id)).toMatchObject({ id });
    expect(clock.now() - Date.parse("2026-06-01T09:00:00Z")).toBeGreaterThanOrEqual(2_000);
  });

  test.each([
    ["120", 120_000],
    ["Mon, 01 Jun 2026 09:05:00 GMT", 300_000],
  ])("for %s, is asked again after that", async (retryAfter, milliseconds) => {
    server.answer(path, busy(retryAfter), ok);
    const { live } = clientOf(server);
    expect(await notHad(live.sentReferral(id))).toMatchObject({
      reason: "too-many-requests",
      retryAfter: milliseconds,
    });
    // Nor does anybody else ask it meanwhile.
    expect(await notHad(live.sentReferral(id))).toMatchObject({ reason: "kept-waiting", verdict: "retry" });
    expect(server.paths).toHaveLength(1);
  });

  test("for a time that cannot be read, is asked again after a while", async () => {
    server.answer(path, busy("soon"));
    expect(await notHad(clientOf(server).live.sentReferral(id))).toMatchObject({ retryAfter: 60_000 });
  });
});

describe("a server that hangs", () => {
  test.each<{ when: string; hang: Answer }>([
    { when: "before it answers", hang: () => {} },
    {
      when: "in the middle of its answer",
      hang: (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"id":');
      },
    },
  ])("$when is left", async ({ hang }) => {
    server.answer(path, hang);
    const { live } = clientOf(server, { limits: { timeout: 100 } });
    expect(await notHad(live.sentReferral(id))).toMatchObject({ reason: "timed-out", verdict: "retry" });
    expect(server.paths).toHaveLength(1);
  });

  test("an answer without end is left", async () => {
    server.answer(path, (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        while (!response.destroyed && response.write(" ".repeat(60_000)));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    const { live } = clientOf(server, { limits: { mostBytes: 100_000 } });
    expect(await notHad(live.sentReferral(id))).toMatchObject({ reason: "too-large", verdict: "quarantine" });
  });
});

describe("an answer that is not what was agreed", () => {
  test.each([
    { name: "a page", body: "<html><body>Alex River</body></html>", places: ["the whole"] },
    { name: "half of one", body: '{"id": "Alex', places: ["the whole"] },
    { name: "nothing", body: "", places: ["the whole"] },
    { name: "null", body: "null", places: ["the whole"] },
    { name: "a list", body: "[]", places: ["the whole"] },
    { name: "a field that is another", body: { ...ok.body, sentAt: "Alex River" }, places: ["sentAt"] },
    {
      name: "a field that is missing",
      body: { ...ok.body, referral: { ...ok.body.referral, serviceProvider: undefined } },
      places: ["referral.serviceProvider"],
    },
  ])("$name is put aside, saying where", async ({ body, places }) => {
    server.answer(path, { body });
    expect(await notHad(clientOf(server).live.sentReferral(id))).toMatchObject({
      reason: "unreadable",
      verdict: "quarantine",
      places,
    });
  });
});

describe("the circuit breaker", () => {
  test("opens after so many failures in a row, and lets one go to see after a while", async () => {
    server.answer(path, { status: 500 });
    const { live, clock } = clientOf(server, { limits: { breaker: { failures: 3, openFor: 10_000 } } });
    for (let n = 0; n < 3; n += 1)
      expect(await notHad(live.sentReferral(id))).toMatchObject({ reason: "server-error" });
    expect(await notHad(live.sentReferral(id))).toMatchObject({ reason: "circuit-open", retryAfter: 10_000 });
    expect(server.paths).toHaveLength(3);

    clock.pass(10_000);
    const [first, second] = await Promise.all([notHad(live.sentReferral(id)), notHad(live.sentReferral(id))]);
    expect([first.reason, second.reason].sort()).toEqual(["circuit-open", "server-error"]);
    expect(server.paths).toHaveLength(4);

    clock.pass(10_000);
    server.answer(path, ok);
    expect(await live.sentReferral(id)).toMatchObject({ id });
    expect(await live.sentReferral(id)).toMatchObject({ id });
  });

  test("does not open for answers that say no, nor for failures with successes between", async () => {
    const { live } = clientOf(server, { limits: { breaker: { failures: 2, openFor: 10_000 } } });
    server.answer(
      path,
      { status: 404 },
      { status: 403 },
      { status: 400 },
      { status: 500 },
      ok,
      { status: 500 },
      ok,
    );
    for (let n = 0; n < 4; n += 1) await notHad(live.sentReferral(id));
    await live.sentReferral(id);
    await notHad(live.sentReferral(id));
    expect(await live.sentReferral(id)).toMatchObject({ id });
  });

  test("of one service does not spare the other", async () => {
    server.answer(path, { status: 500 });
    server.answer(`/risks/supplementary/${id}`, { body: sampleAnswer("supplementary-risk") });
    const { live } = clientOf(server, { limits: { breaker: { failures: 1, openFor: 10_000 } } });
    await notHad(live.sentReferral(id));
    expect(await live.supplementaryRisk(id)).toBeDefined();
  });
});

describe("the rate", () => {
  test("is kept, after a few at once", async () => {
    server.answer(path, ok);
    const { live, clock } = clientOf(server, { limits: { rate: { perSecond: 5, burst: 2 } } });
    const began = clock.now();
    for (let n = 0; n < 12; n += 1) await live.sentReferral(id);
    expect(clock.now() - began).toBe(2_000);
  });

  test("makes nobody wait for longer than they can", async () => {
    server.answer(path, ok);
    const { live } = clientOf(server, { limits: { rate: { perSecond: 1, burst: 1 }, mostWait: 500 } });
    await live.sentReferral(id);
    expect(await notHad(live.sentReferral(id))).toMatchObject({ reason: "kept-waiting" });
    expect(server.paths).toHaveLength(1);
  });
});
