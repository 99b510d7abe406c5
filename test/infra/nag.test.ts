import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "aws-cdk-lib";
import { Validations } from "aws-cdk-lib";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, test } from "vitest";
import { createApp } from "../../infra/app.ts";
import { inTemporaryFolder } from "./synthesized.ts";

describe("the AwsSolutions rules of cdk-nag", () => {
  test.each(["dev", "prod"])(
    "find nothing in the stage %s that is not acknowledged with a reason",
    (stage) => {
      inTemporaryFolder((outdir) => {
        const app = checked(stage, outdir);
        app.synth();
        expect(findings(outdir)).toEqual([]);
      });
    },
  );

  test("would find a careless queue", () => {
    inTemporaryFolder((outdir) => {
      const app = checked("dev", outdir);
      new Queue(app.node.findChild("CrsComplianceMonitor-dev") as Stack, "Careless");
      expect(() => app.synth()).toThrow();
      expect(findings(outdir)).toEqual(
        expect.arrayContaining([expect.stringContaining("AwsSolutions-SQS4")]),
      );
    });
  });
});

function checked(stage: string, outdir: string) {
  const app = createApp({ stage, outdir, bundling: false, validation: true });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** The names of the rules in the report that the check has written. */
function findings(outdir: string): string[] {
  const report = readFileSync(join(outdir, "validation-report.json"), "utf8");
  return [...new Set(report.match(/AwsSolutions-[A-Z0-9]+/g))];
}
