import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type DetailNotHad, UnusableAddress } from "../../../../shared/sources/domain-events/index.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import { clientOf, LiveServiceServer, SleepersClock, secret } from "../../../support/live-service-server.ts";

const server = new LiveServiceServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const id = "81d754aa-d868-4347-9c0f-50690773014e";
const path = `/sent-referral/${id}`;
const ok = { body: sampleAnswer("sent-referral") };
const token = (name: string, expires_in = 3600) => ({ body: { access_token: name, expires_in } });

beforeEach(() => {
  server.forget();
  server.answer(path, ok);
});

const bearers = () =>
  server.asked.filter((asked) => asked.path === path).map(({ authorization }) => authorization);
const why = async (asking: Promise<unknown>) =>
  (await asking.catch((error: unknown) => error)) as DetailNotHad;

describe("a token", () => {
  test("is asked for with the client's id and secret, by the client credentials grant", async () => {
    let body = "";
    server.answerToken((request, response) => {
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => response.end(JSON.stringify(token("t").body)));
    });
    await clientOf(server).live.sentReferral(id);
    const authorization = server.asked[0]?.authorization ?? "";
    const [user, password] = Buffer.from(authorization.replace(/^Basic /u, ""), "base64")
      .toString()
      .split(":");
    expect(decodeURIComponent(user ?? "")).toBe(secret.clientId);
    expect(decodeURIComponent(password ?? "")).toBe(secret.clientSecret);
    expect(body).toBe("grant_type=client_credentials");
  });

  test("is asked for once, however many need it at once", async () => {
    const { live } = clientOf(server);
    await Promise.all(Array.from({ length: 8 }, () => live.sentReferral(id)));
    expect(server.tokensAskedFor).toBe(1);
  });

  test.each([
    { after: "a minute and a bit before it expires", passed: 3_600_000 - 60_001, tokens: 1 },
    { after: "a minute before it expires", passed: 3_600_000 - 60_000, tokens: 2 },
    { after: "it has expired", passed: 3_600_001, tokens: 2 },
  ])("is another when $after: $tokens in all", async ({ passed, tokens }) => {
    server.answerToken(token("first"), token("second"));
    const { live, clock } = clientOf(server);
    await live.sentReferral(id);
    clock.pass(passed);
    await live.sentReferral(id);
    expect(server.tokensAskedFor).toBe(tokens);
    expect(bearers()).toEqual(["Bearer first", tokens === 1 ? "Bearer first" : "Bearer second"]);
  });

  test("that says nothing of when it expires is kept for a minute", async () => {
    server.answerToken({ body: { access_token: "first" } }, { body: { access_token: "second" } });
    const { live, clock } = clientOf(server);
    await live.sentReferral(id);
    clock.pass(59_000);
    await live.sentReferral(id);
    expect(server.tokensAskedFor).toBe(1);
    clock.pass(2_000);
    await live.sentReferral(id);
    expect(server.tokensAskedFor).toBe(2);
  });

  test("that was withdrawn is replaced once, for all who met it", async () => {
    server.answerToken(token("old"), token("new"));
    server.answer(path, (request, response) => {
      response.writeHead(request.headers.authorization === "Bearer new" ? 200 : 401);
      response.end(JSON.stringify(ok.body));
    });
    const { live } = clientOf(server);
    await Promise.all([live.sentReferral(id), live.sentReferral(id), live.sentReferral(id)]);
    expect(server.tokensAskedFor).toBe(2);
  });

  test("that is refused again is not asked for again", async () => {
    server.answer(path, { status: 401 });
    const { live } = clientOf(server);
    expect(await why(live.sentReferral(id))).toMatchObject({ reason: "unauthorised", verdict: "alarm" });
    expect(server.tokensAskedFor).toBe(2);
    expect(bearers()).toHaveLength(2);
  });
});

describe("no token", () => {
  test.each([
    { answer: { status: 400, body: { error: "invalid_client" } }, reason: "unauthorised", verdict: "alarm" },
    { answer: { status: 401 }, reason: "unauthorised", verdict: "alarm" },
    {
      answer: { status: 302, headers: { location: "https://elsewhere.example" } },
      reason: "redirected",
      verdict: "alarm",
    },
    { answer: { status: 404 }, reason: "refused", verdict: "quarantine" },
    {
      answer: { status: 429, headers: { "retry-after": "30" } },
      reason: "too-many-requests",
      verdict: "retry",
    },
    { answer: { status: 500 }, reason: "server-error", verdict: "retry" },
    { answer: { body: "<html>" }, reason: "unreadable", verdict: "quarantine" },
    { answer: { body: { access_token: "two words" } }, reason: "unreadable", verdict: "quarantine" },
  ])("from $answer: $reason, $verdict, and nothing is asked without", async ({ answer, ...expected }) => {
    server.answerToken(answer);
    expect(await why(clientOf(server).live.sentReferral(id))).toMatchObject(expected);
    expect(bearers()).toEqual([]);
  });

  test("for a fault that passed, is asked for again", async () => {
    server.answerToken({ status: 503 }, token("t"));
    expect(await clientOf(server).live.sentReferral(id)).toMatchObject({ id });
  });

  test("for one failure does not stand in the way of the next", async () => {
    server.answerToken({ status: 500 }, token("t"));
    const { live } = clientOf(server);
    await why(live.sentReferral(id));
    expect(await live.sentReferral(id)).toMatchObject({ id });
  });

  test("without the secret, whose keeper's words go no further", async () => {
    const credentials = () => Promise.reject(new Error(`no access to ${secret.clientSecret}`));
    const error = await why(clientOf(server, { token: { credentials } }).live.sentReferral(id));
    expect(error).toMatchObject({ reason: "no-credentials", verdict: "alarm" });
    expect(inspect(error)).not.toContain(secret.clientSecret);
    expect(server.asked).toEqual([]);
  });

  test("from a server that hangs is not waited for", async () => {
    server.answerToken(() => {});
    const token = { patience: { timeout: 100, mostBytes: 1000 } };
    expect(await why(clientOf(server, { token }).live.sentReferral(id))).toMatchObject({
      reason: "timed-out",
    });
  });
});

test("a secret that was changed is found", async () => {
  let asked = 0;
  const credentials = async () => {
    asked += 1;
    return secret;
  };
  const clock = new SleepersClock();
  const { live } = clientOf(server, { token: { credentials }, clock });
  await live.sentReferral(id);
  clock.pass(3_600_000);
  await live.sentReferral(id);
  expect(asked).toBe(2);
});

test.each([
  "http://auth.example.org/token",
  "ftp://127.0.0.1/token",
  "https://user:word@auth.example.org/token",
  "https://auth.example.org/token?grant_type=x",
  "https://auth.example.org/token#x",
  "auth.example.org",
  "",
])("a secret is not sent to %j", (tokenUrl) => {
  expect(() => clientOf(server, { token: { tokenUrl } })).toThrow(UnusableAddress);
});
