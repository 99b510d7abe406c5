/** `npm run undeliverable`: lists what no e-mail could carry, and has it sent again. */
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { undeliverableAlerts } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";
import { runCommand } from "./run-command.ts";
import { readArguments, usage } from "./undeliverable/arguments.ts";
import { sayUndeliverable } from "./undeliverable/say.ts";

await runCommand({
  usage,
  read: readArguments,
  run: async ({ sendAgain, reference }, place) => {
    const client = DynamoDBDocumentClient.from(place.dynamodb);
    const store = dynamoStore(client, await place.tableName());
    const found = await undeliverableAlerts(store, { sendAgain, reference });
    console.log(sayUndeliverable(place.name, found, sendAgain));
    return 0;
  },
});
