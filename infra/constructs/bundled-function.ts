import { fileURLToPath } from "node:url";
import type { Duration } from "aws-cdk-lib";
import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogLevel, NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

/** The namespace in CloudWatch of every metric that the functions emit. */
export const METRICS_NAMESPACE = "CrsComplianceMonitor";

/** What every function of a stage has in common. */
export interface FunctionSurroundings {
  readonly stage: string;
  readonly logRetentionDays: RetentionDays;
  readonly removeDataOnDelete: boolean;
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
 * with a role that may do what is listed and nothing else, and a log that ends.
 */
export class BundledFunction extends Construct {
  readonly function: NodejsFunction;
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
    for (const statement of props.mayDo) role.addToPolicy(statement);
    Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "Writing X-Ray traces cannot be restricted to a resource.",
    });

    this.function = new NodejsFunction(this, "Function", {
      description: props.description,
      entry: `${projectRoot}functions/${folder}/handler.ts`,
      handler: "handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      logGroup: log,
      timeout: props.timeout,
      memorySize: props.memory,
      tracing: Tracing.ACTIVE,
      environment: { ...reservedVariables(this.service, surroundings.stage), ...props.environment },
      awsSdkConnectionReuse: false,
      ...(props.failedInvocations && { deadLetterQueue: props.failedInvocations }),
      projectRoot,
      depsLockFilePath: `${projectRoot}package-lock.json`,
      bundling: {
        format: OutputFormat.ESM,
        target: "node24",
        mainFields: ["module", "main"],
        bundleAwsSDK: true,
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        define: { "process.env.NODE_ENV": JSON.stringify("production") },
        // CommonJS packages inside an ES module still call require for Node's own modules.
        banner: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
        logLevel: LogLevel.ERROR,
      },
    });
  }
}

function reservedVariables(service: string, stage: string) {
  return {
    POWERTOOLS_SERVICE_NAME: service,
    POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
    POWERTOOLS_LOG_LEVEL: "INFO",
    STAGE: stage,
    NODE_OPTIONS: "--enable-source-maps",
  };
}
