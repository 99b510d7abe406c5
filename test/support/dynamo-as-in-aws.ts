import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import dynalite from "dynalite";

interface Answer {
  readonly status: number;
  readonly body: string;
}

interface Write {
  readonly TableName: string;
  readonly Item?: Readonly<Record<string, unknown>>;
  readonly Key?: Readonly<Record<string, unknown>>;
  readonly ConditionExpression?: string;
  readonly ReturnValuesOnConditionCheckFailure?: string;
}

/** What a test does to the connection: answers may be lost on their way back to the client. */
export interface Connection {
  /** Asked for each request that was carried out; true cuts the connection instead of answering. */
  losesAnswer: (operation: string) => boolean;
}

export interface DynamoAsInAws {
  readonly endpoint: string;
  readonly connection: Connection;
  close(): void;
}

/**
 * An engine behind a server that can lose answers. Without an `endpoint` the engine is dynalite, and the server makes
 * good what it does not do as AWS does: a write whose condition failed is answered with the item that is there, where
 * the request asks for it (`ReturnValuesOnConditionCheckFailure`).
 */
export async function dynamoAsInAws(endpoint?: string): Promise<DynamoAsInAws> {
  const engine =
    endpoint === undefined
      ? (dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 }) as Server)
      : undefined;
  const inner = engine ? await listening(engine) : `${endpoint}`;
  const connection: Connection = { losesAnswer: () => false };
  const front = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const operation = `${request.headers["x-amz-target"]}`.split(".").at(-1) ?? "";
      const ask = (what: string, text: string) => askEngine(inner, request.headers, what, text);
      const plain = await ask(operation, body);
      const answer = engine ? await withItem(plain, body, ask) : plain;
      if (connection.losesAnswer(operation)) {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.0" }).end(answer.body);
    });
  });
  return {
    endpoint: await listening(front),
    connection,
    close: () => {
      for (const server of [front, engine]) {
        server?.closeAllConnections();
        server?.close();
      }
    },
  };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function askEngine(
  engine: string,
  { host: _, connection: __, "content-length": ___, ...headers }: IncomingHttpHeaders,
  operation: string,
  body: string,
): Promise<Answer> {
  const response = await fetch(engine, {
    method: "POST",
    headers: { ...(headers as Record<string, string>), "x-amz-target": `DynamoDB_20120810.${operation}` },
    body,
  });
  return { status: response.status, body: await response.text() };
}

async function withItem(
  answer: Answer,
  request: string,
  ask: (operation: string, body: string) => Promise<Answer>,
): Promise<Answer> {
  if (answer.status !== 400 || !answer.body.includes("ConditionalCheckFailedException")) return answer;
  const { TableName, Key, Item, ReturnValuesOnConditionCheckFailure } = JSON.parse(request) as Write;
  const key = Key ?? { pk: Item?.["pk"], sk: Item?.["sk"] };
  if (ReturnValuesOnConditionCheckFailure !== "ALL_OLD") return answer;
  const found = await ask("GetItem", JSON.stringify({ TableName, Key: key, ConsistentRead: true }));
  const { Item: there } = JSON.parse(found.body) as { Item?: unknown };
  return {
    ...answer,
    body: JSON.stringify({ ...JSON.parse(answer.body), ...(there ? { Item: there } : {}) }),
  };
}
