import { statfsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Where CI wants the counts; empty in everyday runs.
const resultsFile = process.env["LEAKCHECK_TEST_RESULTS"] ?? "";

/** No test is judged by the clock: this only ends what hangs, however busy the machine is. */
const hangMs = 20 * 60_000;

/** Where tests make their folders: in memory, if there is much room, because they sync thousands of files. */
const memory = "/dev/shm";
if (process.env["TMPDIR"] === undefined && freeBytes(memory) > 4e9) process.env["TMPDIR"] = memory;

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/setup.ts"],
    // Loading the same modules for each file took a tenth of the time. A test that leaves nothing behind,
    // neither a spy nor a current folder, is independent of the files before it all the same.
    isolate: false,
    // Vitest leaves one core to itself, and has little to do.
    maxWorkers: availableParallelism(),
    // Tests make much that does not last: with the usual space for it, a tenth of the time is collection.
    // Collecting it with several threads takes more processor time in all, and the cores are all busy.
    execArgv: ["--max-semi-space-size=64", "--single-threaded-gc"],
    testTimeout: hangMs,
    hookTimeout: hangMs,
    reporters: resultsFile === "" ? ["default"] : ["default", "json"],
    ...(resultsFile === "" ? {} : { outputFile: { json: resultsFile } }),
  },
});
