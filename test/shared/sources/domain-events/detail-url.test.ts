import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type DetailNotHad,
  ForeignDetailUrl,
  UnusableAddress,
} from "../../../../shared/sources/domain-events/index.ts";
import { detailPlace } from "../../../../shared/sources/domain-events/live/address.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import { clientOf, LiveServiceServer } from "../../../support/live-service-server.ts";

const id = "81d754aa-d868-4347-9c0f-50690773014e";
const allowed = "interventions.service.example.org";
const at = (path: string) => `https://${allowed}${path}`;

describe("what a detailUrl leads to", () => {
  test.each([
    [`/sent-referral/${id}`, { what: "sent-referral", id }],
    [`/sent-referral/${id}/supplier-assessment`, { what: "supplier-assessment", id }],
    [`/action-plan/${id}`, { what: "action-plan", id }],
    [`/referral/${id}/sessions/12`, { what: "session", id, sessionNumber: 12 }],
    [`/end-of-service-report/${id}`, { what: "end-of-service-report", id }],
  ])("%s", (path, place) => {
    expect(detailPlace(at(path), allowed)).toEqual(place);
  });

  test("at a host in any case", () => {
    expect(detailPlace(`https://${allowed.toUpperCase()}/action-plan/${id}`, allowed)).toMatchObject({ id });
  });

  test("https has a usual port", () => {
    expect(detailPlace(`https://${allowed}:443/action-plan/${id}`, allowed)).toMatchObject({ id });
    expect(detailPlace(at(`/action-plan/${id}`), `${allowed}:443`)).toMatchObject({ id });
  });
});

const path = `/sent-referral/${id}`;
const foreign: readonly string[] = [
  `http://${allowed}${path}`,
  `https://evil.example${path}`,
  `https://${allowed}.evil.example${path}`,
  `https://evil-${allowed}${path}`,
  `https://sub.${allowed}${path}`,
  `https://${allowed}:8443${path}`,
  `https://${allowed}:80${path}`,
  `https://${allowed}@evil.example${path}`,
  `https://${allowed}:443@evil.example${path}`,
  `https://user@${allowed}${path}`,
  `https://user:word@${allowed}${path}`,
  `https://evil.example#@${allowed}${path}`,
  `https://evil.example?@${allowed}${path}`,
  `https://evil.example\\@${allowed}${path}`,
  `https://evil.example\\.${allowed}${path}`,
  `https:\\\\evil.example${path}`,
  `https:/\\evil.example${path}`,
  `//evil.example${path}`,
  `https:///evil.example${path}`,
  `https://${allowed}//evil.example${path}`,
  `https://${allowed}\\evil.example${path}`,
  `https://${allowed}%2eevil.example${path}`,
  `https://${allowed}.${path}`,
  `https://interventions.service.exаmple.org${path}`,
  `https://interventions。service.example.org${path}`,
  `https://xn--exmple-4nf.org${path}`,
  `https://ⅰnterventions.service.example.org${path}`,
  `https://${allowed}\u0000.evil.example${path}`,
  `https://${allowed}\t.evil.example${path}`,
  ` https://${allowed}${path}`,
  `https://${allowed}${path}\n`,
  `https://${allowed}\r\nHost: evil.example${path}`,
  `javascript:fetch("https://evil.example")`,
  `file:///etc/passwd`,
  `https://169.254.169.254/latest/meta-data`,
  `http://[::1]${path}`,
  `https://2130706433${path}`,
  `http://localhost:{dev.wiremock.port}/action-plan/${id}`,
  "",
  at(""),
  at("/"),
  at("/oauth/token"),
  at(`/sent-referral/${id}?redirect=https://evil.example`),
  at(`/sent-referral/${id}#https://evil.example`),
  at(`/sent-referral/${id}/`),
  at(`/sent-referral/../action-plan/${id}`),
  at(`/sent-referral/%2e%2e/action-plan/${id}`),
  at(`/sent-referral/.`),
  at(`/referral/${id}/sessions/0`),
  at(`/referral/${id}/sessions/1e3`),
  at(`/draft-referral/${id}`),
];

test.each(foreign)("%j is not followed", (detailUrl) => {
  expect(() => detailPlace(detailUrl, allowed)).toThrow(ForeignDetailUrl);
  expect(() => detailPlace(detailUrl, allowed)).toThrow(expect.objectContaining({ verdict: "quarantine" }));
});

