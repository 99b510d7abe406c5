import { InvokeCommand, LambdaClient, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FunctionFailed, type FunctionPool } from "../../../../infra/local/functions/index.ts";
import type { FunctionPlan } from "../../../../infra/local/template/index.ts";
import { type LambdaApi, listenForInvocations } from "../../../../infra/local/triggers/lambda-api.ts";

const plan = {
  functionName: "ScanABCDEF01",
  arn: "arn:aws:lambda:eu-west-2:0:function:ScanABCDEF01",
  environment: { STAGE: "dev" },
};
const pool: FunctionPool = {
  plan: plan as unknown as FunctionPlan,
  environment: {},
  stop: async () => {},
  invoke: async (event) => {
    if (event === "fail") {
      throw new FunctionFailed("scan", {
        errorType: "RangeError",
        errorMessage: "out of range",
        trace: ["at"],
      });
    }
    return event === "nothing" ? undefined : { got: event };
  },
};
let api: LambdaApi;
let lambda: LambdaClient;

beforeAll(async () => {
  api = await listenForInvocations(0);
  api.serve([pool]);
  lambda = new LambdaClient({
    region: "eu-west-2",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    endpoint: api.url,
    maxAttempts: 1,
  });
});
afterAll(async () => {
  lambda.destroy();
  await api.stop();
});

const invoke = async (FunctionName: string, event: unknown) => {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(event)) }),
  );
  return { FunctionError, answer: JSON.parse(Payload?.transformToString() ?? "") };
};

describe("Lambda on one machine, asked by the SDK", () => {
  test("lists its functions with their environment", async () => {
    const { Functions } = await lambda.send(new ListFunctionsCommand({}));
    expect(Functions).toMatchObject([
      {
        FunctionName: plan.functionName,
        FunctionArn: plan.arn,
        Environment: { Variables: plan.environment },
      },
    ]);
  });

  test.each([plan.functionName, plan.arn])("invokes one by %s and gives its answer", async (name) => {
    expect(await invoke(name, { a: 1 })).toEqual({ FunctionError: undefined, answer: { got: { a: 1 } } });
    expect(await invoke(name, "nothing")).toEqual({ FunctionError: undefined, answer: null });
  });

  test("says that a function failed, and with what", async () => {
    expect(await invoke(plan.functionName, "fail")).toEqual({
      FunctionError: "Unhandled",
      answer: { errorType: "RangeError", errorMessage: "out of range", trace: ["at"] },
    });
  });

  test("knows no other function", async () => {
    await expect(invoke("Another", {})).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("refuses what it does not play, by name", async () => {
    const command = new InvokeCommand({ FunctionName: plan.functionName, InvocationType: "Event" });
    await expect(lambda.send(command)).rejects.toMatchObject({ name: "InvalidParameterValueException" });
    const path = `${api.url}/2015-03-31/functions/${plan.functionName}`;
    expect((await fetch(path)).status).toBe(400);
    expect((await fetch(`${path}/invocations`, { method: "POST", body: "{" })).status).toBe(400);
  });

  test("starts nothing for a page on the web", async () => {
    const response = await fetch(`${api.url}/2015-03-31/functions/${plan.functionName}/invocations`, {
      method: "POST",
      headers: { origin: "https://elsewhere.example" },
    });
    expect(response.status).toBe(403);
  });
});
