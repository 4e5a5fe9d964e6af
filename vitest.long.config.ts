import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

// What every run draws few random cases of is run again, with twenty times as many.
const withCases = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter(
    (name) =>
      name.endsWith(".test.ts") &&
      /(?:randomCases|someOf|new WorkplaceHere)\(/u.test(readFileSync(`test/${name}`, "utf8")),
  )
  .map((name) => `test/${name}`);

export default defineConfig({
  test: {
    include: ["test/long/**/*.long.ts", ...withCases],
    setupFiles: ["test/support/setup.ts"],
    env: { LEAKCHECK_CASES: "20" },
    testTimeout: 4 * 3_600_000,
    hookTimeout: 60_000,
  },
});
