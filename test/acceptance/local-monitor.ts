import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { type LocalStack, startLocalStack, virtualClock } from "../../infra/local/index.ts";
import { quietScans } from "../../infra/local/start/quiet-scans.ts";
import { storesOf } from "../../infra/local/start/stores.ts";
import { synthesize } from "../../infra/local/start/synthesize.ts";
import { type WeeklyFigures, weeklyFigures } from "../../shared/reports/index.ts";
import { at } from "../support/london.ts";

/** An e-mail as it stands in the inbox. */
export interface Mail {
  readonly subject: string;
  readonly destination: { readonly to: readonly string[] };
  readonly body: { readonly text?: string; readonly html?: string };
}

/** The whole monitor on random ports, its clock in our hands. */
export interface Monitor {
  readonly stack: LocalStack;
  /** Moves the clock to a London time; every schedule on the way that has something to do fires, and all it set off is done. */
  until(time: string): Promise<void>;
  post(events: readonly object[]): Promise<{ status: number; answer: unknown }>;
  mails(): Promise<readonly Mail[]>;
  mailsTo(address: string): Promise<readonly Mail[]>;
  /** Every item of the table, as it is stored. */
  table(): Promise<readonly object[]>;
  figures(week: string, region: string): Promise<WeeklyFigures>;
  stop(): Promise<void>;
}

/** Synthesizes the stack and starts it at a London time. */
export async function startMonitor(start: string): Promise<Monitor> {
  const complaints: string[] = [];
  const { template, assetDirectory, remove } = await synthesize();
  const clock = virtualClock(at(start));
  const stack = await startLocalStack({
    template,
    assetDirectory,
    clock,
    log: (line) => complaints.push(line),
  });
  const stores = storesOf(stack);
  const quiet = quietScans(() => stores.store.due.next());
  const {
    AWS_REGION: region = "",
    AWS_ACCESS_KEY_ID: accessKeyId = "",
    AWS_SECRET_ACCESS_KEY: secretAccessKey = "",
  } = stack.environment;
  const dynamodb = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region,
      endpoint: stack.endpoints.dynamodb,
      credentials: { accessKeyId, secretAccessKey },
    }),
  );
  const mails = async () => {
    const { emails } = (await (await fetch(`${stack.inboxUrl}/store`)).json()) as { emails: Mail[] };
    return emails;
  };
  return {
    stack,
    until: async (time) => {
      const firings = await stack.advanceTo(at(time), quiet.passOver);
      const failed = firings.filter(({ error }) => error !== undefined);
      if (failed.length > 0 || complaints.length > 0) {
        throw new Error(
          `Something failed on the way to ${time}: ${JSON.stringify(failed)} ${complaints.join("\n")}`,
        );
      }
    },
    post: async (events) => {
      const response = await fetch(`${stack.apiUrl}/v1/events`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(events),
      });
      const answer: unknown = await response.json();
      await stack.settle();
      quiet.changed();
      return { status: response.status, answer };
    },
    mails,
    mailsTo: async (address) => (await mails()).filter(({ destination }) => destination.to.includes(address)),
    table: async () => (await dynamodb.send(new ScanCommand({ TableName: stack.tableName }))).Items ?? [],
    figures: async (week, region) => {
      const url = `${stack.endpoints.aws}/${stack.bucketName}/weekly/${week}/${region}.json`;
      return weeklyFigures.parse(await (await fetch(url)).json());
    },
    stop: async () => {
      stores.close();
      dynamodb.destroy();
      await stack.stop();
      await remove();
    },
  };
}
