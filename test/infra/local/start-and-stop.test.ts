import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Ports,
  PortTaken,
  realClock,
  UnsupportedTemplatePart,
  virtualClock,
} from "../../../infra/local/index.ts";
import { parseInstant } from "../../../shared/time/index.ts";
import { aSchedule, bundleTinyStack, startTinyStack, tinyTemplate } from "./tiny-stack.ts";

let bundle: Awaited<ReturnType<typeof bundleTinyStack>>;
beforeAll(async () => {
  bundle = await bundleTinyStack();
});
afterAll(() => bundle.remove());

const start = parseInstant("2026-11-23T12:00:00Z");

async function listening(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function aFreePort(): Promise<number> {
  const server = await listening(0);
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}

describe("ports", () => {
  it.each<[keyof Ports, string]>([
    ["api", "the HTTP API"],
    ["inbox", "the e-mail inbox (SES)"],
    ["dynamodb", "DynamoDB"],
    ["aws", "SQS and S3"],
  ])("a taken port for %s is told with its number, its purpose and the way out", async (part, purpose) => {
    const other = await listening(0);
    const port = portOf(other);
    const error = await startTinyStack(bundle.folder, virtualClock(start), { ports: { [part]: port } }).catch(
      (thrown: unknown) => thrown,
    );
    other.close();
    expect(error).toBeInstanceOf(PortTaken);
    expect(error).toMatchObject({
      port,
      part,
      message:
        `Port ${port} on 127.0.0.1 was to serve ${purpose}, but somebody listens there already. ` +
        `Stop that one, or choose another port (\`ports: { ${part}: … }\`; 0 takes any that is free).`,
    });
  });

  it("asked for twice are told as well", async () => {
    const port = await aFreePort();
    const starting = startTinyStack(bundle.folder, virtualClock(start), { ports: { api: port, aws: port } });
    await expect(starting).rejects.toMatchObject({ name: "PortTaken", port, part: "aws" });
  });

  it("that were asked for are used, and free again after the stop", async () => {
    const ports = {
      api: await aFreePort(),
      inbox: await aFreePort(),
      dynamodb: await aFreePort(),
      aws: await aFreePort(),
    };
    for (const _time of [1, 2]) {
      const stack = await startTinyStack(bundle.folder, virtualClock(start), { ports });
      const { apiUrl, inboxUrl, endpoints } = stack;
      expect([apiUrl, inboxUrl, endpoints.dynamodb, endpoints.aws]).toEqual(
        Object.values(ports).map((port) => `http://127.0.0.1:${port}`),
      );
      await stack.stop();
    }
  });

  it("are free again when the start fails half-way", async () => {
    const api = await aFreePort();
    const template = {
      ...tinyTemplate,
      Resources: {
        ...tinyTemplate.Resources,
        Stage: { Type: "AWS::ApiGatewayV2::Stage", Properties: { StageName: "v1" } },
      },
    };
    const failing = startTinyStack(bundle.folder, virtualClock(start), { template, ports: { api } });
    await expect(failing).rejects.toThrow(UnsupportedTemplatePart);
    const again = await listening(api);
    again.close();
  });
});

describe("a clock that runs", () => {
  it("fires a schedule when it comes due", async () => {
    const everyMinute = aSchedule("cron(* * * * ? *)", "Europe/London", {
      scheduledTime: "<aws.scheduler.scheduled-time>",
    });
    const template = { ...tinyTemplate, Resources: { ...tinyTemplate.Resources, EveryMonday: everyMinute } };
    // A tenth of a second before the full minute.
    const stack = await startTinyStack(
      bundle.folder,
      virtualClock(parseInstant("2026-11-23T11:59:59.900Z")),
      { template },
    );
    stack.goLive();
    const subjects = async () => {
      const { emails } = (await (await fetch(`${stack.inboxUrl}/store`)).json()) as {
        emails: { body: { text: string } }[];
      };
      return emails.map(({ body }) => body.text.trim());
    };
    await expect.poll(subjects, { timeout: 10_000 }).toEqual(["At 2026-11-23T12:00:00Z"]);
    await stack.stop();
  });

  it("leaves a failed message in its queue until its visibility timeout has passed", async () => {
    const stack = await startTinyStack(bundle.folder, realClock(), { concurrency: { "keep-note": 1 } });
    const send = (body: string) => fetch(`${stack.apiUrl}/v1/notes`, { method: "POST", body });
    const inFlight = async () => {
      const queue = (await (await fetch(`${stack.endpoints.aws}/_fauxqs/queues/NotesQueue`)).json()) as {
        messages: {
          inflight: {
            visibilityDeadline: number;
            message: { body: string; approximateReceiveCount: number };
          }[];
        };
      };
      return queue.messages.inflight;
    };
    const bodies = async () => (await inFlight()).map(({ message }) => message.body);
    await send("second-time lucky");
    await expect.poll(bodies, { timeout: 10_000 }).toEqual(["second-time lucky"]);
    // The one worker takes this only when it has done with the other; both are gone from view until it is kept.
    await send("second-time too");
    await expect.poll(bodies, { timeout: 10_000 }).toEqual(["second-time lucky", "second-time too"]);
    const [failed] = await inFlight();
    expect(failed?.message.approximateReceiveCount).toBe(1);
    expect(failed?.visibilityDeadline).toBeGreaterThan(Date.now());
    await stack.stop();
  });
});

describe("stopping", () => {
  it("can be asked for twice", async () => {
    const stack = await startTinyStack(bundle.folder, virtualClock(start));
    await Promise.all([stack.stop(), stack.stop()]);
    await stack.stop();
  });

  it("leaves nothing open: the process ends by itself", async () => {
    const program = `
      import { startTinyStack } from ${JSON.stringify(new URL("tiny-stack.ts", import.meta.url).href)};
      import { realClock } from ${JSON.stringify(new URL("../../../infra/local/index.ts", import.meta.url).href)};
      const stack = await startTinyStack(${JSON.stringify(bundle.folder)}, realClock());
      await fetch(stack.apiUrl + "/v1/notes", { method: "POST", body: "on the way out" });
      await stack.settle();
      await stack.stop();
      console.log("stopped");
    `;
    const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", program], {
      timeout: 20_000,
    });
    const [printed, complained, [code, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "exit"),
    ]);
    expect({ printed, complained, code, signal }).toEqual({
      printed: "stopped\n",
      complained: "",
      code: 0,
      signal: null,
    });
  });
});
