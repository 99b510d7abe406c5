import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  failuresOf,
  lambda,
  readEnvironment,
  readQueueMessages,
  signingSecrets,
  variable,
} from "../../shared/edge/index.ts";
import { type AlertEmailInput, composeAlertEmail } from "../../shared/emails/index.ts";
import { clientThatSendsOnce, sesMailer } from "../../shared/messaging/index.ts";
import { dispatchAlerts, EmailUncomposable } from "../../shared/monitor/index.ts";
import { snoozeLinkOf } from "../../shared/snooze/index.ts";
import { dynamoStore, recipientKey } from "../../shared/store/index.ts";

const environment = readEnvironment(
  {
    TABLE_NAME: variable.text,
    SENDER_ADDRESS: variable.mailbox,
    CONFIGURATION_SET: variable.text,
    REFER_AND_MONITOR_URL: variable.address,
    SNOOZE_URL: variable.address,
    SIGNING_SECRET: variable.text,
    CONTRACT_MANAGERS: variable.contractManagers,
  },
  process.env,
);
const { SENDER_ADDRESS: senderAddress, CONFIGURATION_SET: configurationSet } = environment;
const secrets = signingSecrets(new SecretsManagerClient({}), environment.SIGNING_SECRET);
const baseUrl = environment.SNOOZE_URL;
const sending = {
  store: dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), environment.TABLE_NAME),
  mailer: sesMailer(clientThatSendsOnce(), { senderAddress, configurationSet }),
  compose: async (input: AlertEmailInput) => {
    const acknowledgeLinkOf = snoozeLinkOf({ baseUrl, secret: await secrets.current(), recipientKey });
    return composeAlertEmail({ ...input, acknowledgeLinkOf }).catch((error: unknown) => {
      throw new EmailUncomposable(error);
    });
  },
  contractManagers: environment.CONTRACT_MANAGERS,
  referAndMonitorUrl: environment.REFER_AND_MONITOR_URL,
  newDeliveryId: randomUUID,
};

/** Alerts queue: one e-mail for each recipient with everything that waits for them. */
export const handler = lambda(async (payload, { log, count }) => {
  const { sent, failed, bouncesTooMuch } = await dispatchAlerts(readQueueMessages(payload), sending);
  count("EmailsSent", sent.filter(({ outcome }) => outcome === "sent").length);
  count("BouncesTooMuch", bouncesTooMuch ? 1 : 0);
  count(
    "NobodyToTell",
    sent.reduce((sum, { nobodyLeft = 0 }) => sum + nobodyLeft, 0),
  );
  count(
    "AlertsUndeliverable",
    sent.reduce((sum, { undeliverable = 0 }) => sum + undeliverable, 0),
  );
  for (const one of sent) log.info("Alerts taken up", { ...one });
  for (const { error, messageId } of failed) log.failure("Alerts not sent", error, { messageId });
  return failuresOf(failed.map(({ messageId }) => messageId));
});
