import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (path: string): string => readFileSync(path, "utf8");
const pages = ["docs/architecture.md", "docs/glossary.md", "CONTRIBUTING.md"];

describe.each(pages)("%s", (page) => {
  const text = read(page);

  test("names files and folders that there are", () => {
    const named = [...text.matchAll(/`((?:shared|functions|infra|test|docs)\/[\w./*-]*)`/gu)].map(
      ([, path = ""]) => path,
    );
    expect(named.length).toBeGreaterThan(1);
    for (const path of named.filter((one) => !one.includes("*"))) expect(existsSync(path), path).toBe(true);
  });

  test("names commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const [, name = ""] of text.matchAll(/npm run ([\w:-]+)/gu)) expect(scripts).toHaveProperty([name]);
  });

  test("leads to pages that there are", () => {
    for (const [, target = ""] of text.matchAll(/\]\(([^)#]+)\)/gu)) {
      if (/^https?:/u.test(target)) continue;
      expect(existsSync(new URL(target, `file://${process.cwd()}/${page}`)), target).toBe(true);
    }
  });
});

test("docs/architecture.md names every key that docs/items.md does", () => {
  const keys = [...read("docs/items.md").matchAll(/`([A-Z]{2,})(?:#|`)/gu)].map(([, key = ""]) => key);
  const sortKeysOfOthers = new Set(["DELIVERY", "ALERTS", "CASE", "READING"]);
  expect(keys.length).toBeGreaterThan(10);
  for (const key of keys.filter((one) => !sortKeysOfOthers.has(one))) {
    expect(read("docs/architecture.md")).toContain(`\`${key}`);
  }
});
