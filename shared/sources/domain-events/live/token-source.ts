import * as z from "zod";
import { baseAddress } from "./address.ts";
import type { Clock } from "./clock.ts";
import { exchange, type Patience, retryAfterOf } from "./exchange.ts";
import { insist } from "./insist.ts";
import { readAnswer } from "./read-answer.ts";
import { type Asked, DetailNotHad } from "./verdict.ts";

/** Gives the token under which the live service is asked. */
export interface TokenSource {
  /** @throws DetailNotHad */
  token(): Promise<string>;
  /** The service did not take this one: the next is another. */
  refused(token: string): void;
}

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface TokenSettings {
  /** Where HMPPS Auth gives tokens: `https://…/auth/oauth/token`. */
  readonly tokenUrl: string;
  /** Gets the secret each time that a token is needed, so that a secret that was changed is found. */
  readonly credentials: () => Promise<ClientCredentials>;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly random: () => number;
  readonly patience?: Patience;
}

/** RFC 6749, 5.1. */
const tokenAnswer = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,20000}$/u),
  expires_in: z.coerce.number().min(0).max(86_400).default(120),
});

/** Milliseconds: a token is not used any more so long before it expires, and its service has so long to give it. */
const BEFORE_EXPIRY = 60_000;
const usualPatience: Patience = { timeout: 5_000, mostBytes: 100_000 };

const asked: Asked = { what: "access token", id: "of our client" };

/**
 * Tokens by the client credentials grant of OAuth 2 (RFC 6749, 4.4), kept until shortly before they expire. However
 * many ask at once, one request is made. @throws UnusableAddress
 */
export function clientCredentialsToken(settings: TokenSettings): TokenSource {
  const url = baseAddress("tokenUrl", settings.tokenUrl);
  const { now } = settings.clock;
  let kept: { readonly token: string; readonly until: number } | undefined;
  let onItsWay: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    const askedAt = now();
    const { token, lasts } = await newToken(url, settings);
    kept = { token, until: askedAt + lasts - BEFORE_EXPIRY };
    return token;
  };
  return {
    async token() {
      if (kept && now() < kept.until) return kept.token;
      onItsWay ??= renew().finally(() => {
        onItsWay = undefined;
      });
      return onItsWay;
    },
    refused(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}

async function newToken(
  url: URL,
  { credentials, fetch, clock, random, patience = usualPatience }: TokenSettings,
): Promise<{ readonly token: string; readonly lasts: number }> {
  const authorization = await basic(credentials);
  const headers = {
    authorization,
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  };
  const body = "grant_type=client_credentials";
  const came = await insist(() => exchange(fetch, url, { method: "POST", headers, body }, patience), {
    ...clock,
    random,
  });
  if (!came.answered) throw new DetailNotHad(came.why, asked);
  const { status, text } = came;
  if (status === 400 || status === 401 || status === 403)
    throw new DetailNotHad("unauthorised", asked, { status });
  if (status >= 300 && status < 400) throw new DetailNotHad("redirected", asked, { status });
  if (status !== 200) {
    const retryAfter = retryAfterOf(came.retryAfter, clock.now());
    const reason = status === 429 ? "too-many-requests" : status >= 500 ? "server-error" : "refused";
    throw new DetailNotHad(reason, asked, { status, ...(retryAfter !== undefined && { retryAfter }) });
  }
  const { access_token: token, expires_in: seconds } = readAnswer(text, asked, tokenAnswer);
  return { token, lasts: seconds * 1000 };
}

/** RFC 6749, 2.3.1: the id and the secret are form-encoded before they are put together. */
async function basic(credentials: TokenSettings["credentials"]): Promise<string> {
  let given: ClientCredentials;
  try {
    given = await credentials();
  } catch {
    // Whatever the secret's keeper says of it stays there.
    throw new DetailNotHad("no-credentials", asked);
  }
  const pair = [given.clientId, given.clientSecret].map(encodeURIComponent).join(":");
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}
