/** `npm run address`: says whether an address was given up, and puts it back in use. */
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { instantFromEpoch } from "../../shared/time/index.ts";
import { readArguments, usage } from "./address/arguments.ts";
import { putBack, say, standingOf } from "./address/put-back.ts";
import { runCommand } from "./run-command.ts";

await runCommand({
  usage,
  read: readArguments,
  run: async ({ address, useAgain }, place) => {
    const client = DynamoDBDocumentClient.from(place.dynamodb);
    const tableName = await place.tableName();
    const standing = await standingOf(client, tableName, address, instantFromEpoch(Date.now()));
    if (useAgain && standing.givenUp) await putBack(client, tableName, address);
    console.log(say(place.name, standing, useAgain));
    return 0;
  },
});
