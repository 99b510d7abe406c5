import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { lambda, readEnvironment, readPlannedReport, variable } from "../../shared/edge/index.ts";
import { clientThatSendsOnce, sesMailer } from "../../shared/messaging/index.ts";
import { writeWeeklyReport } from "../../shared/monitor/index.ts";
import { weeklyFigures, weeklyReport } from "../../shared/reports/index.ts";
import { bucketShelf, dynamoStore } from "../../shared/store/index.ts";

const environment = readEnvironment(
  {
    TABLE_NAME: variable.text,
    REPORTS_BUCKET: variable.text,
    SENDER_ADDRESS: variable.mailbox,
    CONFIGURATION_SET: variable.text,
    CONTRACT_MANAGERS: variable.contractManagers,
  },
  process.env,
);
const { SENDER_ADDRESS: senderAddress, CONFIGURATION_SET: configurationSet } = environment;
const reporting = {
  store: dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), environment.TABLE_NAME),
  shelf: bucketShelf(new S3Client({}), environment.REPORTS_BUCKET),
  mailer: sesMailer(clientThatSendsOnce(), { senderAddress, configurationSet }),
  contractManagers: environment.CONTRACT_MANAGERS,
  report: weeklyReport,
  readFigures: (stored: unknown) => weeklyFigures.parse(stored),
  newDeliveryId: randomUUID,
};

/** Monday 07:00 in London: the week that has just ended, for one region or for the nation. */
export const handler = lambda(async (payload, { log, count }) => {
  const written = await writeWeeklyReport(readPlannedReport(payload), reporting);
  count("ReportsWritten", 1);
  log.info("Report written", { ...written });
  return written;
});
