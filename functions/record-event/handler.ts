import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { failuresOf, lambda, readEnvironment, readQueueMessages, variable } from "../../shared/edge/index.ts";
import { jitteredPause, recordEvents } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";

const { TABLE_NAME, CONTRACT_MANAGERS: contractManagers } = readEnvironment(
  { TABLE_NAME: variable.text, CONTRACT_MANAGERS: variable.contractManagers },
  process.env,
);
const store = dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), TABLE_NAME);
const recording = { store, telling: { contractManagers }, pause: jitteredPause(Math.random, sleep) };

/** Events queue: adds each event to the log of its cases and folds them anew. */
export const handler = lambda(async (payload, { log, count }) => {
  const messages = readQueueMessages(payload);
  const { recorded, failed } = await recordEvents(messages, recording);
  count("EventsRecorded", recorded);
  log.info("Events recorded", { messages: messages.length, recorded, failed: failed.length });
  for (const failure of failed) log.warn("A message could not be recorded", { ...failure });
  return failuresOf(failed.map(({ messageId }) => messageId));
});
