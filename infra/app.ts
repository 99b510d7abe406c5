import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { MonitorStack } from "./monitor-stack.ts";
import { readStageSettings } from "./settings.ts";

/** Events, cases and reports stay in London. */
const REGION = "eu-west-2";

interface AppOptions {
  /** One of the stages in the context; without it, the context's own `stage`. */
  readonly stage?: string;
  /** Where the cloud assembly goes; without it, where the CDK command says, or a temporary folder. */
  readonly outdir?: string;
  /** `false` leaves the functions' code out, for speed where only the template matters. */
  readonly bundling?: boolean;
  /** `true` checks the template against CloudFormation's schemas as well, which takes some seconds. */
  readonly validation?: boolean;
  /** Context that stands above that of `cdk.json` and of the command line. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * The CDK app with one stack, `CrsComplianceMonitor-<stage>`. It reads the context of `cdk.json` itself, so that
 * a test or the local runner gets the template that the `cdk` command gets.
 * @throws UnusableSettings when the stage or one of its settings cannot be used.
 */
export function createApp(options: AppOptions = {}): App {
  const app = new App({
    ...(options.outdir !== undefined && { outdir: options.outdir }),
    builtinCloudFormationValidation: options.validation ?? false,
    context: { ...contextThatTheCommandAdds, ...contextOfCdkJson() },
    postCliContext: {
      ...options.context,
      ...(options.stage !== undefined && { stage: options.stage }),
      ...(options.bundling === false && { "aws:cdk:bundling-stacks": [] }),
    },
  });
  const stage: unknown = app.node.tryGetContext("stage");
  const settings = readStageSettings(stage, app.node.tryGetContext("stages"));
  new MonitorStack(app, `CrsComplianceMonitor-${stage}`, {
    description: `Tells who owes what under Commissioned Rehabilitative Services, before and after it is missed (${stage})`,
    env: { region: REGION },
    terminationProtection: !settings.removeDataOnDelete,
    stage: String(stage),
    settings,
  });
  return app;
}

/** The `cdk` command sets these unless told otherwise; without them the template would differ. */
const contextThatTheCommandAdds = {
  "aws:cdk:enable-path-metadata": true,
  "aws:cdk:enable-asset-metadata": true,
};

function contextOfCdkJson(): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL("../cdk.json", import.meta.url), "utf8")).context;
}

if (import.meta.main) createApp({ outdir: process.env["CDK_OUTDIR"] ?? "cdk.out", validation: true }).synth();
