/** What came of one request: an answer, or why there is none. */
export type Exchange =
  | {
      readonly answered: true;
      readonly status: number;
      readonly text: string;
      /** As the server wrote it. */
      readonly retryAfter: string | null;
    }
  | { readonly answered: false; readonly why: "timed-out" | "unreachable" | "too-large" };

export interface Patience {
  /** Milliseconds for an answer, its body included. */
  readonly timeout: number;
  readonly mostBytes: number;
}

/** One request; redirects are answers like any other, and nobody waits for ever. Throws nothing. */
export async function exchange(
  fetch: typeof globalThis.fetch,
  url: URL,
  init: { readonly method: "GET" | "POST"; readonly headers: Record<string, string>; readonly body?: string },
  { timeout, mostBytes }: Patience,
): Promise<Exchange> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, { ...init, redirect: "manual", signal });
    const text = await bodyOf(response, mostBytes);
    if (text === undefined) return { answered: false, why: "too-large" };
    return { answered: true, status: response.status, text, retryAfter: response.headers.get("retry-after") };
  } catch {
    return { answered: false, why: signal.aborted ? "timed-out" : "unreachable" };
  }
}

/** The body as text; undefined for one that does not come to an end in time. */
async function bodyOf({ body }: Response, mostBytes: number): Promise<string | undefined> {
  if (body === null) return "";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the stream, and with it the connection.
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Milliseconds that a `Retry-After` asks for (RFC 9110: seconds, or a date); undefined when it says nothing usable. */
export function retryAfterOf(text: string | null, now: number): number | undefined {
  if (text === null) return undefined;
  if (/^\d{1,6}$/u.test(text.trim())) return Number(text.trim()) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
