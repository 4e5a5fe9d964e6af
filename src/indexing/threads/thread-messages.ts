// What the main thread and the workers of a build say to each other. Errors go as plain fields: a class does not cross threads.
import type { ErrorCode } from "../../errors.js";
import type { ThreadOptions } from "./block-thread.js";
import type { RunList } from "../tables/run-file.js";
import type { BlockPacket, BlockSource, SourceCounts } from "../blocks/block-source.js";
import type { TablesJob } from "../tables/table-writer.js";

export type Request =
  | { is: "start"; options: ThreadOptions; module: object }
  | { is: "source"; source: BlockSource }
  | { is: "drain" }
  | { is: "open-runs"; lists: readonly RunList[]; columnBits: number; columnMap: Uint16Array }
  | { is: "count-first"; kindNumber: number }
  | { is: "write-tables"; job: TablesJob }
  | { is: "release" };

export type Reply =
  | { is: "packet"; packet: BlockPacket }
  | { is: "counts"; counts: SourceCounts }
  | { is: "runs"; list: RunList }
  | { is: "ready" }
  | { is: "count"; count: number }
  | { is: "entries"; entries: readonly number[] }
  | { is: "failure"; code: ErrorCode | null; message: string; hint: string | null };
