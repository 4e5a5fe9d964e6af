// Every entry of an index is in the export, in both formats: compared with the second reader of the
// format.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportIndex, type ExportFormat } from "../../src/exporting/export-index.js";
import { entrySpans } from "../../src/exporting/entry-spans.js";
import { parquetEntries } from "../../src/exporting/parquet-entries.js";
import { loadChecksum } from "../../src/format/checksum.js";
import { kindNames } from "../../src/format/kinds.js";
import { IndexReader } from "../../src/lookup/index-reader.js";
import { bucketReaderOfThread } from "../../src/lookup/open-reader.js";
import { tableOf } from "../../src/lookup/table-source.js";
import { otherColumnsName } from "../../src/lookup/search.js";
import { emptyFolder } from "../support/folder.js";
import { assembleIndex } from "../support/index/assembled-index.js";
import { buildText } from "../support/index/built-index.js";
import { csvRows, parquetRows, type ExportedRow } from "../support/index/exported-rows.js";
import { encodeBucket } from "../support/index/format-reference.js";
import { readIndex } from "../support/index/index-reference.js";
import { MemorySource } from "../support/index/memory-source.js";
import { plainMetadata } from "../support/index/plain-metadata.js";
import { smallIndex } from "../support/index/small-index.js";
import { seededRandom } from "../support/random.js";

async function open(bytes: Uint8Array): Promise<IndexReader> {
  return IndexReader.open(new MemorySource(bytes), bucketReaderOfThread());
}

async function exported(bytes: Uint8Array, format: ExportFormat): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await exportIndex({ name: "it", reader: await open(bytes) }, format, (piece) =>
    pieces.push(Uint8Array.from(piece)),
  );
  return Buffer.concat(pieces);
}

/** What the second reader says that the export must hold. */
function expectedRows(bytes: Uint8Array): ExportedRow[] {
  const { tables, metadata } = readIndex(bytes);
  return [...tables].flatMap(([kind, entries]) =>
    [...entries.values()].map(({ key, columns, records }) => ({
      kind: kindNames[kind] ?? String(kind),
      key,
      columns: [
        ...metadata.columns
          .map(({ name, position }, bit) => ({ name, position, bit }))
          .filter(({ bit }) => (columns >> BigInt(bit)) & 1n)
          .toSorted((a, b) => a.position - b.position)
          .map(({ name }) => name),
        ...((columns >> BigInt(metadata.columns.length)) & 1n ? [otherColumnsName] : []),
      ],
      records,
    })),
  );
}

async function expectWhole(bytes: Uint8Array): Promise<ExportedRow[]> {
  const rows = expectedRows(bytes);
  expect(csvRows((await exported(bytes, "csv")).toString())).toEqual(rows);
  expect((await parquetRows(await exported(bytes, "parquet"))).rows).toEqual(rows);
  return rows;
}

async function built(name: string, dump: string): Promise<Uint8Array> {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, name === "csv" ? "csv" : "ndjson", dump);
  return readFileSync(path);
}

