import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { StackClock } from "../clock.ts";
import { FunctionFailed, type FunctionPool } from "../functions/index.ts";
import { LOCAL_HOST } from "../ports.ts";
import type { RoutePlan } from "../template/index.ts";
import { gatewayAnswer, type HttpAnswer, httpAnswerOf } from "./http-answer.ts";
import { httpEventOf } from "./http-event.ts";
import { chooseRoute } from "./http-routes.ts";

/** The limit of an HTTP API for a request's body: 10 MB. */
const LARGEST_BODY = 10_000_000;

export type HttpApi = {
  readonly url: string;
  /** From now on requests are answered by these routes. Authorisation is not asked for on one machine. */
  readonly serve: (routes: readonly RoutePlan[], poolOf: (functionName: string) => FunctionPool) => void;
  readonly stop: () => Promise<void>;
};

type Answer = (request: IncomingMessage) => Promise<HttpAnswer>;

/** Listens for an HTTP API; until it is told its routes it answers 404, as API Gateway to an unknown route. */
export async function listenForHttp(
  port: number,
  clock: StackClock,
  log: (line: string) => void,
): Promise<HttpApi> {
  let answer: Answer = async () => gatewayAnswer(404, "Not Found");
  const server = createServer(async (request, response) => {
    try {
      write(await answer(request), response);
    } catch (error) {
      log(
        `${request.method} ${request.url?.split("?")[0]}: ${error instanceof Error ? error.message : error}`,
      );
      write(gatewayAnswer(500, "Internal Server Error"), response);
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, LOCAL_HOST, listening);
  });
  return {
    url: `http://${LOCAL_HOST}:${(server.address() as AddressInfo).port}`,
    serve: (routes, poolOf) => {
      answer = (request) => throughRoute(request, routes, poolOf, clock);
    },
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function throughRoute(
  request: IncomingMessage,
  routes: readonly RoutePlan[],
  poolOf: (functionName: string) => FunctionPool,
  clock: StackClock,
): Promise<HttpAnswer> {
  const { method = "GET", url = "/", headers } = request;
  const match = chooseRoute(routes, method, url.split("?")[0] ?? url);
  if (match === undefined) return gatewayAnswer(404, "Not Found");
  const body = await bodyOf(request);
  if (body === undefined) return gatewayAnswer(413, "Request Entity Too Large");
  const sourceIp = request.socket.remoteAddress ?? LOCAL_HOST;
  const event = httpEventOf({ method, url, headers, body, sourceIp }, match, clock.now());
  try {
    return httpAnswerOf(await poolOf(match.route.function.name).invoke(event));
  } catch (error) {
    if (error instanceof FunctionFailed && error.errorType === "Sandbox.Timedout") {
      return gatewayAnswer(503, "Service Unavailable");
    }
    throw error;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks);
}

function write({ status, headers, body }: HttpAnswer, response: ServerResponse): void {
  response.setHeaders(new Map(Object.entries(headers)));
  response.writeHead(status, { "content-length": body.length });
  response.end(body);
}
