import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { queues } from "../../infra/operations/queues.ts";
import { readStageSettings } from "../../infra/settings.ts";
import { pathOf, templateOf } from "../infra/synthesized.ts";

const page = readFileSync("docs/connect.md", "utf8");
const template = templateOf("prod") as unknown as {
  Resources: Record<string, { Type: string }>;
  Outputs: Record<string, unknown>;
};
const blocks = [...page.matchAll(/```json\n(.*?)```/gsu)].map(([, text = ""]) => text);

describe("docs/connect.md", () => {
  test("shows settings that a stage takes, every one of them", () => {
    const { liveFeed } = JSON.parse(`{${blocks[0]}}`);
    const { context } = JSON.parse(readFileSync("cdk.json", "utf8"));
    const stages = { prod: { ...context.stages.prod, liveFeed } };
    const settings = readStageSettings("prod", stages);
    expect(Object.keys(liveFeed).sort()).toEqual(Object.keys(settings.liveFeed ?? {}).sort());
  });

  test("names outputs that the stack has", () => {
    const named = [...page.matchAll(/OutputKey=='(\w+)'/gu)].map(([, name]) => name);
    expect(named).toEqual(["DomainEventsQueueUrl"]);
    for (const name of named) expect(template.Outputs).toHaveProperty([name ?? ""]);
  });

  test("names alarms that the stack has", () => {
    const alarms = Object.values(template.Resources)
      .filter(({ Type }) => Type === "AWS::CloudWatch::Alarm")
      .map((alarm) => pathOf(alarm as Parameters<typeof pathOf>[0]));
    for (const name of ["DomainEventsRefused", "RegionSilent"]) {
      expect(page).toContain(`\`${name}\``);
      expect(alarms).toContain(`Observability/${name}`);
    }
  });

  test("names commands that there are, and queues that they know", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const commands = [...page.matchAll(/npm run (\w+)/gu)].map(([, name]) => name);
    expect(new Set(commands)).toEqual(new Set(["import", "redrive", "release", "synth"]));
    for (const command of commands) expect(scripts).toHaveProperty([command ?? ""]);
    for (const [, queue] of page.matchAll(/--queue ([\w-]+)/gu)) expect(queues).toHaveProperty([queue ?? ""]);
  });

  test("leads to pages that are there", () => {
    for (const [, path] of page.matchAll(/\]\((adr\/[^)]+)\)/gu)) {
      expect(readFileSync(`docs/${path}`, "utf8")).toMatch(/^# \d+\./u);
    }
  });
});
