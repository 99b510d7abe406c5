import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { IDENTIFIER_KEY_VARIABLE, lambda } from "../../../shared/edge/index.ts";
import { pseudonymsWith } from "../../../shared/pseudonyms/index.ts";
import { ConditionNotMet } from "../../../shared/store/index.ts";
import { capturedOutput } from "../../support/output.ts";

const secrets = mockClient(SecretsManagerClient);
const context = {
  functionName: "record-event",
  awsRequestId: "request-1",
  invokedFunctionArn: "arn",
  memoryLimitInMB: "512",
};

beforeEach(() => {
  secrets.reset();
  vi.stubEnv("POWERTOOLS_SERVICE_NAME", "record-event");
  vi.stubEnv("POWERTOOLS_METRICS_NAMESPACE", "CrsComplianceMonitor");
  vi.stubEnv("AWS_REGION", "eu-west-2");
  vi.stubEnv(IDENTIFIER_KEY_VARIABLE, "identifiers");
});
afterEach(() => vi.unstubAllEnvs());

/** A function that names a person wherever it can. */
const loud = () =>
  lambda(async (_, { log, count }) => {
    log.info("Found", { id: "person-X123456", of: "A1234BC" });
    log.warn("Left for the next scan", { id: "CASE#person-A1234BC", reason: "X123456" });
    log.failure("Failed", new ConditionNotMet({ pk: "CASE#person-X123456", sk: "EVENT#2026#A1234BC" }));
    count("MessagesSetAside", 1, { reason: "X123456" });
    throw new ConditionNotMet({ pk: "CASE#person-X123456", sk: "CASE" });
  });

const run = (handler: ReturnType<typeof loud>) =>
  capturedOutput(() =>
    Promise.resolve(handler({} as never, context as never)).catch((error: unknown) => error),
  );

const textOf = ({ output, result }: Awaited<ReturnType<typeof run>>) =>
  [...output, String(result), (result as Error).stack].join("\n");

describe("what a function logs, counts and throws", () => {
  test("names a person by the digest of its stage's key, which is fetched once", async () => {
    secrets.on(GetSecretValueCommand).resolves({ SecretString: "a key" });
    const handler = loud();
    const text = textOf(await run(handler)) + textOf(await run(handler));
    expect(text).not.toMatch(/X123456|A1234BC/u);
    const { of } = pseudonymsWith("a key");
    expect(text).toContain(`"id":"person-${of("X123456")}"`);
    expect(text).toContain(`"pk":"CASE#person-${of("X123456")}"`);
    expect(text).toContain(of("A1234BC"));
    expect(secrets.commandCalls(GetSecretValueCommand)).toHaveLength(1);
  });

  test("names nobody while the key cannot be had, and asks for it again", async () => {
    secrets.on(GetSecretValueCommand).rejectsOnce(new Error("down")).resolves({ SecretString: "a key" });
    const handler = loud();
    const text = textOf(await run(handler));
    expect(text).not.toMatch(/X123456|A1234BC/u);
    expect(text).toContain("hmac-unavailable");
    expect(textOf(await run(handler))).toContain(pseudonymsWith("a key").of("X123456"));
  });

  test("names nobody in a function that was deployed without a key", async () => {
    vi.stubEnv(IDENTIFIER_KEY_VARIABLE, undefined);
    expect(textOf(await run(loud()))).not.toMatch(/X123456|A1234BC/u);
    expect(secrets.commandCalls(GetSecretValueCommand)).toHaveLength(0);
  });
});
