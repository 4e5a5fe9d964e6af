// Merged tables of any keys, columns, records and buckets against a Map, with buckets written by
// test/support/index/format-reference.ts; and damage.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualReadSizes } from "../../src/kernel/tables/part-reader.js";
import { mergeIndexes, type MergeSizes } from "../../src/merging/merge-indexes.js";
import { memoryIndexBytes, type MemoryIndex } from "../support/comparing/memory-index.js";
import { emptyFolder } from "../support/folder.js";
import type { ReferenceEntry } from "../support/index/format-reference.js";
import { tablesOf } from "../support/index/tables-of.js";
import { everyCase, firstSeed, randomCases } from "../support/random-cases.js";

const most = 2 ** 32 - 1;
/** Up to 31 columns are packed; more are not. */
const names = Array.from({ length: 90 }, (_, index) => `c${100 + index}`);

const table = fc.record({
  bucketBits: fc.constantFrom(0, 1, 3, 8, 10),
  columns: fc.oneof(fc.subarray(names.slice(0, 12)), fc.subarray(names)),
  entries: fc.array(
    fc.record({
      key: fc.oneof(
        fc.bigInt({ min: 0n, max: 300n }).map((low) => (low << 55n) | (low % 3n)),
        // Many keys with the top byte 0 give a table many buckets.
        fc.bigInt({ min: 0n, max: 900n }).map((low) => low << 46n),
        fc.constantFrom(0n, 2n ** 64n - 1n, 2n ** 63n, 2n ** 63n - 1n),
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      ),
      columns: fc.bigInt({ min: 0n, max: 2n ** 90n - 1n }),
      records: fc.constantFrom(0, 1, 1, 1, 2, 255, 256, 70_000, most - 1, most),
    }),
    { maxLength: 500 },
  ),
});

function indexOf({
  bucketBits,
  columns,
  entries,
}: typeof table extends fc.Arbitrary<infer T> ? T : never): MemoryIndex {
  const sorted = (columns.length === 0 ? ["zz"] : columns).toSorted();
  const byKey = new Map(entries.map((entry) => [entry.key % 2n ** 64n, entry]));
  const kept = [...byKey].map(([key, { columns: bits, records }]): ReferenceEntry => ({
    key,
    columns: records === 0 ? 0n : bits % 2n ** BigInt(sorted.length),
    records,
  }));
  return {
    columns: sorted.map((name) => ({ name, class: null })),
    tables: [{ kind: "email", bucketBits, entries: kept.toSorted((x, y) => (x.key < y.key ? -1 : 1)) }],
  };
}

/** What the tables become, by hand. */
function expected(indexes: readonly MemoryIndex[]): MemoryIndex {
  const columns = [...new Set(indexes.flatMap((index) => index.columns.map(({ name }) => name)))].toSorted();
  const united = new Map<bigint, ReferenceEntry>();
  for (const { columns: own, tables } of indexes)
    for (const { key, columns: bits, records } of tables[0]!.entries) {
      const before = united.get(key) ?? { key, columns: 0n, records: 0 };
      let all = before.columns;
      own.forEach(({ name }, bit) => {
        if ((bits >> BigInt(bit)) % 2n === 1n) all |= 1n << BigInt(columns.indexOf(name));
      });
      united.set(key, { key, columns: all, records: Math.min(most, before.records + records) });
    }
  const entries = [...united.values()].toSorted((x, y) => (x.key < y.key ? -1 : 1));
  const first = entries.filter(({ key }) => key >> 56n === 0n).length;
  return {
    columns: columns.map((name) => ({ name, class: null })),
    tables: [{ kind: "email", bucketBits: first < 2 ? 0 : Math.floor(Math.log2(first)), entries }],
  };
}

async function merged(parts: readonly Uint8Array[], sizes: MergeSizes = {}): Promise<string> {
  const folder = emptyFolder();
  const paths = parts.map((bytes, index) => {
    const path = join(folder, `p${index}.lkx`);
    writeFileSync(path, bytes);
    return { path, name: `p${index}.lkx` };
  });
  const output = join(folder, "whole.lkx");
  await mergeIndexes({ parts: paths, output, tool: "test" }, undefined, sizes);
  return output;
}

