// Index files with one fault each: one for each item of the list in docs/format.md, section 10,
// under the name given there.
import type { Checksum } from "../../../src/format/checksum.js";
import type { Metadata } from "../../../src/format/metadata.js";
import { keyOf, readSecret } from "./index-reference.js";
import {
  assembleBucket,
  assembleIndex,
  changeHead,
  type BucketParts,
  type IndexParts,
  type TableParts,
} from "./assembled-index.js";
import { testSecret } from "./built-index.js";
import { encodeBucket } from "./format-reference.js";

// The keys of the present ones begin with 01, 2e, 51, 97: with two bucket bits the last bucket is
// empty.
/**
 * E-mail addresses in every such file, and others that are not: some for each of the four buckets.
 */
export const presentInBad = ["lotte@example.com", "sanne@example.com", "bram@example.com", "tim@example.com"];
export const absentInBad = [
  "piet@example.com",
  "kees@example.com",
  "mila@example.com",
  "fleur@example.com",
  "daan@example.com",
  "eva@example.com",
  "finn@example.com",
];

const { keyId } = readSecret(testSecret);
const keys = presentInBad.map((address) => keyOf(testSecret, 1, address));
/** Columns by bit: email, name. Profiles of the entries, in the order of their keys. */
const profiles = [
  { columns: 1n, records: 1 },
  { columns: 1n, records: 1 },
  { columns: 3n, records: 1 },
  { columns: 1n, records: 2 },
];
const entries = keys.map((key, index) => ({
  key,
  ...(profiles[index] as { columns: bigint; records: number }),
}));

const metadata: Metadata = {
  tool: "leakcheck test",
  created: "1970-01-01T00:00:00.000Z",
  dataset: { name: "bad", title: null, breachDate: null, status: null, source: null, description: null },
  region: null,
  sources: [{ name: "bad.csv", format: "csv", bytes: 100, records: 5, rejects: 0 }],
  columns: [
    { name: "email", position: 0, class: "Email addresses", kind: "email", exposed: 5 },
    { name: "name", position: 1, class: "Names", kind: null, exposed: 1 },
  ],
  otherColumns: null,
  records: 5,
  recordBytes: 100,
  rejects: { total: 0, bytes: 0, reasons: {}, salvaged: 0 },
  coverage: 1,
  kinds: { email: { hasColumn: true, values: 5, unindexable: 0 } },
  blankWords: [],
};

/**
 * The four entries in four buckets. The rule for bucket bits would choose other ones; readers do
 * not depend on it.
 */
const fourBuckets: TableParts = {
  kindNumber: 1,
  bucketBits: 2,
  entries: 4,
  buckets: [0n, 1n, 2n, 3n].map((bucket) =>
    encodeBucket(
      entries.filter(({ key }) => key >> 62n === bucket),
      { bucketBits: 2, columnBits: 2 },
    ),
  ),
};

/** The four entries in one bucket. */
const oneBucket: BucketParts = {
  count: [4],
  rice: 60,
  size: [3],
  profiles: [[1], [3], [5, 2]],
  ids: [0, 0, 1, 2],
  width: 2,
  gaps: keys.map((key, index) => (index === 0 ? key : key - (keys[index - 1] as bigint) - 1n)),
};

const sound: IndexParts = { metadata, keyId, columnBits: 2, tables: [fourBuckets] };
const emptyTable = (kindNumber: number): TableParts => ({
  kindNumber,
  bucketBits: 0,
  entries: 0,
  buckets: [Uint8Array.of(0)],
});

/**
 * Returns valid indexes with the same contents, to which each fault is added, and the files with a
 * fault by name.
 */
