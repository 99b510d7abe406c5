import type { AddressInfo } from "node:net";
import { CreateQueueCommand, type Message, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { buildApp } from "fauxqs";
import { afterAll, beforeAll } from "vitest";

export interface LocalQueues {
  readonly endpoint: string;
  readonly client: SQSClient;
  /** Creates a queue of a name that no other test uses, and gives its address. */
  create(): Promise<string>;
  /** Everything that is visible in a queue now; it stays hidden from then on. */
  take(url: string): Promise<readonly Message[]>;
}

/** SQS (fauxqs) on a port of its own, from before the first test of the file to after the last. */
export function localQueues(): () => LocalQueues {
  const app = buildApp({ logger: false, defaultRegion: "eu-west-2" });
  let running: LocalQueues;
  let made = 0;
  beforeAll(async () => {
    await app.listen({ port: 0, host: "127.0.0.1" });
    const endpoint = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = new SQSClient({ endpoint, region: "eu-west-2", credentials });
    running = {
      endpoint,
      client,
      create: async () => {
        made += 1;
        const { QueueUrl = "" } = await client.send(new CreateQueueCommand({ QueueName: `queue-${made}` }));
        return QueueUrl;
      },
      take: async (url) => {
        const taken: Message[] = [];
        for (;;) {
          const { Messages = [] } = await client.send(
            new ReceiveMessageCommand({
              QueueUrl: url,
              MaxNumberOfMessages: 10,
              VisibilityTimeout: 600,
              WaitTimeSeconds: 0,
              MessageAttributeNames: ["All"],
              MessageSystemAttributeNames: ["All"],
            }),
          );
          if (Messages.length === 0) return taken;
          taken.push(...Messages);
        }
      },
    };
  });
  afterAll(async () => {
    running.client.destroy();
    await app.close();
  });
  return () => running;
}
