// Packer against a plain Map, with buckets written by test/support/index/format-reference.ts, and
// against the sorter, its slower counterpart.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketChecksumBytes, bucketSeed } from "../../../src/format/bucket.js";
import { loadChecksum } from "../../../src/format/checksum.js";
import type { EncodedBuckets } from "../../../src/kernel/tables/encoded-buckets.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { Packer } from "../../../src/kernel/tables/packer.js";
import { encodeBucket, type ReferenceEntry } from "../../support/index/format-reference.js";
import { encodeRun, type RunEntry } from "../../support/index/run-entries.js";
import { expectProportional } from "../../support/proportional.js";

const kernel = Kernel.open();
const checksum = await loadChecksum();
const kindNumber = 2;

interface Run {
  columnBytes: number;
  entries: RunEntry[];
}

/**
 * Encodes a partition. Returns its buckets without their checksums, which must match xxhash-wasm, or
 * undefined. Each is a line of digits, because comparing thousands of arrays takes longest.
 */
function bucketsOf(packer: Packer, top: number, bucketBits: number, runs: Run[]): string | undefined {
  const bytes = runs.map(({ entries, columnBytes }) => encodeRun(entries, columnBytes));
  const pieces = runs.map(({ columnBytes }, index) => ({ columnBytes, bytes: bytes[index]!.length }));
  packer.input(bytes.reduce((sum, { length }) => sum + length, 0)).set(Buffer.concat(bytes));
  expect(packer.takesPartition(bucketBits, pieces)).toBe(true);
  const encoded = packer.encode(kindNumber, bucketBits, top, pieces);
  if (encoded === undefined) return undefined;
  expect(encoded.ends.at(-1)).toBe(encoded.bytes.length);
  const first = top * 2 ** (bucketBits - 8);
  const wrong: number[] = [];
  const lines = Array.from(encoded.ends, (end, index) => {
    const bucket = Buffer.from(encoded.bytes.slice(index === 0 ? 0 : encoded.ends[index - 1], end));
    const body = bucket.subarray(0, -bucketChecksumBytes);
    if (bucket.readBigUInt64LE(body.length) !== checksum(bucketSeed(kindNumber, first + index), body))
      wrong.push(index);
    return body.toString("hex");
  });
  expect(wrong).toEqual([]);
  return lines.join("\n");
}

/** Returns the buckets that a map and the format's definition produce from the runs. */
function defined(
  runs: Run[],
  bucketBits: number,
  columnBits: number,
  columnMap: Uint16Array,
): { buckets: string; entries: number } {
  const model = new Map<bigint, ReferenceEntry>();
  const empty = Buffer.from(encodeBucket([], { bucketBits, columnBits })).toString("hex");
  for (const { entries } of runs)
    for (const entry of entries) {
      const before = model.get(entry.key) ?? { key: entry.key, columns: 0n, records: 0 };
      let { columns } = before;
      for (const [column, bit] of columnMap.entries())
        columns |= ((entry.columns >> BigInt(column)) & 1n) << BigInt(bit);
      model.set(entry.key, { key: entry.key, columns, records: before.records + entry.records });
    }
  const buckets: ReferenceEntry[][] = Array.from({ length: 2 ** (bucketBits - 8) }, () => []);
  for (const entry of [...model.values()].sort((a, b) => (a.key < b.key ? -1 : 1)))
    buckets[Number(entry.key >> BigInt(64 - bucketBits))]!.push(entry);
  return {
    buckets: buckets
      .map((entries) =>
        entries.length === 0
          ? empty
          : Buffer.from(encodeBucket(entries, { bucketBits, columnBits })).toString("hex"),
      )
      .join("\n"),
    entries: model.size,
  };
}

/** Keys of every sort: adjacent, with common leading bits, equal, extreme, spread. */
const keys = fc.oneof(
  fc.bigInt({ min: 0n, max: 40n }),
  fc.bigInt({ min: 0n, max: 1n << 20n }).map((low) => low | (0xabcn << 44n)),
  fc.bigInt({ min: 0n, max: (1n << 12n) - 1n }).map((high) => high << 44n),
  fc.constantFrom(0n, (1n << 56n) - 1n),
  fc.bigInt({ min: 0n, max: (1n << 56n) - 1n }),
);

