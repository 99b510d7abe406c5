/** `npm run release`: lets through, counts or drops the e-mails that the storm guard holds. */
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { releaseAlerts } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";
import { instantFromEpoch } from "../../shared/time/index.ts";
import { NoStackRuns } from "../local/start/stack-file.ts";
import { NotInPlace, placeOf, UnknownStage } from "./place.ts";
import { readArguments, usage } from "./release/arguments.ts";
import { sayRelease } from "./release/say.ts";
import { UnusableArguments } from "./unusable-arguments.ts";

async function main(): Promise<void> {
  const command = readArguments(process.argv.slice(2));
  if (command === "help") {
    console.log(usage);
    return;
  }
  const { work, stage } = command;
  const place = await placeOf(stage);
  try {
    const client = DynamoDBDocumentClient.from(place.dynamodb);
    const store = dynamoStore(client, await place.tableName());
    console.log(sayRelease(work, place.name, await releaseAlerts(store, work, instantFromEpoch(Date.now()))));
  } finally {
    place.close();
  }
}

try {
  await main();
} catch (error) {
  const expected = [UnusableArguments, UnknownStage, NotInPlace, NoStackRuns];
  if (!expected.some((kind) => error instanceof kind)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
