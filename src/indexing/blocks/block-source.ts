// A source that is read in blocks, and what its threads report: plain data, which crosses threads.
import type { Slot } from "../../ingest/columns.js";
import type { CsvDialect } from "../../ingest/source-plan.js";
import type { PhoneFacts } from "../../record/phone/phone-facts.js";
import type { CountFacts } from "../entries/counts.js";
import type { BlockSizes } from "./block-sizes.js";
import type { NameFacts, NdjsonFacts } from "./ndjson-paths.js";
import type { PackedRejects } from "./reject-positions.js";

/** A source that is read in blocks, the same for all threads. */
export interface BlockSource {
  path: string;
  /** The length of a file; infinite for a stream. */
  size: number;
  /** A stream's bytes, where it is one: see StreamRing. */
  ring: SharedArrayBuffer | undefined;
  /** Where the first record starts, in bytes. */
  offset: number;
  blockBytes: number;
  sizes: BlockSizes;
  /** Whether the main thread asks where rejects stand. */
  wantsPositions: boolean;
  maxRecordBytes: number;
  format: CsvFormat | NdjsonFormat;
  phones: PhoneFacts;
  /** Where national phone numbers are read that have no country beside them. */
  region: string | undefined;
  order: SharedArrayBuffer;
}

export interface CsvFormat {
  is: "csv";
  dialect: CsvDialect;
  slots: readonly Slot[];
}

interface NdjsonFormat extends NdjsonFacts {
  is: "ndjson";
}

/** Something of a block that the main thread must know, in the order of the source; most blocks have nothing. */
export interface BlockPacket {
  /** Counts the packets of a source from 0. */
  number: number;
  /** Columns that the block is the first to have, by their paths in NDJSON. */
  paths: readonly string[];
  /** Rejects, if their positions are asked for. */
  rejects: PackedRejects;
}

/** What one thread has counted in a source, and in NDJSON what it knows of names. */
export interface SourceCounts extends CountFacts {
  names?: NameFacts | undefined;
}
