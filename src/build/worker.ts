// A worker of a build: does what the main thread asks, one request after the other.
import { parentPort, workerData } from "node:worker_threads";
import { LeakcheckError } from "../errors.js";
import { nodeFiles } from "../files.js";
import { BlockThread } from "./block-thread.js";
import type { Reply, Request, WorkerData } from "./thread-messages.js";

const { options, module } = workerData as WorkerData;
const port = parentPort!;
const reply = (message: Reply): void => {
  port.postMessage(message);
};

let thread: BlockThread | undefined;

async function serve(request: Request): Promise<void> {
  thread ??= new BlockThread(nodeFiles, options, module);
  switch (request.is) {
    case "source":
      thread.startSource(request.source);
      for (let report = thread.nextBlock(); report !== undefined; report = thread.nextBlock()) reply({ is: "block", report });
      reply({ is: "counts", counts: thread.endSource() });
      break;
    case "drain":
      reply({ is: "runs", list: thread.drain() });
      break;
    case "open-runs":
      thread.openRuns(request.lists, request.columnBits, request.columnMap);
      reply({ is: "ready" });
      break;
    case "count-first":
      reply({ is: "count", count: thread.countFirst(request.kindNumber) });
      break;
    case "write-tables":
      thread.startTables(request.job);
      while (thread.writeGroup());
      reply({ is: "entries", entries: thread.endTables() });
  }
}

port.on("message", (request: Request) => {
  serve(request).catch((cause: unknown) => {
    const failure = cause instanceof LeakcheckError ? { code: cause.code, hint: cause.hint ?? null } : { code: null, hint: null };
    reply({ is: "failure", ...failure, message: cause instanceof Error ? cause.message : String(cause) });
  });
});
