import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BundledFunctionProps } from "../../../infra/constructs/bundled-function.ts";
import { readable, resourceAt, templateOf } from "../synthesized.ts";

const template = templateOf("dev");

const contractManagers = expect.stringContaining('"J":"dev.contract-managers.london@example.org"');

const functions = [
  {
    path: "Ingest/ReceiveEvent",
    folder: "receive-event",
    own: { EVENTS_QUEUE_URL: "{Ingest/Events/Queue}" },
  },
  {
    path: "Ingest/RecordEvent",
    folder: "record-event",
    own: {
      TABLE_NAME: "{Storage/Table}",
      DEAD_LETTERS_URL: "{Ingest/Events/DeadLetters}",
      CONTRACT_MANAGERS: contractManagers,
    },
  },
  {
    path: "Scan/ScanDeadlines",
    folder: "scan-deadlines",
    own: {
      TABLE_NAME: "{Storage/Table}",
      ALERTS_QUEUE_URL: "{Alerts/Alerts/Queue}",
      MOST_EMAILS_AT_ONCE: "2500",
      CONTRACT_MANAGERS: contractManagers,
    },
  },
  {
    path: "Alerts/SendAlerts",
    folder: "send-alerts",
    own: {
      TABLE_NAME: "{Storage/Table}",
      SENDER_ADDRESS: "compliance-monitor@dev.crs.example.org",
      CONFIGURATION_SET: "{Sending/ConfigurationSet}",
      REFER_AND_MONITOR_URL: "https://refer-monitor-intervention.dev.example.org",
      CONTRACT_MANAGERS: contractManagers,
      SNOOZE_URL: "{Ingest/Api}/v1/snooze",
      SIGNING_SECRET: "{Snooze/SigningSecret}",
    },
  },
  {
    path: "Snooze/SnoozeObligation",
    folder: "snooze-obligation",
    own: {
      TABLE_NAME: "{Storage/Table}",
      CONTRACT_MANAGERS: contractManagers,
      SIGNING_SECRET: "{Snooze/SigningSecret}",
    },
  },
  {
    path: "Delivery/TrackDelivery",
    folder: "track-delivery",
    own: {
      TABLE_NAME: "{Storage/Table}",
      DEAD_LETTERS_URL: "{Delivery/News/DeadLetters}",
      CONFIGURATION_SET: "{Sending/ConfigurationSet}",
      CONTRACT_MANAGERS: contractManagers,
    },
  },
  {
    path: "Reports/WriteWeeklyReport",
    folder: "write-weekly-report",
    own: {
      TABLE_NAME: "{Storage/Table}",
      REPORTS_BUCKET: "{Storage/Reports}",
      SENDER_ADDRESS: "compliance-monitor@dev.crs.example.org",
      CONFIGURATION_SET: "{Sending/ConfigurationSet}",
      CONTRACT_MANAGERS: contractManagers,
    },
  },
];

describe.each(functions)("the function $folder", ({ path, folder, own }) => {
  const { Properties } = resourceAt(template, `${path}/Function`);

  test("is told its surroundings and no more", () => {
    const { Variables } = Properties["Environment"] as { Variables: Record<string, unknown> };
    const told = Object.entries(Variables).map(([name, value]) => [name, readable(template, value)]);
    expect(Object.fromEntries(told)).toEqual({
      POWERTOOLS_SERVICE_NAME: folder,
      POWERTOOLS_METRICS_NAMESPACE: "CrsComplianceMonitor",
      POWERTOOLS_LOG_LEVEL: "INFO",
      STAGE: "dev",
      IDENTIFIER_KEY_SECRET: "{IdentifierKey/Key}",
      NODE_OPTIONS: "--enable-source-maps",
      ...own,
    });
  });

  test("runs Node 24 on ARM and is traced", () => {
    expect(Properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      TracingConfig: { Mode: "Active" },
    });
  });

  test("writes to its own log, which ends after the days that the settings say", () => {
    const { LogGroup } = Properties["LoggingConfig"] as { LogGroup: unknown };
    expect(readable(template, LogGroup)).toBe(`{${path}/Log}`);
    expect(resourceAt(template, `${path}/Log`).Properties["RetentionInDays"]).toBe(14);
  });
});

test("every folder under functions/ is a function of the stack", () => {
  const folders = readdirSync("functions", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const inTheStack = Object.values(templateOf("prod").Resources).flatMap(({ Type, Properties }) => {
    const { Variables } = (Properties?.["Environment"] ?? {}) as { Variables?: Record<string, string> };
    return Type === "AWS::Lambda::Function" ? (Variables?.["POWERTOOLS_SERVICE_NAME"] ?? []) : [];
  });
  expect(folders.map(({ name }) => name).sort()).toEqual(inTheStack.sort());
});

test("a contract manager is named for each region and for the nation", () => {
  const { Variables } = resourceAt(template, "Reports/WriteWeeklyReport/Function").Properties[
    "Environment"
  ] as {
    Variables: { CONTRACT_MANAGERS: string };
  };
  expect(Object.keys(JSON.parse(Variables.CONTRACT_MANAGERS)).sort()).toEqual([
    ..."ABCDEFGHIJKL",
    "national",
  ]);
});

test("a variable that every function has cannot be set by one of them: the type checker refuses", () => {
  // @ts-expect-error STAGE is set for every function
  const refused: BundledFunctionProps["environment"] = { TABLE_NAME: "a-table", STAGE: "another" };
  expect(refused).toBeDefined();
});
