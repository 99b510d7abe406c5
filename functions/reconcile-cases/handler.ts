import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { lambda, readEnvironment, readPlannedRun, variable } from "../../shared/edge/index.ts";
import { sqsQueue } from "../../shared/messaging/index.ts";
import { reconcileCases } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";

const { TABLE_NAME, READINGS_QUEUE_URL, MOST_CASES } = readEnvironment(
  { TABLE_NAME: variable.text, READINGS_QUEUE_URL: variable.address, MOST_CASES: variable.number },
  process.env,
);
const reconciling = {
  store: dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), TABLE_NAME),
  queue: sqsQueue(new SQSClient({}), READINGS_QUEUE_URL),
  most: MOST_CASES,
};

/** 02:30 in London: asks for every open case to be read again that nobody has read for a day. */
export const handler = lambda(async (payload, { log, count }) => {
  const { now } = readPlannedRun(payload);
  const { asked, left } = await reconcileCases({ ...reconciling, now });
  count("CasesToReconcile", asked);
  count("CasesLeftUnreconciled", left);
  log.info("Reconciliation asked for", { now, asked, left });
  return { asked, left };
});
