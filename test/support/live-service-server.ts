import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  clientCredentialsToken,
  type LiveService,
  type LiveServiceSettings,
  liveService,
  type TokenSettings,
} from "../../shared/sources/domain-events/index.ts";
import { epochOf, type Instant } from "../../shared/time/index.ts";

/** What the server does with one request: answers, or something worse. */
export type Answer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
}

const TOKEN_PATH = "/auth/oauth/token";

/** A server on this machine that plays the live service, the risk service and HMPPS Auth, and does as it is told. */
export class LiveServiceServer {
  readonly asked: Asked[] = [];
  readonly #server: Server;
  readonly #answers = new Map<string, Answer[]>();

  constructor() {
    this.#server = createServer((request, response) => this.#handle(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.forget();
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** As it was when it was started. */
  forget(): void {
    this.asked.length = 0;
    this.#answers.clear();
    this.answer(TOKEN_PATH, { body: { access_token: "token-1", expires_in: 3600, token_type: "bearer" } });
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  /** Answers a path with each of these in turn, the last for ever. */
  answer(path: string, ...answers: Answer[]): void {
    this.#answers.set(path, answers);
  }

  answerToken(...answers: Answer[]): void {
    this.answer(TOKEN_PATH, ...answers);
  }

  /** What was asked for, tokens left out. */
  get paths(): readonly string[] {
    return this.asked.map(({ path }) => path).filter((path) => path !== TOKEN_PATH);
  }

  get tokensAskedFor(): number {
    return this.asked.filter(({ path }) => path === TOKEN_PATH).length;
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? "";
    this.asked.push({ path, authorization: request.headers.authorization });
    const answers = this.#answers.get(path);
    const answer = answers && (answers.length > 1 ? answers.shift() : answers[0]);
    if (typeof answer === "function") {
      answer(request, response);
      return;
    }
    const { status = 200, headers = {}, body } = answer ?? { status: 404, body: { status: 404 } };
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body ?? {}));
  }
}

/** Time that passes when somebody sleeps, and never otherwise. */
export class SleepersClock {
  readonly slept: number[] = [];
  #at = Date.parse("2026-06-01T09:00:00Z");
  readonly now = (): number => this.#at;
  readonly sleep = async (milliseconds: number): Promise<void> => {
    this.slept.push(milliseconds);
    this.#at += milliseconds;
  };
  pass(milliseconds: number): void {
    this.#at += milliseconds;
  }
  moveTo(instant: Instant): void {
    this.#at = epochOf(instant);
  }
}

/** Never written anywhere but in the header of a request for a token. */
export const secret = { clientId: "crs-monitor", clientSecret: `s3cret:${randomUUID()}` };

/** The client of the live service against the server. */
export function clientOf(
  server: LiveServiceServer,
  {
    clock = new SleepersClock(),
    token = {},
    ...settings
  }: Partial<LiveServiceSettings> & { clock?: SleepersClock; token?: Partial<TokenSettings> } = {},
): { readonly live: LiveService; readonly clock: SleepersClock } {
  const { fetch } = globalThis;
  const random = () => 0.5;
  const tokenSource = clientCredentialsToken({
    tokenUrl: `${server.url}${TOKEN_PATH}`,
    credentials: async () => secret,
    fetch,
    clock,
    random,
    ...token,
  });
  const live = liveService({
    baseUrl: server.url,
    allowedHost: server.host,
    riskBaseUrl: server.url,
    tokenSource,
    fetch,
    clock,
    random,
    ...settings,
    limits: { timeout: 2_000, ...settings.limits },
  });
  return { live, clock };
}
