// Workers that are started before it is certain that a build needs them.
import { once } from "node:events";
import { expect, test } from "vitest";
import { endSpareWorkers, startSpareWorkers, takeWorker } from "../../../src/indexing/threads/spare-workers.js";

test("a build takes the workers that there are, and starts those that there are not", async () => {
  const before = takeWorker();
  startSpareWorkers(1);
  const workers = [before, takeWorker(), takeWorker()];
  // Threads are numbered as they are started.
  expect(workers.map(({ threadId }) => threadId - before.threadId)).toEqual([0, 1, 2]);
  await Promise.all(workers.map(async (worker) => worker.terminate()));
});

test("workers that nobody takes are ended, and not taken any more", async () => {
  startSpareWorkers(2);
  await endSpareWorkers();
  const worker = takeWorker();
  await once(worker, "online");
  expect(worker.threadId).toBeGreaterThan(0);
  await worker.terminate();
});
