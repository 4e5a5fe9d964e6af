// An index and a query with scripted results: no file, no keys, and no rules except those of
// mailboxes.
import type { LeakcheckError } from "../../../src/errors.js";
import type { Metadata } from "../../../src/format/metadata.js";
import type { SearchableIndex } from "../../../src/lookup/opened-index.js";
import type { Query } from "../../../src/lookup/query.js";
import type { Reading } from "../../../src/record/readings.js";
import { currentRules } from "../../../src/record/rules.js";

/**
 * The entry of a kind and canonical form: columns as a number with their bits, and records; or the
 * failure to read it.
 */
type ScriptedEntry = readonly [columns: number, records: number] | LeakcheckError;

/** Returns an index with these entries, by "kind canonical". Lookups are appended to `asked`. */
export function scriptedIndex(
  metadata: Metadata,
  entries: Readonly<Record<string, ScriptedEntry>> = {},
  asked: string[] = [],
): SearchableIndex {
  return {
    metadata,
    rules: currentRules,
    async find(kind, canonical) {
      const name = `${kind} ${canonical}`;
      asked.push(name);
      const entry = entries[name];
      if (entry === undefined) return undefined;
      if (entry instanceof Error) throw entry;
      const [columns, records] = entry;
      return { bitmap: Uint8Array.of(columns), records };
    },
  };
}

/** Returns a query with these readings for every index. */
export function scriptedQuery(readings: readonly Reading[]): Query {
  return { text: "what was asked", readingsBy: () => readings };
}
