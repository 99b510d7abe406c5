import fc from "fast-check";
import { expect } from "vitest";
import { describeError } from "../../shared/edge/index.ts";

/** Wherever it is planted, it may not come out again. */
export const canary = "Canary Persson, 14 Birdcage Walk";
const seen = /canary|persson|birdcage/iu;

/** How often each boundary is tried. */
export const RUNS = 10_000;

/** In milliseconds: as long as a busy machine may take. Alone, each boundary takes a second or so. */
export const patience = { timeout: 120_000 };

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What may stand where something else was expected. */
const oddities: readonly Json[] = [
  canary,
  { [canary]: canary },
  [canary],
  { value: [{ value: canary }] },
  null,
  true,
  0,
  -1,
  0.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  "",
  " ",
  "0",
  "999999999999999",
  "\u0000",
  "\ud800",
  "__proto__",
  "#",
  "2026-02-30T10:00:00Z",
  "9999-12-31T23:59:59.999999999Z",
  "0000-01-01T00:00:00-18:00",
  "2026-11-20",
  "x".repeat(300),
  "🦆".repeat(40),
  [],
  {},
  { __proto__: null, constructor: canary } as never,
];

/** Every place in a value. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  if (typeof value !== "object" || value === null) return value;
  const inner = withAt((value as Record<string, unknown>)[key], rest, put);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
  return { ...value, [key]: inner };
}

/** Made once: making them anew for each of ten thousand runs is most of the time that these tests take. */
const anyJson: readonly unknown[] = fc.sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: 300, seed: 1 });
const odd: readonly unknown[] = [...oddities, ...oddities, ...oddities, ...oddities, ...anyJson];

/** A value in which up to three places hold something else, or have something beside them that nobody knows. */
export function bent<T>(value: T): fc.Arbitrary<unknown> {
  const places = placesIn(value);
  const change = fc.tuple(fc.nat(places.length - 1), fc.nat(odd.length - 1), fc.boolean());
  return fc.array(change, { maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((changed, [place, put, beside]) => {
      const path = places[place] ?? [];
      return withAt(changed, beside ? [...path.slice(0, -1), "personName"] : path, odd[put]);
    }, value),
  );
}

/** Any of several values, bent; or anything at all. */
export const bentOf = (...values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...values.map(bent)) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, ...odd) },
  );

/** The text of a message: JSON of such a value, or no JSON at all. */
export const bodyOf = (...values: readonly unknown[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: bentOf(...values).map((value) => JSON.stringify(value) ?? canary) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(`{"a":"${canary}`, canary, "[".repeat(5_000), '{"a":'.repeat(2_000)),
    },
  );

type Named = new (...parts: never[]) => Error;

export const expectClean = (text: string | undefined): void => {
  if (text !== undefined && seen.test(text)) expect(text).not.toMatch(seen);
};

/**
 * Tries a reader 10,000 times: it answers, or throws one of the errors named, and neither the error's message nor what
 * would be logged of it repeats what was planted. Both must happen, or nothing was tried.
 */
export function triesOut<T>(
  inputs: fc.Arbitrary<T>,
  read: (input: T) => unknown,
  ...named: readonly Named[]
): void {
  const count = { answered: 0, refused: 0 };
  fc.assert(
    fc.property(inputs, (input) => {
      try {
        read(input);
        count.answered += 1;
      } catch (error) {
        if (!named.some((kind) => error instanceof kind)) throw error;
        expectClean((error as Error).message);
        expectClean(JSON.stringify(describeError(error)));
        count.refused += 1;
      }
    }),
    { numRuns: RUNS },
  );
  expect(count.answered).toBeGreaterThan(RUNS / 200);
  if (named.length > 0) expect(count.refused).toBeGreaterThan(RUNS / 200);
}
