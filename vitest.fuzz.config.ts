import { defineConfig } from "vitest/config";

export default defineConfig({
  // It ends when its time is over.
  test: { include: ["test/fuzz/**/*.fuzz.ts"], setupFiles: ["test/support/setup.ts"], testTimeout: 0 },
});
