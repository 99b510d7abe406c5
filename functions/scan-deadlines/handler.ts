import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { lambda, readEnvironment, readPlannedRun, variable } from "../../shared/edge/index.ts";
import { sqsQueue } from "../../shared/messaging/index.ts";
import { ScanIncomplete, scanDeadlines } from "../../shared/monitor/index.ts";
import { dynamoStore } from "../../shared/store/index.ts";

const {
  TABLE_NAME,
  ALERTS_QUEUE_URL,
  READINGS_QUEUE_URL,
  MOST_EMAILS_AT_ONCE: mostEmailsAtOnce,
  CONTRACT_MANAGERS: contractManagers,
} = readEnvironment(
  {
    TABLE_NAME: variable.text,
    ALERTS_QUEUE_URL: variable.address,
    READINGS_QUEUE_URL: variable.address.optional(),
    MOST_EMAILS_AT_ONCE: variable.number,
    CONTRACT_MANAGERS: variable.contractManagers,
  },
  process.env,
);
const store = dynamoStore(DynamoDBDocumentClient.from(new DynamoDBClient({})), TABLE_NAME);
const sqs = new SQSClient({});
const queues = {
  queue: sqsQueue(sqs, ALERTS_QUEUE_URL),
  ...(READINGS_QUEUE_URL && { readings: sqsQueue(sqs, READINGS_QUEUE_URL) }),
};

/** Every quarter of an hour: what fell due becomes alerts, and the alerts queue hears for whom. */
export const handler = lambda(async (payload, { log, count }) => {
  const { now } = readPlannedRun(payload);
  const { failures, silent, setAside, ...counts } = await scanDeadlines({
    store,
    ...queues,
    telling: { contractManagers },
    mostEmailsAtOnce,
    now,
  });
  count("ScanFinished", 1);
  count("AlertsRaised", counts.alertsRaised);
  count("EmailsHeld", counts.emailsHeld);
  count("CalendarRunsOut", counts.calendarRunsOut);
  count(
    "FactsSetAside",
    setAside.reduce((sum, { facts }) => sum + facts, 0),
  );
  count("WithheldUntilRead", counts.withheld);
  count("WithheldForHours", counts.withheldForHours);
  count("RegionsSilent", silent.length);
  for (const { region, since } of silent) log.warn("Nothing arrives from a region", { region, since });
  for (const { field, facts } of setAside) {
    log.warn("Facts with a date that no calendar holds are left out", { field, facts });
  }
  log.info("Scan finished", { now, ...counts, failures: failures.length });
  for (const failure of failures) log.warn("Left for the next scan", { ...failure });
  if (failures.length > 0) throw new ScanIncomplete(failures.length);
  return counts;
});
