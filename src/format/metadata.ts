// The metadata of an index. docs/format.md section 8.
import { isUtf8 } from "node:buffer";
import { LeakcheckError } from "../errors.js";
import { isDay } from "./expiry.js";
import type { Kind } from "./kinds.js";

/** The coverage from which on an index can say "not found", if nothing else is asked for. */
export const usualMinCoverage = 0.999;

export type DatasetStatus = "verified" | "unverified" | "disputed";
export const datasetStatuses: readonly DatasetStatus[] = ["verified", "unverified", "disputed"];

/** Describes the dataset as a whole. */
export interface Dataset {
  name: string;
  title: string | null;
  /** A day, a month or a year in ISO 8601. */
  breachDate: string | null;
  status: DatasetStatus | null;
  source: string | null;
  description: string | null;
}

/** A dump as it was read. */
export interface SourceInfo {
  /** Base name; null for standard input or if names are not kept. */
  name: string | null;
  format: "csv" | "ndjson";
  /** Uncompressed length. */
  bytes: number;
  records: number;
  rejects: number;
  /** SHA-256 of the dump as read, in hexadecimal digits; absent unless it was asked for. */
  sha256?: string;
  /** The same of the file that it was stored in. */
  stored?: StoredDigest;
}

/** Length and SHA-256 of a file. */
export interface StoredDigest {
  bytes: number;
  sha256: string;
}

/** Damage of a source, or of an archive of sources, that the build read past. */
export interface SourceDamage {
  /** As in {@link SourceInfo}. */
  name: string | null;
  code: "CUT_SOURCE" | "DAMAGED_SOURCE";
}

/** A column. Its ordinal in the list is its bit in a column set. */
export interface Column {
  name: string;
  /** Position in the order of the dumps, from 0; answers show columns in this order. */
  position: number;
  class: string | null;
  kind: Kind | null;
  /** Records in which it is exposed. */
  exposed: number;
}

/** How a kind occurs in the dumps. */
export interface KindCounts {
  /**
   * True if a column of this kind exists. If not, entries come from elsewhere and a miss is
   * inconclusive.
   */
  hasColumn: boolean;
  /** Values of the kind that are not blank. */
  values: number;
  /** Those of the values that gave no key, or only one that nobody would ask for. */
  unindexable: number;
}

/** The plan that an index was built by, and which of its sources are in the index. */
export interface PlanInfo {
  /** Identifies the plan. */
  id: string;
  /** Number of all sources of the plan. */
  sources: number;
  /** By source of the index, its ordinal in the plan. */
  ordinals: number[];
  /** Paths whose names turned out to be values, although the plan did not know. */
  starred: string[];
}

export interface Metadata {
  tool: string;
  /** ISO 8601, UTC. */
  created: string;
  dataset: Dataset;
  /** The last day on which the index should be used, in UTC; absent if there is none. */
  expires?: string;
  region: string | null;
  /** Absent if the index was built without a plan. */
  plan?: PlanInfo;
  sources: SourceInfo[];
  /** What the build read past; absent if there was none. If there is any, a miss is inconclusive. */
  damaged?: SourceDamage[];
  columns: Column[];
  /**
   * Columns not tracked by name, and the records in which one is exposed; null if there are none.
   */
  otherColumns: { count: number; exposed: number } | null;
  records: number;
  /** Bytes of these records, without line ends. */
  recordBytes: number;
  rejects: { total: number; bytes: number; reasons: Record<string, number>; salvaged: number };
  /**
   * The lower of two shares: records read of all records, and bytes of read records of all bytes.
   */
  coverage: number;
  kinds: Partial<Record<Kind, KindCounts>>;
  blankWords: string[];
}

export function encodeMetadata(metadata: Metadata): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(metadata));
}

/** Decodes metadata and checks its shape; keeps unknown fields. Throws `DAMAGED_INDEX`. */
export function decodeMetadata(bytes: Uint8Array): Metadata {
  let parsed: unknown;
  try {
    // A strict TextDecoder takes longer to make than most metadata to read.
    if (!isUtf8(bytes)) throw damaged("is not JSON in UTF-8");
    const buffer = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    parsed = JSON.parse(buffer.toString("utf8"));
  } catch {
    throw damaged("is not JSON in UTF-8");
  }
  const fault = faultOf(parsed);
  if (fault !== undefined) throw damaged(fault);
  return parsed as Metadata;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || typeof value === "string";
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isShare: Check = (value) => typeof value === "number" && value >= 0 && value <= 1;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const hasShape = (shape: Readonly<Record<string, Check>>): Check => {
  const fault = faultBy(shape);
  return (value) => isRecord(value) && fault(value) === undefined;
};

/** Returns a function to the first field that fails its check. It runs for each of a thousand indexes, cold. */
function faultBy(
  shape: Readonly<Record<string, Check>>,
): (value: Readonly<Record<string, unknown>>) => string | undefined {
  const names = Object.keys(shape);
  const checks = Object.values(shape);
  return (value) => {
    for (let index = 0; index < names.length; index++)
      if (!checks[index]!(value[names[index]!])) return names[index];
    return undefined;
  };
}
const isListOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (let index = 0; index < value.length; index++) if (!check(value[index])) return false;
    return true;
  };
/** The blank words alone are forty. */
const isListOfTexts: Check = (value) => {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index++) if (typeof value[index] !== "string") return false;
  return true;
};
const isMapOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);
/** Written out, for there are many columns. */
const isColumn: Check = (value) =>
  isRecord(value) &&
  typeof value["name"] === "string" &&
  isCount(value["position"]) &&
  isTextOrNull(value["class"]) &&
  isTextOrNull(value["kind"]) &&
  isCount(value["exposed"]);

const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const shape: Readonly<Record<keyof Metadata, Check>> = {
  tool: isText,
  created: isText,
  dataset: hasShape({
    name: isText,
    title: isTextOrNull,
    breachDate: isTextOrNull,
    status: isTextOrNull,
    source: isTextOrNull,
    description: isTextOrNull,
  }),
  expires: isAbsentOr((value) => typeof value === "string" && isDay(value)),
  region: isTextOrNull,
  plan: isAbsentOr(
    hasShape({ id: isText, sources: isCount, ordinals: isListOf(isCount), starred: isListOfTexts }),
  ),
  sources: isListOf(
    hasShape({
      name: isTextOrNull,
      format: isText,
      bytes: isCount,
      records: isCount,
      rejects: isCount,
      sha256: isAbsentOr(isText),
      stored: isAbsentOr(hasShape({ bytes: isCount, sha256: isText })),
    }),
  ),
  damaged: isAbsentOr(isListOf(hasShape({ name: isTextOrNull, code: isText }))),
  columns: isListOf(isColumn),
  otherColumns: (value) => value === null || hasShape({ count: isCount, exposed: isCount })(value),
  records: isCount,
  recordBytes: isCount,
  rejects: hasShape({ total: isCount, bytes: isCount, reasons: isMapOf(isCount), salvaged: isCount }),
  coverage: isShare,
  kinds: isMapOf(
    hasShape({ hasColumn: (value) => typeof value === "boolean", values: isCount, unindexable: isCount }),
  ),
  blankWords: isListOfTexts,
};

const faultyField = faultBy(shape);

function faultOf(parsed: unknown): string | undefined {
  if (!isRecord(parsed)) return "is not an object";
  const name = faultyField(parsed);
  return name === undefined ? undefined : `has a missing or invalid field: ${name}`;
}

function damaged(what: string): LeakcheckError {
  return new LeakcheckError("DAMAGED_INDEX", `the metadata ${what}`);
}
