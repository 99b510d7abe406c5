import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../infra/app.ts";

export type Resource = {
  Type: string;
  Properties: Record<string, unknown>;
  Metadata?: Record<string, string>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};
export type StackTemplate = {
  Resources: Record<string, Resource>;
  Outputs: Record<string, { Value: unknown }>;
};

const synthesized = new Map<string, StackTemplate>();

/** The template of a stage, without the functions' code; made once for each test file. */
export function templateOf(stage: "dev" | "prod"): StackTemplate {
  const known = synthesized.get(stage);
  if (known) return known;
  const template = inTemporaryFolder((outdir) => {
    const assembly = createApp({ stage, outdir, bundling: false }).synth();
    return assembly.getStackByName(`CrsComplianceMonitor-${stage}`).template as StackTemplate;
  });
  synthesized.set(stage, template);
  return template;
}

/** Calls with the path of an empty folder that is gone afterwards. */
export function inTemporaryFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "crs-synth-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const result = use(folder);
    if (result instanceof Promise) return result.finally(remove) as Result;
    remove();
    return result;
  } catch (error) {
    remove();
    throw error;
  }
}

/** The resource at a path of the construct tree, such as `Storage/Table`. */
export function resourceAt(template: StackTemplate, path: string): Resource {
  const found = Object.values(template.Resources).find((resource) => pathOf(resource) === path);
  if (!found) throw new Error(`The template has no resource at ${path}.`);
  return found;
}

/** Where a resource stands in the construct tree, without the stack: `Storage/Table`. */
export function pathOf(resource: Resource): string {
  const path = resource.Metadata?.["aws:cdk:path"] ?? "";
  return path.replace(/^[^/]+\//, "").replace(/\/Resource$/, "");
}

/**
 * A value of the template as a person would write it: `Fn::GetAtt [Table, Arn]` becomes `{Storage/Table}`,
 * `Ref AWS::AccountId` becomes `{AccountId}`.
 */
export function readable(template: StackTemplate, value: unknown): string {
  if (typeof value === "string") return value;
  const intrinsic = value as {
    Ref?: string;
    "Fn::GetAtt"?: [string, string];
    "Fn::Join"?: [string, unknown[]];
  };
  const name = (logicalId: string) => {
    const resource = template.Resources[logicalId];
    return `{${resource ? pathOf(resource) : logicalId.replace("AWS::", "")}}`;
  };
  if (intrinsic.Ref !== undefined) return name(intrinsic.Ref);
  if (intrinsic["Fn::GetAtt"]) return name(intrinsic["Fn::GetAtt"][0]);
  if (intrinsic["Fn::Join"]) {
    const [separator, parts] = intrinsic["Fn::Join"];
    return parts.map((part) => readable(template, part)).join(separator);
  }
  throw new Error(`Not an intrinsic that is used here: ${JSON.stringify(value)}`);
}