describe("an export holds every entry", () => {
  it.each(["zero", "one", "two", "five"])("of the golden index %s", async (name) => {
    await expectWhole(readFileSync(new URL(`../golden/${name}.lkx`, import.meta.url)));
  });

  it("of buckets that are decoded in pieces, with many profiles and all sizes of keys", async () => {
    const random = seededRandom(22);
    const keys = new Set([0n, 1n, (1n << 63n) - 1n, 1n << 63n, (1n << 64n) - 1n]);
    while (keys.size < 9000) keys.add((BigInt(random(2 ** 32)) << 32n) | BigInt(random(2 ** 32)));
    const entries = [...keys]
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((key) => ({ key, columns: BigInt(random(4)), records: 1 + random(300) }));
    const bucket = encodeBucket(
      entries.map((entry) => (entry.columns === 0n ? { ...entry, records: 0 } : entry)),
      { bucketBits: 0, columnBits: 2 },
    );
    const bytes = assembleIndex(
      {
        metadata: plainMetadata,
        keyId: "0011223344556677",
        columnBits: 2,
        tables: [{ kindNumber: 3, bucketBits: 0, entries: entries.length, buckets: [bucket] }],
      },
      await loadChecksum(),
    );
    const rows = await expectWhole(bytes);
    expect(rows).toHaveLength(9000);
    expect(rows.filter(({ records }) => records === 0).length).toBeGreaterThan(1000);
  });

  it("of a dump with more columns than have names, rejects and odd names", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `c${index}`);
    names[3] = 'a "quoted", name;';
    names[4] = "=cmd()";
    const head = ["username", "email", ...names.map((name) => `"${name.replaceAll('"', '""')}"`)];
    const lines = Array.from({ length: 400 }, (_, line) =>
      [
        `user${line}`,
        `user${line % 300}@example.com`,
        ...names.map((_name, index) => ((line * 7 + index * 13) % 11 < 2 ? "x" : "")),
      ].join(","),
    );
    const bytes = await built("csv", `${head.join(",")}\n${lines.join("\n")}\nonly,lost@example.com\n`);
    const rows = await expectWhole(bytes);
    expect(rows.some(({ columns }) => columns.includes(otherColumnsName))).toBe(true);
    expect(rows.some(({ columns }) => columns.includes('a "quoted", name;'))).toBe(true);
    expect(rows.some(({ records }) => records === 0)).toBe(true);
    expect(rows.some(({ records }) => records === 2)).toBe(true);
  });

  it("of a table of a kind that this program does not know", async () => {
    const rows = csvRows(
      (
        await exported(
          await smallIndex({ kindNumber: 200 }, { metadata: { ...plainMetadata, kinds: {} } }),
          "csv",
        )
      ).toString(),
    );
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(["200"]));
    expect(rows).toHaveLength(8);
  });
});

describe("a Parquet export", () => {
  it("says which index it is of, and holds no secret", async () => {
    const bytes = await built("csv", "email\nsanne@example.com\n");
    const { facts } = await parquetRows(await exported(bytes, "parquet"));
    expect(facts).toMatchObject({ "leakcheck.keyId": "9617ecaeb40aaa85", "leakcheck.rulesVersion": "1" });
    expect(JSON.parse(facts["leakcheck.metadata"] ?? "")).toMatchObject({ dataset: { name: "test" } });
  });

  it("is written in pieces, a row group each, and kinds do not share one", async () => {
    const reader = await open(await smallIndex());
    const { keyId, rulesVersion, columnBits, tables } = reader.head;
    const pieces: Uint8Array[] = [];
    const writer = await parquetEntries(
      { keyId, rulesVersion, metadata: reader.metadata },
      (piece) => pieces.push(Uint8Array.from(piece)),
      3,
    );
    for (const kind of ["username", "email"])
      for (const table of tables)
        for await (const span of entrySpans(tableOf({ name: "it", reader }, table), columnBits))
          writer.add(kind, span);
    // Eight of a kind: groups of 3, 3 and 2; the last one is open.
    expect(pieces).toHaveLength(5);
    writer.end();
    expect((await parquetRows(Buffer.concat(pieces))).groups).toEqual([3, 3, 2, 3, 3, 2]);
  });
});

it.each(["csv", "parquet"] as const)("a damaged bucket ends an export to %s", async (format) => {
  const bytes = Buffer.from(await smallIndex());
  bytes[bytes.length - 20]! ^= 1;
  await expect(exported(bytes, format)).rejects.toMatchObject({ code: "DAMAGED_INDEX" });
});

it("an entry that is missing ends an export", async () => {
  await expect(exported(await smallIndex({ entries: 7 }), "csv")).rejects.toMatchObject({
    code: "DAMAGED_INDEX",
  });
});
