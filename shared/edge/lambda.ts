import { Logger } from "@aws-lambda-powertools/logger";
import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { logMetrics } from "@aws-lambda-powertools/metrics/middleware";
import middy, { type MiddyfiedHandler } from "@middy/core";
import { type Pseudonyms, withoutKey } from "../pseudonyms/index.ts";
import { IDENTIFIER_KEY_VARIABLE, pseudonymsOf } from "./identifier-key.ts";
import { type SafeLog, safeLog, withoutIdentifiers } from "./safe-log.ts";

/** What a function's work gets from its surroundings beside its payload. */
export interface Surroundings {
  readonly log: SafeLog;
  /**
   * Adds to a metric of the namespace and service that the environment names.
   *
   * @param of what it is counted by beside the service, such as a region: a metric of its own
   */
  readonly count: (metric: string, times: number, of?: Readonly<Record<string, string>>) => void;
  /** What stands for a person in what is logged, counted or set aside. */
  readonly pseudonyms: Pseudonyms;
}

/** What the runtime is told in place of an error whose message may quote what nobody should read in a log. */
export class FunctionFailed extends Error {
  override readonly name = "FunctionFailed";
  constructor(kind: string) {
    super(`The function failed with ${kind}; its log says where.`);
  }
}

/**
 * A Lambda handler: runs `work` on whatever the trigger sent, with logs that carry the request's id, metrics that
 * are written at the end, and errors that reach the runtime without their message. No line and no metric names a CRN
 * or prison number.
 */
export function lambda<Result>(
  work: (payload: unknown, surroundings: Surroundings) => Promise<Result>,
): MiddyfiedHandler<unknown, Result> {
  const logger = new Logger();
  const metrics = new Metrics({ logger });
  const pseudonymsHad = pseudonymsOf(process.env[IDENTIFIER_KEY_VARIABLE]);
  let pseudonyms = withoutKey;
  const surroundings: Surroundings = {
    get pseudonyms() {
      return pseudonyms;
    },
    log: safeLog(logger, () => pseudonyms),
    count: (metric, times, of) => {
      if (of)
        metrics
          .singleMetric()
          .addDimensions(withoutIdentifiers(of, pseudonyms))
          .addMetric(metric, "Count", times);
      else metrics.addMetric(metric, "Count", times);
    },
  };
  return middy<unknown, Result>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .use({
      onError: (request) => {
        surroundings.log.failure("The function failed", request.error);
        request.error = new FunctionFailed(request.error?.name ?? "something that is no error");
      },
    })
    .handler(async (payload: unknown) => {
      pseudonyms = await pseudonymsHad();
      return work(payload, surroundings);
    });
}
