import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { FunctionFailed, type FunctionPool } from "../functions/index.ts";
import { LOCAL_HOST } from "../ports.ts";

/** Lambda's own API, by which an operator's command starts a function. */
export type LambdaApi = {
  readonly url: string;
  /** From now on these can be listed and invoked. */
  readonly serve: (pools: readonly FunctionPool[]) => void;
  readonly stop: () => Promise<void>;
};

/**
 * The part of Lambda that operators need: `ListFunctions`, and `Invoke` that waits for the answer. What it is asked
 * beyond that it refuses by name.
 */
export async function listenForInvocations(port: number): Promise<LambdaApi> {
  let pools: readonly FunctionPool[] = [];
  const server = createServer((request, response) => {
    answer(request, response, pools).catch((error: unknown) =>
      send(response, 500, {
        Type: "Service",
        Message: error instanceof Error ? error.message : String(error),
      }),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, LOCAL_HOST, listening);
  });
  return {
    url: `http://${LOCAL_HOST}:${(server.address() as AddressInfo).port}`,
    serve: (served) => {
      pools = served;
    },
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pools: readonly FunctionPool[],
): Promise<void> {
  // A page on the web may not start anything: browsers name the page's origin.
  if (request.headers.origin !== undefined)
    return refuse(response, 403, "AccessDenied", "Not from a browser.");
  const { pathname } = new URL(request.url ?? "/", "http://lambda");
  if (request.method === "GET" && /^\/2015-03-31\/functions\/?$/u.test(pathname)) {
    return send(response, 200, { Functions: pools.map(shown) });
  }
  const [, named] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/u.exec(pathname) ?? [];
  if (request.method !== "POST" || named === undefined) {
    return refuse(response, 400, "InvalidRequest", "Here only ListFunctions and Invoke are answered.");
  }
  if ((request.headers["x-amz-invocation-type"] ?? "RequestResponse") !== "RequestResponse") {
    return refuse(
      response,
      400,
      "InvalidParameterValueException",
      "Here an invocation waits for its answer.",
    );
  }
  const name = decodeURIComponent(named);
  const pool = pools.find(({ plan }) => plan.functionName === name || plan.arn === name);
  if (pool === undefined) {
    return refuse(response, 404, "ResourceNotFoundException", `Function not found: ${name}`);
  }
  const payload = eventIn(await text(request));
  if (payload === undefined) {
    return refuse(response, 400, "InvalidRequestContentException", "The payload is no JSON.");
  }
  try {
    send(response, 200, (await pool.invoke(payload.event)) ?? null);
  } catch (error) {
    if (!(error instanceof FunctionFailed)) throw error;
    const { errorType, errorMessage, trace } = error;
    response.setHeader("x-amz-function-error", "Unhandled");
    send(response, 200, { errorType, errorMessage, trace });
  }
}

function eventIn(body: string): { readonly event: unknown } | undefined {
  try {
    return { event: JSON.parse(body === "" ? "{}" : body) };
  } catch {
    return undefined;
  }
}

const shown = ({ plan }: FunctionPool) => ({
  FunctionName: plan.functionName,
  FunctionArn: plan.arn,
  Environment: { Variables: plan.environment },
});

function refuse(response: ServerResponse, status: number, kind: string, message: string): void {
  response.setHeader("x-amzn-errortype", kind);
  send(response, status, { Type: "User", Message: message, message });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
