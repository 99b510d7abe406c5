import type { ClockFace } from "../clock-face.ts";
import type { FunctionPlan } from "../template/index.ts";
import { FunctionFailed, StackStopped } from "./function-failed.ts";
import type { FunctionLogs } from "./function-logs.ts";
import { type FunctionWorker, startFunctionWorker } from "./function-worker.ts";

/** A function that can be invoked; its workers start when they are first needed, as Lambda's do. */
export type FunctionPool = {
  readonly plan: FunctionPlan;
  /** What the function sees as its `process.env`. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Runs the function with that event (anything that JSON can carry) and answers what it answered. Waits while
   * all workers are busy.
   *
   * @throws FunctionFailed when the function throws, runs out of time or ends.
   * @throws StackStopped when the stack is stopped meanwhile.
   */
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

type Waiting = { readonly go: (worker: FunctionWorker) => void; readonly giveUp: (error: Error) => void };

/**
 * @param concurrency how many workers the function may have at most.
 * @param clockFace the clock that the function reads, in the place of the machine's.
 */
export function functionPool(
  plan: FunctionPlan,
  surroundings: Readonly<Record<string, string>>,
  logs: FunctionLogs,
  concurrency: number,
  clockFace?: ClockFace,
): FunctionPool {
  const environment = { ...lambdaVariables(plan), ...surroundings, ...plan.environment };
  const idle: FunctionWorker[] = [];
  const alive = new Set<FunctionWorker>();
  const queue: Waiting[] = [];
  let stopped = false;

  function start(): FunctionWorker {
    const worker = startFunctionWorker(plan, environment, logs, clockFace);
    alive.add(worker);
    return worker;
  }

  function take(): Promise<FunctionWorker> {
    if (stopped) return Promise.reject(new StackStopped(plan.name));
    const worker = idle.pop() ?? (alive.size < concurrency ? start() : undefined);
    if (worker !== undefined) return Promise.resolve(worker);
    return new Promise((go, giveUp) => queue.push({ go, giveUp }));
  }

  function giveBack(worker: FunctionWorker, usable: boolean): void {
    if (!usable) {
      alive.delete(worker);
      void worker.stop();
    }
    const next = queue.shift();
    if (next !== undefined) next.go(usable ? worker : start());
    else if (usable) idle.push(worker);
  }

  return {
    plan,
    environment,
    invoke: async (event) => {
      const worker = await take();
      const result = await worker.run(JSON.stringify(event ?? null));
      if (stopped) throw new StackStopped(plan.name);
      giveBack(worker, result.ok || !result.fatal);
      if (result.ok) return result.payload === undefined ? null : JSON.parse(result.payload);
      logs.add(plan.name, `${result.error.errorType}: ${result.error.errorMessage}`);
      throw new FunctionFailed(plan.name, result.error);
    },
    stop: async () => {
      stopped = true;
      for (const { giveUp } of queue.splice(0)) giveUp(new StackStopped(plan.name));
      await Promise.all([...alive].map((worker) => worker.stop()));
    },
  };
}

/** The variables that Lambda itself sets and that libraries look at. */
function lambdaVariables({
  functionName,
  memory,
  handler,
  modulePath,
}: FunctionPlan): Record<string, string> {
  return {
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    LAMBDA_TASK_ROOT: modulePath.replace(/[/\\][^/\\]+$/, ""),
    _HANDLER: `index.${handler}`,
    TZ: ":UTC",
  };
}