test("whatever is followed is, to a browser too, at the allowed host over https", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "https://",
      "http://",
      allowed,
      "evil.example",
      "@",
      ":",
      "443",
      "/",
      "\\",
      "#",
      "?",
      ".",
      "%2f",
    ),
    fc.constantFrom(path, `/action-plan/${id}`, "//", "127.0.0.1", "user", "\t", "\n", "。", "ａ"),
    fc.string({ maxLength: 3 }),
  );
  const almost = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  const bent = fc
    .tuple(fc.nat({ max: 80 }), fc.string({ maxLength: 2, unit: "binary" }))
    .map(([place, inserted]) => at(path).slice(0, place) + inserted + at(path).slice(place));
  let followed = 0;
  fc.assert(
    fc.property(fc.oneof(almost, bent, fc.webUrl(), fc.string()), (detailUrl) => {
      try {
        detailPlace(detailUrl, allowed);
      } catch (error) {
        expect(error).toBeInstanceOf(ForeignDetailUrl);
        return;
      }
      followed += 1;
      const { protocol, host, username, search, hash } = new URL(detailUrl);
      expect({ protocol, host, username, search, hash }).toEqual({
        protocol: "https:",
        host: allowed,
        username: "",
        search: "",
        hash: "",
      });
    }),
    { numRuns: 10_000, examples: [[at(path)]] },
  );
  expect(followed).toBeGreaterThan(0);
});

describe("our token", () => {
  const live = new LiveServiceServer();
  const evil = new LiveServiceServer();
  beforeAll(async () => {
    await live.start();
    await evil.start();
  });
  afterAll(async () => {
    await live.stop();
    await evil.stop();
  });
  beforeEach(() => {
    live.forget();
    evil.forget();
    evil.answer(path, { body: sampleAnswer("sent-referral") });
    live.answer(path, { body: sampleAnswer("sent-referral") });
  });

  test("goes to the live service on this machine over http, for tests", async () => {
    const { live: client } = clientOf(live);
    expect(await client.detail(`${live.url}${path}`)).toMatchObject({ what: "sent-referral", shown: { id } });
  });

  const elsewhere = (): readonly string[] => [
    `${evil.url}${path}`,
    `http://${live.host}@${evil.host}${path}`,
    `http://${live.host}#@${evil.host}${path}`,
    `http://${evil.host}\\@${live.host}${path}`,
    `http://${evil.host}#@${live.host}${path}`,
    `//${evil.host}${path}`,
    `http://localhost:${evil.host.split(":")[1]}${path}`,
    `http://localhost:${live.host.split(":")[1]}${path}`,
    `${live.url}//${evil.host}${path}`,
    `http://127.0.0.1.evil.example${path}`,
    `http://127.1:${live.host.split(":")[1]}${path}`,
    ...foreign,
  ];

  test("goes to no other host, whatever a detailUrl says", async () => {
    const { live: client } = clientOf(live);
    for (const detailUrl of elsewhere()) {
      await expect(client.detail(detailUrl)).rejects.toThrow(ForeignDetailUrl);
    }
    expect(evil.asked).toEqual([]);
    expect(live.asked).toEqual([]);
  });

  test.each([301, 302, 303, 307, 308])("does not follow a redirect (%i)", async (status) => {
    live.answer(path, { status, headers: { location: `${evil.url}${path}` } });
    const { live: client } = clientOf(live);
    const error = (await client.sentReferral(id).catch((thrown: unknown) => thrown)) as DetailNotHad;
    expect(error).toMatchObject({ reason: "redirected", verdict: "alarm" });
    expect(live.paths).toEqual([path]);
    expect(evil.asked).toEqual([]);
  });

  test.each([307, 308])("nor does the secret (%i)", async (status) => {
    live.answerToken({ status, headers: { location: `${evil.url}/auth/oauth/token` } });
    await expect(clientOf(live).live.sentReferral(id)).rejects.toThrow("redirected");
    expect(evil.asked).toEqual([]);
  });

  test.each([
    { name: "http on another machine", baseUrl: "http://interventions.example.org" },
    { name: "http on this machine by name", baseUrl: "http://localhost:8080" },
    { name: "a user", baseUrl: "https://user@interventions.example.org" },
    { name: "no address", baseUrl: "interventions" },
  ])("is not sent to a base address with $name", ({ baseUrl }) => {
    expect(() => clientOf(live, { baseUrl })).toThrow(UnusableAddress);
    expect(() => clientOf(live, { riskBaseUrl: baseUrl })).toThrow(UnusableAddress);
  });
});
