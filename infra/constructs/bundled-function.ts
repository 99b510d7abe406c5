import { fileURLToPath } from "node:url";
import type { Duration } from "aws-cdk-lib";
import { AssetHashType, DockerImage, RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { buildSync } from "esbuild";
import type { IdentifierKey } from "./identifier-key.ts";

/** The namespace in CloudWatch of every metric that the functions emit. */
export const METRICS_NAMESPACE = "CrsComplianceMonitor";

/** What every function of a stage has in common. */
export interface FunctionSurroundings {
  readonly stage: string;
  readonly logRetentionDays: RetentionDays;
  readonly removeDataOnDelete: boolean;
  /** Keeps CRNs and prison numbers out of what the functions log, count and set aside. */
  readonly identifierKey: IdentifierKey;
}

/** Set here for every function; a caller that sets one of them is refused by the type checker. */
type ReservedVariable = keyof ReturnType<typeof reservedVariables>;

export interface BundledFunctionProps {
  readonly surroundings: FunctionSurroundings;
  /** The function's folder under `functions/`; also the name of its service in logs, metrics and traces. */
  readonly folder: string;
  readonly description: string;
  readonly timeout: Duration;
  /** In MiB; Lambda gives CPU in proportion to it. */
  readonly memory: number;
  readonly environment: Readonly<Record<string, string>> & {
    readonly [reserved in ReservedVariable]?: never;
  };
  /** What the function may do beside writing its own log and its own traces. */
  readonly mayDo: readonly PolicyStatement[];
  /** Where an asynchronous invocation goes that has failed for good. */
  readonly failedInvocations?: IQueue;
}

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/**
 * One Lambda function made from `functions/<folder>/handler.ts`: bundled with its SDK by the local esbuild,
 * with a role that may do what is listed and nothing else, a log that ends, and the key that keeps people out of it.
 */
export class BundledFunction extends Construct {
  readonly function: LambdaFunction;
  /** The value of the metrics' dimension `service`. */
  readonly service: string;

  constructor(scope: Construct, id: string, props: BundledFunctionProps) {
    super(scope, id);
    const { surroundings, folder } = props;
    this.service = folder;

    const log = new LogGroup(this, "Log", {
      retention: surroundings.logRetentionDays,
      removalPolicy: surroundings.removeDataOnDelete ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [log.logGroupArn],
      }),
    );
    role.addToPolicy(surroundings.identifierKey.permission());
    for (const statement of props.mayDo) role.addToPolicy(statement);
    Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "Writing X-Ray traces cannot be restricted to a resource.",
    });

    this.function = new LambdaFunction(this, "Function", {
      description: props.description,
      code: bundleOf(folder),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      logGroup: log,
      timeout: props.timeout,
      memorySize: props.memory,
      tracing: Tracing.ACTIVE,
      environment: { ...reservedVariables(this.service, surroundings), ...props.environment },
      ...(props.failedInvocations && { deadLetterQueue: props.failedInvocations }),
    });
  }
}

/**
 * The handler and all that it imports as one ES module. esbuild is called here, not by `NodejsFunction`, which starts it
 * through `npx` for each function and repeats what npm has to say about its configuration.
 */
function bundleOf(folder: string): Code {
  const tryBundle = (outdir: string) => {
    buildSync({
      entryPoints: [`${projectRoot}functions/${folder}/handler.ts`],
      outfile: `${outdir}/index.mjs`,
      absWorkingDir: projectRoot,
      bundle: true,
      platform: "node",
      target: "node24",
      format: "esm",
      mainFields: ["module", "main"],
      minify: true,
      sourcemap: true,
      sourcesContent: false,
      define: { "process.env.NODE_ENV": JSON.stringify("production") },
      // CommonJS packages inside an ES module still call require for Node's own modules.
      banner: {
        js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
      },
      logLevel: "error",
    });
    return true;
  };
  return Code.fromAsset(`${projectRoot}functions/${folder}`, {
    assetHashType: AssetHashType.OUTPUT,
    // The image would be asked if there were no bundling on this machine; there always is.
    bundling: { image: DockerImage.fromRegistry("none"), local: { tryBundle } },
  });
}

function reservedVariables(service: string, { stage, identifierKey }: FunctionSurroundings) {
  return {
    POWERTOOLS_SERVICE_NAME: service,
    POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
    POWERTOOLS_LOG_LEVEL: "INFO",
    STAGE: stage,
    IDENTIFIER_KEY_SECRET: identifierKey.arn,
    NODE_OPTIONS: "--enable-source-maps",
  };
}
