import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { virtualClock } from "../../../../infra/local/clock.ts";
import {
  type LiveServiceFake,
  startLiveService,
  TroubleNotUnderstood,
} from "../../../../infra/local/live-service/index.ts";
import { reportIdOf, riskIdOf } from "../../../../infra/local/live-service/shown-referral.ts";
import { generateCaseload } from "../../../../infra/local/sample/index.ts";
import type { Life } from "../../../../infra/local/sample/life.ts";
import {
  DetailNotHad,
  type LiveService,
  readReferral,
} from "../../../../shared/sources/domain-events/index.ts";
import { addMilliseconds, epochOf, type Instant } from "../../../../shared/time/index.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import { at } from "../../../support/london.ts";
import { clientOf, tokensOf } from "./client.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
type Json = any;

const until = at("2026-11-20 16:00");
const { lives, from } = generateCaseload({ seed: 5, until, referrals: 60 });

/** The first life of which that is true: the sample has many of each kind. */
const one = (what: (life: Life) => boolean): Life => {
  const life = lives.find(what);
  if (!life) throw new Error("No such life in this sample; try another seed.");
  return life;
};
const completed = one(({ ending }) => ending?.state === "COMPLETED" && (ending.report?.at ?? until) < until);
const withdrawn = one(({ ending }) => (ending?.requested?.step.at ?? until) < until);
const movedAssessment = one(({ assessments }) =>
  assessments.some((a) => a.movedAway && a.movedAway.at < until),
);
const missedSession = one(({ sessions }) =>
  sessions.some((a) => a.outcome === "missed" && a.feedback && sessions.some((b) => b.replaces === a.id)),
);

const clock = virtualClock(from);
let fake: LiveServiceFake;
let live: LiveService;
/** Gets what is at a path as plain JSON, with a token of its own. */
let get: (path: string, authorization?: string) => Promise<{ status: number; headers: Headers; body: Json }>;

