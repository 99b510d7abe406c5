import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { isAlive } from "./is-alive.ts";

const stackFile = z.object({
  /** The process that runs the stack. */
  pid: z.int(),
  apiUrl: z.url(),
  inboxUrl: z.url(),
  /** Lists the reports under `/reports/`, scans on `POST /scan`. */
  deskUrl: z.url(),
  tableName: z.string(),
  bucketName: z.string(),
  queueUrls: z.record(z.string(), z.url()),
  /** Set in a process, it makes any AWS SDK there work with the stack. */
  environment: z.record(z.string(), z.string()),
});

/** Where a running local stack can be reached. */
export type RunningStack = z.infer<typeof stackFile>;

/** No local stack runs, so there is nothing to ask. */
export class NoStackRuns extends Error {
  override readonly name = "NoStackRuns";
  constructor() {
    super("Found no local stack that runs. Start one with `npm start` in another terminal, and try again.");
  }
}

/** `.local/stack.json` of this project, unless `CRS_STACK_FILE` names another: for stacks side by side. */
export const usualStackFile =
  process.env["CRS_STACK_FILE"] ?? fileURLToPath(new URL("../../../.local/stack.json", import.meta.url));

export async function writeStackFile(stack: RunningStack, path = usualStackFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(stack, null, 2)}\n`);
}

/** The stack that runs now. @throws NoStackRuns when there is none, even where a killed one left its file behind */
export async function readStackFile(path = usualStackFile): Promise<RunningStack> {
  const stack = await storedIn(path);
  if (stack === undefined || !isAlive(stack.pid)) throw new NoStackRuns();
  return stack;
}

/** Removes the file, if it is that of this process. */
export async function removeStackFile(path = usualStackFile): Promise<void> {
  const stack = await storedIn(path);
  if (stack?.pid === process.pid) await rm(path, { force: true });
}

async function storedIn(path: string): Promise<RunningStack | undefined> {
  try {
    return stackFile.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return undefined;
  }
}
