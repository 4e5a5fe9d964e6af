// The code of a build's worker: serves the requests of the main thread, one after the other.
import { parentPort } from "node:worker_threads";
import { bug } from "../../errors.js";
import { nodeFiles } from "../../files.js";
import { serveRequests } from "../../threads/serve-requests.js";
import type { BlockPacket } from "../blocks/block-source.js";
import { BlockThread } from "./block-thread.js";
import type { Replies, Request } from "./thread-messages.js";

let thread: BlockThread | undefined;

async function serve(
  request: Request,
  sendPacket: (packet: BlockPacket) => void,
): Promise<Replies[Request["is"]]> {
  // Created while the main thread is still surveying the dumps.
  if (request.is === "start") {
    thread = new BlockThread(nodeFiles, request.options, request.module);
    thread.prepare();
    return undefined;
  }
  // A failure to create it has already been reported.
  if (thread === undefined) bug("a request reached a worker that has not started");
  switch (request.is) {
    case "source":
      thread.startSource(request.source, sendPacket);
      while (thread.nextBlock());
      return thread.endSource();
    case "drain":
      return thread.drain(false);
    case "open-runs":
      thread.openRuns(request.lists, request.columnBits, request.columnMap);
      return undefined;
    case "count-first":
      return thread.countFirst(request.kindNumber);
    case "write-tables":
      thread.startTables(request.job);
      while (thread.writeGroup());
      return thread.endTables();
    case "release":
      thread.release();
      parentPort?.close();
      return undefined;
  }
}

serveRequests(serve);
