import { defineConfig } from "vitest/config";

/**
 * What `npm run mutate` tries its mutants with: the tests of the domain, and nothing that starts a stack or a browser.
 * They share their modules: the domain keeps nothing between two tests, and a mutant is tried in a fraction of the time.
 *
 * `MUTATION_TESTS` names fewer, for a part of the mutants: what they kill, all would.
 */
const tests = process.env["MUTATION_TESTS"]?.split(",") ?? [
  "test/shared/{time,case,rules,obligations}/**/*.test.ts",
];

export default defineConfig({
  test: {
    include: tests,
    exclude: ["**/catalogue-page.test.ts"],
    environment: "node",
    isolate: false,
    testTimeout: 20_000,
  },
});
