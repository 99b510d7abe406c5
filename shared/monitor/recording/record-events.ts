import { caseIdsOf, serviceCaseId } from "../../case/index.ts";
import { inParallel } from "../../concurrency/index.ts";
import { readQueuedEvent } from "../../sources/full-events/index.ts";
import type { LoggedEvent } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";
import { readCircumstances } from "../read-circumstances.ts";
import { type Recording, recordCase } from "./record-case.ts";

/** A message of the events queue, and when it is worked on. */
export interface EventMessage {
  readonly messageId: string;
  readonly body: string;
  readonly handledAt: Instant;
}

/** A message that must come again, and why: a code, never what it holds. */
export interface FailedMessage {
  readonly messageId: string;
  readonly reason: string;
  /** Whether it would fail however often it came. What another version may be able to read is not hopeless. */
  readonly hopeless?: true;
}

export interface RecordedBatch {
  /** Log entries added; an event that concerns several cases is entered in each. */
  readonly recorded: number;
  readonly failed: readonly FailedMessage[];
}

const CASES_AT_ONCE = 5;

/** No other version reads what is no JSON, and what is forgotten does not come back. */
const hopeless: ReadonlySet<string> = new Set(["not-json", "HistoryGone"]);

/**
 * Records a batch of messages: those of one case together, cases side by side. A message that cannot be read and a
 * case that cannot be written fail alone. Doing it again changes nothing.
 */
export async function recordEvents(
  messages: readonly EventMessage[],
  recording: Recording,
): Promise<RecordedBatch> {
  const failed = new Map<string, string>();
  const byCase = new Map<string, Delivered[]>();
  for (const { messageId, body, handledAt } of messages) {
    const queued = readQueuedEvent(body);
    if (typeof queued === "string") failed.set(messageId, queued);
    else {
      for (const caseId of caseIdsOf(queued.event)) {
        byCase.set(caseId, [...(byCase.get(caseId) ?? []), { ...queued, messageId, handledAt }]);
      }
    }
  }
  let recorded = 0;
  const record = async (caseId: string, delivered: readonly Delivered[], under: Recording) => {
    try {
      const now = latest(delivered);
      const { added, region } = await recordCase(caseId, delivered, now, under);
      recorded += added;
      if (region !== undefined) await under.heard?.(region, now);
    } catch (error) {
      const reason = error instanceof Error ? error.name : "Unknown";
      for (const { messageId } of delivered) failed.set(messageId, reason);
    }
  };

  // What is known of the service as a whole comes first: every case is judged under it.
  const ofService = byCase.get(serviceCaseId) ?? [];
  byCase.delete(serviceCaseId);
  if (ofService.length > 0) await record(serviceCaseId, ofService, recording);
  if (byCase.size > 0) {
    const telling = { ...recording.telling, circumstances: await readCircumstances(recording.store) };
    await inParallel([...byCase], CASES_AT_ONCE, ([caseId, delivered]) =>
      record(caseId, delivered, { ...recording, telling }),
    );
  }
  return {
    recorded,
    failed: [...failed].map(([messageId, reason]) => ({
      messageId,
      reason,
      ...(hopeless.has(reason) && { hopeless: true as const }),
    })),
  };
}

interface Delivered extends LoggedEvent {
  readonly messageId: string;
  readonly handledAt: Instant;
}

/** The case is judged as of now; of several clocks, the last. */
const latest = (delivered: readonly Delivered[]): Instant =>
  delivered.map(({ handledAt }) => handledAt).reduce((last, at) => (at > last ? at : last));
