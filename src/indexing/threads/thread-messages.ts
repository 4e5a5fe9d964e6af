// Requests from the main thread to the workers of a build, and their replies.
import type { BlockSource, SourceCounts } from "../blocks/block-source.js";
import type { RunList } from "../tables/run-file.js";
import type { TablesJob } from "../tables/table-writer.js";
import type { ThreadOptions } from "./block-thread.js";

export type Request =
  | { is: "start"; options: ThreadOptions; module: object }
  | { is: "source"; source: BlockSource }
  | { is: "drain" }
  | { is: "open-runs"; lists: readonly RunList[]; columnBits: number; columnMap: Uint16Array }
  | { is: "count-first"; kindNumber: number }
  | { is: "write-tables"; job: TablesJob }
  | { is: "release" };

/** The reply to each request. */
export interface Replies {
  start: undefined;
  source: SourceCounts;
  drain: RunList;
  "open-runs": undefined;
  "count-first": number;
  "write-tables": readonly number[];
  release: undefined;
}
