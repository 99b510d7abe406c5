import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import {
  NoSigningSecret,
  SECRET_ASKED_AGAIN,
  SECRET_KEPT,
  signingSecrets,
} from "../../../shared/edge/index.ts";
import { openTicket, sealTicket } from "../../../shared/snooze/index.ts";
import { addHours, addMilliseconds, epochOf, type Instant } from "../../../shared/time/index.ts";
import { at } from "../../support/london.ts";

const secrets = mockClient(SecretsManagerClient);
let now = 0;
afterEach(() => {
  secrets.reset();
  now = 0;
});
afterAll(() => secrets.restore());

const read = () => signingSecrets(new SecretsManagerClient({ region: "eu-west-2" }), "signing", () => now);
const noVersion = Object.assign(new Error("no such version"), { name: "ResourceNotFoundException" });
const replacedAt = at("2026-11-16 09:00");

/** What Secrets Manager holds: the newest secret, since when, and the one before. */
function holds(current: string, previous?: string, since: Instant = replacedAt): void {
  secrets
    .on(GetSecretValueCommand, { SecretId: "signing", VersionStage: "AWSCURRENT" })
    .resolves({ SecretString: current, CreatedDate: new Date(epochOf(since)) });
  const before = secrets.on(GetSecretValueCommand, { SecretId: "signing", VersionStage: "AWSPREVIOUS" });
  if (previous === undefined) before.rejects(noVersion);
  else before.resolves({ SecretString: previous });
}

describe("the secret with which links are signed", () => {
  test("is fetched when it is first needed, once, however many ask", async () => {
    holds("x");
    const { current } = read();
    expect(secrets.calls()).toHaveLength(0);
    expect(await Promise.all([current(), current(), current()])).toEqual(["x", "x", "x"]);
    expect(secrets.calls()).toHaveLength(1);
  });

  test.each([
    ["just before five minutes have gone by, the one that is known", SECRET_KEPT - 1, "x"],
    ["after five minutes, the one that was put in its place", SECRET_KEPT, "y"],
  ])("is, %s", async (_when, later, expected) => {
    holds("x");
    const { current } = read();
    await current();
    holds("y", "x");
    now = later;
    expect(await current()).toBe(expected);
  });

  test("is asked for again after it could not be had", async () => {
    secrets.on(GetSecretValueCommand).rejectsOnce(new Error("throttled")).resolves({ SecretString: "x" });
    const { current } = read();
    await expect(current()).rejects.toThrow("throttled");
    expect(await current()).toBe("x");
  });

  test("does for longer while no other can be had", async () => {
    holds("x");
    const { current } = read();
    await current();
    now = SECRET_KEPT;
    secrets.on(GetSecretValueCommand).rejects(new Error("throttled"));
    expect(await current()).toBe("x");
    holds("y", "x");
    expect(await current()).toBe("y");
  });

  test("that holds nothing signs nothing", async () => {
    secrets.on(GetSecretValueCommand).resolves({});
    await expect(read().current()).rejects.toThrow(NoSigningSecret);
    await expect(read().accepted()).rejects.toThrow(NoSigningSecret);
  });
});

describe("a link is accepted", () => {
  const ticket = {
    caseId: "case-1",
    obligation: "initial-assessment",
    due: at("2026-11-17 00:00"),
    news: "reminder",
    recipient: "0123456789abcdef0123456789abcdef",
    role: "provider" as const,
  };
  const madeWith = (secret: string, sentAt: Instant) =>
    sealTicket({ ...ticket, expiresAt: addHours(sentAt, 14 * 24) }, secret);
  const tuesday = at("2026-11-17 09:00");

  test("with the only secret there is", async () => {
    holds("x");
    expect(await read().accepted()).toEqual({ current: "x" });
  });

  test.each([
    ["made the day before the secret was replaced", addHours(replacedAt, -24), "opened"],
    ["made by a sender that still knew the one before", addMilliseconds(replacedAt, SECRET_KEPT), "opened"],
    ["made the day after, by somebody who knows the one before", addHours(replacedAt, 24), "forged"],
  ])("or not, if it was %s", async (_what, sentAt, expected) => {
    holds("new", "old");
    const opened = openTicket(madeWith("old", sentAt), await read().accepted(), tuesday);
    expect(typeof opened === "string" ? opened : "opened").toBe(expected);
  });

  test("with the new one, whenever it was made", async () => {
    holds("new", "old");
    const link = madeWith("new", replacedAt);
    expect(openTicket(link, await read().accepted(), tuesday)).toMatchObject(ticket);
  });

  test.each([
    ["within ten seconds of the last time", SECRET_ASKED_AGAIN - 1, "x"],
    ["after ten seconds", SECRET_ASKED_AGAIN, "y"],
  ])("and a secret that was just replaced is not asked for %s", async (_when, later, expected) => {
    holds("x");
    const { accepted } = read();
    await accepted();
    holds("y", "x");
    now = later;
    expect((await accepted()).current).toBe("x");
    expect((await accepted(true)).current).toBe(expected);
  });

  test("and nothing is called forged because the newest secret cannot be had", async () => {
    holds("x");
    const { accepted } = read();
    await accepted();
    now = SECRET_KEPT;
    secrets.on(GetSecretValueCommand).rejects(new Error("throttled"));
    expect((await accepted()).current).toBe("x");
    await expect(accepted(true)).rejects.toThrow("throttled");
  });
});
