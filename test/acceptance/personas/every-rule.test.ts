import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "../../../shared/rules/index.ts";

const stories = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".test.ts") && file !== "every-rule.test.ts")
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8"))
  .join("\n");

test.each(catalogue.map(({ id }) => id))("%s has a part in somebody's story", (id) => {
  expect(stories).toMatch(new RegExp(`\\b${id}[":\`]`));
});

test("there are at least twenty stories", () => {
  expect(stories.match(/^tell\(/gm)?.length).toBeGreaterThanOrEqual(20);
});
