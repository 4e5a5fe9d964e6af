// The options, progress, sizes and report of `buildIndex`.
import type { StopSignal } from "../errors.js";
import type { Kind } from "../format/kinds.js";
import type { Column, Dataset } from "../format/metadata.js";
import type { DumpOptions, InputSettings } from "../ingest/dump-options.js";
import type { Reject } from "../ingest/rejects.js";
import type { BuildPlan } from "../ingest/survey/build-plan.js";
import type { BlockSizes } from "./blocks/block-sizes.js";

/** The progress of a build. */
export interface BuildProgress {
  stage: "reading" | "writing";
  /** Bytes of the dumps read so far. */
  bytes: number;
  /** Total length of the dumps in bytes; null if the length of one is unknown (standard input). */
  totalBytes: number | null;
  records: number;
  rejects: number;
  /** Share of the tables that is written, 0 to 1. */
  written: number;
}

export interface BuildOptions extends DumpOptions, InputSettings {
  /** Paths of the dumps of one dataset, or of folders of them; `-` is standard input. */
  dumps: readonly string[];
  /** Path of the index to write. */
  output: string;
  /** The 32-byte secret that the keys are derived from. */
  secret: Uint8Array;
  dataset: Dataset;
  /**
   * The plan whose sources the dumps are; the other options must be those of the plan.
   *
   * @internal
   */
  plan?: BuildPlan;
  /** Program and version that write the index. */
  tool: string;
  created: Date;
  /** The last day on which the index should be used, such as 2027-01-31. */
  expires?: string;
  /** True to replace an existing index at `output`. */
  replace?: boolean;
  /** Words that are real values in this dump, although dumps usually write them for "no value". */
  keepWords?: readonly string[];
  /** Further words that stand for "no value" in this dump. */
  blankWords?: readonly string[];
  /**
   * Region of national phone numbers that have no country code beside them, as an ISO 3166 code
   * such as `NL`.
   */
  region?: string;
  /** True to count the distinct addresses of each domain. Default: false. */
  domains?: boolean;
  /** True to store SHA-256 of the sources in the index. Default: false. */
  digests?: boolean;
  /** True to keep the base names of the dumps in the index. Default: true. */
  keepSourceNames?: boolean;
  /** The most rejects allowed before the build fails, as a count or as a share of all records. */
  maxRejects?: { count: number } | { share: number };
  onReject?: (reject: Reject) => void;
  onProgress?: (progress: BuildProgress) => void;
  /** Takes warnings: the user should know, but the build goes on. */
  onWarning?: (message: string) => void;
  signal?: StopSignal;
  /** Number of threads. Default: one per core. With 1, a single worker reads large dumps. */
  threads?: number;
  /** Approximate memory limit in bytes, at least 192 MiB. Default: 512 MiB. */
  memoryBytes?: number;
  /** Uses the reference path only, in the main thread. The fast path must give the same index. */
  general?: boolean;
}

/** Sizes that limit memory; tests make them small. None of them changes the index. */
export interface BuildSizes {
  /** Bytes of one partition's buffer. */
  partitionBytes: number;
  /**
   * Entries sorted at a time. Must exceed the entries of any bucket, and of any table with fewer
   * than 8 bucket bits (2^18 is safe).
   */
  sorterEntries: number;
  /** Bytes read at a time by the reference path. */
  chunkBytes: number;
  /** Bytes of a block on the fast path. */
  blockBytes: number;
  /** Sizes of the block readers. */
  blocks: BlockSizes;
  /**
   * Dumps with fewer bytes than this in total are read by the main thread alone, because workers
   * take longer to start. It begins those of less than five times as many, too, see `mostLeft`.
   */
  workerBytes: number;
  /**
   * The main thread leaves the rest of a dump that it has begun to workers if more records than this would be left
   * to the reference path.
   */
  mostLeft: number;
  /** Bytes of a pipe with an archive in it that are kept in memory. */
  heldPipeBytes: number;
}

/** Sizes to override; the rest keep their defaults. */
export type SetSizes = Partial<Omit<BuildSizes, "blocks"> & { blocks: Partial<BlockSizes> }>;

/** The values found of one kind, and the number of entries in its table. */
export interface KindReport {
  values: number;
  unindexable: number;
  entries: number;
}

/** The result of a build. Columns are in the order of the dumps. */
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
