import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  catalogue,
  catalogueAsMarkdown,
  catalogueAsText,
  describeRule,
  documents,
  ruleOf,
  UnknownRule,
} from "../../../shared/rules/index.ts";

const tables = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8"))
  .join("\n");

describe.each(catalogue.map((rule) => [rule.id, rule] as const))("the rule %s", (id, rule) => {
  test("has an id that can be a key", () => expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/));

  test("has a table of cases beside it", () => {
    expect(tables).toMatch(new RegExp(`(clockRuleTable|presenceRuleTable)\\(\\s*"${id}"`));
  });

  test("cites a document that we have, and the place in it", () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const { document, place } of rule.sources) {
      expect(documents).toHaveProperty([document]);
      expect(place.trim()).not.toBe("");
    }
  });

  test("says in plain words what is owed, when, by whom, and what to do", () => {
    expect(rule.title).toMatch(/^[A-Z].{5,80}$/);
    expect(rule.name).toMatch(/^[A-Za-z].{4,44}$/);
    expect(rule.owedBy).toBeTruthy();
    for (const words of [rule.opensWhen, rule.metWhen]) expect(words).toMatch(/^[a-z'].{5,160}$/i);
    for (const words of [rule.whatToDo.owner, rule.whatToDo.practitioner]) {
      if (words !== undefined) expect(words).toMatch(/^[A-Z].{20,300}\.$/);
    }
    if (rule.owedBy !== "practitioner") expect(rule.whatToDo.practitioner).toBeTruthy();
  });

  test("says how much time it allows", () => expect(describeRule(rule).within).toMatch(/\w/));
});

test("no two rules have the same name", () => {
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
});

test("no two rules have the same id", () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});

test("a rule that is not there is a named error that lists those that are", () => {
  expect(() => ruleOf("no-such-rule")).toThrow(UnknownRule);
  expect(() => ruleOf("no-such-rule")).toThrow(/initial-assessment/);
});

test("the catalogue prints a line for each rule, as a table and as text", () => {
  expect(catalogueAsMarkdown(catalogue).split("\n")).toHaveLength(catalogue.length + 2);
  expect(catalogueAsText(catalogue).split("\n")).toHaveLength(catalogue.length + 1);
});
