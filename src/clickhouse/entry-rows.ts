// The entries of an index as rows for ClickHouse, and the sums by which they are checked there.
import { columnSetBytes } from "../format/column-set.js";
import { entrySpans, type EntrySpan } from "../exporting/entry-spans.js";
import { tableOf, type NamedIndex } from "../lookup/table-source.js";
import { string, unsigned } from "./row-binary.js";

/** What all rows of a kind come to. */
export interface KindSums {
  entries: number;
  records: bigint;
  /** All keys joined by exclusive or. */
  keys: bigint;
}

const kindBytes = 1;
const keyBytes = 8;

/**
 * Yields all entries of an index as rows of a part, `rowsPerBatch` at a time but for the last. Adds
 * them to `sums`, by the number of the kind. Throws `DAMAGED_INDEX`.
 */
export async function* entryBatches(
  index: NamedIndex,
  part: number,
  rowsPerBatch: number,
  sums: Map<number, KindSums>,
): AsyncGenerator<{ rows: Uint8Array; count: number }> {
  const { columnBits, tables } = index.reader.head;
  // A row has its kind, key, part, columns behind their length, and records.
  const rowBytes = kindBytes + keyBytes + 4 + 1 + columnSetBytes(columnBits) + 4;
  let batch = Buffer.allocUnsafe(rowsPerBatch * rowBytes);
  let length = 0;
  let count = 0;
  for (const table of tables) {
    const kind = { entries: 0, records: 0n, keys: 0n };
    sums.set(table.kindNumber, kind);
    for await (const span of entrySpans(tableOf(index, table), columnBits)) {
      addTo(kind, span);
      const { keys, owners, profiles } = span;
      const rests = profiles.map(({ bitmap, records }) =>
        Buffer.concat([unsigned(part, 4), string(bitmap), unsigned(records, 4)]),
      );
      const bytes = new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength);
      for (let at = 0; at < keys.length; at++) {
        batch[length++] = table.kindNumber;
        for (let byte = at * keyBytes; byte < (at + 1) * keyBytes; byte++) batch[length++] = bytes[byte] ?? 0;
        const rest = rests[owners[at] ?? 0] ?? new Uint8Array();
        for (let byte = 0; byte < rest.length; byte++) batch[length++] = rest[byte] ?? 0;
        count += 1;
        if (count < rowsPerBatch) continue;
        yield { rows: batch.subarray(0, length), count };
        batch = Buffer.allocUnsafe(rowsPerBatch * rowBytes);
        length = 0;
        count = 0;
      }
    }
  }
  if (count > 0) yield { rows: batch.subarray(0, length), count };
}

function addTo(sums: KindSums, { keys, owners, profiles }: EntrySpan): void {
  const halves = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2);
  let low = 0;
  let high = 0;
  // Numbers are exact: a span has some thousands of entries, each of 32 bits of records.
  let records = 0;
  for (let at = 0; at < keys.length; at++) {
    low ^= halves[at * 2] ?? 0;
    high ^= halves[at * 2 + 1] ?? 0;
    records += profiles[owners[at] ?? 0]?.records ?? 0;
  }
  sums.entries += keys.length;
  sums.records += BigInt(records);
  sums.keys ^= (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}
