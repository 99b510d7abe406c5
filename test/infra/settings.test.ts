import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readStageSettings, UnusableSettings } from "../../infra/settings.ts";

type Settings = Record<string, unknown> & { contractManagers: Record<string, unknown> };

const stages: { dev: Settings; prod: Settings } = JSON.parse(readFileSync("cdk.json", "utf8")).context.stages;

function devWith(change: (settings: Settings) => void) {
  const changed = structuredClone(stages);
  change(changed.dev);
  return changed;
}

function problemsWith(stage: unknown, found: unknown) {
  try {
    readStageSettings(stage, found);
  } catch (error) {
    if (error instanceof UnusableSettings) return error.problems;
    throw error;
  }
  throw new Error("The settings were accepted.");
}

describe("the settings in cdk.json", () => {
  test.each(["dev", "prod"] as const)("can be used for the stage %s", (stage) => {
    expect(readStageSettings(stage, stages)).toEqual(stages[stage]);
  });

  test("keep the data when they do not say otherwise", () => {
    const silent = devWith((dev) => delete dev["removeDataOnDelete"]);
    expect(readStageSettings("dev", silent).removeDataOnDelete).toBe(false);
  });

  test("hold more than 2500 e-mails at once when they do not say otherwise", () => {
    const silent = devWith((dev) => delete dev["mostEmailsAtOnce"]);
    expect(readStageSettings("dev", silent).mostEmailsAtOnce).toBe(2500);
  });

  test.each([0, -1, 2.5, "2500", 100_001])("refuse %j as the most e-mails at once", (mostEmailsAtOnce) => {
    const changed = devWith((dev) => {
      dev["mostEmailsAtOnce"] = mostEmailsAtOnce;
    });
    expect(problemsWith("dev", changed)).toMatchObject([
      { setting: "stages.dev.mostEmailsAtOnce", found: mostEmailsAtOnce },
    ]);
  });

  test.each(["dev", "prod"] as const)("name reserved domains only, for the stage %s", (stage) => {
    const text = JSON.stringify(stages[stage]);
    const domains = [...text.matchAll(/@([a-z0-9.-]+)|https:\/\/([a-z0-9.-]+)/g)].map(([, a, b]) => a ?? b);
    expect(domains.length).toBeGreaterThan(15);
    for (const domain of domains) expect(domain).toMatch(/(^|\.)example\.org$/);
  });
});

