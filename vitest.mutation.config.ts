import { defineConfig } from "vitest/config";

/** What `npm run mutate` tries its mutants with: the tests of the domain, and nothing that starts a stack or a browser. */
export default defineConfig({
  test: {
    include: ["test/shared/{time,case,rules,obligations}/**/*.test.ts"],
    exclude: ["**/catalogue-page.test.ts"],
    environment: "node",
    testTimeout: 20_000,
  },
});
