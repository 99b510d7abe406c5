import type { Admitted } from "./admit-event.ts";
import type { Refusal } from "./posted.ts";
import type { Problem, Rejected } from "./rejection.ts";

/** What became of one posted event. */
export type Outcome =
  | Admitted
  | Rejected
  | { readonly admitted: true; readonly notQueued: string; readonly eventId: string };

/** An HTTP response. */
export interface Answer {
  readonly status: 202 | 207 | 400 | 413 | 415 | 503;
  readonly contentType: "application/json" | "application/problem+json";
  readonly body: unknown;
}

const typeOf = (kind: string): string => `urn:crs-compliance-monitor:problem:${kind}`;

/** A request refused as a whole (RFC 9457). */
export const problem = ({ status, kind, title, detail }: Refusal): Answer => ({
  status,
  contentType: "application/problem+json",
  body: { type: typeOf(kind), title, status, detail },
});

/**
 * 202 when every event is on the queue, 207 with a result for each when some are, 400 when none is good, 503 when
 * those that are good could not be queued.
 */
export function answerEach(outcomes: readonly Outcome[], isArray: boolean): Answer {
  const results = outcomes.map((outcome, index) => resultOf(outcome, isArray ? `/${index}` : ""));
  const statuses = new Set(results.map(({ status }) => status));
  if (statuses.size > 1) return { status: 207, contentType: "application/json", body: { events: results } };
  if (statuses.has(202)) return { status: 202, contentType: "application/json", body: { events: results } };
  if (statuses.has(503)) {
    const detail = "No event could be put on the queue. Post them again later: a repetition changes nothing.";
    return refusal(503, "not-queued", "Not taken now", detail, []);
  }
  const rejected = outcomes.filter((outcome): outcome is Rejected => !outcome.admitted);
  const kind = rejected.every((one) => one.kind === "unknown-event-type") ? "unknown-event-type" : "invalid";
  const detail = isArray
    ? "No event of the array can be taken. Put right what `problems` names and post them again."
    : "The event cannot be taken. Put right what `problems` names and post it again.";
  return refusal(
    400,
    kind,
    titles[kind],
    detail,
    results.flatMap(({ problems = [] }) => problems),
  );
}

const titles = { invalid: "Not an event", "unknown-event-type": "Unknown type of event" } as const;

function refusal(
  status: 400 | 503,
  kind: string,
  title: string,
  detail: string,
  problems: readonly Problem[],
): Answer {
  const body = { type: typeOf(kind), title, status, detail, ...(problems.length > 0 && { problems }) };
  return { status, contentType: "application/problem+json", body };
}

interface Result {
  readonly status: 202 | 400 | 503;
  readonly eventId?: string;
  readonly type?: string;
  readonly problems?: readonly Problem[];
}

/** What became of one event; pointers lead from the root of what was posted. */
function resultOf(outcome: Outcome, root: string): Result {
  if (!outcome.admitted) {
    const { kind, eventId, problems } = outcome;
    return {
      status: 400,
      ...(eventId !== undefined && { eventId }),
      type: typeOf(kind),
      problems: problems.map(({ pointer, message }) => ({ pointer: root + pointer, message })),
    };
  }
  if ("notQueued" in outcome) return { status: 503, eventId: outcome.eventId, type: typeOf("not-queued") };
  return { status: 202, eventId: outcome.event.eventId };
}
