import { describe, expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { CrsCase } from "../../../shared/case/index.ts";
import type { Alert } from "../../../shared/obligations/index.ts";
import type { storedAlert } from "../../../shared/store/alert-schema.ts";
import { caseFacts } from "../../../shared/store/case-facts.ts";
import { Story } from "../../support/story.ts";

/** The same type with every key required and writable, all the way down: what is missing in one then shows. */
type Whole<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer One)[]
    ? Whole<One>[]
    : { -readonly [Key in keyof T]-?: Whole<T[Key]> };

describe("the stored form", () => {
  test("of a case knows every fact of a case: a fact that was added is added to caseFacts too", () => {
    expectTypeOf<Whole<z.output<typeof caseFacts>>>().toEqualTypeOf<Whole<CrsCase>>();
  });

  test("of an alert knows every part of an alert", () => {
    expectTypeOf<Whole<z.output<typeof storedAlert>>>().toEqualTypeOf<Whole<Alert>>();
  });
});

const facts = () => JSON.parse(JSON.stringify(new Story().sent("2022-05-27 10:00").case)) as object;

test("facts that a newer version has written are kept", () => {
  const newer = { ...facts(), somethingNew: { at: "2030" } };
  expect(caseFacts.parse(newer)).toMatchObject({ somethingNew: { at: "2030" } });
});

test.each([
  { name: "a time that is none", change: { assignedAt: "yesterday" } },
  { name: "a time in another form than we write", change: { assignedAt: "2022-05-27T10:00+01:00" } },
  { name: "a list that is none", change: { appointments: {} } },
  { name: "no id", change: { id: undefined } },
])("$name is refused", ({ change }) => {
  expect(caseFacts.safeParse({ ...facts(), ...change }).success).toBe(false);
});