function runsOf(maxLength: number): fc.Arbitrary<Run[]> {
  const run = fc.constantFrom(1, 2, 3, 4).chain((columnBytes) => {
    const columns = fc.oneof(
      fc.constantFrom(0n, 1n),
      fc.bigInt({ min: 0n, max: (1n << BigInt(8 * columnBytes)) - 1n }),
    );
    const entry = fc
      .record({
        key: keys,
        columns,
        records: fc.oneof(fc.constantFrom(0, 1, 1), fc.integer({ min: 0, max: 255 })),
      })
      .map((drawn) => (drawn.records === 0 ? { ...drawn, columns: 0n } : drawn));
    return fc.record({ columnBytes: fc.constant(columnBytes), entries: fc.array(entry, { maxLength }) });
  });
  return fc.array(run, { maxLength: 4 });
}

/** A permutation of the columns, the same in each run. */
function turned(length: number): Uint16Array {
  return Uint16Array.from({ length }, (_, index) => (index * 5 + 3) % length);
}

describe.each([1, 7, 8, 13, 31])("%i columns", (columnBits) => {
  const columnMap = turned(columnBits);
  const packer = new Packer(kernel, { capacity: 1000, columnBits, columnMap });

  test.each([8, 9, 12, 17])("buckets of %i bits are the definition's", (bucketBits) => {
    fc.assert(
      fc.property(runsOf(bucketBits > 12 ? 10 : 60), fc.constantFrom(0, 7, 255), (runs, top) => {
        const expected = defined(runs, bucketBits, columnBits, columnMap);
        expect(bucketsOf(packer, top, bucketBits, runs)).toEqual(expected.buckets);
        expect(packer.entries).toBe(expected.entries);
      }),
      { numRuns: 25 },
    );
  });
});

const oneColumn = Uint16Array.of(0);

function spread(count: number): RunEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    key: BigInt.asUintN(56, BigInt(index + 1) * 0x9e3779b97f4a7c15n),
    columns: 0n,
    records: 1,
  }));
}

test.each([1, 2, 63, 64, 65, 66, 1000, 5000])("a bin of %i entries comes out sorted", (count) => {
  const entries = [{ key: (1n << 56n) - 1n, columns: 0n, records: 1 }];
  for (let i = 0; i < count; i++) entries.push({ key: BigInt((i * 7919) % count), columns: 1n, records: 1 });
  const packer = new Packer(kernel, { capacity: count + 1, columnBits: 1, columnMap: oneColumn });
  const runs = [{ columnBytes: 1, entries }];
  expect(bucketsOf(packer, 9, 8, runs)).toEqual(defined(runs, 8, 1, oneColumn).buckets);
});

test("large bins, descending or of equal keys, do not take quadratic time", () => {
  const most = 300_000;
  const packer = new Packer(kernel, { capacity: most + 1, columnBits: 1, columnMap: oneColumn });
  for (const kinds of ["each", "two"]) {
    expectProportional(most, (count) => {
      const distinct = kinds === "each" ? count : 2;
      const bytes = new Uint8Array((count + 1) * 9);
      const view = new DataView(bytes.buffer);
      view.setBigUint64(0, (1n << 56n) - 1n, true);
      for (let i = 0; i < count; i++) {
        view.setUint32((i + 1) * 9, (count - i) % distinct, true);
        view.setUint8((i + 1) * 9 + 7, 1);
        view.setUint8((i + 1) * 9 + 8, i % 2);
      }
      packer.input(bytes.length).set(bytes);
      expect(packer.encode(kindNumber, 8, 1, [{ bytes: bytes.length, columnBytes: 1 }])).toBeDefined();
      expect(packer.entries).toBe(distinct + 1);
    });
  }
});

test("a key with many records and columns has one entry, however often it occurs", () => {
  const columnMap = turned(20);
  const packer = new Packer(kernel, { capacity: 100_000, columnBits: 20, columnMap });
  const entries = spread(300);
  for (let i = 0; i < 50_000; i++) entries.push({ key: 77n, columns: 1n << BigInt(i % 20), records: 255 });
  const runs = [{ columnBytes: 4, entries }];
  expect(bucketsOf(packer, 3, 9, runs)).toEqual(defined(runs, 9, 20, columnMap).buckets);
});

