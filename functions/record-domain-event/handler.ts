import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  answerQueue,
  lambda,
  liveServiceOf,
  liveServiceVariables,
  readEnvironment,
  readQueueMessages,
  variable,
} from "../../shared/edge/index.ts";
import { sqsDeadLetters, sqsPostpone } from "../../shared/messaging/index.ts";
import { FEED_TRIES, hearing, jitteredPause, recordDomainEvents } from "../../shared/monitor/index.ts";
import { contractBook } from "../../shared/sources/domain-events/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";

const environment = readEnvironment(
  {
    TABLE_NAME: variable.text,
    QUEUE_URL: variable.address,
    DEAD_LETTERS_URL: variable.address,
    CONTRACT_MANAGERS: variable.contractManagers,
    CONTRACTS: variable.contracts,
    ...liveServiceVariables,
  },
  process.env,
);
const sqs = new SQSClient({});
const store = dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), environment.TABLE_NAME);
const feed = {
  store,
  heard: hearing(store),
  telling: { contractManagers: environment.CONTRACT_MANAGERS },
  pause: jitteredPause(Math.random, sleep),
  live: liveServiceOf(environment, new SecretsManagerClient({})),
  contracts: contractBook(environment.CONTRACTS),
};
const deadLetters = sqsDeadLetters(sqs, environment.DEAD_LETTERS_URL, { unread: ["description", "details"] });
const patience = { tries: FEED_TRIES, postpone: sqsPostpone(sqs, environment.QUEUE_URL) };

/** Domain events queue: reads what the live service announced, and records it; custody is recorded as it is told. */
export const handler = lambda(async (payload, surroundings) => {
  const { log, count } = surroundings;
  const messages = readQueueMessages(payload);
  const { recorded, unfounded, unknownTypes, failed } = await recordDomainEvents(messages, feed);
  count("DomainEventsRecorded", recorded);
  count("DomainEventsUnfounded", unfounded);
  count("DomainEventsUnknown", unknownTypes.length);
  count("LiveServiceRefused", failed.filter(({ verdict }) => verdict === "alarm").length);
  log.info("Domain events recorded", {
    messages: messages.length,
    recorded,
    unfounded,
    failed: failed.length,
  });
  for (const eventType of unknownTypes) log.warn("An event of this type concerns no case", { eventType });
  const failures = failed.map(({ verdict, ...failure }) => ({
    ...failure,
    hopeless: verdict === "quarantine",
  }));
  return answerQueue(messages, failures, deadLetters, surroundings, patience);
});
