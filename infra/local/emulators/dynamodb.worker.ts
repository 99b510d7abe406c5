/** DynamoDB: dynalite, in memory. */
import type { AddressInfo } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import dynalite from "dynalite";
import { LOCAL_HOST } from "../ports.ts";
import type { FromEmulator } from "./messages.ts";

const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
// A connection is never closed under a client that is about to use it again.
server.keepAliveTimeout = 0;
server.listen(workerData.port, LOCAL_HOST, () => {
  const { port } = server.address() as AddressInfo;
  parentPort?.postMessage({ kind: "listening", port } satisfies FromEmulator);
});
