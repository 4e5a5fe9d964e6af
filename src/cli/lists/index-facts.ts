// What tells an index from another one that has taken its place.
import type { OpenedIndex } from "../../lookup/opened-index.js";

/** A text that two openings of one file have in common, and those of two indexes have not. */
export function indexFacts({ reader: { head, metadata } }: OpenedIndex): string {
  return JSON.stringify([head.fileBytes, head.keyId, head.tables, metadata]);
}
