import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A worker imports the AWS SDK, the CDK and zod once, not once a file; no test may leave anything behind.
    isolate: false,
    reporters: ["default"],
  },
});
