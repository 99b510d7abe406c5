import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { NoSigningSecret, signingSecret } from "../../../shared/edge/index.ts";

const secrets = mockClient(SecretsManagerClient);
afterEach(() => secrets.reset());
afterAll(() => secrets.restore());

describe("the secret with which links are signed", () => {
  const read = () => signingSecret(new SecretsManagerClient({ region: "eu-west-2" }), "signing");

  test("is fetched when it is first needed, once, however many ask", async () => {
    secrets.on(GetSecretValueCommand, { SecretId: "signing" }).resolves({ SecretString: "x" });
    const secret = read();
    expect(secrets.calls()).toHaveLength(0);
    expect(await Promise.all([secret(), secret(), secret()])).toEqual(["x", "x", "x"]);
    expect(secrets.calls()).toHaveLength(1);
  });

  test("is asked for again after it could not be had", async () => {
    secrets.on(GetSecretValueCommand).rejectsOnce(new Error("throttled")).resolves({ SecretString: "x" });
    const secret = read();
    await expect(secret()).rejects.toThrow("throttled");
    expect(await secret()).toBe("x");
  });

  test("that holds nothing signs nothing", async () => {
    secrets.on(GetSecretValueCommand).resolves({});
    await expect(read()()).rejects.toThrow(NoSigningSecret);
  });
});
