import type * as z from "zod";
import { isPathId } from "../detail-place.ts";
import { under } from "./address.ts";
import { type BreakerLimits, circuitBreaker } from "./circuit-breaker.ts";
import type { Clock } from "./clock.ts";
import { type Exchange, exchange, type Patience, retryAfterOf } from "./exchange.ts";
import { insist } from "./insist.ts";
import { readAnswer } from "./read-answer.ts";
import { type Rate, tokenBucket } from "./token-bucket.ts";
import type { TokenSource } from "./token-source.ts";
import { type Asked, DetailNotHad } from "./verdict.ts";

export interface Limits extends Patience {
  readonly rate: Rate;
  /** Milliseconds that a request waits for its turn at most. */
  readonly mostWait: number;
  readonly breaker: BreakerLimits;
}

export const usualLimits: Limits = {
  timeout: 5_000,
  mostBytes: 2_000_000,
  rate: { perSecond: 5, burst: 10 },
  mostWait: 10_000,
  breaker: { failures: 5, openFor: 30_000 },
};

export interface Asking {
  readonly base: URL;
  readonly tokenSource: TokenSource;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly random: () => number;
  readonly limits: Limits;
}

/** Asks one service for what is at a path, and reads the answer. @throws DetailNotHad, and nothing else */
export type Ask = <T>(asked: Asked, path: string, schema: z.ZodType<T>) => Promise<T>;

/** One who asks a service: within its rate, not while it is down, and never longer than a while. */
export function asker({ base, tokenSource, fetch, clock, random, limits }: Asking): Ask {
  const bucket = tokenBucket(limits.rate, clock);
  const breaker = circuitBreaker(limits.breaker, clock.now);

  const send = async (asked: Asked, url: URL, token: string): Promise<Exchange> => {
    const wait = breaker.enter();
    if (wait > 0) throw new DetailNotHad("circuit-open", asked, { retryAfter: wait });
    if (!(await bucket.take(limits.mostWait))) throw new DetailNotHad("kept-waiting", asked);
    const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
    const came = await exchange(fetch, url, { method: "GET", headers }, limits);
    if (isDown(came)) breaker.failed();
    else breaker.succeeded();
    if (came.answered && came.status === 429)
      bucket.pause(retryAfterOf(came.retryAfter, clock.now()) ?? 1_000);
    return came;
  };
  const sendPatiently = async (asked: Asked, url: URL): Promise<Exchange> => {
    const token = await tokenSource.token();
    const came = await insist(() => send(asked, url, token), { ...clock, random });
    if (!came.answered || came.status !== 401) return came;
    // It may have been withdrawn before it expired: one other is tried.
    tokenSource.refused(token);
    const another = await tokenSource.token();
    return send(asked, url, another);
  };
  return async (asked, path, schema) => {
    if (!isPathId(asked.id)) throw new DetailNotHad("not-an-id", { what: asked.what, id: "(not an id)" });
    const came = await sendPatiently(asked, under(base, path));
    return readAnswer(textOf(came, asked, clock.now()), asked, schema);
  };
}

/** Whether the service itself does not work; an answer that we do not like is still an answer. */
const isDown = (came: Exchange): boolean => (came.answered ? came.status >= 500 : came.why !== "too-large");

function textOf(came: Exchange, asked: Asked, now: number): string {
  if (!came.answered) throw new DetailNotHad(came.why, asked);
  const { status, text } = came;
  if (status === 200) return text;
  const retryAfter = retryAfterOf(came.retryAfter, now);
  throw new DetailNotHad(reasonFor(status), asked, {
    status,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

function reasonFor(status: number): DetailNotHad["reason"] {
  if (status === 404 || status === 410) return "not-there";
  if (status === 401) return "unauthorised";
  if (status === 403) return "forbidden";
  if (status === 429) return "too-many-requests";
  if (status >= 300 && status < 400) return "redirected";
  return status >= 500 ? "server-error" : "refused";
}
