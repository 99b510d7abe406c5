import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";

const progressFile = z.object({
  /** How many records have been taken up, rejected ones included. */
  records: z.int().min(0),
  /** What was put on the queue. */
  messages: z.int().min(0),
  rejected: z.int().min(0),
  done: z.boolean(),
});

/** How far the import of a file into a place has come. */
export type ImportProgress = z.infer<typeof progressFile>;

export const fromTheStart: ImportProgress = { records: 0, messages: 0, rejected: 0, done: false };

/**
 * Where the progress of a file, known by what is in it, into a place is kept.
 *
 * @param place also tells how it is taken in, where that differs
 */
export async function progressFileOf(file: string, place: string, folder: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return join(folder, `${hash.digest("hex").slice(0, 32)}-${place}.json`);
}

/** From the start where nothing is kept, or nothing that can be read: events that come twice change nothing. */
export async function readProgress(path: string): Promise<ImportProgress> {
  try {
    return progressFile.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return fromTheStart;
  }
}

export async function writeProgress(path: string, progress: ImportProgress): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(progress)}\n`);
}
