import { defineConfig } from "vitest/config";

/**
 * What `npm run mutate` tries its mutants with: the tests of the domain, and nothing that starts a stack or a browser.
 * They share their modules: the domain keeps nothing between two tests, and a mutant is tried in a fraction of the time.
 */
export default defineConfig({
  test: {
    include: ["test/shared/{time,case,rules,obligations}/**/*.test.ts"],
    exclude: ["**/catalogue-page.test.ts"],
    environment: "node",
    isolate: false,
    testTimeout: 20_000,
  },
});
