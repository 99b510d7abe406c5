import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createApp } from "../../infra/app.ts";
import { UnusableSettings } from "../../infra/settings.ts";
import { inTemporaryFolder, templateOf } from "./synthesized.ts";

const run = promisify(execFile);

/** As `npx cdk` would run, with the Node that runs these tests. */
async function cdk(...args: string[]) {
  const PATH = `${dirname(process.execPath)}:${process.env["PATH"]}`;
  return run(process.execPath, ["node_modules/aws-cdk/bin/cdk", ...args], { env: { ...process.env, PATH } });
}

describe("the app", () => {
  test(
    "gives the same template and the same code to the cdk command and to createApp",
    { timeout: 120_000 },
    () =>
      inTemporaryFolder(async (folder) => {
        const [byCommand, byCall] = [join(folder, "command"), join(folder, "call")];
        await cdk("synth", "--quiet", "--output", byCommand);
        createApp({ outdir: byCall }).synth();

        const template = (outdir: string) =>
          readFileSync(join(outdir, "CrsComplianceMonitor-dev.template.json"), "utf8");
        const assets = (outdir: string) => readdirSync(outdir).filter((name) => name.startsWith("asset."));
        expect(template(byCall)).toBe(template(byCommand));
        expect(assets(byCall)).toEqual(assets(byCommand));
        expect(assets(byCall)).toHaveLength(8);
      }),
  );

  test("makes the stage dev unless told otherwise", () => {
    expect(stacksOf(createApp({ bundling: false }))).toEqual(["CrsComplianceMonitor-dev"]);
  });

  test("makes the stage that the caller names", () => {
    expect(stacksOf(createApp({ bundling: false, stage: "prod" }))).toEqual(["CrsComplianceMonitor-prod"]);
  });

  test("takes context from the caller above that of cdk.json", () => {
    expect(stacksOf(createApp({ bundling: false, context: { stage: "prod" } }))).toEqual([
      "CrsComplianceMonitor-prod",
    ]);
  });

  test("refuses a stage without settings", () => {
    expect(() => createApp({ bundling: false, stage: "preprod" })).toThrow(UnusableSettings);
  });

  test("protects prod from being deleted, and dev not", () => {
    const protectedStack = (stage: string) => {
      const app = createApp({ bundling: false, stage });
      return app.synth().getStackByName(`CrsComplianceMonitor-${stage}`).terminationProtection;
    };
    expect([protectedStack("dev"), protectedStack("prod")]).toEqual([false, true]);
  });

  test("tells where things are once deployed", () => {
    expect(Object.keys(templateOf("dev").Outputs).sort()).toEqual([
      "AlertsDeadLettersUrl",
      "AlertsQueueUrl",
      "ApiUrl",
      "DeliveryNewsDeadLettersUrl",
      "EventsDeadLettersUrl",
      "EventsQueueUrl",
      "ReportsBucketName",
      "SchedulesDeadLettersUrl",
      "SigningSecretArn",
      "TableName",
    ]);
  });
});

function stacksOf(app: ReturnType<typeof createApp>): string[] {
  return app.node.children.map(({ node }) => node.id).filter((id) => id.startsWith("Crs"));
}
