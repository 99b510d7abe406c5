import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../../../infra/local/start/temporary-folder.ts";

const patience = { timeout: 120_000 };
const temporary = mkdtempSync(join(tmpdir(), "crs-killed-"));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(temporary, { recursive: true, force: true });
});

/** A place for temporary files of its own, and the folders of the stack that are in it. */
function place() {
  const path = mkdtempSync(join(temporary, "place-"));
  const folders = () => readdirSync(path).filter((name) => name.startsWith("crs-compliance-monitor-"));
  return { path, folders };
}

interface Started {
  readonly child: ChildProcess;
  /** Resolves when it has printed that. */
  readonly printed: (text: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** An empty stack that stays up, as `npm start` starts it. */
function start(path: string, how: "node" | "npm" = "node"): Started {
  const options = ["--no-sample", "--api-port", "0", "--inbox-port", "0", "--reports-port", "0"];
  const [command, args] =
    how === "npm"
      ? ["npm", ["start", "--", ...options]]
      : [process.execPath, ["infra/local/start.ts", ...options]];
  const child = spawn(command as string, args as string[], {
    env: { ...process.env, TMPDIR: path, CRS_STACK_FILE: join(path, "stack.json") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let output = "";
  const seen = new Map<string, () => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += String(chunk);
      for (const [text, go] of seen) if (output.includes(text)) go();
    });
  }
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal }));
  return {
    child,
    ended,
    printed: (text) =>
      new Promise<void>((go, fail) => {
        if (output.includes(text)) go();
        seen.set(text, go);
        void ended.then(() => fail(new Error(`It ended before it printed "${text}":\n${output}`)));
      }),
  };
}

const UP = "The stack is up.";

describe.concurrent("npm start", patience, () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "that is up ends with %s in good order, and leaves no folder",
    async (signal) => {
      const { path, folders } = place();
      const { child, printed, ended } = start(path);
      await printed(UP);
      expect(folders()).toHaveLength(1);
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, signal: null });
      expect(folders()).toEqual([]);
    },
  );

  test("that is not up yet ends with Ctrl-C, and leaves no folder", async () => {
    const { path, folders } = place();
    const { child, printed, ended } = start(path);
    await printed("Synthesizing");
    child.kill("SIGINT");
    await ended;
    expect(folders()).toEqual([]);
  });

  test("that is told twice does not wait, and leaves no folder", async () => {
    const { path, folders } = place();
    const { child, printed, ended } = start(path);
    await printed(UP);
    child.kill("SIGINT");
    const again = setInterval(() => child.kill("SIGINT"), 600);
    await ended.finally(() => clearInterval(again));
    expect(folders()).toEqual([]);
  });

  test("that was killed leaves a folder, which the next start clears", async () => {
    const { path, folders } = place();
    const first = start(path);
    await first.printed(UP);
    first.child.kill("SIGKILL");
    await first.ended;
    const [left] = folders();
    expect(left).toBeDefined();
    const second = start(path);
    await second.printed(UP);
    expect(folders()).toHaveLength(1);
    expect(folders()).not.toContain(left);
    second.child.kill("SIGTERM");
    await second.ended;
    expect(folders()).toEqual([]);
  });

  test.each(["SIGTERM", "SIGKILL"] as const)(
    "whose npm ends with %s ends too, and leaves no folder",
    async (signal) => {
      const { path, folders } = place();
      const { child, printed, ended } = start(path, "npm");
      await printed(UP);
      child.kill(signal);
      // The output is closed when the last of the processes has ended.
      await ended;
      expect(folders()).toEqual([]);
    },
  );
});

describe("a temporary folder", () => {
  test("takes nothing away from who lives, nor from who is not of ours", async () => {
    const parent = mkdtempSync(join(temporary, "parent-"));
    for (const name of [
      `crs-compliance-monitor-${process.ppid}-abc`,
      "crs-compliance-monitor-abc",
      "another-1-abc",
    ]) {
      mkdirSync(join(parent, name));
    }
    // Nobody has so high a number; and an earlier process may have had ours.
    for (const pid of [4_194_400, process.pid]) mkdirSync(join(parent, `crs-compliance-monitor-${pid}-abc`));
    const one = await temporaryFolder(parent);
    const two = await temporaryFolder(parent);
    expect(readdirSync(parent).sort()).toEqual(
      [
        "another-1-abc",
        `crs-compliance-monitor-${process.ppid}-abc`,
        "crs-compliance-monitor-abc",
        ...[one, two].map(({ path }) => path.slice(parent.length + 1)),
      ].sort(),
    );
    await one.remove();
    await two.remove();
    expect(readdirSync(parent)).toHaveLength(3);
  });
});
