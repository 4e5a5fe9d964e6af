// Sorter against a plain Map, with buckets read and written by
// test/support/index/format-reference.ts.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketChecksumBytes, bucketSeed } from "../../../src/format/bucket.js";
import { loadChecksum } from "../../../src/format/checksum.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { Sorter } from "../../../src/kernel/tables/sorter.js";
import { decodeBucket, encodeBucket, type ReferenceEntry } from "../../support/index/format-reference.js";
import { encodeRun, type RunEntry } from "../../support/index/run-entries.js";
import { expectProportional } from "../../support/proportional.js";

const kernel = Kernel.open();
const checksum = await loadChecksum();
const kindNumber = 3;

type Load = { top: number; entry: RunEntry };

/** Keys of every sort: with common leading or trailing bits, adjacent, equal, extreme, spread. */
const keys = fc.oneof(
  fc.bigInt({ min: 0n, max: 40n }),
  fc.bigInt({ min: 0n, max: 1n << 20n }).map((low) => low | (0xabcn << 44n)),
  fc.bigInt({ min: 0n, max: (1n << 12n) - 1n }).map((high) => high << 44n),
  fc.constantFrom(0n, (1n << 56n) - 1n),
  fc.bigInt({ min: 0n, max: (1n << 56n) - 1n }),
);

/** A few of many columns, the first of them usually the same. */
function fewColumns(most: number): fc.Arbitrary<bigint> {
  return fc
    .tuple(fc.subarray([0, 66, 140, 7]), fc.subarray([145, 200, 210, 220, 250, 255]))
    .map(([first, last]) =>
      [...(first.length > 1 ? [0, 66, 140] : first), ...last]
        .filter((column) => column < most)
        .reduce((set, column) => set | (1n << BigInt(column)), 0n),
    );
}

function loads(columnBytes: number, maxLength: number): fc.Arbitrary<Load[]> {
  const entry = fc
    .record({
      key: keys,
      columns: fc.oneof(
        fc.constantFrom(0n, 1n),
        fc.bigInt({ min: 0n, max: (1n << BigInt(8 * columnBytes)) - 1n }),
        fewColumns(8 * columnBytes),
      ),
      records: fc.oneof(fc.constantFrom(0, 1, 1), fc.integer({ min: 0, max: 255 })),
    })
    .map((drawn) => (drawn.records === 0 ? { ...drawn, columns: 0n } : drawn));
  return fc.array(fc.record({ top: fc.constantFrom(0, 3, 200, 255), entry }), { maxLength });
}

function fill(
  sorter: Sorter,
  top: number,
  entries: RunEntry[],
  columnBytes: number,
  keep?: { bits: number; value: number },
): boolean {
  const bytes = encodeRun(entries, columnBytes);
  sorter.input(bytes.length).set(bytes);
  return sorter.load(top, bytes.length, columnBytes, keep);
}

/** Returns an encoded bucket without its checksum, which must match xxhash-wasm. */
function bucketOf(sorter: Sorter, bucketBits: number, bucket: number): Uint8Array {
  const { bytes, ends } = sorter.encode(kindNumber, bucketBits, bucket, 1);
  expect([...ends]).toEqual([bytes.length]);
  const body = bytes.slice(0, -bucketChecksumBytes);
  expect(Buffer.from(bytes).readBigUInt64LE(body.length)).toBe(
    checksum(bucketSeed(kindNumber, bucket), body),
  );
  return body;
}

/**
 * Returns the entries that a map makes of the loads, by ascending key, with columns of the format.
 */
