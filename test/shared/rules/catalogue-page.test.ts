import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue, catalogueAsMarkdown, catalogueAsPage } from "../../../shared/rules/index.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

test("docs/rules.md is what the declarations say; `npm run rules -- --write` writes it again", () => {
  expect(read("docs/rules.md")).toBe(catalogueAsPage(catalogue));
});

test("so is the table in the README", () => {
  expect(read("README.md")).toContain(`<!-- rules -->\n${catalogueAsMarkdown(catalogue)}\n<!-- /rules -->`);
});
