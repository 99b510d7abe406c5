/** `npm run import`: takes events in from a file. */
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sqsQueue } from "../../shared/messaging/index.ts";
import { instantFromEpoch } from "../../shared/time/index.ts";
import { progressOf } from "../local/start/progress.ts";
import { type ImportCommand, readArguments, usage } from "./import/arguments.ts";
import { fromTheStart, type ImportProgress, progressFileOf, readProgress } from "./import/progress-file.ts";
import { recordsIn } from "./import/records.ts";
import { keepFirst, rejectedFileOf } from "./import/rejected-file.ts";
import { ImportStopped, takeIn } from "./import/take-in.ts";
import type { Place } from "./place.ts";
import { runCommand } from "./run-command.ts";

/** `.local/imports/` of this project. */
const folder = fileURLToPath(new URL("../../.local/imports", import.meta.url));

async function importInto(place: Place, { file, form, region, read, again }: ImportCommand): Promise<number> {
  const rejectedFile = rejectedFileOf(file);
  const progressFile = await progressFileOf(file, `${place.key}${read ? "-read" : ""}`, folder);
  const before = again ? fromTheStart : await readProgress(progressFile);
  if (before.done) {
    console.log(
      `This file was taken into ${place.name} before: ${say(before, read)}. --again takes it in once more.`,
    );
    return before.rejected > 0 ? 1 : 0;
  }
  const records = () => recordsIn(file, form, { region, read });
  const total = await countOf(records());
  const queue = sqsQueue(place.sqs, await place.queueUrl(read ? "readings" : "events", "Queue"));
  await keepFirst(rejectedFile, before.rejected);
  if (before.records > 0) console.log(`Going on after ${before.records} of ${total}.`);
  const bar = progressOf(total, process.stdout, console.log, "records");
  const after = await takeIn(records(), before, {
    queue,
    receivedAt: instantFromEpoch(Date.now()),
    progressFile,
    rejectedFile,
    show: ({ records: taken, messages }) => bar.at(taken, `${messages} ${what(read)}`),
  }).finally(bar.end);
  console.log(`Taken into ${place.name}: ${say(after, read)}.`);
  if (after.rejected === 0) return 0;
  console.log(`What was rejected, and why: ${rejectedFile}`);
  return 1;
}

const what = (read: boolean): string => (read ? "referrals to be read" : "events");

const say = ({ messages, records, rejected }: ImportProgress, read: boolean): string =>
  `${messages} ${what(read)} of ${records} lines or referrals, ${rejected} rejected`;

async function countOf(records: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of records) count += 1;
  return count;
}

/** The file is not there, or may not be read. */
class CannotRead extends Error {
  override readonly name = "CannotRead";
}

async function readable(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) throw new CannotRead(`Cannot read ${file}: ${found.code ?? found.message}.`);
  if (!found.isFile()) throw new CannotRead(`Cannot read ${file}: it is no file.`);
}

await runCommand({
  usage,
  read: readArguments,
  run: async (command, place) => {
    await readable(command.file);
    return importInto(place, command);
  },
  expected: [ImportStopped, CannotRead],
});