describe("merged tables", () => {
  it("are those of a Map, whatever their keys, columns, records and buckets", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(table, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(2 ** 10, 2 ** 18),
        async (tables, sorterEntries) => {
          const indexes = tables.map((one) => indexOf(one));
          const parts = await Promise.all(indexes.map(async (index) => memoryIndexBytes(index)));
          const output = await merged(parts, { sorterEntries });
          const whole = join(emptyFolder(), "whole.lkx");
          writeFileSync(whole, await memoryIndexBytes(expected(indexes)));
          expect(await tablesOf(output)).toEqual(await tablesOf(whole));
        },
      ),
      { numRuns: randomCases(10) },
    );
  });

  it.each([3, 2 ** 14])("may have nearly all keys in one partition, with %i profiles", async (profiles) => {
    const entries = (from: number, step: number): ReferenceEntry[] =>
      Array.from({ length: 9000 }, (_, index) => ({
        // All have the top byte 0.
        key: BigInt.asUintN(56, BigInt(from + index * step) * 0x9e3779b97f4a7c15n),
        columns: BigInt((from + index) % profiles),
        records: 1 + (profiles === 3 ? 0 : index % 900),
      })).toSorted((x, y) => (x.key < y.key ? -1 : 1));
    const columns = names.slice(0, 14).map((name) => ({ name, class: null }));
    const part = (from: number, step: number, bucketBits: number): MemoryIndex => ({
      columns,
      tables: [{ kind: "email", bucketBits, entries: entries(from, step) }],
    });
    const indexes = [part(0, 3, 12), part(5, 4, 0), part(9, 29, 9)];
    const parts = await Promise.all(indexes.map(async (index) => memoryIndexBytes(index)));
    const whole = join(emptyFolder(), "whole.lkx");
    writeFileSync(whole, await memoryIndexBytes(expected(indexes)));
    const wanted = await tablesOf(whole);
    const small = { chunkBytes: 5000, directoryBuckets: 3 };
    const sizes = [2 ** 11, 2 ** 13, 2 ** 18].flatMap((sorterEntries, index) =>
      // Each size of a sorter once in every run, and with both ways of reading in long ones.
      [usualReadSizes, small]
        .filter((_, way) => everyCase || (way + index + firstSeed) % 2 === 0)
        .map((readSizes) => ({ sorterEntries, readSizes })),
    );
    for (const one of sizes) expect(await tablesOf(await merged(parts, one))).toEqual(wanted);
  });
});

it("merges more parts than may be open at once", async () => {
  const indexes = Array.from({ length: 140 }, (_, index): MemoryIndex => ({
    columns: [{ name: "a", class: null }],
    tables: [
      {
        kind: "email",
        bucketBits: 0,
        entries: [1n, BigInt(index + 2)].map((key) => ({ key, columns: 1n, records: 1 })),
      },
    ],
  }));
  const parts = await Promise.all(indexes.map(async (index) => memoryIndexBytes(index)));
  const whole = join(emptyFolder(), "whole.lkx");
  writeFileSync(whole, await memoryIndexBytes(expected(indexes)));
  expect(await tablesOf(await merged(parts))).toEqual(await tablesOf(whole));
});

describe("a damaged part", () => {
  const index = (...keys: bigint[]): MemoryIndex => ({
    columns: [{ name: "a", class: null }],
    tables: [
      { kind: "email", bucketBits: 1, entries: keys.map((key) => ({ key, columns: 1n, records: 1 })) },
    ],
  });

  it("is an error at any of its bits, which names the part, and leaves no index", async () => {
    const sound = await memoryIndexBytes(index(7n));
    const bytes = await memoryIndexBytes(index(1n, 2n ** 63n, 2n ** 63n + 9n));
    const step = Math.max(1, Math.floor(11 / randomCases(1)));
    const tables = bytes.length - (3 * 8 + 2 * 30);
    for (let bit = 8 * (tables - 60); bit < 8 * bytes.length; bit += step) {
      const flipped = bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)));
      await expect(merged([sound, flipped]), `bit ${bit}`).rejects.toMatchObject({
        code: "DAMAGED_INDEX",
        message: expect.stringMatching(/^p1\.lkx: /u) as string,
      });
    }
  });

  it("is one with another number of entries than it says", async () => {
    const bytes = await memoryIndexBytes(index(1n, 2n ** 63n));
    const { loadChecksum } = await import("../../src/format/checksum.js");
    const { changeHead } = await import("../support/index/assembled-index.js");
    const changed = changeHead(bytes, await loadChecksum(), (head) => {
      head.setBigUint64(48 + 8, 3n, true);
    });
    await expect(merged([bytes, changed])).rejects.toMatchObject({
      code: "DAMAGED_INDEX",
      message: "p1.lkx: the table of kind 1 has 2 entries, but its descriptor says 3",
    });
  });

  it("is read as it was: the whole of one part is that part", async () => {
    const bytes = await memoryIndexBytes(index(1n, 2n ** 63n));
    const path = join(emptyFolder(), "x.lkx");
    writeFileSync(path, bytes);
    // Two keys need no bucket of their own.
    expect(readFileSync(await merged([bytes])).length).toBeLessThan(bytes.length);
  });
});
