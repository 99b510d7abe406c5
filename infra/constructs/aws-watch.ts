import type { MetricOptions } from "aws-cdk-lib/aws-cloudwatch";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { BundledFunction } from "./bundled-function.ts";
import { type AlarmDraft, FIVE_MINUTES } from "./metrics.ts";
import { INDEXES, type IndexName, type Storage } from "./storage.ts";
import type { Watched } from "./watched.ts";

interface WatchedOfAws extends Pick<Watched, "api" | "storage" | "deliveryTopic"> {
  readonly functions: readonly BundledFunction[];
}

const summed = { period: FIVE_MINUTES, statistic: "sum" } as const satisfies MetricOptions;
const atOnce = { threshold: 1, evaluationPeriods: 1 } as const;

/** Alarms on what AWS counts of functions, the API, the table and the topic, each under its own name. */
export function watchAws({
  functions,
  api,
  storage,
  deliveryTopic,
}: WatchedOfAws): Record<string, AlarmDraft> {
  return {
    ...Object.assign({}, ...functions.map(alarmsOfFunction)),
    ...Object.assign({}, ...[undefined, ...INDEXES].map((index) => alarmsOfTable(storage, index))),
    ApiFails: {
      alarmDescription:
        "The API has answered with 5xx: what was posted may not have been taken in. The logs of receive-event and snooze-obligation say why.",
      metric: api.metricServerError(summed),
      ...atOnce,
    },
    DeliveryNewsUndelivered: {
      alarmDescription:
        "SES's news of e-mails could not be put on its queue and was set aside: see the queue's policy, then npm run redrive -- --queue delivery-news.",
      metric: deliveryTopic.metricNumberOfNotificationsFailed(summed),
      ...atOnce,
    },
    DeliveryNewsLost: {
      alarmDescription:
        "SES's news of e-mails could not be set aside either and is lost: an alert may be sent a second time, and a bounce is not known.",
      metric: deliveryTopic.metric("NumberOfNotificationsFailedToRedriveToDlq", summed),
      ...atOnce,
    },
  };
}

function alarmsOfFunction(watched: BundledFunction): Record<string, AlarmDraft> {
  const { service, function: lambda, node } = watched;
  return {
    [`${node.id}Errors`]: {
      alarmDescription: `${service} ended in an error; its log says which.`,
      metric: lambda.metricErrors(summed),
      ...atOnce,
    },
    [`${node.id}Throttles`]: {
      alarmDescription: `${service} was not started because the account runs as many functions as it may: raise that quota, or see which takes it up.`,
      metric: lambda.metricThrottles(summed),
      ...atOnce,
    },
    ...(lambda.deadLetterQueue && {
      [`${node.id}RunLost`]: {
        alarmDescription: `A planned run of ${service} failed for good and could not be set aside: repeat it with npm run repeat.`,
        metric: lambda.metric("DeadLetterErrors", summed),
        ...atOnce,
      },
    }),
  };
}

/** @param index one of the table's indexes, which are counted apart; without it the table itself */
function alarmsOfTable({ table }: Storage, index: IndexName | undefined): Record<string, AlarmDraft> {
  const name = index === undefined ? "Table" : `Index${index.charAt(0).toUpperCase()}${index.slice(1)}`;
  const what = index === undefined ? "The table" : `The table's index ${index}`;
  const throttled = (metricName: string) =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensionsMap: {
        TableName: table.tableName,
        ...(index !== undefined && { GlobalSecondaryIndexName: index }),
      },
      ...summed,
    });
  return {
    [`${name}ReadsThrottled`]: {
      alarmDescription: `${what} refuses reads: scans and e-mails come late. See its quota, and whether one key is read all the time.`,
      metric: throttled("ReadThrottleEvents"),
      ...atOnce,
    },
    [`${name}WritesThrottled`]: {
      alarmDescription: `${what} refuses writes: events and e-mails come late. See its quota, and whether one key is written all the time.`,
      metric: throttled("WriteThrottleEvents"),
      ...atOnce,
    },
  };
}
