// A worker of a build: does what the main thread asks, one request after the other.
import { parentPort } from "node:worker_threads";
import { knownFailure, LeakcheckError } from "../../errors.js";
import { nodeFiles } from "../../files.js";
import { BlockThread } from "./block-thread.js";
import type { Reply, Request } from "./thread-messages.js";

const port = parentPort!;
const reply = (message: Reply): void => {
  port.postMessage(message);
};

let thread: BlockThread | undefined;

async function serve(request: Request): Promise<void> {
  // Made while the main thread still looks at the dumps.
  if (request.is === "start") {
    thread = new BlockThread(nodeFiles, request.options, request.module);
    thread.prepare();
  }
  // If it could not be made, that has been said.
  if (thread === undefined) return;
  switch (request.is) {
    case "start":
      break;
    case "source":
      thread.startSource(request.source, (packet) => {
        reply({ is: "packet", packet });
      });
      while (thread.nextBlock());
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
      break;
    case "release":
      thread.release();
      port.close();
  }
}

function fail(thrown: unknown): void {
  const cause = knownFailure(thrown);
  const failure = cause instanceof LeakcheckError ? { code: cause.code, hint: cause.hint ?? null } : { code: null, hint: null };
  reply({ is: "failure", ...failure, message: cause instanceof Error ? cause.message : String(cause) });
}

port.on("message", (request: Request) => {
  serve(request).catch(fail);
});
