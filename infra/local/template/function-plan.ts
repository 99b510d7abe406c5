import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { propertiesOf, UnreadableResource } from "./properties.ts";
import type { Resolve, Resource } from "./template.ts";

const functionSchema = z.object({
  Runtime: z.string().regex(/^nodejs/, "only Node functions run locally"),
  Handler: z.string().regex(/^[^.]+\.[^.]+$/, "expected file.export, such as index.handler"),
  Code: z.object({ S3Key: z.string() }),
  Timeout: z.number().positive().default(3),
  MemorySize: z.number().positive().default(128),
  ReservedConcurrentExecutions: z.number().int().positive().optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
});

/** A bundled function to run. */
export type FunctionPlan = {
  readonly logicalId: string;
  /** Its folder under `functions/`: the name of its service, else its own name in AWS. */
  readonly name: string;
  readonly functionName: string;
  readonly arn: string;
  /** The bundle's module, absolute. */
  readonly modulePath: string;
  /** The name under which the module exports the handler. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  /** In MiB. Told to the function, not enforced. */
  readonly memory: number;
  readonly reservedConcurrency: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** ARN of the queue for invocations that failed and of which nobody waits for the answer. */
  readonly failedInvocations: string | undefined;
};

/**
 * Reads a function and finds its bundle in the cloud assembly: the template names the asset by the hash of its
 * content (`<hash>.zip`), the assembly holds it as the folder `asset.<hash>`.
 *
 * @throws UnreadableResource also when there is no bundle (a stack synthesized with bundling off has none).
 */
export function readFunction(resource: Resource, resolve: Resolve, assetDirectory: string): FunctionPlan {
  const properties = propertiesOf(resource, functionSchema, resolve, ["Layers", "ImageConfig"]);
  const [file = "", handler = ""] = properties.Handler.split(".");
  const environment = properties.Environment?.Variables ?? {};
  const functionName = String(resolve({ Ref: resource.logicalId }, resource));
  const folder = join(assetDirectory, `asset.${properties.Code.S3Key.replace(/\.zip$/, "")}`);
  const modulePath = ["mjs", "js", "cjs"].map((ending) => join(folder, `${file}.${ending}`)).find(existsSync);
  if (modulePath === undefined) {
    throw new UnreadableResource(resource, [
      `expected its bundle ${file}.mjs (or .js, .cjs) in ${folder} and found none; synthesize with bundling on`,
    ]);
  }
  return {
    logicalId: resource.logicalId,
    name: environment["POWERTOOLS_SERVICE_NAME"] ?? functionName,
    functionName,
    arn: String(resolve({ "Fn::GetAtt": [resource.logicalId, "Arn"] }, resource)),
    modulePath,
    handler,
    timeoutSeconds: properties.Timeout,
    memory: properties.MemorySize,
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    environment,
    failedInvocations: properties.DeadLetterConfig?.TargetArn,
  };
}
