import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Instant } from "../../../shared/time/index.ts";
import { LOCAL_HOST } from "../ports.ts";
import type { WrittenReports } from "./reports.ts";
import { reportsPage } from "./reports-page.ts";

/** A small server beside the stack: it shows the written reports and takes the order to scan now. */
export interface Desk {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface DeskWork {
  readonly reports: WrittenReports;
  /** Scans at once and answers what came of it, as JSON. */
  readonly scan: () => Promise<unknown>;
  /** What the stack's clock shows. */
  readonly now: () => Instant;
}

/**
 * - `GET /reports/` lists the reports of the bucket, `GET /reports/<name>` gives one;
 * - `POST /scan` runs a scan now;
 * - `GET /now` tells what the stack's clock shows.
 */
export async function openDesk(port: number, work: DeskWork): Promise<Desk> {
  const server = createServer(async (request, response) => {
    try {
      await answer(request, response, work);
    } catch (error) {
      send(
        response,
        500,
        "text/plain; charset=utf-8",
        error instanceof Error ? error.message : String(error),
      );
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, LOCAL_HOST, listening);
  });
  return {
    url: `http://${LOCAL_HOST}:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, work: DeskWork): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://desk");
  if (request.method === "POST" && pathname === "/scan") {
    // A page on the web may not order a scan: browsers name the page's origin.
    if (request.headers.origin !== undefined)
      return send(response, 403, "text/plain", "Not from a browser\n");
    return send(response, 200, "application/json", `${JSON.stringify(await work.scan())}\n`);
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send(response, 405, "text/plain", "Method Not Allowed\n");
  }
  if (pathname === "/now") return send(response, 200, "text/plain", work.now());
  if (pathname === "/" || pathname === "/reports" || pathname === "/reports/") {
    return send(response, 200, "text/html; charset=utf-8", reportsPage(await work.reports.names()));
  }
  const name = /^\/reports\/(.+)$/u.exec(pathname)?.[1];
  const report = name === undefined ? undefined : await work.reports.read(decoded(name));
  if (report === undefined) return send(response, 404, "text/plain", "Not Found\n");
  send(response, 200, report.type, report.content);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { "content-type": type, "x-content-type-options": "nosniff" }).end(body);
}
