import * as z from "zod";

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

/** The variables that functions read. */
export const variable = {
  text: z.string("a value").min(1, "a value"),
  address: z.url("an address, such as https://sqs.eu-west-2.amazonaws.com/…"),
  mailbox: z.email("a mailbox, such as crs-compliance@example.org"),
  /** JSON: a mailbox for each region letter, and for `national`. */
  contractManagers: z
    .string("JSON with a mailbox a region")
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "JSON with a mailbox a region" });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), z.email("a mailbox for each region"), "JSON with a mailbox a region")),
};
