// A source that is read in blocks, and the reports of its threads: plain data that crosses threads.
import type { SiteAt } from "../../ingest/csv/list-splitting.js";
import type { Slot } from "../../ingest/columns.js";
import type { CsvDialect } from "../../ingest/source-plan.js";
import type { PhoneTables } from "../../record/phone/phone-tables.js";
import type { CountTotals } from "../entries/counts.js";
import type { BlockSizes } from "./block-sizes.js";
import type { NameTotals, NdjsonKnowledge } from "./ndjson-paths.js";
import type { PackedRejects } from "./reject-positions.js";

/** A source that is read in blocks, the same for all threads. */
export interface BlockSource {
  path: string;
  /** Length of a file in bytes; infinite for a stream. */
  size: number;
  /** Bytes of a stream, see StreamRing; undefined for a file. */
  ring: SharedArrayBuffer | undefined;
  /** Offset of the first record, in bytes. */
  offset: number;
  blockBytes: number;
  sizes: BlockSizes;
  /** True if the caller wants the positions of rejects. */
  wantsPositions: boolean;
  maxRecordBytes: number;
  /** True to count the addresses of each domain. */
  countsDomains: boolean;
  format: CsvFormat | NdjsonFormat;
  phones: PhoneTables;
  /** Region of national phone numbers that have no country code beside them. */
  region: string | undefined;
  order: SharedArrayBuffer;
}

export interface CsvFormat {
  is: "csv";
  dialect: CsvDialect;
  /** As in a `CsvPlan`. */
  usualFields: readonly number[];
  /** As in a `CsvPlan`. */
  listColumns: number;
  /** As in a `CsvPlan`. */
  siteAt?: SiteAt | undefined;
  fileName: string;
  /** Fields of the header; undefined if there is none. */
  header: readonly string[] | undefined;
  /** As in a `CsvPlan`. */
  keepsColumns?: true;
  slots: readonly Slot[];
}

interface NdjsonFormat extends NdjsonKnowledge {
  is: "ndjson";
  /** True for the lines of a document: some may be parts of an object (document-lines.ts). */
  hasParts: boolean;
}

/** A report of one block to the main thread, in source order. Most blocks have none. */
export interface BlockPacket {
  /** Number of the packet in its source, from 0. */
  number: number;
  /** Columns that the block is the first to have, by their NDJSON paths. */
  paths: readonly string[];
  /** Rejects, if the caller wants their positions. */
  rejects: PackedRejects;
}

/** One thread's counts of a source and, for NDJSON, its knowledge of names. */
export interface SourceCounts extends CountTotals {
  names?: NameTotals | undefined;
}
