// What a build is told and what it tells: the types of `buildIndex`.
import type { Kind } from "../format/kinds.js";
import type { Column, Dataset } from "../format/metadata.js";
import type { DumpOptions } from "../ingest/dump-options.js";
import type { Reject } from "../ingest/rejects.js";
import type { BlockSizes } from "./blocks/block-sizes.js";

/** How far a build has come. */
export interface BuildProgress {
  stage: "reading" | "writing";
  /** Bytes of the dumps that were read so far. */
  bytes: number;
  /** Length of all dumps; null where one has none (standard input). */
  totalBytes: number | null;
  records: number;
  rejects: number;
  /** Share of the writing that is done, 0 to 1. */
  written: number;
}

export interface BuildOptions extends DumpOptions {
  /** Paths of the dumps of one dataset; `-` is standard input. */
  dumps: readonly string[];
  /** Path of the index to make. */
  output: string;
  /** The 32-byte secret behind the keys. */
  secret: Uint8Array;
  dataset: Dataset;
  /** What makes the index: program and version. */
  tool: string;
  created: Date;
  /** Whether an index of that name is replaced. */
  replace?: boolean;
  /** Words that are values in this dump although dumps usually write them for "no value". */
  keepWords?: readonly string[];
  /** Where national phone numbers are read that have no country beside them: ISO 3166's code, such as `NL`. */
  region?: string;
  /** Whether the base names of the dumps are kept in the index; true if not said. */
  keepSourceNames?: boolean;
  /** When there are too many rejects: more than so many, or more than this share of all records. */
  maxRejects?: { count: number } | { share: number };
  onReject?: (reject: Reject) => void;
  onProgress?: (progress: BuildProgress) => void;
  /** Told what a user should know although the build goes on. */
  onWarning?: (message: string) => void;
  signal?: AbortSignal;
  /** Threads that work at the same time; as many as there are cores if not said. With 1, large dumps are read by one. */
  threads?: number;
  /** About how many bytes of memory may be taken, at least 192 MiB; 512 MiB if not said. */
  memoryBytes?: number;
  /** Reads by the definitions alone, in this thread: what the fast way must agree with. */
  general?: boolean;
}

/** Sizes that bound memory; tests make them small. None of them changes what is built. */
export interface BuildSizes {
  /** Bytes of the buffer of one partition. */
  partitionBytes: number;
  /** Entries that are sorted at a time; more than any bucket has, and than a table with fewer than 8 bucket bits (2^18 is safe). */
  sorterEntries: number;
  /** Bytes that are read at a time in the general way. */
  chunkBytes: number;
  /** Bytes of a block in the fast way. */
  blockBytes: number;
  /** How blocks are read. */
  blocks: BlockSizes;
  /** Dumps of fewer bytes are read by the main thread alone: workers take longer to start. */
  workerBytes: number;
}

/** Sizes that are set; the others are the ordinary ones. */
export type SetSizes = Partial<Omit<BuildSizes, "blocks"> & { blocks: Partial<BlockSizes> }>;

/** What was found of a kind, and how many entries its table has. */
export interface KindReport {
  values: number;
  unindexable: number;
  entries: number;
}

/** What a build made. Columns are in the order of the dumps. */
export interface BuildReport {
  index: string;
  bytes: number;
  records: number;
  coverage: number;
  rejects: { total: number; reasons: Record<string, number>; salvaged: number };
  columns: Column[];
  identifiers: Partial<Record<Kind, KindReport>>;
  keyId: string;
}
