// What an export says of an entry: the names of its columns, and its records.
import { bitsOf } from "../format/column-set.js";
import type { Metadata } from "../format/metadata.js";
import { otherColumnsName } from "../lookup/search.js";
import type { EntrySpan, StoredProfile } from "./entry-spans.js";

/** Writes entries in one format. `write` may be called at any time; `end` completes the file. */
export interface EntryWriter {
  /** Adds entries of a kind. Kinds come one after the other, keys in ascending order. */
  add(kind: string, span: EntrySpan): void;
  end(): void;
}

/** Takes bytes of the exported file, in order. */
export type Sink = (bytes: Uint8Array) => void;

/** Distinct profiles that are remembered. Those of most indexes are far fewer. */
const mostKnown = 65_536;

/** Returns a function that makes something of a profile's columns, once for equal profiles. */
export function perProfile<T>(
  metadata: Pick<Metadata, "columns">,
  make: (columns: readonly string[], records: number) => T,
): (profile: StoredProfile) => T {
  const known = new Map<string, T>();
  return (profile) => {
    let made = known.get(profile.stored);
    if (made === undefined) {
      if (known.size === mostKnown) known.clear();
      made = make(columnNames(profile.bitmap, metadata), profile.records);
      known.set(profile.stored, made);
    }
    return made;
  };
}

/** Returns the names of the columns in a bitmap, in the dump's order. */
function columnNames(bitmap: Uint8Array, { columns }: Pick<Metadata, "columns">): string[] {
  const bits = bitsOf(bitmap);
  const named = bits.flatMap((bit) => columns[bit] ?? []).toSorted((a, b) => a.position - b.position);
  return [...named.map(({ name }) => name), ...(bits.includes(columns.length) ? [otherColumnsName] : [])];
}
