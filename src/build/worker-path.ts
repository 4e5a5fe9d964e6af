// Where the code of the workers lies: beside the bundle that this is part of, or in dist when it runs from the sources.
import { join } from "node:path";

/** The path of the workers' bundle, which the build of the program makes. */
export function workerPath(): string {
  const folder = import.meta.dirname;
  return /[\\/]src[\\/]build$/u.test(folder) ? join(folder, "..", "..", "dist", "worker.cjs") : join(folder, "worker.cjs");
}
