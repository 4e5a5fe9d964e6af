// Workers of builds, and those that are started before it is certain that a build needs them: they take as long to start as the main
// thread takes to look at the dumps, and another core would be idle before.
import { Worker } from "node:worker_threads";
import { workerPath } from "./worker-path.js";

const spare: Worker[] = [];

/** Starts workers that the next build may take. They neither keep the process alive nor tell of their failures. */
export function startSpareWorkers(count: number): void {
  for (let index = 0; index < count; index++) {
    let worker: Worker;
    try {
      worker = startWorker();
    } catch {
      // A build that needs one says why there is none.
      return;
    }
    worker.unref();
    worker.on("error", () => {});
    worker.once("exit", () => {
      const place = spare.indexOf(worker);
      if (place >= 0) spare.splice(place, 1);
    });
    spare.push(worker);
  }
}

/** A worker for a build: a spare one if there is any. */
export function takeWorker(): Worker {
  const worker = spare.shift() ?? startWorker();
  worker.ref();
  return worker;
}

/** Ends the workers that no build has taken. */
export async function endSpareWorkers(): Promise<void> {
  await Promise.all(spare.splice(0).map(async (worker) => worker.terminate()));
}

function startWorker(): Worker {
  return new Worker(workerPath(), { stdout: true, stderr: true });
}
