import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { failuresOf, lambda, readEnvironment, readQueueMessages, variable } from "../../shared/edge/index.ts";
import { composeAlertEmail } from "../../shared/emails/index.ts";
import { clientThatSendsOnce, sesMailer } from "../../shared/messaging/index.ts";
import { runErrands } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";

const environment = readEnvironment(
  {
    TABLE_NAME: variable.text,
    SENDER_ADDRESS: variable.mailbox,
    CONFIGURATION_SET: variable.text,
    REFER_AND_MONITOR_URL: variable.address,
  },
  process.env,
);
const { SENDER_ADDRESS: senderAddress, CONFIGURATION_SET: configurationSet } = environment;
const sending = {
  store: dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), environment.TABLE_NAME),
  mailer: sesMailer(clientThatSendsOnce(), { senderAddress, configurationSet }),
  compose: composeAlertEmail,
  referAndMonitorUrl: environment.REFER_AND_MONITOR_URL,
  newDeliveryId: randomUUID,
};

/** Alerts queue: one e-mail for each recipient with everything that waits for them. */
export const handler = lambda(async (payload, { log, count }) => {
  const { sent, failed } = await runErrands(readQueueMessages(payload), sending);
  count("EmailsSent", sent.filter(({ outcome }) => outcome === "sent").length);
  for (const one of sent) log.info("Alerts taken up", { ...one });
  for (const { error, messageId } of failed) log.failure("Alerts not sent", error, { messageId });
  return failuresOf(failed.map(({ messageId }) => messageId));
});
