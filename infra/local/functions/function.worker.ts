/** Runs one bundled function, one invocation at a time, in a process environment that is its own. */
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { readFace } from "../clock-face.ts";
import type { FromFunction, FunctionWorkerData, Invoke, LambdaError } from "./messages.ts";

const { modulePath, handler: exportName, clockFace }: FunctionWorkerData = workerData;

// A function that asks what time it is lives at the stack's time, as everything else does. How long something takes
// is still measured by the machine (`performance`, timers).
const machine = Date.now;
if (clockFace !== undefined) Date.now = () => readFace(clockFace, machine());

const loaded = import(pathToFileURL(modulePath).href).then((module: Record<string, unknown>) => {
  const handler = module[exportName];
  if (typeof handler === "function") return handler as (event: unknown, context: unknown) => unknown;
  throw Object.assign(new Error(`${modulePath} exports no function named ${exportName}`), {
    name: "Runtime.HandlerNotFound",
  });
});
// That it could not be loaded is told to whoever invokes.
const tellLoaded = () => send({ kind: "loaded" });
loaded.then(tellLoaded, tellLoaded);

parentPort?.on("message", async (invoke: Invoke) => {
  let atStart = true;
  try {
    const handler = await loaded;
    atStart = false;
    const answer = await handler(JSON.parse(invoke.event), contextOf(invoke));
    send({ kind: "outcome", ok: true, payload: JSON.stringify(answer) });
  } catch (error) {
    send({ kind: "outcome", ok: false, error: lambdaErrorOf(error), atStart });
  }
});

function send(message: FromFunction): void {
  parentPort?.postMessage(message);
}

function contextOf({ requestId, deadline, functionArn }: Invoke): unknown {
  const { env } = process;
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: env["AWS_LAMBDA_FUNCTION_NAME"],
    functionVersion: env["AWS_LAMBDA_FUNCTION_VERSION"],
    invokedFunctionArn: functionArn,
    logGroupName: env["AWS_LAMBDA_LOG_GROUP_NAME"],
    logStreamName: env["AWS_LAMBDA_LOG_STREAM_NAME"],
    memoryLimitInMB: env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
    getRemainingTimeInMillis: () => Math.max(0, deadline - machine()),
  };
}

function lambdaErrorOf(error: unknown): LambdaError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") };
}
