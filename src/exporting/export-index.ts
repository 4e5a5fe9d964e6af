// Exports all entries of an index to another format, in one pass and bounded memory. It needs no
// secret, and cannot give it away: an index has none.
import { setImmediate } from "node:timers/promises";
import { LeakcheckError } from "../errors.js";
import { kindOfNumber } from "../format/kinds.js";
import { tableOf, type NamedIndex } from "../lookup/table-source.js";
import { csvEntries } from "./csv-entries.js";
import { entrySpans } from "./entry-spans.js";
import type { Sink } from "./exported-entry.js";
import { parquetEntries } from "./parquet-entries.js";

export const exportFormats = ["csv", "parquet"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Spans between two moments at which signals are handled. */
const spansPerStep = 64;

/** Entries by kind, in the order of the file. A kind that this program does not know is a number. */
export type ExportedKinds = { kind: string; entries: number }[];

/**
 * Writes all entries of an open index to `write`. Calls `onProgress` with the share done, 0 to 1.
 * Throws `DAMAGED_INDEX`, `ABORTED`, and what `write` throws.
 */
export async function exportIndex(
  index: NamedIndex,
  format: ExportFormat,
  write: Sink,
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<ExportedKinds> {
  const { head, metadata } = index.reader;
  const { keyId, rulesVersion, columnBits, tables } = head;
  const writer =
    format === "csv"
      ? csvEntries(metadata, write)
      : await parquetEntries({ keyId, rulesVersion, metadata }, write);
  const total = tables.reduce((sum, { entries }) => sum + entries, 0);
  let done = 0;
  let spans = 0;
  for (const table of tables) {
    const kind = kindName(table.kindNumber);
    for await (const span of entrySpans(tableOf(index, table), columnBits)) {
      writer.add(kind, span);
      done += span.keys.length;
      spans += 1;
      if (spans % spansPerStep !== 0) continue;
      onProgress?.(done / total);
      await setImmediate();
      if (signal?.aborted === true) throw new LeakcheckError("ABORTED", "the export was interrupted");
    }
  }
  writer.end();
  return tables.map(({ kindNumber, entries }) => ({ kind: kindName(kindNumber), entries }));
}

function kindName(kindNumber: number): string {
  return kindOfNumber(kindNumber) ?? String(kindNumber);
}
