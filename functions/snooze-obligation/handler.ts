import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  lambda,
  readEnvironment,
  readFollowedLink,
  signingSecrets,
  variable,
} from "../../shared/edge/index.ts";
import { jitteredPause, snoozeObligation } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";

const {
  TABLE_NAME,
  CONTRACT_MANAGERS: contractManagers,
  SIGNING_SECRET,
} = readEnvironment(
  {
    TABLE_NAME: variable.text,
    CONTRACT_MANAGERS: variable.contractManagers,
    SIGNING_SECRET: variable.text,
  },
  process.env,
);
const { accepted: secrets } = signingSecrets(new SecretsManagerClient({}), SIGNING_SECRET);
const store = dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), TABLE_NAME);
const recording = { store, secrets, telling: { contractManagers }, pause: jitteredPause(Math.random, sleep) };

/** GET shows the form behind a link of an e-mail, POST writes down what was chosen in it. */
export const handler = lambda(async (payload, { log, count }) => {
  const link = readFollowedLink(payload);
  const { outcome, answer } = await snoozeObligation(link, recording);
  if (outcome === "snoozed") count("ObligationsSnoozed", 1);
  if (outcome === "forged") count("LinksForged", 1);
  log.info("A link was followed", { method: link.method, outcome, status: answer.status });
  return { statusCode: answer.status, headers: { ...answer.headers }, body: answer.body };
});
