// Where the code of the workers lies: it is started from bin, beside the dist that this is part of, or beside src when it runs from there.
import { join } from "node:path";

/** The path of what starts a worker; it runs dist/worker.cjs, which the build of the program makes. */
export function workerPath(): string {
  const folder = import.meta.dirname;
  const root = /[\\/]src[\\/]indexing[\\/]threads$/u.test(folder) ? join(folder, "..", "..", "..") : join(folder, "..");
  return join(root, "bin", "worker.cjs");
}
