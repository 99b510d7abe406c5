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
import { readableInSesEvents, sqsDeadLetters } from "../../shared/messaging/index.ts";
import { trackDeliveries } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";

const {
  TABLE_NAME,
  DEAD_LETTERS_URL,
  CONFIGURATION_SET: configurationSet,
  CONTRACT_MANAGERS: contractManagers,
} = readEnvironment(
  {
    TABLE_NAME: variable.text,
    DEAD_LETTERS_URL: variable.address,
    CONFIGURATION_SET: variable.text,
    CONTRACT_MANAGERS: variable.contractManagers,
  },
  process.env,
);
const store = dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), TABLE_NAME);
const tracking = { store, configurationSet, contractManagers };
const deadLetters = sqsDeadLetters(new SQSClient({}), DEAD_LETTERS_URL, readableInSesEvents);

/** SES's news of e-mails: settles their alerts, and passes on what could not be delivered. */
export const handler = lambda(async (payload, surroundings) => {
  const { log, count } = surroundings;
  const messages = readQueueMessages(payload);
  const { failed, tooMuch, ...tracked } = await trackDeliveries(messages, tracking);
  count("EmailsBounced", tracked.bounced);
  count("EmailsComplained", tracked.complained);
  count("EmailsNotSent", tracked.notSent);
  count("AlertsRerouted", tracked.rerouted);
  count("NobodyToTell", tracked.nobodyLeft);
  count("ReportsUndeliverable", tracked.unlisted);
  count("BouncesTooMuch", tooMuch ? 1 : 0);
  log.info("News of e-mails", { messages: messages.length, ...tracked, failed: failed.length });
  for (const { messageId, error } of failed) log.failure("News not taken in", error, { messageId });
  return answerQueue(messages, failed.map(reasoned), deadLetters, surroundings);
});

const reasoned = ({
  messageId,
  error,
  hopeless,
}: Awaited<ReturnType<typeof trackDeliveries>>["failed"][number]) => ({
  messageId,
  reason: error instanceof Error ? error.name : "Unknown",
  hopeless,
});
