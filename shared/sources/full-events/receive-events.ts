import { caseIdOf } from "../../case/index.ts";
import type { Queue, Sent } from "../../messaging/index.ts";
import type { Instant } from "../../time/index.ts";
import { type Admitted, admitEvent } from "./admit-event.ts";
import { type Answer, answerEach, type Outcome, problem } from "./answer.ts";
import { readPosted } from "./posted.ts";
import type { QueuedEvent } from "./queued-event.ts";
import type { Rejected } from "./rejection.ts";

/** A request to `POST /v1/events`. */
export interface Post {
  readonly contentType: string | undefined;
  readonly body: Buffer;
  readonly receivedAt: Instant;
}

export interface Received {
  readonly answer: Answer;
  readonly queued: number;
  readonly rejected: number;
}

/**
 * Takes one event or an array of them, judges each for itself and puts the good ones on the queue. One bad event
 * does not refuse the others; what the queue could not take is answered with 503 and may be posted again.
 */
export async function receiveEvents(
  { contentType, body, receivedAt }: Post,
  { queue, admit = admitEvent }: { queue: Queue; admit?: (raw: unknown) => Admitted | Rejected },
): Promise<Received> {
  const posted = readPosted(contentType, body);
  if ("refused" in posted) return { answer: problem(posted.refused), queued: 0, rejected: 1 };
  const judged = posted.events.map((raw) => admit(raw));
  const sent = await sendTogether(judged, receivedAt, queue);
  const outcomes = judged.map((outcome, index): Outcome => {
    const reply = sent.get(index);
    if (!outcome.admitted || reply === undefined || reply.queued) return outcome;
    return { admitted: true, notQueued: reply.reason, eventId: outcome.event.eventId };
  });
  const queued = [...sent.values()].filter((reply) => reply.queued).length;
  return {
    answer: answerEach(outcomes, posted.isArray),
    queued,
    rejected: judged.filter(({ admitted }) => !admitted).length,
  };
}

/** Events of one case travel side by side, so that whoever records them reads and writes that case once. */
async function sendTogether(
  judged: readonly (Admitted | Rejected)[],
  receivedAt: Instant,
  queue: Queue,
): Promise<ReadonlyMap<number, Sent>> {
  const byCase = judged
    .flatMap((outcome, index) => (outcome.admitted ? [{ index, event: outcome.event }] : []))
    .map((entry) => ({ ...entry, caseId: caseIdOf(entry.event) }))
    .sort((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : a.index - b.index));
  const replies = await queue.send(byCase.map(({ event }): QueuedEvent => ({ event, receivedAt })));
  return new Map(
    byCase.flatMap(({ index }, place) => {
      const reply = replies[place];
      return reply ? [[index, reply] as const] : [];
    }),
  );
}
