// A shape of dump: how its records are written, and what a careful reader sees in each of them.
import type { BareDigits } from "./bare-digits.js";
import type { Person } from "./person.js";

export type ShapeKind = "email" | "phone" | "username";

/** An identifier in canonical form, as a careful reader sees it. */
export type Seen = readonly [kind: ShapeKind, canonical: string];

/** Why absence from an index of this shape proves nothing: the reasons of a lookup. */
type AbsenceReason = "low-coverage" | "unrecognised" | "kind-not-indexed";

export type RejectReason =
  | "stray-quote"
  | "unclosed-quote"
  | "column-count"
  | "too-long"
  | "invalid-json"
  | "not-an-object";

/** A record as it stands in the dump. */
export interface ShapeRecord {
  /** With its line end. */
  text: string;
  seen: readonly Seen[];
  /** Names of the exposed columns; `column N` where the dump has no header. */
  columns: readonly string[];
  /** Set where no reader takes the text for a record; `seen` then has the addresses that stand in it. */
  reject?: RejectReason;
}

/** How a shape is built; nothing else is set. */
interface ShapeOptions {
  encoding?: "windows-1252";
  region?: string;
  maxRecordBytes?: number;
}

export interface Shape {
  name: string;
  /** In a few words, for a list. */
  what: string;
  extension: "csv" | "tsv" | "txt" | "ndjson";
  /** UTF-8 if not set. */
  encoding?: "utf-16le" | "utf-16be" | "latin1";
  /** Of CSV: what parts its fields and what quotes them. */
  dialect?: { delimiter: string; quote: string };
  /** What stands before the first record: a header, a byte order mark. */
  start: string;
  hasHeader: boolean;
  options?: ShapeOptions;
  record: (person: Person) => ShapeRecord;
  /** By kind: why absence proves nothing. "Not found" where there is none. */
  absence?: Partial<Record<ShapeKind, AbsenceReason>>;
  /** How bare digits stand in its phone column, if they do. */
  bareDigits?: BareDigits;
  /** The code of the error with which its build ends, if it does. */
  error?: "NO_RECORDS";
}
