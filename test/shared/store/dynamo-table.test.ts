import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, test } from "vitest";
import { versionIs } from "../../../shared/store/conditions.ts";
import { ConditionNotMet, DynamoTable } from "../../../shared/store/index.ts";

/** DynamoDB refuses a write and says what it found; dynalite refuses without saying. */
function tableWhereIs(found: Record<string, { S: string } | { N: string } | { BOOL: boolean }> | undefined) {
  const client = mockClient(DynamoDBDocumentClient);
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
  const client = mockClient(DynamoDBDocumentClient);
  const error = new Error("no connection");
  client.on(PutCommand).rejects(error);
  const table = new DynamoTable(client as unknown as DynamoDBDocumentClient, "monitor");
  await expect(table.put(ours, versionIs(1))).rejects.toBe(error);
});
