/** `npm run address`: says whether an address was given up, and puts it back in use. */
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { instantFromEpoch } from "../../shared/time/index.ts";
import { NoStackRuns } from "../local/start/stack-file.ts";
import { readArguments, usage } from "./address/arguments.ts";
import { putBack, say, standingOf } from "./address/put-back.ts";
import { NotInPlace, placeOf, UnknownStage } from "./place.ts";
import { UnusableArguments } from "./unusable-arguments.ts";

async function main(): Promise<void> {
  const command = readArguments(process.argv.slice(2));
  if (command === "help") {
    console.log(usage);
    return;
  }
  const { address, useAgain, stage } = command;
  const place = await placeOf(stage);
  try {
    const client = DynamoDBDocumentClient.from(place.dynamodb);
    const tableName = await place.tableName();
    const standing = await standingOf(client, tableName, address, instantFromEpoch(Date.now()));
    if (useAgain && standing.givenUp) await putBack(client, tableName, address);
    console.log(say(place.name, standing, useAgain));
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
