/** SQS, SNS and S3: fauxqs, in memory. */
import type { AddressInfo } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { buildApp } from "fauxqs";
import { LOCAL_HOST } from "../ports.ts";
import type { FromEmulator } from "./messages.ts";

// Not startFauxqs: that would listen on every address of the machine.
const app = buildApp({ logger: false, defaultRegion: process.env["AWS_REGION"] ?? "eu-west-2" });
// A connection is never closed under a client that is about to use it again.
app.server.keepAliveTimeout = 0;
await app.listen({ port: workerData.port, host: LOCAL_HOST });

parentPort?.on("message", async () => {
  const { body } = await app.inject("/_fauxqs/queues");
  parentPort?.postMessage({ kind: "answer", value: JSON.parse(body) } satisfies FromEmulator);
});
const { port } = app.server.address() as AddressInfo;
parentPort?.postMessage({ kind: "listening", port } satisfies FromEmulator);
