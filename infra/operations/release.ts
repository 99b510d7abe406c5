/** `npm run release`: lets through, counts or drops the e-mails that the storm guard holds. */
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { releaseAlerts } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";
import { instantFromEpoch } from "../../shared/time/index.ts";
import { readArguments, usage } from "./release/arguments.ts";
import { sayRelease } from "./release/say.ts";
import { runCommand } from "./run-command.ts";

await runCommand({
  usage,
  read: readArguments,
  run: async ({ work }, place) => {
    const client = DynamoDBDocumentClient.from(place.dynamodb);
    const store = dynamoStore(client, await place.tableName());
    console.log(sayRelease(work, place.name, await releaseAlerts(store, work, instantFromEpoch(Date.now()))));
    return 0;
  },
});
