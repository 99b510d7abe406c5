import type { Queue } from "../../../shared/messaging/index.ts";
import type { ReadingAsked } from "../../../shared/monitor/index.ts";
import type { QueuedEvent } from "../../../shared/sources/full-events/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { type ImportProgress, writeProgress } from "./progress-file.ts";
import type { ImportRecord } from "./records.ts";
import { tell } from "./rejected-file.ts";

/** Records that go together: after each lot it is noted how far the import is. */
const LOT = 100;

/** The queue did not take everything; what was taken is noted, and the same command goes on from there. */
export class ImportStopped extends Error {
  override readonly name = "ImportStopped";
  readonly reason: string;
  constructor(reason: string, { records }: ImportProgress) {
    super(
      `The queue did not take everything (${reason}) after ${records} lines or referrals. ` +
        "Give the same command again: it goes on from there.",
    );
    this.reason = reason;
  }
}

export interface TakingIn {
  readonly queue: Queue;
  readonly receivedAt: Instant;
  /** Where to note how far it is, and where to tell what was rejected. */
  readonly progressFile: string;
  readonly rejectedFile: string;
  /** Told after each lot. */
  readonly show: (progress: ImportProgress) => void;
}

/** What goes on the queue: the events queue takes events, the readings queue what is to be read. */
const messagesOf = (
  { events, referralId }: ImportRecord,
  receivedAt: Instant,
): readonly (QueuedEvent | ReadingAsked)[] =>
  referralId === undefined
    ? events.map((event) => ({ event, receivedAt }))
    : [{ referralId, why: "verification", askedAt: receivedAt }];

/**
 * Puts what records hold on their queue, lot by lot, those that were taken up before left out. An end at any moment
 * costs at most a lot that is sent again, and what comes again changes nothing.
 *
 * @throws ImportStopped
 */
export async function takeIn(
  records: AsyncIterable<ImportRecord>,
  before: ImportProgress,
  { queue, receivedAt, progressFile, rejectedFile, show }: TakingIn,
): Promise<ImportProgress> {
  let progress = before;
  let seen = 0;
  let lot: ImportRecord[] = [];
  const send = async () => {
    const messages = lot.flatMap((record) => messagesOf(record, receivedAt));
    const sent = await queue.send(messages);
    const refused = sent.find((answer) => !answer.queued);
    if (refused && !refused.queued) throw new ImportStopped(refused.reason, progress);
    const rejected = lot.filter(({ problems }) => problems.length > 0);
    await tell(rejectedFile, rejected);
    progress = {
      records: progress.records + lot.length,
      messages: progress.messages + messages.length,
      rejected: progress.rejected + rejected.length,
      done: false,
    };
    await writeProgress(progressFile, progress);
    show(progress);
    lot = [];
  };
  for await (const record of records) {
    seen += 1;
    if (seen <= before.records) continue;
    lot.push(record);
    if (lot.length === LOT) await send();
  }
  if (lot.length > 0) await send();
  progress = { ...progress, done: true };
  await writeProgress(progressFile, progress);
  return progress;
}
