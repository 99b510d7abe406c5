import * as z from "zod";
import { instantField } from "../../../shared/case/index.ts";
import { addMilliseconds, type Instant } from "../../../shared/time/index.ts";

/**
 * A way in which the live service fails. What is left out does not narrow it: `path` a beginning of paths, `times` so
 * many requests, `until` a moment of the stack's clock.
 */
const trouble = z.strictObject({
  path: z.string().startsWith("/").optional(),
  times: z.int().positive().optional(),
  until: instantField.optional(),
  /** Answers with this in place of what there is, such as 404, 429, 500 and 503. */
  status: z.int().min(400).max(599).optional(),
  /** Seconds, told with the status. */
  retryAfter: z.int().nonnegative().optional(),
  /** Milliseconds before it answers. */
  slowBy: z.int().positive().optional(),
  /** Seconds by which it shows things late: announced already, and not there yet. */
  behind: z.int().positive().optional(),
});
export const troublesSchema = z.array(trouble).max(100);
export type Trouble = z.output<typeof trouble>;

/** What is wrong with one request. */
export interface Met {
  readonly status?: number;
  readonly retryAfter?: number;
  readonly slowBy: number;
  /** As of when it shows things. */
  readonly asOf: Instant;
}

/** The troubles that were ordered, and how often each has been met. */
export function troublesIn() {
  let ordered: { readonly trouble: Trouble; left: number }[] = [];
  return {
    order: (troubles: readonly Trouble[]) => {
      ordered = troubles.map((one) => ({ trouble: one, left: one.times ?? Number.POSITIVE_INFINITY }));
    },
    /** What befalls a request: of each kind of trouble the first that was ordered for it. */
    meet: (path: string, now: Instant): Met => {
      const met = ordered.filter(
        ({ trouble: { path: beginning = "/", until }, left }) =>
          left > 0 && path.startsWith(beginning) && (until === undefined || now < until),
      );
      for (const one of met) one.left -= 1;
      const first = <K extends keyof Trouble>(key: K): Trouble[K] | undefined =>
        met.map((one) => one.trouble[key]).find((value) => value !== undefined);
      const [status, retryAfter] = [first("status"), first("retryAfter")];
      return {
        ...(status !== undefined && { status }),
        ...(retryAfter !== undefined && { retryAfter }),
        slowBy: first("slowBy") ?? 0,
        asOf: addMilliseconds(now, -1000 * (first("behind") ?? 0)),
      };
    },
  };
}
