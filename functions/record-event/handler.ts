import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  answerQueue,
  lambda,
  readEnvironment,
  readQueueMessages,
  variable,
} from "../../shared/edge/index.ts";
import { sqsDeadLetters } from "../../shared/messaging/index.ts";
import { hearing, jitteredPause, recordEvents } from "../../shared/monitor/index.ts";
import { namesInEvents } from "../../shared/sources/full-events/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";

const {
  TABLE_NAME,
  DEAD_LETTERS_URL,
  CONTRACT_MANAGERS: contractManagers,
} = readEnvironment(
  {
    TABLE_NAME: variable.text,
    DEAD_LETTERS_URL: variable.address,
    CONTRACT_MANAGERS: variable.contractManagers,
  },
  process.env,
);
const store = dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), TABLE_NAME);
const recording = {
  store,
  telling: { contractManagers },
  pause: jitteredPause(Math.random, sleep),
  heard: hearing(store),
};
const deadLetters = sqsDeadLetters(new SQSClient({}), DEAD_LETTERS_URL, { names: namesInEvents });

/** Events queue: adds each event to the log of its cases and folds them anew. */
export const handler = lambda(async (payload, surroundings) => {
  const { log, count } = surroundings;
  const messages = readQueueMessages(payload);
  const { recorded, failed } = await recordEvents(messages, recording);
  count("EventsRecorded", recorded);
  log.info("Events recorded", { messages: messages.length, recorded, failed: failed.length });
  return answerQueue(messages, failed, deadLetters, surroundings);
});
