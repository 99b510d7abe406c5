import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { describeError, lambda } from "../../../shared/edge/index.ts";
import { EmailNotAccepted } from "../../../shared/messaging/index.ts";
import { capturedOutput } from "../../support/output.ts";

const context = {
  functionName: "record-event",
  awsRequestId: "request-1",
  invokedFunctionArn: "arn",
  memoryLimitInMB: "512",
};
const run = (handler: (payload: never, context: never) => unknown, payload: unknown) =>
  Promise.resolve(handler(payload as never, context as never));

beforeEach(() => {
  vi.stubEnv("POWERTOOLS_SERVICE_NAME", "record-event");
  vi.stubEnv("POWERTOOLS_METRICS_NAMESPACE", "CrsComplianceMonitor");
  vi.stubEnv("POWERTOOLS_LOG_LEVEL", "INFO");
});
afterEach(() => vi.unstubAllEnvs());

describe("a function", () => {
  test("gives what its work gives, logs with the request's id and writes its metrics once", async () => {
    const { output, result } = await capturedOutput(() => {
      const handler = lambda(async (payload, { log, count }) => {
        count("EventsRecorded", 2);
        count("EventsRecorded", 3);
        log.info("Events recorded", { recorded: 5 });
        return { payload };
      });
      return run(handler, { a: 1 });
    });
    expect(result).toEqual({ payload: { a: 1 } });
    const lines = output.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({
        message: "Events recorded",
        recorded: 5,
        function_request_id: "request-1",
        service: "record-event",
      }),
    );
    const metrics = lines.filter((line) => "_aws" in line);
    expect(metrics).toMatchObject([{ service: "record-event", EventsRecorded: [2, 3] }]);
    expect(JSON.stringify(metrics)).toContain('"Namespace":"CrsComplianceMonitor"');
  });

  test("counts what it counts by something apart: a metric of its own, with its service", async () => {
    const { output } = await capturedOutput(() => {
      const handler = lambda(async (_, { count }) => {
        count("CorrectedByReconciliation", 2, { region: "J" });
        count("CorrectedByReconciliation", 1, { region: "K" });
        count("ReferralsRead", 9);
      });
      return run(handler, {});
    });
    const metrics = output.map((line) => JSON.parse(line)).filter((line) => "_aws" in line);
    expect(metrics).toMatchObject([
      { service: "record-event", region: "J", CorrectedByReconciliation: 2 },
      { service: "record-event", region: "K", CorrectedByReconciliation: 1 },
      { service: "record-event", ReferralsRead: 9 },
    ]);
    expect(metrics[2]).not.toHaveProperty("region");
  });

  test("that fails tells the runtime the kind of error and not its message, and logs where it was thrown", async () => {
    const { output, result } = await capturedOutput(() => {
      const handler = lambda(async () => JSON.parse("Canary Person"));
      return run(handler, { text: "Canary Payload" }).catch((error: unknown) => error);
    });
    expect(result).toMatchObject({ name: "FunctionFailed", message: expect.stringContaining("SyntaxError") });
    const logged = output.join("\n");
    expect(logged).toContain('"error":"SyntaxError"');
    expect(logged).toContain("lambda.test.ts");
    expect(logged + String(result) + (result as Error).stack).not.toMatch(/Canary/u);
  });
});

describe("an error in the log", () => {
  test("of ours keeps its codes and keys", () => {
    const described = describeError(new EmailNotAccepted("retry", "Throttling"));
    expect(described).toMatchObject({ error: "EmailNotAccepted", verdict: "retry", reason: "Throttling" });
  });

  test("of a service keeps the id of the request", () => {
    const error = Object.assign(new Error("Canary"), {
      name: "ThrottlingException",
      $metadata: { requestId: "r-1" },
    });
    const described = describeError(error);
    expect(described).toMatchObject({ error: "ThrottlingException", awsRequest: "r-1" });
    expect(JSON.stringify(described)).not.toContain("Canary");
  });

  test("whose message has several lines shows none of them", () => {
    const described = describeError(new Error("Canary one\nCanary two"));
    expect(described["thrownAt"]).toMatch(/^\s+at /u);
    expect(JSON.stringify(described)).not.toContain("Canary");
  });

  test.each(["Canary", 7, undefined, null])(
    "that is no error but %s is named by its type alone",
    (thrown) => {
      expect(describeError(thrown)).toEqual({ error: typeof thrown });
    },
  );
});
