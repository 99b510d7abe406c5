/** SES with its web inbox: aws-ses-v2-local, in memory. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import ses from "aws-ses-v2-local";
import { type ClockFace, readFace } from "../clock-face.ts";
import { LOCAL_HOST } from "../ports.ts";
import type { FromEmulator } from "./messages.ts";

// The inbox shows when each e-mail was sent. In this thread alone, now is what the stack's clock shows, so that
// the inbox of six virtual weeks reads as six weeks.
const face: ClockFace = workerData.clockFace;
const machine = Date.now;
Date.now = () => readFace(face, machine());

/** The actions of the SES v1 API that the emulator answers; any other it leaves without an answer for ever. */
const ANSWERED: ReadonlySet<string> = new Set(["SendEmail", "SendRawEmail"]);

// CommonJS made from an ES module: the default export lies one step deeper.
const server = await ses.default({ host: LOCAL_HOST, port: workerData.port });
// A connection is never closed under a client that is about to use it again: to try a send again is to send twice.
server.keepAliveTimeout = 0;
const [emulator] = server.listeners("request") as RequestListener[];
server.removeAllListeners("request");
server.on("request", async (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => {
  if (request.method === "POST" && request.url === "/") {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    if (!ANSWERED.has(fields["Action"] ?? "")) return refuse(fields["Action"], response);
    // Express finds the body read and takes it as it is.
    request.body = fields;
  }
  emulator?.(request, response);
});

function refuse(action: string | undefined, response: ServerResponse): void {
  response.writeHead(400, { "content-type": "text/xml" });
  response.end(
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>InvalidAction</Code>` +
      `<Message>The local inbox answers ${[...ANSWERED].join(" and ")} only</Message></Error>` +
      `<RequestId>${action === undefined ? "no-action" : "unknown-action"}</RequestId></ErrorResponse>`,
  );
}

const { port } = server.address() as AddressInfo;
parentPort?.postMessage({ kind: "listening", port } satisfies FromEmulator);