describe("more profiles than there are numbers", () => {
  const columnMap = turned(31);
  const many = (count: number, from = 0): Run[] => [
    {
      columnBytes: 4,
      entries: spread(count).map((entry, index) => ({
        ...entry,
        columns: BigInt(from + index) & 0x7fffffffn,
      })),
    },
  ];
  // With 8 bucket bits there are 256 numbers, with 12 or more 4096.
  test.each([
    { bucketBits: 8, most: 256 },
    { bucketBits: 14, most: 4096 },
  ])("are not for it, and leave nothing behind ($bucketBits bits)", ({ bucketBits, most }) => {
    const packer = new Packer(kernel, { capacity: 10_000, columnBits: 31, columnMap });
    for (let round = 0; round < 2; round++) {
      expect(bucketsOf(packer, 4, bucketBits, many(most + 1, round * 7))).toBeUndefined();
      expect(bucketsOf(packer, 4, bucketBits, many(most, round * 11))).toEqual(
        defined(many(most, round * 11), bucketBits, 31, columnMap).buckets,
      );
    }
  });

  test("are also noticed when profiles are united", () => {
    const packer = new Packer(kernel, { capacity: 10_000, columnBits: 31, columnMap });
    const runs = many(255);
    runs[0]!.entries.push({ ...runs[0]!.entries[9]!, columns: 1n << 30n });
    expect(bucketsOf(packer, 4, 8, runs)).toBeUndefined();
    expect(bucketsOf(packer, 4, 8, many(200))).toEqual(defined(many(200), 8, 31, columnMap).buckets);
  });

  test("are counted once where columns map to one", () => {
    // All columns map to one bit: 5000 column sets, two profiles.
    const one = new Packer(kernel, { capacity: 10_000, columnBits: 1, columnMap: new Uint16Array(31) });
    expect(bucketsOf(one, 4, 14, many(4000))).toEqual(
      defined(many(4000), 14, 1, new Uint16Array(31)).buckets,
    );
    expect(bucketsOf(one, 4, 14, many(5000, 10_000))).toBeUndefined();
    expect(bucketsOf(one, 4, 14, many(4000, 20_000))).toEqual(
      defined(many(4000, 20_000), 14, 1, new Uint16Array(31)).buckets,
    );
  });
});

test("it says in advance what it does not take", () => {
  expect(Packer.takes(31)).toBe(true);
  expect(Packer.takes(32)).toBe(false);
  const packer = new Packer(kernel, { capacity: 10, columnBits: 3, columnMap: turned(3) });
  const ten = { columnBytes: 1, bytes: 90 };
  expect(packer.takesPartition(8, [ten])).toBe(true);
  expect(packer.takesPartition(7, [ten])).toBe(false);
  expect(packer.takesPartition(8, [ten, { columnBytes: 1, bytes: 9 }])).toBe(false);
  expect(packer.takesPartition(8, [{ columnBytes: 8, bytes: 16 }])).toBe(false);
});

test("buckets last until the call after the next, even if the memory grows", () => {
  const packer = new Packer(kernel, { capacity: 300_000, columnBits: 1, columnMap: oneColumn });
  const encodedOf = (count: number): EncodedBuckets => {
    const bytes = encodeRun(spread(count), 1);
    packer.input(bytes.length).set(bytes);
    return packer.encode(kindNumber, 9, 1, [{ bytes: bytes.length, columnBytes: 1 }])!;
  };
  let before = encodedOf(1);
  for (const count of [10, 1000, 3, 250_000, 2]) {
    const [bytes, ends] = [Uint8Array.from(before.bytes), Uint32Array.from(before.ends)];
    const next = encodedOf(count);
    kernel.reserve(kernel.exports.memory.buffer.byteLength / 4);
    expect([before.length, before.count]).toEqual([bytes.length, ends.length]);
    expect(Buffer.compare(before.bytes, bytes)).toBe(0);
    expect(before.ends).toEqual(ends);
    before = next;
  }
});
