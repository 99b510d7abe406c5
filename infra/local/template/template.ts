import * as z from "zod";

/** One resource as CloudFormation knows it; its properties may still hold intrinsics. */
export type Resource = {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** Replaces CloudFormation's intrinsics by what they stand for on this machine. */
export type Resolve = (value: unknown, neededBy: AskedBy) => unknown;

/** Who needs the value: a resource of the template, or one of its outputs. */
export type AskedBy = { readonly logicalId: string; readonly type: string };

/** A synthesized CloudFormation template, as far as one machine needs it. */
export type Template = {
  readonly resources: ReadonlyMap<string, Resource>;
  /** The default of each parameter that has one. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, unknown>;
};

const templateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.string().optional() })).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Condition: z.string().optional(),
      Properties: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});

/** What was given as the template is not one. */
export class UnreadableTemplate extends Error {
  override readonly name = "UnreadableTemplate";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `Expected a CloudFormation template in JSON, as \`cdk synth\` writes it; found: ${problems.join("; ")}. ` +
        "Synthesize the stack again and pass the object of its .template.json file.",
    );
    this.problems = problems;
  }
}

/**
 * Reads a template that was parsed from JSON.
 *
 * @throws UnreadableTemplate when its shape is wrong, or a resource hangs on a condition: whether a condition
 *   holds is decided at deployment, so guessing it here could run another stack than is deployed.
 */
export function readTemplate(json: unknown): Template {
  const read = templateSchema.safeParse(json);
  if (!read.success) {
    throw new UnreadableTemplate(
      read.error.issues.map((i) => `${i.path.join(".") || "template"}: ${i.message}`),
    );
  }
  const conditional = Object.entries(read.data.Resources).filter(([, r]) => r.Condition !== undefined);
  if (conditional.length > 0) {
    throw new UnreadableTemplate(
      conditional.map(([id, r]) => `resource ${id} exists on condition ${r.Condition} only`),
    );
  }
  return {
    resources: new Map(
      Object.entries(read.data.Resources).map(([logicalId, { Type: type, Properties: properties }]) => [
        logicalId,
        { logicalId, type, properties },
      ]),
    ),
    parameters: new Map(
      Object.entries(read.data.Parameters).flatMap(([id, { Default: text }]) =>
        text === undefined ? [] : [[id, text]],
      ),
    ),
    outputs: new Map(Object.entries(read.data.Outputs).map(([id, { Value: value }]) => [id, value])),
  };
}
