import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** One line that a function wrote. */
export type LogLine = { readonly functionName: string; readonly line: string };

/** The newest lines of all functions, oldest first. They stay in memory and end with the stack. */
export type FunctionLogs = {
  /** Lines of one function, or of all. */
  readonly lines: (functionName?: string) => readonly LogLine[];
  /** Takes over what a function writes to that stream. */
  readonly follow: (functionName: string, stream: Readable) => void;
  readonly add: (functionName: string, line: string) => void;
};

/** @param capacity how many lines are kept. */
export function functionLogs(capacity = 10_000): FunctionLogs {
  let kept: LogLine[] = [];
  const add = (functionName: string, line: string) => {
    kept.push({ functionName, line });
    // Cut now and then, not with every line: each cut copies all that is kept.
    if (kept.length >= 2 * capacity) kept = kept.slice(-capacity);
  };
  return {
    add,
    lines: (functionName) =>
      kept
        .slice(-capacity)
        .filter((entry) => functionName === undefined || entry.functionName === functionName),
    follow: (functionName, stream) => {
      createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) =>
        add(functionName, line),
      );
    },
  };
}
