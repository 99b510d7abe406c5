import type { Instant } from "../../../shared/time/index.ts";
import { UnusableArguments } from "../command-line.ts";
import type { Place } from "../place.ts";
import type { Invoked } from "../planned-functions.ts";
import type { RepeatCommand } from "./arguments.ts";

/** One run, and how it went. */
export interface Repeated {
  /** Absent for what is not a report. */
  readonly region?: string;
  readonly at: Instant;
  readonly outcome: Invoked;
}

/**
 * Repeats what was planned, one run after the other; the failure of one keeps no other from being repeated.
 *
 * @throws UnusableArguments for what lies in the future, NotInPlace
 */
export async function* repeat(
  { run, at, regions }: RepeatCommand,
  { now, invokePlanned }: Pick<Place, "now" | "invokePlanned">,
): AsyncGenerator<Repeated, void, undefined> {
  const present = await now();
  const planned = at ?? present;
  if (planned > present) {
    throw new UnusableArguments(
      `Found ${planned}, which is not over yet: it is ${present}. What is not planned for the past cannot be repeated.`,
    );
  }
  const inputs = run === "write-weekly-report" ? regions.map((region) => ({ region })) : [{}];
  for (const input of inputs) {
    const event = JSON.stringify({ scheduledTime: planned, function: run, ...input });
    yield { ...input, at: planned, outcome: await invokePlanned(run, event) };
  }
}
