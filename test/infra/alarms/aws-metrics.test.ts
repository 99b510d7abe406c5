import { describe, expect, test } from "vitest";
import { pathOf, templateOf } from "../synthesized.ts";
import { type Alarm, alarmsIn, stateOf } from "./cloudwatch.ts";
import { publishedByAws } from "./published-by-aws.ts";

const template = templateOf("prod");
const alarms = alarmsIn(template);
const ofAws = alarms.filter(({ namespace }) => namespace.startsWith("AWS/"));
const resources = Object.values(template.Resources);
const paths = (type: string) =>
  resources.filter(({ Type }) => Type === type).map((resource) => `{${pathOf(resource)}}`);
const indexes = resources
  .filter(({ Type }) => Type === "AWS::DynamoDB::GlobalTable")
  .flatMap(({ Properties }) => Properties["GlobalSecondaryIndexes"] as { IndexName: string }[])
  .map(({ IndexName }) => IndexName);
const stages = resources
  .filter(({ Type }) => Type === "AWS::ApiGatewayV2::Stage")
  .flatMap((stage) => [`{${pathOf(stage)}}`, String(stage.Properties["StageName"])]);

const namedBy = (kind: string): readonly string[] => {
  if (kind === "an index of the table") return indexes;
  return kind === "AWS::ApiGatewayV2::Stage" ? stages : paths(kind);
};

/** The alarms on a metric whose dimension names one of these. */
const watching = (metric: string, dimension: string, names: readonly string[]) =>
  names.map(
    (name) => ofAws.filter((one) => one.metric === metric && one.dimensions[dimension] === name).length,
  );

describe.each(ofAws.map((alarm) => [alarm.id, alarm] as const))("%s", (_id, alarm) => {
  test("watches a metric that AWS publishes of something that is in the stack", () => {
    const { metrics, dimensions } = publishedByAws[alarm.namespace] ?? { metrics: [], dimensions: [] };
    expect(metrics).toContain(alarm.metric);
    const names = Object.keys(alarm.dimensions).sort();
    const form = dimensions.find((one) => Object.keys(one).sort().join() === names.join());
    expect(form).toBeDefined();
    for (const [name, value] of Object.entries(alarm.dimensions)) {
      expect(namedBy(form?.[name] ?? "")).toContain(value);
    }
  });
});

/** In the unit of the metric: the least by which a value can rise. */
const ONE = 1;
const repeated = (value: number, { evaluationPeriods }: Alarm) => Array(evaluationPeriods).fill([value]);

describe.each(alarms.map((alarm) => [alarm.id, alarm] as const))("%s", (_id, alarm) => {
  const { comparison, threshold, evaluationPeriods } = alarm;
  const reaches = { GreaterThanOrEqualToThreshold: 0, GreaterThanThreshold: ONE, LessThanThreshold: -ONE }[
    comparison
  ];
  const stays = reaches + (comparison === "LessThanThreshold" ? ONE : -ONE);

  test("is raised where its threshold is reached, in each of its periods", () => {
    expect(stateOf(alarm, repeated(threshold + reaches, alarm))).toBe("ALARM");
  });

  test("is not raised just before that", () => {
    expect(stateOf(alarm, repeated(threshold + stays, alarm))).toBe("OK");
  });

  test("is over when it is well again", () => {
    const ill = repeated(threshold + reaches, alarm);
    expect(stateOf(alarm, [...ill, [threshold + stays]])).toBe("OK");
  });

  test("takes silence for well, unless silence is what it watches for", () => {
    const expected = alarm.id === "NoScanFinished" ? "ALARM" : "OK";
    expect(stateOf(alarm, Array(evaluationPeriods).fill([]))).toBe(expected);
  });
});

describe("nothing is left unwatched:", () => {
  const deadLetters = (path: string) => path.includes("DeadLetters");
  const queues = paths("AWS::SQS::Queue");
  const functions = paths("AWS::Lambda::Function");
  const onesOf = (names: readonly unknown[]) => names.map(() => 1);

  /** A dimension of a queue is its name, which reads as its path. */
  test("the age of what waits in every queue", () => {
    const working = queues.filter((path) => !deadLetters(path));
    expect(watching("ApproximateAgeOfOldestMessage", "QueueName", working)).toEqual(onesOf(working));
  });

  test("every dead-letter queue", () => {
    const aside = queues.filter(deadLetters);
    expect(watching("ApproximateNumberOfMessagesVisible", "QueueName", aside)).toEqual(onesOf(aside));
  });

  test.each(["Errors", "Throttles"])("%s of every function", (metric) => {
    expect(watching(metric, "FunctionName", functions)).toEqual(onesOf(functions));
  });

  test("every function that has planned runs, where one of them could not be set aside", () => {
    const planned = resources
      .filter(({ Type, Properties }) => Type === "AWS::Lambda::Function" && Properties["DeadLetterConfig"])
      .map((one) => `{${pathOf(one)}}`);
    expect(planned).toHaveLength(3);
    expect(watching("DeadLetterErrors", "FunctionName", planned)).toEqual(onesOf(planned));
  });

  test.each(["ReadThrottleEvents", "WriteThrottleEvents"])(
    "%s of the table and each of its indexes",
    (metric) => {
      const watched = ofAws
        .filter((one) => one.metric === metric)
        .map(({ dimensions }) => dimensions["GlobalSecondaryIndexName"]);
      expect(watched.sort()).toEqual([...indexes, undefined].sort());
    },
  );

  test.each(["NumberOfNotificationsFailed", "NumberOfNotificationsFailedToRedriveToDlq"])(
    "%s of the topic that feeds a queue",
    (metric) => {
      const feeding = paths("AWS::SNS::Topic").filter((path) => path.startsWith("{Delivery/"));
      expect(watching(metric, "TopicName", feeding)).toEqual([1]);
    },
  );

  test("5xx of the API", () => {
    expect(watching("5xx", "ApiId", paths("AWS::ApiGatewayV2::Api"))).toEqual([1]);
  });
});
