// Entries as Parquet: kind, key as a 64-bit unsigned number, columns as a list, records.
import { bug } from "../errors.js";
import type { Metadata } from "../format/metadata.js";
import { perProfile, type EntryWriter, type Sink } from "./exported-entry.js";

/** Rows that a reader can skip together, and that are held in memory at a time. */
const usualGroupRows = 131_072;

/** Facts of the index that go into the file beside its metadata. */
export interface IndexFacts {
  readonly keyId: string;
  readonly rulesVersion: number;
  readonly metadata: Metadata;
}

/** Returns a writer of Parquet. Rows of different kinds are in different row groups. */
export async function parquetEntries(
  { keyId, rulesVersion, metadata }: IndexFacts,
  write: Sink,
  groupRows = usualGroupRows,
): Promise<EntryWriter> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const bytes = new ByteWriter();
  const flush = (): void => {
    write(bytes.getBytes());
    bytes.index = 0;
  };
  const parquet = new ParquetWriter({
    writer: Object.assign(bytes, { flush, finish: flush }),
    createdBy: metadata.tool,
    schema: [
      { name: "entries", num_children: 4 },
      { name: "kind", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      {
        name: "key",
        type: "INT64",
        converted_type: "UINT_64",
        repetition_type: "REQUIRED",
      },
      { name: "columns", repetition_type: "REQUIRED", converted_type: "LIST", num_children: 1 },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      { name: "records", type: "INT64", repetition_type: "REQUIRED" },
    ],
    kvMetadata: [
      { key: "leakcheck.keyId", value: keyId },
      { key: "leakcheck.rulesVersion", value: String(rulesVersion) },
      { key: "leakcheck.metadata", value: JSON.stringify(metadata) },
    ],
  });
  const shown = perProfile(metadata, (columns, records) => ({ columns, records: BigInt(records) }));
  const keys = new BigUint64Array(groupRows);
  const records = new BigInt64Array(groupRows);
  const columns: (readonly string[])[] = [];
  let rows = 0;
  let kindOfRows = "";
  const writeGroup = (): void => {
    if (rows === 0) return;
    const done = parquet.write({
      rowGroupSize: rows,
      columnData: [
        { name: "kind", data: Array.from({ length: rows }, () => kindOfRows) },
        // Keys are random: compressing them gains nothing.
        { name: "key", data: keys.subarray(0, rows), encoding: "PLAIN", codec: "UNCOMPRESSED" },
        { name: "columns", data: columns.slice(0, rows) },
        { name: "records", data: records.subarray(0, rows) },
      ],
    });
    if (done !== undefined) bug("a row group is written later");
    rows = 0;
  };
  return {
    add(kind, span) {
      if (kind !== kindOfRows) writeGroup();
      kindOfRows = kind;
      const profiles = span.profiles.map(shown);
      for (const [index, key] of span.keys.entries()) {
        const profile = profiles[span.owners[index] ?? 0] ?? bug("an entry without a profile");
        keys[rows] = key;
        records[rows] = profile.records;
        columns[rows] = profile.columns;
        rows += 1;
        if (rows === groupRows) writeGroup();
      }
    },
    end() {
      writeGroup();
      if (parquet.finish() !== undefined) bug("the footer is written later");
    },
  };
}
