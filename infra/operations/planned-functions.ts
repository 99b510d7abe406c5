import { InvokeCommand, type LambdaClient, paginateListFunctions } from "@aws-sdk/client-lambda";

/** What runs by the clock, by the name of its service. */
export const plannedFunctions = ["scan-deadlines", "write-weekly-report", "reconcile-cases"] as const;
export type PlannedFunction = (typeof plannedFunctions)[number];

/** How an invocation went: what the function answered, or with what kind of error it ended. */
export type Invoked =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly reason: string };

/** A function's name in AWS, found by what it is told of itself: CloudFormation shortens the names that it gives. */
export async function functionNameIn(
  lambda: LambdaClient,
  stage: string,
  service: PlannedFunction,
): Promise<string | undefined> {
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {})) {
    const found = Functions.find(({ Environment }) => {
      const { POWERTOOLS_SERVICE_NAME, STAGE } = Environment?.Variables ?? {};
      return POWERTOOLS_SERVICE_NAME === service && STAGE === stage;
    });
    if (found?.FunctionName !== undefined) return found.FunctionName;
  }
  return undefined;
}

/** Invokes a function with an event, and waits for what comes of it. */
export async function invoke(lambda: LambdaClient, functionName: string, event: string): Promise<Invoked> {
  const { FunctionError: failed, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(event) }),
  );
  const answer: unknown = JSON.parse(Payload?.transformToString() || "null");
  if (failed === undefined) return { ok: true, answer };
  const { errorType, errorMessage } = answer as { errorType?: string; errorMessage?: string };
  return { ok: false, reason: kindIn(errorMessage) ?? errorType ?? failed };
}

/** The kind of error that a function of ours tells its caller of; the rest stands in its log. */
export const kindIn = (errorMessage: string | undefined): string | undefined =>
  /^The function failed with (\w+); its log says where\.$/u.exec(errorMessage ?? "")?.[1];
