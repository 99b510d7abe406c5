import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { bucketShelf, memoryShelf, SPREADSHEET } from "../../../shared/store/index.ts";

test("a shelf in a bucket puts a file under its name with its type", async () => {
  const client = mockClient(new S3Client({}));
  const content = Buffer.from("cells");
  await bucketShelf(client as unknown as S3Client, "reports").put({
    name: "weekly/a.xlsx",
    type: SPREADSHEET,
    content,
  });
  expect(client.commandCalls(PutObjectCommand).map(({ args }) => args[0].input)).toEqual([
    { Bucket: "reports", Key: "weekly/a.xlsx", ContentType: SPREADSHEET, Body: content },
  ]);
});

test("a shelf in memory replaces a file of the same name", async () => {
  const shelf = memoryShelf();
  await shelf.put({ name: "a", type: "application/json", content: "1" });
  await shelf.put({ name: "a", type: "application/json", content: "2" });
  expect([...shelf.files.values()].map(({ content }) => content)).toEqual(["2"]);
});
