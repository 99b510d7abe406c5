import { rmSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "./is-alive.ts";

/** A folder for as long as this process lives. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

const PREFIX = "crs-compliance-monitor-";
/** The process that made it is in its name, so that it can be told whether that still lives. */
const ours = new RegExp(`^${PREFIX}(\\d+)-`, "u");

/**
 * A new folder in the system's place for temporary files. However this process ends, the folder goes with it; only a
 * process that was killed without a word leaves its own, which the next to come here clears.
 *
 * @param parent the system's place for them, unless it says otherwise
 */
export async function temporaryFolder(parent = tmpdir()): Promise<TemporaryFolder> {
  await clearAbandoned(parent);
  const path = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
  const onExit = () => rmSync(path, { recursive: true, force: true });
  made.add(path);
  process.once("exit", onExit);
  return {
    path,
    remove: async () => {
      await rm(path, { recursive: true, force: true });
      process.off("exit", onExit);
    },
  };
}

/** Folders that this process has made; an older one of the same number was another process. */
const made = new Set<string>();

/** Deletes what processes have left that live no longer. What cannot be deleted is somebody else's, and stays. */
async function clearAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid] = ours.exec(name) ?? [];
    const path = join(parent, name);
    if (pid === undefined || made.has(path) || (Number(pid) !== process.pid && isAlive(Number(pid))))
      continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
