import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { ClockFace } from "../clock-face.ts";
import type { FunctionPlan } from "../template/index.ts";
import type { FunctionLogs } from "./function-logs.ts";
import type { FromFunction, FunctionWorkerData, Invoke, LambdaError } from "./messages.ts";

/** One worker thread of a function: at most one invocation at a time, as an execution environment of Lambda. */
export type FunctionWorker = {
  /** Runs the function once; never rejects. After a `fatal` failure the worker is of no more use. */
  readonly run: (event: string) => Promise<RunResult>;
  readonly stop: () => Promise<void>;
};

type RunResult =
  | { readonly ok: true; readonly payload: string | undefined }
  | { readonly ok: false; readonly error: LambdaError; readonly fatal: boolean };

/** In MiB: what an invocation leaves behind is swept up once and not again and again, which saves a tenth of the CPU. */
const YOUNG_GENERATION = 64;

/** Starts the thread; the bundle is loaded there in the meantime. */
export function startFunctionWorker(
  plan: FunctionPlan,
  environment: Readonly<Record<string, string>>,
  logs: FunctionLogs,
  clockFace?: ClockFace,
): FunctionWorker {
  const data: FunctionWorkerData = { modulePath: plan.modulePath, handler: plan.handler, clockFace };
  const worker = new Worker(new URL("function.worker.ts", import.meta.url), {
    workerData: data,
    env: { ...environment },
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    stdout: true,
    stderr: true,
  });
  logs.follow(plan.name, worker.stdout);
  logs.follow(plan.name, worker.stderr);

  const loading = Promise.withResolvers<void>();
  let ended: LambdaError | undefined;
  let finish: ((result: RunResult) => void) | undefined;
  const end = (error: LambdaError) => {
    ended ??= error;
    loading.resolve();
    finish?.({ ok: false, error: ended, fatal: true });
  };
  worker.on("error", (error: Error) => {
    end({ errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") });
  });
  worker.on("exit", (code) => {
    end({ errorType: "Runtime.ExitError", errorMessage: `Runtime exited with exit code ${code}`, trace: [] });
  });
  worker.on("message", (message: FromFunction) => {
    if (message.kind === "loaded") loading.resolve();
    else finish?.(message.ok ? message : { ok: false, error: message.error, fatal: message.atStart });
  });

  function runOnce(event: string): Promise<RunResult> {
    return new Promise((answer) => {
      if (ended !== undefined) return answer({ ok: false, error: ended, fatal: true });
      const requestId = randomUUID();
      const timer = setTimeout(() => {
        const limit = plan.timeoutSeconds.toFixed(2);
        const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${limit} seconds`;
        end({ errorType: "Sandbox.Timedout", errorMessage, trace: [] });
        void worker.terminate();
      }, plan.timeoutSeconds * 1000);
      finish = (result) => {
        clearTimeout(timer);
        finish = undefined;
        answer(result);
      };
      const deadline = Date.now() + plan.timeoutSeconds * 1000;
      worker.postMessage({ requestId, event, deadline, functionArn: plan.arn } satisfies Invoke);
    });
  }

  return {
    run: async (event) => {
      // As in Lambda, the time to load the bundle is not the invocation's.
      await loading.promise;
      return runOnce(event);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
