/** `npm run rebuild`: folds the stored cases anew, so that new rules reach them before their next event. */
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { jitteredPause } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";
import { instantFromEpoch } from "../../shared/time/index.ts";
import { progressOf } from "../local/start/progress.ts";
import { parsed, placeAndHelp } from "./command-line.ts";
import { contractManagersOf } from "./place.ts";
import { caseIdsIn, rebuild } from "./rebuild/rebuild.ts";
import { runCommand } from "./run-command.ts";

const usage = `npm run rebuild [-- --stage NAME]

Folds every case of a region anew from its events, and the person's own case of each referral, under the rules
of this version: after a deployment with new rules they reach cases before their next event. The next scan finds
what is due then; should that be more e-mails than one scan may send, they are held (npm run release).

  --stage NAME     in AWS, with the credentials that the AWS SDK finds; without it in the
                   local stack that runs`;

function readArguments(args: readonly string[]) {
  const { values } = parsed({ args: [...args], options: placeAndHelp });
  return values.help ? "help" : { stage: values.stage };
}

await runCommand({
  usage,
  read: readArguments,
  run: async ({ stage }, place) => {
    const store = dynamoStore(DynamoDBDocumentClient.from(place.dynamodb), await place.tableName());
    const caseIds = await caseIdsIn(store);
    const bar = progressOf(caseIds.length, process.stdout, console.log, "cases");
    const telling = { contractManagers: contractManagersOf(stage ?? "dev") };
    const recording = { store, telling, pause: jitteredPause(Math.random, sleep) };
    const tally = await rebuild(caseIds, instantFromEpoch(Date.now()), recording, (done) =>
      bar.at(done, ""),
    ).finally(bar.end);
    console.log(
      `In ${place.name}: ${tally.folded} cases written anew, ${tally.same} as they were, ${tally.none} left out because there is no such case or its events are forgotten.`,
    );
    return 0;
  },
});
