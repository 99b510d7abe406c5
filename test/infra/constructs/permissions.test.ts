import { describe, expect, test } from "vitest";
import type { Resource } from "../synthesized.ts";
import { pathOf, readable, templateOf } from "../synthesized.ts";

const template = templateOf("prod");

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown };

/** Everything that a role may do, one line an action and resource. */
function permissionsOf(rolePath: string): string[] {
  const lines = rolesPolicies(rolePath).flatMap(({ Effect, Action, Resource, Condition }) =>
    [Action].flat().flatMap((action) =>
      [Resource].flat().map((resource) => {
        const condition = Condition ? ` if ${JSON.stringify(Condition)}` : "";
        const effect = Effect === "Allow" ? "" : `${Effect}: `;
        return `${effect}${action} on ${readable(template, resource)}${condition}`;
      }),
    ),
  );
  return lines.sort();
}

function rolesPolicies(rolePath: string): Statement[] {
  const attached = (policy: Resource) =>
    (policy.Properties["Roles"] as unknown[]).some((role) => readable(template, role) === `{${rolePath}}`);
  return Object.values(template.Resources)
    .filter(({ Type }) => Type === "AWS::IAM::Policy")
    .filter(attached)
    .flatMap(({ Properties }) => (Properties["PolicyDocument"] as { Statement: Statement[] }).Statement);
}

/** What each function may do because it writes a log and traces, and keeps people out of them. */
const itsOwnLogAndTraces = (path: string) => [
  "secretsmanager:GetSecretValue on {IdentifierKey/Key}",
  `logs:CreateLogStream on {${path}/Log}`,
  `logs:PutLogEvents on {${path}/Log}`,
  "xray:PutTelemetryRecords on *",
  "xray:PutTraceSegments on *",
];

const readingTheQueue = (queue: string) =>
  ["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl", "ReceiveMessage"].map(
    (action) => `sqs:${action} on {${queue}}`,
  );

const sendingAsTheService = ["identity/crs.example.org", "configuration-set/{Sending/ConfigurationSet}"].map(
  (resource) =>
    `ses:SendRawEmail on arn:aws:ses:eu-west-2:{AccountId}:${resource} if {"StringEquals":{"ses:FromAddress":"compliance-monitor@crs.example.org"}}`,
);

const readingTheLiveService = (queue: string) => [
  "dynamodb:GetItem on {Storage/Table}",
  "dynamodb:PutItem on {Storage/Table}",
  "dynamodb:Query on {Storage/Table}",
  "secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-west-2:{AccountId}:secret:crs-compliance-monitor/live-service-??????",
  `sqs:SendMessage on {${queue}/DeadLetters}`,
  ...readingTheQueue(`${queue}/Queue`),
];

const mayDo: Record<string, string[]> = {
  "Ingest/ReceiveEvent": ["sqs:SendMessage on {Ingest/Events/Queue}"],
  "Ingest/RecordEvent": [
    "dynamodb:GetItem on {Storage/Table}",
    "dynamodb:PutItem on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}",
    ...readingTheQueue("Ingest/Events/Queue"),
    "sqs:SendMessage on {Ingest/Events/DeadLetters}",
  ],
  "LiveFeed/RecordDomainEvent": readingTheLiveService("LiveFeed/DomainEvents"),
  "LiveFeed/ReadReferral": [
    ...readingTheLiveService("LiveFeed/Readings"),
    "dynamodb:UpdateItem on {Storage/Table}",
  ],
  "LiveFeed/ReconcileCases": [
    "dynamodb:Query on {Storage/Table}/index/due",
    "sqs:SendMessage on {LiveFeed/Readings/Queue}",
    "sqs:SendMessage on {Timetable/DeadLetters}",
  ],
  "Scan/ScanDeadlines": [
    "dynamodb:GetItem on {Storage/Table}",
    "dynamodb:PutItem on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}/index/due",
    "sqs:SendMessage on {Alerts/Alerts/Queue}",
    "sqs:SendMessage on {LiveFeed/Readings/Queue}",
    "sqs:SendMessage on {Timetable/DeadLetters}",
  ],
  "Alerts/SendAlerts": [
    "dynamodb:BatchGetItem on {Storage/Table}",
    "dynamodb:GetItem on {Storage/Table}",
    "dynamodb:PutItem on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}/index/outbox",
    ...sendingAsTheService,
    ...readingTheQueue("Alerts/Alerts/Queue"),
    "secretsmanager:GetSecretValue on {Snooze/SigningSecret}",
  ],
  "Snooze/SnoozeObligation": [
    "dynamodb:GetItem on {Storage/Table}",
    "dynamodb:PutItem on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}",
    "secretsmanager:GetSecretValue on {Snooze/SigningSecret}",
  ],
  "Delivery/TrackDelivery": [
    "dynamodb:BatchGetItem on {Storage/Table}",
    "dynamodb:GetItem on {Storage/Table}",
    "dynamodb:PutItem on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}",
    "dynamodb:UpdateItem on {Storage/Table}",
    "sqs:SendMessage on {Delivery/News/DeadLetters}",
    ...readingTheQueue("Delivery/News/Queue"),
  ],
  "Reports/WriteWeeklyReport": [
    "dynamodb:BatchGetItem on {Storage/Table}",
    "dynamodb:GetItem on {Storage/Table}",
    "dynamodb:PutItem on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}",
    "dynamodb:Query on {Storage/Table}/index/region",
    "s3:PutObject on {Storage/Reports}/weekly/*",
    ...sendingAsTheService,
    "sqs:SendMessage on {Timetable/DeadLetters}",
  ],
};

