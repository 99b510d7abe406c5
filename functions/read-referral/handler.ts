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
import { FEED_TRIES, jitteredPause, readAgain } from "../../shared/monitor/index.ts";
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
const feed = {
  store: dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), environment.TABLE_NAME),
  telling: { contractManagers: environment.CONTRACT_MANAGERS },
  pause: jitteredPause(Math.random, sleep),
  live: liveServiceOf(environment, new SecretsManagerClient({})),
  contracts: contractBook(environment.CONTRACTS),
};
const deadLetters = sqsDeadLetters(sqs, environment.DEAD_LETTERS_URL);
const patience = { tries: FEED_TRIES, postpone: sqsPostpone(sqs, environment.QUEUE_URL) };

/** Readings queue: reads a referral again, and records what it shows. */
export const handler = lambda(async (payload, surroundings) => {
  const { log, count } = surroundings;
  const messages = readQueueMessages(payload);
  const { read, readAlready, corrections, failed } = await readAgain(messages, feed);
  count("ReferralsRead", read);
  count("LiveServiceRefused", failed.filter(({ verdict }) => verdict === "alarm").length);
  for (const { region, corrected } of corrections) count("CorrectedByReconciliation", corrected, { region });
  log.info("Referrals read", { messages: messages.length, read, readAlready, failed: failed.length });
  const failures = failed.map(({ verdict, ...failure }) => ({
    ...failure,
    hopeless: verdict === "quarantine",
  }));
  return answerQueue(messages, failures, deadLetters, surroundings, patience);
});
