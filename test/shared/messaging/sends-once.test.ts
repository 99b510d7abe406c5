import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clientThatSendsOnce } from "../../../shared/messaging/index.ts";

let requests = 0;
const server = createServer((_, response) => {
  requests += 1;
  response
    .writeHead(503)
    .end("<ErrorResponse><Error><Code>ServiceUnavailable</Code></Error></ErrorResponse>");
});

beforeEach(async () => {
  requests = 0;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("AWS_ENDPOINT_URL_SES", `http://127.0.0.1:${port}`);
  vi.stubEnv("AWS_REGION", "eu-west-2");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
});
afterEach(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

test("the client for e-mails asks once, even of a service that says it is busy", async () => {
  const client = clientThatSendsOnce();
  const command = new SendRawEmailCommand({ RawMessage: { Data: Buffer.from("x") } });
  await expect(client.send(command)).rejects.toMatchObject({ name: "ServiceUnavailable" });
  expect(requests).toBe(1);
  client.destroy();
});