export function badIndexes(checksum: Checksum): { sound: Uint8Array[]; bad: Map<string, Uint8Array> } {
  const make = (change: Partial<IndexParts>): Uint8Array => assembleIndex({ ...sound, ...change }, checksum);
  const whole = make({});
  const bad = new Map<string, Uint8Array>();
  const add = (name: string, bytes: Uint8Array): void => {
    bad.set(`${name}.lkx`, bytes);
  };
  const head = (name: string, change: (view: DataView) => void): void =>
    add(`DAMAGED_INDEX--${name}`, changeHead(whole, checksum, change));
  const parts = (name: string, change: Partial<IndexParts>): void =>
    add(`DAMAGED_INDEX--${name}`, make(change));
  const table = (name: string, change: Partial<TableParts>): void =>
    parts(name, { tables: [{ ...fourBuckets, ...change }] });
  const bucket = (name: string, change: Partial<BucketParts>): void =>
    parts(name, {
      tables: [
        { kindNumber: 1, bucketBits: 0, entries: 4, buckets: [assembleBucket({ ...oneBucket, ...change })] },
      ],
    });
  const meta = (name: string, change: Partial<Record<keyof Metadata, unknown>>): void =>
    parts(name, { metadata: { ...metadata, ...change } as Metadata });

  // Found on opening.
  add(
    "NOT_AN_INDEX--magic",
    changeHead(whole, checksum, (view) => view.setUint8(3, 0x59)),
  );
  add("NOT_AN_INDEX--shorter-than-magic", whole.slice(0, 7));
  add(
    "NEWER_FORMAT--format-version",
    changeHead(whole, checksum, (view) => view.setUint32(8, 2, true)),
  );
  add("DAMAGED_INDEX--ends-in-header", whole.slice(0, 47));
  head("file-length", (view) => view.setBigUint64(16, BigInt(whole.length + 1), true));
  head("head-length", (view) => view.setUint32(12, whole.length + 1, true));
  add("DAMAGED_INDEX--head-checksum", flipped(whole, 100));
  head("header-zero", (view) => view.setUint8(47, 1));
  head("head-parts", (view) => view.setUint32(36, view.getUint32(36, true) - 1, true));
  parts("column-bits-0", { columnBits: 0, metadata: { ...metadata, columns: [], kinds: {} }, tables: [] });
  parts("column-bits-257", {
    columnBits: 257,
    metadata: { ...metadata, columns: manyColumns(257), kinds: {} },
    tables: [],
  });
  parts("kind-0", { tables: [emptyTable(0), fourBuckets] });
  parts("kind-twice", { tables: [fourBuckets, emptyTable(1)] });
  parts("kinds-out-of-order", { tables: [emptyTable(3), fourBuckets] });
  head("descriptor-zero", (view) => view.setUint8(48 + 2, 1));
  head("bucket-bits", (view) => view.setUint8(48 + 1, 33));
  head("table-too-short", (view) => view.setUint8(48 + 1, 4));
  head("entries-beyond-bits", (view) => view.setBigUint64(48 + 8, 2n ** 32n, true));
  parts("gap-before-table", { gap: 1 });
  parts("bytes-after-last-table", { tail: 1 });
  parts("metadata-not-utf-8", {
    metadata: Buffer.from(JSON.stringify({ ...metadata, tool: "\u00e9" }), "latin1"),
  });
  parts("metadata-byte-order-mark", { metadata: Buffer.from(`\ufeff${JSON.stringify(metadata)}`) });
  parts("metadata-not-json", { metadata: Buffer.from(`${JSON.stringify(metadata).slice(0, -1)},}`) });
  parts("metadata-not-an-object", { metadata: Buffer.from(`[${JSON.stringify(metadata)}]`) });
  meta("metadata-field-missing", { region: undefined });
  meta("metadata-field-type", { coverage: 1.5 });
  parts("columns-and-column-bits", { metadata: { ...metadata, otherColumns: { count: 1, exposed: 0 } } });
  meta("columns-out-of-order", { columns: metadata.columns.toReversed() });
  meta("column-twice", { columns: [metadata.columns[0], metadata.columns[0]] });
  parts("column-without-table", { tables: [] });
  add(
    "NEWER_RULES--rules-version",
    changeHead(whole, checksum, (view) => view.setUint32(32, 2, true)),
  );

  // Found on probing. The empty bucket is missing and has no length.
  table("bucket-length", {
    buckets: fourBuckets.buckets.slice(0, 3),
    changeOffsets: (offsets) => offsets.push(offsets[3] as bigint),
  });
  table("directory-descends", {
    changeOffsets: (offsets) => offsets.splice(1, 1, (offsets[2] as bigint) + 1n),
  });
  table("bucket-beyond-table", { changeOffsets: (offsets) => offsets.push((offsets.pop() as bigint) + 1n) });
  add("DAMAGED_INDEX--bucket-checksum", flipped(whole, whole.length - 9));
  const [first, second, ...others] = fourBuckets.buckets as [Uint8Array, Uint8Array, ...Uint8Array[]];
  table("bucket-misplaced", { buckets: [second, first, ...others], sealedAs: [1, 0, 2, 3] });
  table("empty-bucket-and-more", { buckets: [...fourBuckets.buckets.slice(0, 3), Uint8Array.of(0, 0)] });
  bucket("bucket-ends-early", { count: [5] });
  bucket("number-longer-than-needed", { count: [0x84, 0] });
  bucket("number-over-32-bits", { profiles: [[1], [3], [5, 0x80, 0x80, 0x80, 0x80, 0x10]] });
  bucket("rice-parameter", { rice: 64 });
  bucket("no-profiles", { size: [0], profiles: [], ids: [] });
  bucket("more-profiles-than-entries", {
    size: [5],
    profiles: [[1], [2], [3], [5, 2], [6, 2]],
    ids: [0, 1, 2, 3],
    width: 3,
  });
  bucket("profile-bits-above", { profiles: [[1], [5, 2], [8]] });
  bucket("profile-one-record", { profiles: [[1], [3], [5, 1]] });
  bucket("profile-columns-without-records", { profiles: [[1], [3], [5, 0]] });
  bucket("profile-id", { ids: [0, 3, 1, 2] });
  bucket("rice-code-without-end", { isEndless: true, rest: [0] });
  bucket("gap-beyond-keys", { gaps: [...oneBucket.gaps.slice(0, 3), 2n ** 63n + 2n ** 62n] });

  // Found by a full check.
  table("gap-before-buckets", { lead: 1 });
  table("gap-after-buckets", { slack: 1 });
  table("entries", { entries: 5 });
  bucket("bit-padding", { padding: 1 });
  bucket("bytes-after-gaps", { rest: [0] });
  bucket("profiles-by-use", { profiles: [[3], [1], [5, 2]], ids: [1, 1, 0, 2] });
  bucket("profiles-by-bytes", { profiles: [[1], [5, 2], [3]], ids: [0, 0, 2, 1] });
  bucket("profile-twice", { size: [4], profiles: [[1], [1], [3], [5, 2]], ids: [0, 1, 2, 3] });
  bucket("profile-unused", { size: [4], profiles: [[1], [3], [5, 2], [0]] });

  const inOneBucket = make({
    tables: [{ kindNumber: 1, bucketBits: 0, entries: 4, buckets: [assembleBucket(oneBucket)] }],
  });
  return { sound: [whole, inOneBucket], bad };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

function manyColumns(count: number): Metadata["columns"] {
  return Array.from({ length: count }, (_, position) => ({
    name: `c${String(position).padStart(3, "0")}`,
    position,
    class: null,
    kind: null,
    exposed: 0,
  }));
}

/**
 * Returns the folder of test/golden/bad for a fault's name: the part of the file that has the
 * fault.
 */
export function badFolderOf(name: string): string {
  const fault = name.slice(name.indexOf("--") + 2);
  if (/^(?:metadata|column)/u.test(fault)) return "metadata";
  if (/profile|^number-/u.test(fault)) return "profiles";
  if (/^(?:bucket|bit|entries|gap-beyond|rice|bytes-after-gaps|empty)/u.test(fault)) return "buckets";
  return /^(?:kind|gap|descriptor|directory|bytes-after-last)/u.test(fault) ? "tables" : "head";
}
