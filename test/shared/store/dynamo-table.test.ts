import { ConditionalCheckFailedException, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, test } from "vitest";
import { versionIs } from "../../../shared/store/conditions.ts";
import { ConditionNotMet, DynamoTable, TableBusy } from "../../../shared/store/index.ts";

/** DynamoDB refuses a write and says what it found; dynalite refuses without saying. */
function tableWhereIs(found: Record<string, { S: string } | { N: string } | { BOOL: boolean }> | undefined) {
  const client = mockClient(DynamoDBDocumentClient.from(new DynamoDBClient({})));
  client.on(PutCommand).rejects(
    new ConditionalCheckFailedException({
      message: "The conditional request failed",
      $metadata: {},
      ...(found && { Item: found }),
    }),
  );
  return new DynamoTable(client as unknown as DynamoDBDocumentClient, "monitor");
}

const ours = { pk: "CASE#one", sk: "CASE", version: 2, open: true, body: "ours" };
const asFound = {
  pk: { S: "CASE#one" },
  sk: { S: "CASE" },
  version: { N: "2" },
  open: { BOOL: true },
  body: { S: "ours" },
};

describe("a write whose answer got lost and that the client repeated", () => {
  test("succeeds, when what is there is what it wrote", async () => {
    await expect(tableWhereIs(asFound).put(ours, versionIs(1))).resolves.toBeUndefined();
  });

  test.each([
    { name: "has another body", found: { ...asFound, body: { S: "theirs" } } },
    { name: "has more", found: { ...asFound, dueSk: { S: "2026" } } },
    { name: "has less", found: { pk: asFound.pk, sk: asFound.sk } },
    { name: "is not told", found: undefined },
  ])("is refused, when what is there $name", async ({ found }) => {
    await expect(tableWhereIs(found).put(ours, versionIs(1))).rejects.toThrow(ConditionNotMet);
  });
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
