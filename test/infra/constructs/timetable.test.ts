import { describe, expect, test } from "vitest";
import { readable, templateOf } from "../synthesized.ts";

const template = templateOf("prod");

type Schedule = {
  ScheduleExpression: string;
  ScheduleExpressionTimezone: string;
  GroupName: string;
  FlexibleTimeWindow: unknown;
  State: string;
  Target: {
    Arn: unknown;
    Input: string;
    RetryPolicy: { MaximumEventAgeInSeconds: number; MaximumRetryAttempts: number };
    DeadLetterConfig: { Arn: unknown };
  };
};
const schedules = Object.values(template.Resources)
  .filter(({ Type }) => Type === "AWS::Scheduler::Schedule")
  .map(({ Properties }) => Properties as Schedule);
const startedBy = (path: string) =>
  schedules.filter(({ Target }) => readable(template, Target.Arn) === `{${path}}`);
const scans = startedBy("Scan/ScanDeadlines/Function");
const reports = startedBy("Reports/WriteWeeklyReport/Function");
const reconciliations = startedBy("LiveFeed/ReconcileCases/Function");

test("there are fifteen schedules: one scan, one reconciliation, twelve regions, the nation", () => {
  expect([schedules.length, scans.length, reconciliations.length, reports.length]).toEqual([15, 1, 1, 13]);
});

test("open cases are read again at 02:30, and not when the working day has begun", () => {
  expect(reconciliations).toMatchObject([
    {
      ScheduleExpression: "cron(30 2 * * ? *)",
      ScheduleExpressionTimezone: "Europe/London",
      Target: { RetryPolicy: { MaximumEventAgeInSeconds: 3 * 3600 } },
    },
  ]);
});

test("the scan runs every quarter of an hour", () => {
  expect(scans[0]?.ScheduleExpression).toBe("cron(0/15 * * * ? *)");
});

test("every run is told the planned instant, and says which function it is for, should it be set aside", () => {
  const inputs = [...scans, ...reconciliations].map(({ Target }) => JSON.parse(Target.Input));
  const scheduledTime = "<aws.scheduler.scheduled-time>";
  expect(inputs).toEqual([
    { scheduledTime, function: "scan-deadlines" },
    { scheduledTime, function: "reconcile-cases" },
  ]);
});

test("a scan is not started any more once the next one is due", () => {
  expect(scans[0]?.Target.RetryPolicy).toEqual({
    MaximumEventAgeInSeconds: 15 * 60,
    MaximumRetryAttempts: 3,
  });
});

test("each region A to L and the nation has its own report", () => {
  const audiences = reports.map(({ Target }) => JSON.parse(Target.Input).region);
  expect(audiences.sort()).toEqual([..."ABCDEFGHIJKL", "national"]);
});

describe.each(reports.map((report) => [JSON.parse(report.Target.Input).region as string, report] as const))(
  "the report of %s",
  (region, report) => {
    test("is written on Monday at 07:00, the nation's when those that it adds up are written", () => {
      const minute = region === "national" ? 30 : 0;
      expect(report.ScheduleExpression).toBe(`cron(${minute} 7 ? * MON *)`);
    });

    test("is told the planned instant and its region", () => {
      expect(JSON.parse(report.Target.Input)).toEqual({
        scheduledTime: "<aws.scheduler.scheduled-time>",
        function: "write-weekly-report",
        region,
      });
    });

    test("is tried again until the evening", () => {
      expect(report.Target.RetryPolicy).toEqual({
        MaximumEventAgeInSeconds: 12 * 3600,
        MaximumRetryAttempts: 20,
      });
    });
  },
);

describe("every schedule", () => {
  test.each([
    ["runs on the minute", ({ FlexibleTimeWindow }: Schedule) => FlexibleTimeWindow, { Mode: "OFF" }],
    ["is switched on", ({ State }: Schedule) => State, "ENABLED"],
    ["is in the stack's own group", ({ GroupName }: Schedule) => GroupName, groupName()],
    [
      "sets a run aside that could not be started",
      ({ Target }: Schedule) => readable(template, Target.DeadLetterConfig.Arn),
      "{Timetable/DeadLetters}",
    ],
  ])("%s", (_, read, expected) => {
    expect(schedules.map(read)).toEqual(Array(schedules.length).fill(expected));
  });
});

test("reports go by London's clock; the scan by UTC, which has no hour that comes twice", () => {
  const zones = Map.groupBy(schedules, ({ ScheduleExpressionTimezone }) => ScheduleExpressionTimezone);
  expect(zones.get("Europe/London")).toHaveLength(schedules.length - 1);
  expect(zones.get("Etc/UTC")?.map(({ ScheduleExpression }) => ScheduleExpression)).toEqual([
    "cron(0/15 * * * ? *)",
  ]);
});

test("the functions that schedules start set a failed run aside as well", () => {
  const setAside = Object.values(template.Resources)
    .filter(({ Type, Properties }) => Type === "AWS::Lambda::Function" && Properties["DeadLetterConfig"])
    .map(({ Properties }) =>
      readable(template, (Properties["DeadLetterConfig"] as { TargetArn: unknown }).TargetArn),
    );
  expect(setAside).toEqual(Array(3).fill("{Timetable/DeadLetters}"));
});

function groupName(): unknown {
  const groups = Object.values(template.Resources).filter(
    ({ Type }) => Type === "AWS::Scheduler::ScheduleGroup",
  );
  expect(groups).toHaveLength(1);
  return groups[0]?.Properties["Name"];
}
