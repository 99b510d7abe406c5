/** Bundled functions, each in worker threads of its own. */
export { FunctionFailed, StackStopped } from "./function-failed.ts";
export { type FunctionLogs, functionLogs, type LogLine } from "./function-logs.ts";
export { type FunctionPool, functionPool } from "./function-pool.ts";
