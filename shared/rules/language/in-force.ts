import type { LocalDate } from "../../time/index.ts";

/**
 * A parameter of a rule with the London days from which its values hold, oldest first. The first holds
 * from the beginning. `choice` marks a value on which the guidance leaves a choice, and says why ours.
 */
export interface InForce<T> {
  readonly values: readonly [Value<T, undefined>, ...Value<T, LocalDate>[]];
}

interface Value<T, From> {
  readonly from: From;
  readonly value: T;
  readonly choice?: string;
}

/** A value that has held from the beginning. */
export const always = <T>(value: T, choice?: string): InForce<T> => ({
  values: [{ from: undefined, value, ...(choice !== undefined && { choice }) }],
});

/** The same parameter with another value from a day on: `changed(always(workingDays(10)), "2023-07-05", workingDays(5))`. */
export const changed = <T>(before: InForce<T>, from: LocalDate, value: T, choice?: string): InForce<T> => {
  const last = before.values.at(-1)?.from;
  if (last !== undefined && from <= last) {
    throw new RangeError(
      `A value from ${from} must come after the one from ${last}: list them oldest first.`,
    );
  }
  return { values: [...before.values, { from, value, ...(choice !== undefined && { choice }) }] };
};

/** The value that holds on a London day: a clock is judged by the rule in force on the day it started. */
export function valueOn<T>({ values }: InForce<T>, day: LocalDate): T {
  const [first, ...changes] = values;
  return (changes.findLast(({ from }) => from <= day) ?? first).value;
}
