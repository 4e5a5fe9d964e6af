import { defineConfig } from "vitest/config";

// Where CI wants the counts; empty in everyday runs.
const resultsFile = process.env["LEAKCHECK_TEST_RESULTS"] ?? "";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: resultsFile === "" ? ["default"] : ["default", "json"],
    ...(resultsFile === "" ? {} : { outputFile: { json: resultsFile } }),
  },
});
