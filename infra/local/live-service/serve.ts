import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import type { Instant } from "../../../shared/time/index.ts";
import type { Life } from "../sample/index.ts";
import { answersFrom } from "./answers.ts";
import { type Credentials, tokensFor } from "./tokens.ts";
import { troublesIn, troublesSchema } from "./troubles.ts";

export const TOKEN_PATH = "/auth/oauth/token";
/** Not the live service's: takes orders to fail (`PUT`, a list of troubles) and tells how it was asked (`GET`). */
export const TROUBLES_PATH = "/_troubles";

/**
 * Answers as the live service, the risk service and HMPPS Auth would, each referral as it stood at the moment, and
 * fails as ordered.
 */
export function serve(lives: readonly Life[], credentials: Credentials, now: () => Instant): RequestListener {
  const answers = answersFrom(lives);
  const tokens = tokensFor(credentials);
  const troubles = troublesIn();
  const asked = new Map<number, number>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/" } = request;
    const { authorization } = request.headers;
    const { status, retryAfter, slowBy, asOf } = troubles.meet(path, now());
    if (slowBy > 0) await wait(slowBy);
    const send = (code: number, body: object) => {
      asked.set(code, (asked.get(code) ?? 0) + 1);
      const told = code === status && retryAfter !== undefined ? { "retry-after": String(retryAfter) } : {};
      response.writeHead(code, { "content-type": "application/json", ...told }).end(JSON.stringify(body));
    };
    if (status !== undefined) return send(status, problem(status));
    if (path === TOKEN_PATH && method === "POST") {
      const granted = tokens.grant(authorization, await text(request), now());
      return granted ? send(200, granted) : send(401, { error: "invalid_client" });
    }
    if (!tokens.holds(authorization, now())) return send(401, problem(401));
    const found = method === "GET" ? answers(path, asOf) : undefined;
    return found ? send(200, found) : send(404, problem(404));
  }

  async function takeOrder(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "GET") {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(Object.fromEntries(asked)));
      return;
    }
    const order = troublesSchema.safeParse(json(await text(request)));
    if (order.success) troubles.order(order.data);
    response.writeHead(order.success ? 204 : 400).end(order.success ? "" : `${order.error.message}\n`);
  }

  return (request, response) => {
    const work = request.url === TROUBLES_PATH ? takeOrder(request, response) : answer(request, response);
    // Whoever asked has gone.
    work.catch(() => response.destroy());
  };
}

/** How the live service words what it cannot do. */
const problem = (status: number) => ({
  status,
  errorCode: null,
  userMessage: `The fake of the live service answers ${status}`,
  developerMessage: null,
  moreInfo: null,
});

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
