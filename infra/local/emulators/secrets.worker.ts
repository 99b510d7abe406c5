/** Secrets Manager, in memory. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import { LOCAL_HOST } from "../ports.ts";
import type { FromEmulator } from "./messages.ts";
import { secretsManager } from "./secrets.ts";

const { AWS_REGION: region = "", AWS_ACCOUNT_ID: accountId = "" } = process.env;
const answer = secretsManager({ region, accountId });
const server = createServer(async (request, response) => {
  const { status, body } = answer(String(request.headers["x-amz-target"]), await text(request));
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" });
  response.end(JSON.stringify(body));
});
// A connection is never closed under a client that is about to use it again.
server.keepAliveTimeout = 0;
server.listen(workerData.port, LOCAL_HOST, () => {
  const { port } = server.address() as AddressInfo;
  parentPort?.postMessage({ kind: "listening", port } satisfies FromEmulator);
});
