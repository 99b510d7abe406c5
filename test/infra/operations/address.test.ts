import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import { readArguments } from "../../../infra/operations/address/arguments.ts";
import { putBack, say, standingOf } from "../../../infra/operations/address/put-back.ts";
import { UnusableArguments } from "../../../infra/operations/command-line.ts";
import { dynamoStore, recipientKey } from "../../../shared/store/index.ts";
import { at } from "../../support/london.ts";
import { localDynamo } from "../../support/tables.ts";

const address = "J.Smith@probation.example";
const since = at("2026-11-10 07:01");
const now = at("2026-11-20 09:00");

describe("the command", () => {
  test.each([
    [[address], { address, useAgain: false, stage: undefined }],
    [[address, "--use-again", "--stage", "prod"], { address, useAgain: true, stage: "prod" }],
    [["--help"], "help"],
  ])("%j is understood", (args, expected) => expect(readArguments(args)).toEqual(expected));

  test.each([[[]], [["nobody"]], [[address, address]], [[address, "--again"]], [["a@b", "--stage"]]])(
    "%j is not",
    (args) => {
      expect(() => readArguments(args)).toThrow(UnusableArguments);
    },
  );
});

describe("an address that was given up", () => {
  const dynamo = localDynamo();
  const givenUp = async () => {
    const tableName = await dynamo().createTable();
    const client = DynamoDBDocumentClient.from(dynamo().client);
    const { mail } = dynamoStore(client, tableName);
    const bounced = { deliveryId: "d-1", since, bounced: true, complained: false };
    for (const one of [address, "another@probation.example"]) {
      const recipient = recipientKey(one);
      await mail.markUnreachable(recipient, bounced);
      for (const region of ["J", "national"]) {
        const whose = { role: "practitioner", of: "Unit", masked: "j…@probation.example" } as const;
        await mail.listUnreachable(region, { recipient, because: "bounced", since, ...whose });
      }
    }
    return { client, tableName, mail };
  };

  test("is told by region, without the address", async () => {
    const { client, tableName } = await givenUp();
    const standing = await standingOf(client, tableName, address, now);
    expect(say("stage prod", standing, false)).toBe(
      [
        "In stage prod this address was given up.",
        "  region J: practitioner, Unit; bounced on Tuesday 10 November 2026 at 07:01",
        "  region national: practitioner, Unit; bounced on Tuesday 10 November 2026 at 07:01",
        "Nothing was changed. With --use-again it is used again.",
      ].join("\n"),
    );
  });

  test("is used again once it was put back, and no other is", async () => {
    const { client, tableName, mail } = await givenUp();
    await putBack(client, tableName, address.toLowerCase());
    const standing = await standingOf(client, tableName, address, now);
    expect(standing).toEqual({ givenUp: false, listed: [] });
    expect(say("the local stack", standing, true)).toBe("In the local stack this address is in use.");
    expect((await mail.standing([recipientKey("another@probation.example")], now)).unreachable.size).toBe(1);
    expect(await mail.unreachableIn("J")).toHaveLength(1);
  });
});
