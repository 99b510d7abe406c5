import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  FunctionFailed,
  type FunctionPool,
  functionLogs,
  functionPool,
  StackStopped,
} from "../../../../infra/local/functions/index.ts";
import type { FunctionPlan } from "../../../../infra/local/template/index.ts";
import { bundleTinyStack } from "../tiny-stack.ts";

let bundle: Awaited<ReturnType<typeof bundleTinyStack>>;
beforeAll(async () => {
  bundle = await bundleTinyStack();
});
afterAll(() => bundle.remove());

const logs = functionLogs();
let pool: FunctionPool;
afterEach(() => pool.stop());

function start(changed: Partial<FunctionPlan> = {}, concurrency = 1): FunctionPool {
  const plan: FunctionPlan = {
    logicalId: "Misbehave",
    name: "misbehave",
    functionName: "misbehave-in-aws",
    arn: "arn:of:misbehave",
    modulePath: join(bundle.folder, "asset.misbehave", "index.mjs"),
    handler: "handler",
    timeoutSeconds: 20,
    memory: 256,
    reservedConcurrency: undefined,
    environment: {},
    failedInvocations: undefined,
    ...changed,
  };
  pool = functionPool(plan, {}, logs, concurrency);
  return pool;
}

const failure = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a function", () => {
  it("stays warm between invocations", async () => {
    const { invoke } = start();
    expect([await invoke({ do: "count" }), await invoke({ do: "count" })]).toEqual([1, 2]);
  });

  it("gets Lambda's context", async () => {
    const context = await start().invoke({ do: "context" });
    expect(context).toMatchObject({
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      functionName: "misbehave-in-aws",
      functionVersion: "$LATEST",
      invokedFunctionArn: "arn:of:misbehave",
      memoryLimitInMB: "256",
    });
    const { left } = context as { left: number };
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(20_000);
  });

  it("that answers nothing answers null, as over the wire", async () => {
    expect(await start().invoke({})).toBeNull();
  });

  it("keeps what it writes in its log and off the terminal", async () => {
    await start().invoke({ do: "log" });
    await pool.stop();
    expect(logs.lines("misbehave").map(({ line }) => line)).toEqual(
      expect.arrayContaining(["a line", "another"]),
    );
    expect(logs.lines("somebody else")).toEqual([]);
  });

  it("that throws fails with its error, and stays warm", async () => {
    const { invoke } = start();
    await invoke({ do: "count" });
    expect(await failure(invoke({ do: "throw" }))).toMatchObject({
      name: "FunctionFailed",
      functionName: "misbehave",
      errorType: "RangeError",
      errorMessage: "out of range",
      trace: expect.arrayContaining(["RangeError: out of range"]),
    });
    expect(await invoke({ do: "count" })).toBe(3);
  });

  it.each([
    ["takes longer than its timeout", "hang", "Sandbox.Timedout", /Task timed out after 1\.50 seconds$/],
    ["ends its process", "exit", "Runtime.ExitError", /^Runtime exited with exit code 3$/],
    ["throws outside its handler", "crash", "RangeError", /^later$/],
  ])("that %s fails, and starts cold the next time", async (_what, instruction, errorType, errorMessage) => {
    const { invoke } = start({ timeoutSeconds: 1.5 });
    const error = await failure(invoke({ do: instruction }));
    expect(error).toBeInstanceOf(FunctionFailed);
    expect(error).toMatchObject({ errorType, errorMessage: expect.stringMatching(errorMessage) });
    expect(await invoke({ do: "count" })).toBe(1);
  });

  it.each<[string, Partial<FunctionPlan>, string, string]>([
    ["cannot start", { environment: { NO_START: "1" } }, "TypeError", "cannot start"],
    [
      "exports no such handler",
      { handler: "main" },
      "Runtime.HandlerNotFound",
      "exports no function named main",
    ],
    ["is not there", { modulePath: "/nowhere/index.mjs" }, "Error", "/nowhere/index.mjs"],
  ])("that %s fails each time it is invoked", async (_what, changed, errorType, message) => {
    const { invoke } = start(changed);
    for (const _time of [1, 2]) {
      expect(await failure(invoke({}))).toMatchObject({
        errorType,
        errorMessage: expect.stringContaining(message),
      });
    }
  });

  it("is not charged for the time that its bundle takes to load", async () => {
    const slowerThanItsTimeout = { environment: { LOAD_MILLISECONDS: "2000" }, timeoutSeconds: 1.5 };
    expect(await start(slowerThanItsTimeout).invoke({ do: "count" })).toBe(1);
  });
});

describe("concurrency", () => {
  it("of one runs one invocation after another", async () => {
    const { invoke } = start();
    expect(await Promise.all([1, 2, 3].map(() => invoke({ do: "count" })))).toEqual([1, 2, 3]);
  });

  it("of two starts a second worker for what comes meanwhile, and no third", async () => {
    const { invoke } = start({}, 2);
    const counts = (await Promise.all([1, 2, 3, 4].map(() => invoke({ do: "count" })))) as number[];
    expect(counts.filter((count) => count === 1)).toHaveLength(2);
    expect(Math.max(...counts)).toBeGreaterThan(1);
  });

  it("goes on with those who wait after a worker was lost", async () => {
    const { invoke } = start();
    const lost = failure(invoke({ do: "exit" }));
    const waiting = invoke({ do: "count" });
    expect(await lost).toBeInstanceOf(FunctionFailed);
    expect(await waiting).toBe(1);
  });
});

describe("a pool that is stopped", () => {
  it("ends what runs and what waits, and takes nothing more", async () => {
    const { invoke, stop } = start({ timeoutSeconds: 30 });
    const running = failure(invoke({ do: "hang" }));
    const waiting = failure(invoke({ do: "count" }));
    await stop();
    expect(await running).toBeInstanceOf(StackStopped);
    expect(await waiting).toBeInstanceOf(StackStopped);
    expect(await failure(invoke({}))).toBeInstanceOf(StackStopped);
  });
});
