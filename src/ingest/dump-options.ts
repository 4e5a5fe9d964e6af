// What a user may say of a dump; what is not said is recognised, or usual.
import type { MapTarget } from "../record/columns/map-target.js";
import type { DumpFormat } from "./source-plan.js";
import type { Encoding } from "./encoding.js";

/** How a dump is to be read. */
export interface DumpOptions {
  format?: DumpFormat;
  encoding?: Encoding;
  /** Bytes; a quote of -1 means that fields are not quoted. */
  delimiter?: number;
  quote?: number;
  escape?: number;
  relaxQuotes?: boolean;
  /** The longest record, in bytes without its line end. */
  maxRecordBytes?: number;
  /** Whether the first record of a CSV dump names its columns; recognised if not said. */
  header?: boolean;
  /** Whether names of objects in NDJSON that are like those of people are columns all the same. */
  keepNames?: boolean;
  /** Names of the columns of a CSV dump without a header, in their order. */
  columns?: readonly string[];
  /** What columns mean, by their names, whatever their names and values say. */
  map?: ReadonlyMap<string, MapTarget>;
}

/** The longest record unless told, in bytes. */
export const ordinaryMaxRecordBytes = 1 << 20;
