import { describe, expect, test } from "vitest";
import { FEED_TRIES } from "../../../shared/monitor/index.ts";
import { announcedTypes, custodyTypes } from "../../../shared/sources/domain-events/index.ts";
import { pathOf, type Resource, readable, resourceAt, templateOf } from "../synthesized.ts";

const template = templateOf("prod");
const allOf = (type: string) => Object.values(template.Resources).filter(({ Type }) => Type === type);

describe("the subscription to the HMPPS topic", () => {
  const subscription = allOf("AWS::SNS::Subscription").find(
    ({ Properties }) => Properties["TopicArn"] === "arn:aws:sns:eu-west-2:000000000000:hmpps-domain-events",
  );

  test("feeds the queue of domain events with the events as they are", () => {
    const { Protocol, Endpoint, RawMessageDelivery } = subscription?.Properties ?? {};
    expect([Protocol, readable(template, Endpoint), RawMessageDelivery]).toEqual([
      "sqs",
      "{LiveFeed/DomainEvents/Queue}",
      true,
    ]);
  });

  test("lets through what a case is folded from, and nothing else", () => {
    expect(subscription?.Properties["FilterPolicy"]).toEqual({
      eventType: [...announcedTypes, ...custodyTypes],
    });
    expect(subscription?.Properties).not.toHaveProperty("FilterPolicyScope");
  });

  test("is the only one that may send to the queue", () => {
    const policy = allOf("AWS::SQS::QueuePolicy").find(({ Properties }) =>
      (Properties["Queues"] as unknown[]).some(
        (queue) => readable(template, queue) === "{LiveFeed/DomainEvents/Queue}",
      ),
    );
    const { Statement } = (policy as Resource).Properties["PolicyDocument"] as {
      Statement: { Effect: string; Condition: unknown; Principal: unknown }[];
    };
    expect(Statement.filter(({ Effect }) => Effect === "Allow")).toMatchObject([
      {
        Principal: { Service: "sns.amazonaws.com" },
        Condition: {
          ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-2:000000000000:hmpps-domain-events" },
        },
      },
    ]);
  });
});

describe.each([
  ["LiveFeed/DomainEvents", "LiveFeed/RecordDomainEvent"],
  ["LiveFeed/Readings", "LiveFeed/ReadReferral"],
])("the queue %s", (queue, consumer) => {
  const mapping = allOf("AWS::Lambda::EventSourceMapping").find(
    ({ Properties }) => readable(template, Properties["EventSourceArn"]) === `{${queue}/Queue}`,
  );
  const environment = (
    resourceAt(template, `${consumer}/Function`).Properties["Environment"] as {
      Variables: Record<string, unknown>;
    }
  ).Variables;

  test("has the patience that its consumer counts with", () => {
    const { RedrivePolicy } = resourceAt(template, `${queue}/Queue`).Properties;
    expect(RedrivePolicy).toMatchObject({ maxReceiveCount: FEED_TRIES });
  });

  test("is read by two copies of its function, of which only the failed messages come back", () => {
    expect(readable(template, mapping?.Properties["FunctionName"])).toBe(`{${consumer}/Function}`);
    expect(mapping?.Properties).toMatchObject({
      BatchSize: 5,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
  });

  test("and all that read the live service stay together within its rate", () => {
    expect(Number(environment["REQUESTS_PER_SECOND"]) * 4).toBe(10);
  });

  test("and its consumer knows the secret by name, not what it holds", () => {
    expect(environment["CREDENTIALS_SECRET"]).toBe("crs-compliance-monitor/live-service");
    expect(JSON.stringify(environment)).not.toMatch(/clientSecret|resolve:secretsmanager/u);
  });
});

test("no more is read at night than can be until people begin to work", () => {
  const { Environment } = resourceAt(template, "LiveFeed/ReconcileCases/Function").Properties as {
    Environment: { Variables: Record<string, string> };
  };
  // Half of ten requests a second, for four hours, seven a referral.
  expect(Environment.Variables["MOST_CASES"]).toBe("10285");
});

test("a stage without a live feed has none of it, and its scan asks nobody to read", () => {
  const dev = templateOf("dev");
  expect(Object.values(dev.Resources).filter((one) => pathOf(one).startsWith("LiveFeed/"))).toEqual([]);
  const { Environment } = resourceAt(dev, "Scan/ScanDeadlines/Function").Properties;
  expect(Environment).not.toHaveProperty("Variables.READINGS_QUEUE_URL");
  expect(resourceAt(template, "Scan/ScanDeadlines/Function").Properties["Environment"]).toHaveProperty(
    "Variables.READINGS_QUEUE_URL",
  );
});

describe("an alarm is raised", () => {
  const alarm = (name: string) => {
    const { Dimensions, ...properties } = resourceAt(template, `Observability/${name}`).Properties;
    const of = (Dimensions as { Name: string; Value: unknown }[]).map(
      ({ Name, Value }) => `${Name}=${readable(template, Value)}`,
    );
    return { ...properties, of };
  };
  const service = (name: string) => [`service=${name}`];

  test.each([
    ["DomainEventSetAside", "LiveFeed/DomainEvents/DeadLetters"],
    ["ReadingSetAside", "LiveFeed/Readings/DeadLetters"],
  ])("%s: when anything is in %s", (name, queue) => {
    expect(alarm(name)).toMatchObject({
      MetricName: "ApproximateNumberOfMessagesVisible",
      of: [`QueueName={${queue}}`],
      Threshold: 1,
      EvaluationPeriods: 1,
    });
  });

  test("DomainEventsAgeing: when the live service has not answered for an hour", () => {
    expect(alarm("DomainEventsAgeing")).toMatchObject({
      MetricName: "ApproximateAgeOfOldestMessage",
      of: ["QueueName={LiveFeed/DomainEvents/Queue}"],
      ComparisonOperator: "GreaterThanThreshold",
      Threshold: 3_600,
    });
  });

  test.each([
    ["DomainEventsRefused", "LiveServiceRefused", "record-domain-event", 1],
    ["ReadingsRefused", "LiveServiceRefused", "read-referral", 1],
    ["WithheldForHours", "WithheldForHours", "scan-deadlines", 2],
    ["CasesLeftUnreconciled", "CasesLeftUnreconciled", "reconcile-cases", 3],
  ])("%s: when %s of %s is counted, for %i periods", (name, MetricName, by, EvaluationPeriods) => {
    expect(alarm(name)).toMatchObject({
      Namespace: "CrsComplianceMonitor",
      MetricName,
      of: service(by),
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      Threshold: 1,
      EvaluationPeriods,
      TreatMissingData: "notBreaching",
    });
  });

  test.each(["RecordDomainEvent", "ReadReferral", "ReconcileCases"])(
    "%sErrors: when it ends in one",
    (name) => {
      expect(alarm(`${name}Errors`)).toMatchObject({
        MetricName: "Errors",
        of: [`FunctionName={LiveFeed/${name}/Function}`],
      });
    },
  );
});

test.each([
  "DomainEventsRecorded",
  "DomainEventsUnfounded",
  "DomainEventsUnknown",
  "ReferralsRead",
  "WithheldUntilRead",
  "CorrectedByReconciliation",
])("the dashboard shows %s, where there is a live feed", (metric) => {
  const body = (of: typeof template) =>
    JSON.stringify(resourceAt(of, "Observability/Dashboard").Properties["DashboardBody"]);
  expect(body(template)).toContain(metric);
  expect(body(templateOf("dev"))).not.toContain(metric);
});
