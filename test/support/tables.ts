import { randomUUID } from "node:crypto";
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll } from "vitest";
import { DynamoTable, indexes, MemoryTable, type Table } from "../../shared/store/index.ts";
import { type Connection, type DynamoAsInAws, dynamoAsInAws } from "./dynamo-as-in-aws.ts";

/** A form of the table, and how to get an empty one. */
export interface TableForm {
  readonly form: string;
  readonly emptyTable: () => Promise<Table>;
}

/**
 * Both forms, for `describe.each`; DynamoDB's is dynalite in this process, answering as AWS does, for as long as the
 * tests of the file run. `AWS_ENDPOINT_URL_DYNAMODB` names another engine to run against.
 */
export function tableForms(): readonly TableForm[] {
  const dynamo = localDynamo();
  return [
    { form: "in memory", emptyTable: async () => new MemoryTable() },
    {
      form: "in DynamoDB",
      emptyTable: async () => {
        const name = await dynamo().createTable();
        return new DynamoTable(DynamoDBDocumentClient.from(dynamo().client), name);
      },
    },
  ];
}

export interface LocalDynamo {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly connection: Connection;
  /** Creates a table with the keys and indexes of the stack, and gives its name. */
  createTable(): Promise<string>;
}

/** DynamoDB, as in AWS, from before the first test of the file to after the last. */
export function localDynamo(): () => LocalDynamo {
  let engine: DynamoAsInAws;
  let running: LocalDynamo;
  beforeAll(async () => {
    engine = await dynamoAsInAws(process.env["AWS_ENDPOINT_URL_DYNAMODB"] || undefined);
    const { endpoint, connection } = engine;
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = new DynamoDBClient({ endpoint, region: "eu-west-2", credentials });
    running = {
      endpoint,
      client,
      connection,
      createTable: () => createTable(client),
    };
  });
  afterAll(() => {
    running.client.destroy();
    engine.close();
  });
  return () => running;
}

async function createTable(client: DynamoDBClient): Promise<string> {
  const TableName = `monitor-${randomUUID()}`;
  const names = Object.keys(indexes);
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", ...names.flatMap((name) => [`${name}Pk`, `${name}Sk`])].map(
        (AttributeName) => ({ AttributeName, AttributeType: "S" as const }),
      ),
      KeySchema: key("pk", "sk"),
      GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, carried]) => ({
        IndexName,
        KeySchema: key(`${IndexName}Pk`, `${IndexName}Sk`),
        Projection:
          carried === "all"
            ? { ProjectionType: "ALL" as const }
            : { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...carried] },
      })),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.1 }, { TableName });
  return TableName;
}

/** Everything that comes, page after page. */
export async function pagesOf<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

/** Every item of a stretch. */
export const itemsIn = async (table: Table, stretch: Parameters<Table["read"]>[0]) =>
  (await pagesOf(table.read(stretch))).flat();