describe("a function may do exactly what it is for", () => {
  test.each(Object.keys(mayDo))("%s", (path) => {
    expect(permissionsOf(`${path}/Role`)).toEqual(
      [...(mayDo[path] ?? []), ...itsOwnLogAndTraces(path)].sort(),
    );
  });

  test("and there is no function beside these", () => {
    const functions = Object.values(template.Resources).filter(
      ({ Type }) => Type === "AWS::Lambda::Function",
    );
    expect(functions.map(pathOf).sort()).toEqual(
      Object.keys(mayDo)
        .map((path) => `${path}/Function`)
        .sort(),
    );
  });
});

describe("no role of the stack", () => {
  const roles = Object.values(template.Resources).filter(({ Type }) => Type === "AWS::IAM::Role");
  const everything = roles.flatMap((role) => permissionsOf(pathOf(role)));

  test.each([
    ["reads the whole table", /^dynamodb:Scan/],
    ["deletes an item", /^dynamodb:(DeleteItem|BatchWriteItem)/],
    [
      "changes the table or a queue",
      /^(dynamodb|sqs):(Create|UpdateTable|DeleteTable|DeleteQueue|SetQueue|PurgeQueue)/,
    ],
    ["reads or deletes a report", /^s3:(Get|List|Delete)/],
    ["may do whatever a service can", /:\*( |$)|^\* /],
  ])("%s", (_, forbidden) => {
    expect(everything.length).toBeGreaterThan(30);
    expect(everything.filter((line) => forbidden.test(line))).toEqual([]);
  });

  test("has a policy managed by AWS or written into it, beside those above", () => {
    expect(roles.map(({ Properties }) => [Properties["ManagedPolicyArns"], Properties["Policies"]])).toEqual(
      Array(roles.length).fill([undefined, undefined]),
    );
  });
});

describe("a schedule", () => {
  const schedulers = Object.values(template.Resources).filter(
    ({ Type, Properties }) =>
      Type === "AWS::IAM::Role" && JSON.stringify(Properties).includes("scheduler.amazonaws.com"),
  );

  test("may start its function and set a run aside", () => {
    expect(schedulers.map((role) => permissionsOf(pathOf(role))).sort()).toEqual([
      [
        "lambda:InvokeFunction on {LiveFeed/ReconcileCases/Function}",
        "sqs:SendMessage on {Timetable/DeadLetters}",
      ],
      [
        "lambda:InvokeFunction on {Reports/WriteWeeklyReport/Function}",
        "sqs:SendMessage on {Timetable/DeadLetters}",
      ],
      [
        "lambda:InvokeFunction on {Scan/ScanDeadlines/Function}",
        "sqs:SendMessage on {Timetable/DeadLetters}",
      ],
    ]);
  });

  test("may do so for this account's group of schedules only", () => {
    for (const { Properties } of schedulers) {
      const { Statement } = Properties["AssumeRolePolicyDocument"] as { Statement: { Condition: unknown }[] };
      expect(Statement).toHaveLength(1);
      const condition = Statement[0]?.Condition as { StringEquals: Record<string, unknown> };
      expect(readable(template, condition.StringEquals["aws:SourceArn"])).toBe("{Timetable/Group}");
      expect(readable(template, condition.StringEquals["aws:SourceAccount"])).toBe("{AccountId}");
    }
  });
});
