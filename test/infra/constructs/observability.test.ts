import { describe, expect, test } from "vitest";
import { pathOf, readable, resourceAt, templateOf } from "../synthesized.ts";

const template = templateOf("prod");
const allOf = (type: string) => Object.values(template.Resources).filter(({ Type }) => Type === type);
const alarms = allOf("AWS::CloudWatch::Alarm");

/** An alarm with its dimensions as readable text. */
function alarm(name: string) {
  const { Properties } = resourceAt(template, `Observability/${name}`);
  const dimensions = (Properties["Dimensions"] ?? []) as { Name: string; Value: unknown }[];
  return {
    ...Properties,
    Dimensions: dimensions.map(({ Name, Value }) => `${Name}=${readable(template, Value)}`),
  };
}

describe("an alarm is raised", () => {
  test.each([
    ["EventSetAside", "Ingest/Events/DeadLetters"],
    ["AlertSetAside", "Alerts/Alerts/DeadLetters"],
    ["DeliveryNewsSetAside", "Delivery/News/DeadLetters"],
    ["RunSetAside", "Timetable/DeadLetters"],
  ])("%s: when anything is in %s", (name, path) => {
    expect(alarm(name)).toMatchObject({
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Dimensions: [`QueueName=${queueName(path)}`],
      Statistic: "Maximum",
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      Threshold: 1,
      EvaluationPeriods: 1,
      Period: 300,
      TreatMissingData: "notBreaching",
    });
  });

  test.each([
    ["EventsAgeing", "Ingest/Events/Queue"],
    ["AlertsAgeing", "Alerts/Alerts/Queue"],
    ["DeliveryNewsAgeing", "Delivery/News/Queue"],
  ])("%s: when the oldest message in %s is older than 15 minutes", (name, path) => {
    expect(alarm(name)).toMatchObject({
      Namespace: "AWS/SQS",
      MetricName: "ApproximateAgeOfOldestMessage",
      Dimensions: [`QueueName=${queueName(path)}`],
      Statistic: "Maximum",
      ComparisonOperator: "GreaterThanThreshold",
      Threshold: 15 * 60,
      EvaluationPeriods: 1,
      Period: 300,
    });
  });

  test.each([
    ["ReceiveEventErrors", "Ingest/ReceiveEvent/Function"],
    ["RecordEventErrors", "Ingest/RecordEvent/Function"],
    ["ScanDeadlinesErrors", "Scan/ScanDeadlines/Function"],
    ["SendAlertsErrors", "Alerts/SendAlerts/Function"],
    ["SnoozeObligationErrors", "Snooze/SnoozeObligation/Function"],
    ["TrackDeliveryErrors", "Delivery/TrackDelivery/Function"],
    ["WriteWeeklyReportErrors", "Reports/WriteWeeklyReport/Function"],
  ])("%s: when %s ends in an error", (name, path) => {
    expect(alarm(name)).toMatchObject({
      Namespace: "AWS/Lambda",
      MetricName: "Errors",
      Dimensions: [`FunctionName={${path}}`],
      Statistic: "Sum",
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      Threshold: 1,
      EvaluationPeriods: 1,
    });
  });

  test("NoScanFinished: when no scan has finished for 45 minutes, silence included", () => {
    expect(alarm("NoScanFinished")).toMatchObject({
      Namespace: "CrsComplianceMonitor",
      MetricName: "ScanFinished",
      Dimensions: ["service=scan-deadlines"],
      Statistic: "Sum",
      ComparisonOperator: "LessThanThreshold",
      Threshold: 1,
      Period: 15 * 60,
      EvaluationPeriods: 3,
      TreatMissingData: "breaching",
    });
  });

  test("EmailsHeld: when a scan holds e-mails back, and for as long as it does", () => {
    expect(alarm("EmailsHeld")).toMatchObject({
      Namespace: "CrsComplianceMonitor",
      MetricName: "EmailsHeld",
      Dimensions: ["service=scan-deadlines"],
      Statistic: "Sum",
      Period: 900,
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      Threshold: 1,
    });
  });

  test("RegionSilent: when a scan finds that nothing has arrived from a region for two working days", () => {
    expect(alarm("RegionSilent")).toMatchObject({
      Namespace: "CrsComplianceMonitor",
      MetricName: "RegionsSilent",
      Dimensions: ["service=scan-deadlines"],
      Statistic: "Sum",
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      Threshold: 1,
      TreatMissingData: "notBreaching",
    });
  });

  test("CalendarRunsOut: when a scan meets a deadline beyond the table of bank holidays", () => {
    expect(alarm("CalendarRunsOut")).toMatchObject({
      Namespace: "CrsComplianceMonitor",
      MetricName: "CalendarRunsOut",
      Dimensions: ["service=scan-deadlines"],
      Statistic: "Sum",
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      Threshold: 1,
      EvaluationPeriods: 1,
      TreatMissingData: "notBreaching",
    });
  });

  test.each([
    ["BouncesTooMuch", "BouncesTooMuch", "send-alerts"],
    ["BouncesTooMuchNow", "BouncesTooMuch", "track-delivery"],
    ["NobodyToTell", "NobodyToTell", "send-alerts"],
    ["NobodyToTellInstead", "NobodyToTell", "track-delivery"],
    ["ReportsUndeliverable", "ReportsUndeliverable", "track-delivery"],
  ])("%s: when %s is counted by %s", (name, metric, service) => {
    expect(alarm(name)).toMatchObject({
      Namespace: "CrsComplianceMonitor",
      MetricName: metric,
      Dimensions: [`service=${service}`],
      Statistic: "Sum",
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      Threshold: 1,
      EvaluationPeriods: 1,
      TreatMissingData: "notBreaching",
    });
  });

  test("by e-mail to the address in the settings, whichever alarm it is", () => {
    expect(alarms.length).toBeGreaterThanOrEqual(20);
    for (const { Properties } of alarms) {
      expect((Properties["AlarmActions"] as unknown[]).map((action) => readable(template, action))).toEqual([
        "{Observability/Alarms}",
      ]);
      expect(Properties["AlarmDescription"]).toMatch(/\.$/);
    }
    const [subscription, ...others] = allOf("AWS::SNS::Subscription").filter(
      ({ Properties }) => readable(template, Properties["TopicArn"]) === "{Observability/Alarms}",
    );
    expect(others).toEqual([]);
    expect(subscription?.Properties).toMatchObject({
      Protocol: "email",
      Endpoint: "compliance-monitor-alarms@example.org",
    });
  });

  test("through a topic that this account's alarms may publish to, over TLS only", () => {
    const { Statement } = resourceAt(template, "Observability/Alarms/Policy").Properties[
      "PolicyDocument"
    ] as {
      Statement: Record<string, unknown>[];
    };
    expect(Statement).toMatchObject([
      { Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } },
      {
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
      },
    ]);
  });
});

describe("the dashboard", () => {
  const body = JSON.stringify(resourceAt(template, "Observability/Dashboard").Properties["DashboardBody"]);

  test.each([
    "ApproximateAgeOfOldestMessage",
    "ApproximateNumberOfMessagesVisible",
    "EventsRecorded",
    "EventsRejected",
    "AlertsRaised",
    "EmailsSent",
    "Duration",
    "ScanFinished",
    "ReportsWritten",
    "EmailsBounced",
    "EmailsHeld",
    "ObligationsSnoozed",
    "AlertsRerouted",
  ])("shows %s", (metric) => {
    expect(body).toContain(metric);
  });
});

/** A queue's name as the alarm's dimension gives it. */
function queueName(path: string): string {
  expect(allOf("AWS::SQS::Queue").map(pathOf)).toContain(path);
  return `{${path}}`;
}
