// The result of a comparison of two indexes. Its numbers are entries, never records: tables do not say
// which entries come from one record.
import type { Kind } from "../format/kinds.js";
import type { ComparedField } from "./fields.js";
import type { KindVerdict, Verdict } from "./verdict.js";

/** A field of the entries of one kind, counted. */
export interface FieldCounts extends ComparedField {
  /** Known entries (in both) that have it in B but not in A, and in A but not in B. */
  newInB: number;
  goneInB: number;
  /** Of the entries that only A has, or only B: those with the field. */
  onlyInA: number;
  onlyInB: number;
}

/** An estimate from sketches, with intervals that hold the true share in 99 of 100 cases. */
export interface Estimate {
  /** Keys compared: of A, of B, and those in both. */
  keys: [a: number, b: number, both: number];
  bInA: [low: number, high: number];
  aInB: [low: number, high: number];
}

/** The comparison of one kind. */
export interface KindComparison {
  kind: Kind;
  /** Entries of A and of B; null if there is no table, or no sketch of it. */
  entries: [a: number | null, b: number | null];
  /** Entries in both; rounded if estimated; null if not known. */
  both: number | null;
  /** Shares of B's entries in A and of A's in B, and of all entries in both; null without entries. */
  bInA: number | null;
  aInB: number | null;
  jaccard: number | null;
  estimate: Estimate | null;
  /** Entries in both whose fields are certain, so that they could be compared; null with a sketch. */
  compared: number | null;
  /** Columns and classes; empty with a sketch. */
  fields: FieldCounts[];
  verdict: KindVerdict;
}

/** The comparison of two indexes or sketches. */
export interface Comparison {
  kinds: KindComparison[];
  verdict: Verdict;
}