function united(all: Load[], columnMap: Uint16Array): ReferenceEntry[] {
  const model = new Map<bigint, ReferenceEntry>();
  // Few sets of columns have very many entries.
  const mapped = new Map<bigint, bigint>();
  const inFormat = (columns: bigint): bigint => {
    let bits = mapped.get(columns);
    if (bits !== undefined) return bits;
    bits = 0n;
    for (const [column, bit] of columnMap.entries())
      bits |= ((columns >> BigInt(column)) & 1n) << BigInt(bit);
    mapped.set(columns, bits);
    return bits;
  };
  for (const { top, entry } of all) {
    const key = (BigInt(top) << 56n) | entry.key;
    const before = model.get(key) ?? { key, columns: 0n, records: 0 };
    const columns = before.columns | inFormat(entry.columns);
    model.set(key, { key, columns, records: before.records + entry.records });
  }
  return [...model.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A permutation of the columns, the same in each run. */
function shuffled(length: number): Uint16Array {
  const map = Uint16Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = (i * 7919) % (i + 1);
    [map[i], map[j]] = [map[j] as number, map[i] as number];
  }
  return map;
}

describe.each([
  { columnBytes: 1, columnBits: 1 },
  { columnBytes: 1, columnBits: 7 },
  { columnBytes: 1, columnBits: 8 },
  { columnBytes: 2, columnBits: 12 },
  { columnBytes: 4, columnBits: 31 },
  { columnBytes: 4, columnBits: 32 },
  { columnBytes: 5, columnBits: 40 },
  { columnBytes: 9, columnBits: 67 },
  { columnBytes: 32, columnBits: 255 },
  { columnBytes: 32, columnBits: 256 },
])("$columnBits columns in $columnBytes bytes", ({ columnBytes, columnBits }) => {
  const columnMap = shuffled(columnBits);
  const sorter = new Sorter(kernel, { capacity: 1000, columnBits, columnMap });

  test.each([0, 1, 2, 3, 7, 8, 16])("buckets of %i bits are the definition's", (bucketBits) => {
    fc.assert(
      fc.property(loads(columnBytes, bucketBits > 8 ? 20 : 120), (all) => {
        sorter.begin();
        for (const { top, entry } of all) expect(fill(sorter, top, [entry], columnBytes)).toBe(true);
        const expected = united(all, columnMap);
        expect(sorter.sort()).toBe(expected.length);
        const shape = { bucketBits, columnBits };
        const wanted = new Map<number, ReferenceEntry[]>([
          [0, []],
          [2 ** bucketBits - 1, []],
        ]);
        for (const entry of expected) {
          const bucket = Number(entry.key >> BigInt(64 - bucketBits));
          wanted.set(bucket, [...(wanted.get(bucket) ?? []), entry]);
        }
        for (const [bucket, entries] of [...wanted].sort(([a], [b]) => a - b)) {
          const bytes = bucketOf(sorter, bucketBits, bucket);
          expect(bytes).toEqual(encodeBucket(entries, shape));
          const low = entries.map((entry) => ({ ...entry, key: BigInt.asUintN(64 - bucketBits, entry.key) }));
          expect(decodeBucket(bytes, shape)).toEqual(low);
        }
      }),
      { numRuns: 25 },
    );
  });
});

const oneColumn = Uint16Array.of(0);

function distinctEntries(count: number): RunEntry[] {
  return Array.from({ length: count }, (_, i) => ({
    key: BigInt.asUintN(56, BigInt(i + 1) * 0x9e3779b97f4a7c15n),
    columns: BigInt(i % 2),
    records: 1,
  }));
}

test.each([2, 63, 64, 65, 66, 1000, 5000])("a bin of %i entries comes out sorted", (count) => {
  // One distant key, so that all others share the leading bits that the counting sort uses.
  const entries = [{ key: (1n << 56n) - 1n, columns: 0n, records: 1 }];
  for (let i = 0; i < count; i++) entries.push({ key: BigInt((i * 7919) % count), columns: 1n, records: 1 });
  for (const columnBits of [1, 100]) {
    const sorter = new Sorter(kernel, { capacity: count + 1, columnBits, columnMap: oneColumn });
    fill(sorter, 9, entries, 1);
    expect(sorter.sort()).toBe(count + 1);
    const keysOut = decodeBucket(bucketOf(sorter, 0, 0), { bucketBits: 0, columnBits }).map(
      (entry) => entry.key,
    );
    expect(keysOut).toEqual([...keysOut].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(keysOut).size).toBe(count + 1);
  }
});

test("large bins, descending or of equal keys, do not take quadratic time", () => {
  const most = 300_000;
  const sorter = new Sorter(kernel, { capacity: most + 1, columnBits: 1, columnMap: oneColumn });
  for (const kinds of ["each", "two"]) {
    expectProportional(most, (count) => {
      const distinct = kinds === "each" ? count : 2;
      const bytes = new Uint8Array((count + 1) * 9);
      const view = new DataView(bytes.buffer);
      view.setBigUint64(0, (1n << 56n) - 1n, true);
      for (let i = 0; i < count; i++) view.setUint32((i + 1) * 9, (count - i) % distinct, true);
      sorter.begin();
      sorter.input(bytes.length).set(bytes);
      expect(sorter.load(1, bytes.length, 1)).toBe(true);
      expect(sorter.sort()).toBe(distinct + 1);
    });
  }
});

test("a key with more than 2^32 - 1 records stays at 2^32 - 1", () => {
  const sorter = new Sorter(kernel, { capacity: 2 ** 16, columnBits: 1, columnMap: oneColumn });
  const entry = { key: 77n, columns: 1n, records: 255 };
  const bytes = encodeRun(
    Array.from({ length: 2 ** 16 }, () => entry),
    1,
  );
  sorter.input(bytes.length).set(bytes);
  const exact = Math.floor((2 ** 32 - 1) / 255 / 2 ** 16);
  for (let i = 0; i < exact; i++) sorter.load(0, bytes.length, 1);
  expect(sorter.sort()).toBe(1);
  const shape = { bucketBits: 0, columnBits: 1 };
  expect(decodeBucket(bucketOf(sorter, 0, 0), shape)).toEqual([
    { key: 77n, columns: 1n, records: exact * 255 * 2 ** 16 },
  ]);
  for (let i = 0; i < 3; i++) sorter.load(0, bytes.length, 1);
  sorter.sort();
  expect(decodeBucket(bucketOf(sorter, 0, 0), shape)).toEqual([
    { key: 77n, columns: 1n, records: 2 ** 32 - 1 },
  ]);
});

test("equal keys beyond the capacity are united during the load, distinct ones do not fit", () => {
  const sorter = new Sorter(kernel, { capacity: 100, columnBits: 1, columnMap: oneColumn });
  const few = distinctEntries(50);
  for (let i = 0; i < 20; i++) expect(fill(sorter, 4, few, 1)).toBe(true);
  expect(sorter.sort()).toBe(50);
  sorter.begin();
  expect(fill(sorter, 4, distinctEntries(100), 1)).toBe(true);
  expect(fill(sorter, 4, distinctEntries(101), 1)).toBe(false);
});

test("keep takes each entry in exactly one part", () => {
  const sorter = new Sorter(kernel, { capacity: 2000, columnBits: 1, columnMap: oneColumn });
  const all = distinctEntries(1500);
  for (const bits of [1, 3, 9]) {
    let total = 0;
    const wanted = new Map<bigint, number>();
    for (const { key } of all) {
      const part = key >> BigInt(56 - bits);
      wanted.set(part, (wanted.get(part) ?? 0) + 1);
    }
    const bytes = encodeRun(all, 1);
    for (let value = 0; value < 2 ** bits; value++) {
      sorter.begin();
      sorter.input(bytes.length).set(bytes);
      expect(sorter.load(250, bytes.length, 1, { bits, value })).toBe(true);
      const count = sorter.sort();
      total += count;
      expect(count).toBe(wanted.get(BigInt(value)) ?? 0);
      const bucket = 250 * 2 ** bits + value;
      expect(
        decodeBucket(bucketOf(sorter, 8 + bits, bucket), { bucketBits: 8 + bits, columnBits: 1 }),
      ).toHaveLength(count);
    }
    expect(total).toBe(1500);
  }
});

test("columns beyond the map are dropped", () => {
  const sorter = new Sorter(kernel, { capacity: 10, columnBits: 3, columnMap: Uint16Array.of(2, 0, 1) });
  fill(sorter, 0, [{ key: 1n, columns: (1n << 256n) - 1n, records: 1 }], 32);
  sorter.sort();
  expect(decodeBucket(bucketOf(sorter, 0, 0), { bucketBits: 0, columnBits: 3 })).toEqual([
    { key: 1n, columns: 7n, records: 1 },
  ]);
});

test("a large bucket with as many profiles as entries matches the definition", () => {
  const columnBits = 40;
  const columnMap = shuffled(columnBits);
  const sorter = new Sorter(kernel, { capacity: 4000, columnBits, columnMap });
  const entries = distinctEntries(3000).map((entry, i) => ({
    ...entry,
    columns: BigInt(i),
    records: 1 + (i % 200),
  }));
  fill(sorter, 0, entries, 5);
  sorter.sort();
  const expected = united(
    entries.map((entry) => ({ top: 0, entry })),
    columnMap,
  );
  expect(bucketOf(sorter, 0, 0)).toEqual(encodeBucket(expected, { bucketBits: 0, columnBits }));
});

test("a skipped bucket with entries is a bug", () => {
  const sorter = new Sorter(kernel, { capacity: 10, columnBits: 1, columnMap: oneColumn });
  fill(sorter, 0, [{ key: 1n, columns: 1n, records: 1 }], 1);
  sorter.sort();
  expect(() => sorter.encode(kindNumber, 8, 1, 1)).toThrow("bug:");
});

/** Profiles by the numbers of their uses; each has its own columns, and as many records as a use. */
describe.each([120, 256])("of %i columns, profiles", (columnBits) => {
  test.each([
    ["used very often, more or less", [65_535, 65_537, 3, 2, 3], (index: number) => 1n << BigInt(index)],
    [
      "alike in their uses and their first bytes",
      Array.from({ length: 90 }, (_, index) => 1 + (index % 2)),
      (index: number) => BigInt(97 - index) << 90n,
    ],
    [
      "alike in all but their last column",
      Array.from({ length: 9 }, () => 5),
      (index: number) => 1n << BigInt(60 + ((index * 7) % 60)),
    ],
    [
      "many, and alike but for columns far apart",
      Array.from({ length: 120 }, () => 2),
      (index: number) =>
        (BigInt(index % 2) << 50n) |
        (BigInt((index % 4) >> 1) << 70n) |
        (BigInt(((index * 7) % 120) >> 2) << 112n),
    ],
    [
      "alike but for their records",
      Array.from({ length: 20 }, () => 3),
      (index: number) => BigInt(index % 2) << 30n,
      (index: number) => 1 + ((index * 7) % 20),
    ],
  ] as const)("that are %s stand in the definition's order", (_, uses, columnsOf, recordsOf = () => 1) => {
    const columnMap = Uint16Array.from({ length: columnBits }, (__, column) => column);
    const total = uses.reduce((sum, count) => sum + count, 0);
    const sorter = new Sorter(kernel, { capacity: total + 1, columnBits, columnMap });
    const left = [...uses];
    const entries: RunEntry[] = [];
    // Alternating, so that their order of appearance differs from that of the dictionary.
    while (entries.length < total)
      left.forEach((count, index) => {
        if (count === 0) return;
        left[index] = count - 1;
        entries.push({
          key: BigInt(entries.length) << 20n,
          columns: columnsOf(index),
          records: recordsOf(index),
        });
      });
    sorter.begin();
    expect(fill(sorter, 7, entries, columnBits >> 3)).toBe(true);
    sorter.sort();
    const expected = united(
      entries.map((entry) => ({ top: 7, entry })),
      columnMap,
    );
    expect(
      Buffer.compare(bucketOf(sorter, 8, 7), encodeBucket(expected, { bucketBits: 8, columnBits })),
    ).toBe(0);
  });
});