describe("a setting that cannot be used", () => {
  const wrong: [string, (dev: Settings) => void, { setting: string; found: unknown; expected: RegExp }][] = [
    [
      "missing",
      (dev) => delete dev["senderAddress"],
      { setting: "stages.dev.senderAddress", found: undefined, expected: /a mailbox/ },
    ],
    [
      "not a mailbox",
      (dev) => {
        dev["alarmAddress"] = "the team";
      },
      { setting: "stages.dev.alarmAddress", found: "the team", expected: /a mailbox/ },
    ],
    [
      "not a domain",
      (dev) => {
        dev["sesIdentity"] = "https://crs.example.org";
      },
      { setting: "stages.dev.sesIdentity", found: "https://crs.example.org", expected: /a domain/ },
    ],
    [
      "plain http",
      (dev) => {
        dev["referAndMonitorUrl"] = "http://refer.example.org";
      },
      { setting: "stages.dev.referAndMonitorUrl", found: "http://refer.example.org", expected: /https/ },
    ],
    [
      "a region without contract managers",
      (dev) => delete dev.contractManagers["J"],
      { setting: "stages.dev.contractManagers.J", found: undefined, expected: /a mailbox/ },
    ],
    [
      "no national mailbox",
      (dev) => delete dev.contractManagers["national"],
      { setting: "stages.dev.contractManagers.national", found: undefined, expected: /a mailbox/ },
    ],
    [
      "a region that there is not",
      (dev) => {
        dev.contractManagers["M"] = "m@example.org";
      },
      {
        setting: "stages.dev.contractManagers.M",
        found: "m@example.org",
        expected: /no setting of this name/,
      },
    ],
    [
      "not a group",
      (dev) => {
        dev.contractManagers = "all" as never;
      },
      { setting: "stages.dev.contractManagers", found: "all", expected: /A to L and for national/ },
    ],
    [
      "a number of days that CloudWatch does not offer",
      (dev) => {
        dev["logRetentionDays"] = 15;
      },
      { setting: "stages.dev.logRetentionDays", found: 15, expected: /one of 1, 3, 5, 7, 14, 30/ },
    ],
    [
      "logs for ever",
      (dev) => {
        dev["logRetentionDays"] = 9999;
      },
      { setting: "stages.dev.logRetentionDays", found: 9999, expected: /one of 1, 3, 5/ },
    ],
    [
      "text for a number",
      (dev) => {
        dev["logRetentionDays"] = "14";
      },
      { setting: "stages.dev.logRetentionDays", found: "14", expected: /one of 1, 3, 5/ },
    ],
    [
      "text for yes or no",
      (dev) => {
        dev["removeDataOnDelete"] = "no";
      },
      { setting: "stages.dev.removeDataOnDelete", found: "no", expected: /true or false/ },
    ],
    [
      "misspelt",
      (dev) => {
        dev["senderAdress"] = "a@dev.crs.example.org";
      },
      {
        setting: "stages.dev.senderAdress",
        found: "a@dev.crs.example.org",
        expected: /no setting of this name/,
      },
    ],
    [
      "a sender outside the verified domain",
      (dev) => {
        dev["senderAddress"] = "crs@notdev.crs.example.org";
      },
      {
        setting: "stages.dev.senderAddress",
        found: "crs@notdev.crs.example.org",
        expected: /at dev\.crs\.example\.org/,
      },
    ],
  ];
  test.each(wrong)("is named when it is %s", (_, change, { setting, found, expected }) => {
    expect(problemsWith("dev", devWith(change))).toEqual([
      { setting, found, expected: expect.stringMatching(expected) },
    ]);
  });

  test("may be a sender at a subdomain of the verified domain: that is allowed", () => {
    const sub = devWith((dev) => {
      dev["senderAddress"] = "alerts@mail.dev.crs.example.org";
    });
    expect(readStageSettings("dev", sub).senderAddress).toBe("alerts@mail.dev.crs.example.org");
  });

  test("is named together with all others", () => {
    const several = devWith((dev) => {
      delete dev["alarmAddress"];
      dev.contractManagers["A"] = 1;
    });
    expect(problemsWith("dev", several).map(({ setting }) => setting)).toEqual([
      "stages.dev.contractManagers.A",
      "stages.dev.alarmAddress",
    ]);
  });

  test("is told to a person in one line each: setting, found, expected, and where to correct it", () => {
    const several = devWith((dev) => {
      delete dev["alarmAddress"];
      dev["logRetentionDays"] = 15;
    });
    expect(() => readStageSettings("dev", several)).toThrow(
      /Correct them under "context" in cdk\.json:\n {2}stages\.dev\.alarmAddress: found nothing, expected a mailbox.*\n {2}stages\.dev\.logRetentionDays: found 15, expected one of 1, 3/,
    );
  });
});

describe("a stage", () => {
  test.each([
    [
      "that there is not",
      "preprod",
      stages,
      { setting: "stage", found: "preprod", expected: "one of dev, prod" },
    ],
    [
      "that is inherited by every object",
      "toString",
      stages,
      { setting: "stage", found: "toString", expected: "one of dev, prod" },
    ],
    [
      "that is not named",
      undefined,
      stages,
      { setting: "stage", found: undefined, expected: "one of dev, prod" },
    ],
    [
      "without any stages",
      "dev",
      undefined,
      { setting: "stages", found: undefined, expected: "one group of settings a stage" },
    ],
    [
      "without settings",
      "dev",
      { dev: null },
      { setting: "stages.dev", found: null, expected: "a group of settings" },
    ],
  ])("%s is refused", (_, stage, found, problem) => {
    expect(problemsWith(stage, found)).toEqual([problem]);
  });

  test("other than dev may not lose its data with its stack", () => {
    const careless = { ...stages, prod: { ...stages.prod, removeDataOnDelete: true } };
    expect(problemsWith("prod", careless)).toEqual([
      {
        setting: "stages.prod.removeDataOnDelete",
        found: true,
        expected: expect.stringContaining("only the stage dev"),
      },
    ]);
  });
});
