import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ConditionNotMet, DynamoTable, TableBusy } from "../../../shared/store/index.ts";
import { notYetThere, versionIs } from "../../../shared/store/table.ts";
import { localDynamo } from "../../support/tables.ts";

const ours = { pk: "CASE#one", sk: "CASE", version: 2, open: true, body: "ours" };

describe("answers that get lost on the way, in an engine that answers as AWS does", () => {
  const dynamo = localDynamo();
  const emptyTable = async () => {
    const { client, createTable } = dynamo();
    return new DynamoTable(DynamoDBDocumentClient.from(client), await createTable());
  };
  /** Loses the answers to these writes, counted from 1; the client sends each of them again. */
  const losing = (...lost: readonly number[]): void => {
    let writes = 0;
    dynamo().connection.losesAnswer = (operation) => {
      if (!/^(?:Put|Update)Item$/u.test(operation)) return false;
      writes += 1;
      return lost.includes(writes);
    };
  };
  afterEach(() => losing());

  test("a write that is repeated has succeeded", async () => {
    const table = await emptyTable();
    await table.put({ ...ours, version: 1 });
    losing(1);
    await expect(table.put(ours, versionIs(1))).resolves.toBeUndefined();
    expect(await table.get(ours)).toEqual(ours);
  });

  test("the same write by somebody else has not: one of two is refused, whatever they wrote", async () => {
    const table = await emptyTable();
    await table.put({ ...ours, version: 1 });
    const outcomes = await Promise.allSettled([table.put(ours, versionIs(1)), table.put(ours, versionIs(1))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(table.put(ours, notYetThere)).rejects.toThrow(ConditionNotMet);
  });

  test("a write that is wanted anew, of which somebody else has made more, is refused", async () => {
    const table = await emptyTable();
    losing(1);
    await table.put({ ...ours, version: 1 }, notYetThere);
    losing();
    await table.put({ ...ours, body: "theirs" }, versionIs(1));
    await expect(table.put({ ...ours, version: 1 }, notYetThere)).rejects.toThrow(ConditionNotMet);
    expect(await table.get(ours)).toMatchObject({ body: "theirs" });
  });

  test("400 additions at once, every tenth answer lost, are 400", async () => {
    const table = await emptyTable();
    let answers = 0;
    dynamo().connection.losesAnswer = () => ++answers <= 400 && answers % 10 === 0;
    const key = { pk: "TALLY", sk: "2026-11-22" };
    await Promise.all(
      Array.from({ length: 400 }, () => table.add(key, { sent: 1, bounced: 0 }, { kind: "tally" })),
    );
    losing();
    expect(answers).toBe(440);
    expect(await table.get(key)).toEqual({ ...key, kind: "tally", sent: 400, bounced: 0 });
  });

  test("what names the additions does not grow without end", async () => {
    const { client, createTable } = dynamo();
    const name = await createTable();
    const documents = DynamoDBDocumentClient.from(client);
    const table = new DynamoTable(documents, name);
    const key = { pk: "TALLY", sk: "2026-11-22" };
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-22T10:00:00Z") });
    try {
      for (let added = 0; added < 60; added += 1) {
        vi.advanceTimersByTime(5_000);
        await table.add(key, { sent: 1 }, { kind: "tally" });
      }
    } finally {
      vi.useRealTimers();
    }
    const { Item: stored } = await documents.send(new GetCommand({ TableName: name, Key: key }));
    expect(stored?.["sent"]).toBe(60);
    expect((stored?.["writeTokens"] as Set<string> | undefined)?.size).toBeLessThan(30);
  });
});

test("an addition has taken place, though its old tokens could not be taken out of the item", async () => {
  const client = mockClient(DynamoDBDocumentClient.from(new DynamoDBClient({})));
  const old = Array.from({ length: 20 }, (_, number) => `00000000${number.toString(36)}x`);
  client
    .on(UpdateCommand)
    .resolvesOnce({ Attributes: { sent: 21, writeTokens: new Set(old) } })
    .rejects(new Error("throttled"));
  const table = new DynamoTable(client as unknown as DynamoDBDocumentClient, "monitor");
  await expect(table.add({ pk: "TALLY", sk: "day" }, { sent: 1 }, {})).resolves.toBeUndefined();
  expect(client.commandCalls(UpdateCommand)).toHaveLength(2);
});

test("an addition that fails is not taken for made", async () => {
  const client = mockClient(DynamoDBDocumentClient.from(new DynamoDBClient({})));
  const error = new Error("throttled");
  client.on(UpdateCommand).rejects(error);
  const table = new DynamoTable(client as unknown as DynamoDBDocumentClient, "monitor");
  await expect(table.add({ pk: "TALLY", sk: "day" }, { sent: 1 }, {})).rejects.toBe(error);
});

test("an error that is no refusal is thrown as it is", async () => {
  const client = mockClient(DynamoDBDocumentClient.from(new DynamoDBClient({})));
  const error = new Error("no connection");
  client.on(PutCommand).rejects(error);
  const table = new DynamoTable(client as unknown as DynamoDBDocumentClient, "monitor");
  await expect(table.put(ours, versionIs(1))).rejects.toBe(error);
});

describe("many items at once", () => {
  const keys = ["1", "2", "3"].map((sk) => ({ pk: "P", sk }));
  /** DynamoDB under load: of what is asked for it gives the first item and leaves the others, so many times. */
  function busyTable(times: number) {
    const client = mockClient(DynamoDBDocumentClient.from(new DynamoDBClient({})));
    let left = times;
    client.on(BatchGetCommand).callsFake(({ RequestItems }) => {
      const asked = RequestItems["monitor"].Keys as { pk: string; sk: string }[];
      left -= 1;
      const given = left < 0 ? asked : asked.slice(0, 1);
      const rest = asked.slice(given.length);
      return {
        Responses: { monitor: given },
        UnprocessedKeys: rest.length > 0 ? { monitor: { Keys: rest } } : {},
      };
    });
    return { client, table: new DynamoTable(client as unknown as DynamoDBDocumentClient, "monitor") };
  }

  test("are asked for again as far as DynamoDB left them out", async () => {
    const { client, table } = busyTable(1);
    expect(await table.getAll(keys)).toEqual(keys);
    expect(client.commandCalls(BatchGetCommand)).toHaveLength(2);
  });

  test("are read as they stand, not as they stood a moment ago", async () => {
    const { client, table } = busyTable(0);
    await table.getAll(keys);
    expect(client.commandCalls(BatchGetCommand)[0]?.args[0].input.RequestItems?.["monitor"]).toMatchObject({
      ConsistentRead: true,
    });
  });

  test("are given up when DynamoDB leaves something out again and again", async () => {
    const client = mockClient(DynamoDBDocumentClient.from(new DynamoDBClient({})));
    client.on(BatchGetCommand).callsFake(({ RequestItems }) => ({ UnprocessedKeys: RequestItems }));
    const table = new DynamoTable(client as unknown as DynamoDBDocumentClient, "monitor");
    await expect(table.getAll(keys)).rejects.toThrow(TableBusy);
  });
});
