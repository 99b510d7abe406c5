/** `npm run withdraw`: takes an event back out of the cases that have it; it stays in their logs, with who did it and why. */
import { userInfo } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  CaseContended,
  EventsForgotten,
  jitteredPause,
  NoSuchEvent,
  withdrawEvent,
} from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";
import { instantFromEpoch } from "../../shared/time/index.ts";
import { contractManagersOf } from "./place.ts";
import { runCommand } from "./run-command.ts";
import { readArguments, usage } from "./withdraw/arguments.ts";
import { sayWithdrawn } from "./withdraw/say.ts";

/** The user's name on this machine, where it has one for them. */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

await runCommand({
  usage,
  read: readArguments,
  run: async ({ stage, ...what }, place) => {
    const store = dynamoStore(DynamoDBDocumentClient.from(place.dynamodb), await place.tableName());
    const telling = { contractManagers: contractManagersOf(stage ?? "dev") };
    const recording = { store, telling, pause: jitteredPause(Math.random, sleep) };
    const at = instantFromEpoch(Date.now());
    const withdrawn = await withdrawEvent({ ...what, at, by: operator() }, recording);
    console.log(sayWithdrawn(place.name, withdrawn));
    return 0;
  },
  expected: [NoSuchEvent, EventsForgotten, CaseContended],
});
