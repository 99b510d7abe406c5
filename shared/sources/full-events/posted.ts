/** What may be posted at once. */
export const MOST_EVENTS = 500;
export const MOST_BYTES = 256 * 1024;

/** Why a whole request is refused before any event of it is looked at. */
export interface Refusal {
  readonly status: 400 | 413 | 415;
  readonly kind: "empty" | "not-json" | "not-events" | "too-large" | "too-many-events" | "media-type";
  readonly title: string;
  readonly detail: string;
}

export type Posted =
  | { readonly events: readonly unknown[]; readonly isArray: boolean }
  | { readonly refused: Refusal };

/** `application/json`, or anything that says it is JSON, with or without parameters. */
const json = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu;

/** Reads a request's body as far as to tell its events apart. */
export function readPosted(contentType: string | undefined, body: Buffer): Posted {
  if (!json.test(contentType ?? "")) {
    return refuse(415, "media-type", "Not JSON", "Send events with the content type application/json.");
  }
  if (body.byteLength > MOST_BYTES) {
    const detail = `The body has ${body.byteLength} bytes; the most that is taken is ${MOST_BYTES} (256 KiB). Send fewer events at once.`;
    return refuse(413, "too-large", "Too large", detail);
  }
  const text = body.toString("utf8").trim();
  if (text === "") return refuse(400, "empty", "Nothing was sent", "Send one event, or an array of events.");
  return readEvents(text);
}

function readEvents(text: string): Posted {
  let posted: unknown;
  try {
    posted = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be about a person.
    return refuse(400, "not-json", "Not JSON", "The body cannot be read as JSON (RFC 8259).");
  }
  if (!Array.isArray(posted)) return { events: [posted], isArray: false };
  if (posted.length === 0) return refuse(400, "empty", "Nothing was sent", "The array of events is empty.");
  if (posted.length > MOST_EVENTS) {
    const detail = `The array holds ${posted.length} events; the most that is taken at once is ${MOST_EVENTS}.`;
    return refuse(413, "too-many-events", "Too many events", detail);
  }
  return { events: posted, isArray: true };
}

const refuse = (status: Refusal["status"], kind: Refusal["kind"], title: string, detail: string): Posted => ({
  refused: { status, kind, title, detail },
});