beforeAll(async () => {
  fake = await startLiveService({ lives, clockFace: clock.face });
  live = clientOf(fake, clock);
  const tokens = tokensOf(fake, clock);
  get = async (path, authorization) => {
    const headers = { authorization: authorization ?? `Bearer ${await tokens.token()}` };
    const response = await fetch(fake.url + path, { headers });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
});
afterAll(() => fake.stop());
afterEach(() => fake.fail([]));

const justBefore = (moment: Instant) => addMilliseconds(moment, -1);

describe("who may ask", () => {
  const ask = (pair: string, body = "grant_type=client_credentials") =>
    fetch(fake.tokenUrl, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` },
      body,
    });
  const pair = () => `${fake.credentials.clientId}:${fake.credentials.clientSecret}`;

  test("whoever holds the credentials is given a token", async () => {
    const response = await ask(pair());
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ token_type: "bearer", expires_in: 1_200 });
  });

  test("nobody else is, and no other grant is known", async () => {
    expect((await ask("crs-compliance-monitor:guessed")).status).toBe(401);
    expect((await ask(pair(), "grant_type=password")).status).toBe(401);
  });

  test("nothing is shown without a token, with a made-up one, or with one that has ended", async () => {
    const [first] = [...lives].sort((a, b) => (a.sent.at < b.sent.at ? -1 : 1));
    clock.moveTo(first?.sent.at as Instant);
    const path = `/sent-referral/${first?.id}`;
    const { access_token: token } = (await (await ask(pair())).json()) as { access_token: string };
    expect((await get(path, "")).status).toBe(401);
    expect((await get(path, "Bearer made-up")).status).toBe(401);
    clock.moveTo(addMilliseconds(clock.now(), 1_199_999));
    expect((await get(path, `Bearer ${token}`)).status).toBe(200);
    clock.moveTo(addMilliseconds(clock.now(), 1));
    expect((await get(path, `Bearer ${token}`)).status).toBe(401);
  });
});

/** Each moment of several lives, asked for in order of time: the clock goes forward only. */
describe("each referral as it stood", () => {
  interface Look {
    readonly what: string;
    readonly when: Instant;
    readonly path: string;
    readonly expected: object | undefined;
  }
  const steps = (life: Life): readonly Look[] => {
    const { id, ending, plans, sent, assigned } = life;
    const around = (
      what: string,
      moment: Instant | undefined,
      path: string,
      before: object | undefined,
      after: object,
    ) =>
      moment
        ? [
            { what: `just before ${what}`, when: justBefore(moment), path, expected: before },
            { what, when: moment, path, expected: after },
          ]
        : [];
    const referral = `/sent-referral/${id}`;
    return [
      ...around("it was sent", sent.at, referral, undefined, {
        id,
        serviceUserCRN: life.crn,
        concludedAt: null,
      }),
      ...around(
        "it was assigned",
        assigned?.step.at,
        referral,
        { assignedTo: null },
        {
          assignedTo: { username: assigned?.caseworker },
        },
      ),
      ...plans.flatMap(({ id: planId, submitted, sessions }) =>
        around("a plan was submitted", submitted.at, `/action-plan/${planId}`, undefined, {
          referralId: id,
          numberOfSessions: sessions,
          approvedAt: null,
        }),
      ),
      ...around("the report", ending?.report?.at, `/end-of-service-report/${reportIdOf(life)}`, undefined, {
        referralId: id,
      }),
      ...around(
        "the end was asked for",
        ending?.requested?.step.at,
        referral,
        { endRequestedAt: null, withdrawalCode: null },
        {
          withdrawalCode: ending?.requested?.code,
        },
      ),
      ...around(
        "it was concluded",
        ending?.concluded.at(-1)?.at,
        referral,
        {},
        {
          concludedAt: `${ending?.concluded.at(-1)?.at.slice(0, 23)}457Z`,
        },
      ),
    ].filter(({ when }) => when <= until);
  };
  const looks = [completed, withdrawn, movedAssessment, missedSession]
    .flatMap(steps)
    .sort((a, b) => (a.when < b.when ? -1 : 1));

  test("just before each step and at it", async () => {
    const ahead = looks.filter(({ when }) => when >= clock.now());
    expect(ahead.length).toBeGreaterThan(25);
    for (const { what, when, path, expected } of ahead) {
      clock.moveTo(when);
      const { status, body } = await get(path);
      expect([what, status]).toEqual([what, expected ? 200 : 404]);
      if (expected) expect(body, what).toMatchObject(expected);
    }
  });

  test("an assessment that was moved is superseded, one that was missed is not", async () => {
    clock.moveTo(until);
    const { body } = await get(`/sent-referral/${movedAssessment.id}/supplier-assessment`);
    const superseded = new Map<string, boolean>(body.appointments.map((a: Json) => [a.id, a.superseded]));
    for (const { id, movedAway } of movedAssessment.assessments.filter(({ booked }) => booked.at <= until)) {
      expect(superseded.get(id)).toBe(movedAway !== undefined && movedAway.at <= until);
    }
    expect(body.currentAppointmentId).toBe(body.appointments.at(-1).id);
  });

  test("a session that was missed and booked anew has the missed one among its old appointments", async () => {
    const missed = missedSession.sessions.find(
      (a) => a.outcome === "missed" && missedSession.sessions.some((b) => b.replaces === a.id),
    );
    const { body } = await get(`/referral/${missedSession.id}/sessions/${missed?.sessionNumber}`);
    expect(body.oldAppointments.find(({ id }: { id: string }) => id === missed?.id)).toMatchObject({
      superseded: true,
      appointmentFeedback: {
        submitted: true,
        attendanceFeedback: { attended: "no", didSessionHappen: false },
      },
    });
    expect(body.appointmentId).not.toBe(missed?.id);
  });

  test("every referral can be read whole by the client, with nothing missing", async () => {
    for (const { id, sent } of lives.filter((life) => life.sent.at <= until)) {
      const { snapshot, missing } = await readReferral(live, { referralId: id });
      expect(missing).toEqual([]);
      expect(snapshot.referral).toMatchObject({ id, sentAt: `${sent.at.slice(0, 23)}457000Z` });
    }
  });

  test("what does not exist is not there", async () => {
    for (const path of [
      "/sent-referral/nobody",
      `/referral/${completed.id}/sessions/99`,
      "/",
      "/sent-referrals",
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

describe("answers have every field of the live service's own, and no other", () => {
  const fieldsOf = (body: object) => Object.keys(body).sort();
  const heldSession = completed.sessions.find(({ outcome }) => outcome === "held")?.sessionNumber;
  const plan = completed.plans[0]?.id;
  test.each([
    ["sent-referral", `/sent-referral/${completed.id}`],
    ["supplier-assessment", `/sent-referral/${completed.id}/supplier-assessment`],
    ["action-plan", `/action-plan/${plan}`],
    ["delivery-session", `/referral/${completed.id}/sessions/${heldSession}`],
    ["end-of-service-report", `/end-of-service-report/${reportIdOf(completed)}`],
    ["supplementary-risk", `/risks/supplementary/${riskIdOf(completed)}`],
  ])("%s", async (name, path) => {
    const [{ body }, real] = [await get(path), sampleAnswer(name)];
    expect(fieldsOf(body)).toEqual(fieldsOf(real));
    if (real.referral) expect(fieldsOf(body.referral)).toEqual(fieldsOf(real.referral));
    if (real.appointments) expect(fieldsOf(body.appointments[0])).toEqual(fieldsOf(real.appointments[0]));
    const [feedback, realFeedback] = [body, real].map(
      (a) => a.appointmentFeedback ?? a.appointments?.[0].appointmentFeedback,
    );
    if (!realFeedback) return;
    expect(fieldsOf(feedback.sessionFeedback)).toEqual(fieldsOf(realFeedback.sessionFeedback));
    expect(fieldsOf(feedback.attendanceFeedback)).toEqual(fieldsOf(realFeedback.attendanceFeedback));
  });
});

describe("it fails as it is told", () => {
  const path = `/sent-referral/${completed.id}`;
  const reasonOf = (asking: Promise<unknown>) =>
    asking.then(
      () => "had",
      (error: unknown) => (error instanceof DetailNotHad ? error.reason : error),
    );

  test.each([
    [404, "not-there"],
    [429, "too-many-requests"],
    [500, "server-error"],
    [503, "server-error"],
  ])("with %i: %s, until it is told no more", async (status, reason) => {
    await fake.fail([{ status }]);
    expect(await reasonOf(live.sentReferral(completed.id))).toBe(reason);
    await fake.fail([]);
    expect(await reasonOf(live.sentReferral(completed.id))).toBe("had");
  });

  test("so many times, with the time after which to come again", async () => {
    await fake.fail([{ status: 429, retryAfter: 7, times: 2 }]);
    const answers = [await get(path), await get(path), await get(path)];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers.map(({ headers }) => headers.get("retry-after"))).toEqual(["7", "7", null]);
  });

  test("until a moment of the stack's clock, and at some paths only", async () => {
    const over = addMilliseconds(clock.now(), 60_000);
    await fake.fail([{ status: 500, path: "/sent-referral/", until: over }]);
    expect((await get(path)).status).toBe(500);
    expect((await get(`/action-plan/${completed.plans[0]?.id}`)).status).toBe(200);
    clock.moveTo(justBefore(over));
    expect((await get(path)).status).toBe(500);
    clock.moveTo(over);
    expect((await get(path)).status).toBe(200);
  });

  test("by showing things late, as the live service does that announces before it commits", async () => {
    const seconds = Math.ceil((epochOf(clock.now()) - epochOf(completed.sent.at)) / 1_000);
    await fake.fail([{ behind: seconds + 1 }]);
    expect(await reasonOf(live.sentReferral(completed.id))).toBe("not-there");
    await fake.fail([{ behind: seconds - 1 }]);
    expect(await live.sentReferral(completed.id)).toMatchObject({ id: completed.id });
  });

  test("by being slow: whoever has no patience goes without", async () => {
    await fake.fail([{ slowBy: 60_000, path: "/sent-referral/" }]);
    const gaveUp = await fetch(fake.url + path, { signal: AbortSignal.timeout(20) }).catch(
      (error: Error) => error.name,
    );
    expect(gaveUp).toBe("TimeoutError");
  });

  test("an order that it does not understand is refused", async () => {
    await expect(fake.fail([{ status: 200 }])).rejects.toBeInstanceOf(TroubleNotUnderstood);
  });

  test("it tells how it was asked", async () => {
    const { 200: had = 0, 404: notThere = 0 } = await fake.asked();
    await get(path);
    await get("/sent-referral/nobody");
    expect(await fake.asked()).toMatchObject({ 200: had + 1, 404: notThere + 1 });
  });
});
