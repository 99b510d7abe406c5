import * as z from "zod";
import { regionField } from "../case/index.ts";

/** The function was deployed without what it needs. Names every variable at once, and shows no value. */
export class UnusableEnvironment extends Error {
  override readonly name = "UnusableEnvironment";
  readonly variables: readonly string[];
  constructor(problems: readonly { variable: string; expected: string }[]) {
    const lines = problems.map(({ variable, expected }) => `  ${variable}: expected ${expected}`);
    super(`The function's environment cannot be used. Correct it in infra/constructs:\n${lines.join("\n")}`);
    this.variables = problems.map(({ variable }) => variable);
  }
}

/** Reads a function's environment, once, when it starts. @throws UnusableEnvironment */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(environment);
  if (parsed.success) return parsed.data;
  const byVariable = new Map(
    parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const),
  );
  throw new UnusableEnvironment([...byVariable].map(([variable, expected]) => ({ variable, expected })));
}

/** JSON in a variable, read through a schema. */
const json = <T>(schema: z.ZodType<T>, expected: string) =>
  z
    .string(expected)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: expected });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** The variables that functions read. */
export const variable = {
  text: z.string("a value").min(1, "a value"),
  address: z.url("an address, such as https://sqs.eu-west-2.amazonaws.com/…"),
  mailbox: z.email("a mailbox, such as crs-compliance@example.org"),
  /** Greater than nothing. */
  number: z
    .string("a number")
    .regex(/^\d+(\.\d+)?$/u, "a number")
    .transform(Number)
    .pipe(z.number().positive("a number above 0")),
  /** JSON: a mailbox for each region letter, and for `national`. */
  contractManagers: json(
    z.record(z.string(), z.email("a mailbox for each region"), "JSON with a mailbox a region"),
    "JSON with a mailbox a region",
  ),
  /** JSON: contracts by reference, each with its type and region. */
  contracts: json(
    z.record(
      z.string(),
      z.object({ type: z.string(), region: regionField }, "type and region of each contract"),
      "JSON with contracts by reference",
    ),
    "JSON with contracts by reference",
  ),
};
