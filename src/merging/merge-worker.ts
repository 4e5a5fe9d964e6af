// The code of a merge's worker: serves the requests of the main thread, one after the other.
import { bug } from "../errors.js";
import { nodeFiles } from "../files.js";
import type { TablesJob } from "../indexing/tables/table-writer.js";
import { serveRequests } from "../threads/serve-requests.js";
import { MergeThread, type MergePlan, type WrittenTables } from "./merge-thread.js";

export type MergeRequest =
  | { is: "start"; plan: MergePlan; module: object }
  | { is: "count-first"; kindNumber: number }
  | { is: "write-tables"; job: TablesJob };

/** The reply to each request. */
export interface MergeReplies {
  start: undefined;
  "count-first": number;
  "write-tables": WrittenTables;
}

let thread: MergeThread | undefined;

async function serve(request: MergeRequest): Promise<MergeReplies[MergeRequest["is"]]> {
  if (request.is === "start") {
    thread = new MergeThread(nodeFiles, request.plan, request.module);
    return undefined;
  }
  if (thread === undefined) bug("a request reached a worker that has not started");
  if (request.is === "count-first") return thread.countFirst(request.kindNumber);
  thread.startTables(request.job);
  while (thread.writeGroup());
  return thread.endTables();
}

serveRequests(serve);
