// The program's first act: if it is likely to build an index from large dumps, it starts the workers for that, before it reads its own code
// and its arguments. A guess that nothing depends on: a build takes the workers that are there, and starts those that are not.
import { sizesFor, threadsOf } from "../indexing/build-sizes.js";
import { startSpareWorkers } from "../indexing/threads/spare-workers.js";
import { nodeFiles } from "../files.js";

const [command, ...args] = process.argv.slice(2);
if (command === "build") startSpareWorkers(workersFor(args));

/** How many workers a build with these arguments will want, as far as can be told without knowing the options. */
function workersFor(said: readonly string[]): number {
  const option = said.findIndex((arg) => arg === "--threads" || arg.startsWith("--threads="));
  const value = option < 0 ? "" : (said[option]?.split("=")[1] ?? said[option + 1] ?? "");
  if (option >= 0 && !/^[1-9]\d?$/u.test(value)) return 0;
  const { workerBytes } = sizesFor({});
  const isWorthIt = said.some((arg) => arg === "-" || sizeOf(arg) >= workerBytes);
  return isWorthIt && !said.includes("--help") ? threadsOf(value === "" ? {} : { threads: Number(value) }) : 0;
}

function sizeOf(path: string): number {
  try {
    return nodeFiles.look(path, true)?.bytes ?? 0;
  } catch {
    return 0;
  }
}
