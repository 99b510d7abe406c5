/** The live service's API, played from the lives of the sample's referrals by the stack's clock. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { instantFromEpoch } from "../../../shared/time/index.ts";
import { readFace } from "../clock-face.ts";
import type { FromEmulator } from "../emulators/index.ts";
import { LOCAL_HOST } from "../ports.ts";
import { serve } from "./serve.ts";
import type { LiveServiceData } from "./start-live-service.ts";

const { lives, credentials, clockFace, port }: LiveServiceData = workerData;
const server = createServer(
  serve(lives, credentials, () => instantFromEpoch(readFace(clockFace, Date.now()))),
);
// A connection is never closed under a client that is about to use it again.
server.keepAliveTimeout = 0;
server.listen(port, LOCAL_HOST, () => {
  const { port: listening } = server.address() as AddressInfo;
  parentPort?.postMessage({ kind: "listening", port: listening } satisfies FromEmulator);
});
