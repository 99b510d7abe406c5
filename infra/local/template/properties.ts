import type * as z from "zod";
import type { Resolve, Resource } from "./template.ts";
import { UnsupportedTemplatePart } from "./unsupported.ts";

/** A resource that runs has a property whose value is not what this runner can use. */
export class UnreadableResource extends Error {
  override readonly name = "UnreadableResource";
  readonly logicalId: string;
  readonly type: string;
  readonly problems: readonly string[];

  constructor({ logicalId, type }: Resource, problems: readonly string[]) {
    super(
      `${logicalId} (${type}) cannot run on one machine: ${problems.join("; ")}. ` +
        "Change the construct that makes it, or teach the form to infra/local/template/.",
    );
    this.logicalId = logicalId;
    this.type = type;
    this.problems = problems;
  }
}

/**
 * Resolves and reads those properties that the schema names; the others are not looked at.
 *
 * @param refused properties that would change what happens, and that this runner does not play.
 * @throws UnreadableResource when a value does not fit the schema.
 * @throws UnsupportedTemplatePart for a refused property, and as the resolver does.
 */
export function propertiesOf<S extends z.ZodObject>(
  resource: Resource,
  schema: S,
  resolve: Resolve,
  refused: readonly string[] = [],
): z.output<S> {
  for (const name of refused) {
    if (resource.properties[name] === undefined) continue;
    throw new UnsupportedTemplatePart(
      resource,
      `the property ${name}`,
      "It would change what happens; teach it to infra/local/.",
    );
  }
  const named = Object.keys(schema.shape).filter((name) => resource.properties[name] !== undefined);
  const resolved = Object.fromEntries(
    named.map((name) => [name, resolve(resource.properties[name], resource)]),
  );
  const read = schema.safeParse(resolved);
  if (read.success) return read.data;
  throw new UnreadableResource(
    resource,
    read.error.issues.map((issue) => `${issue.path.join(".") || "properties"}: ${issue.message}`),
  );
}
