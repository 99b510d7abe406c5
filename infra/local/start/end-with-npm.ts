import { readFileSync } from "node:fs";

/** In milliseconds. */
const LOOK_EVERY = 500;

/**
 * Calls `end` when the npm that started this process has ended. A shell stands between the two and passes on neither
 * what ends npm nor that it has ended: the stack would go on with nobody to stop it.
 */
export function endWithNpm(end: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const before = forebears();
  setInterval(() => {
    if (forebears() !== before) end();
  }, LOOK_EVERY).unref();
}

/** The numbers of the shell, and of npm where the system tells. */
const forebears = (): string => `${process.ppid} ${parentOf(process.ppid)}`;

/** What Linux tells of a process: its name in brackets, its state, and its parent. */
function parentOf(pid: number): string | undefined {
  try {
    return /\) \S+ (\d+) [^)]*$/u.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
