// Scatter against a plain Map: every identifier comes out once, united, in the partition of its
// key.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Kernel } from "../../../src/kernel/kernel.js";
import { Scatter } from "../../../src/kernel/tables/scatter.js";
import { decodeRun, putNumber, type RunEntry } from "../../support/index/run-entries.js";

type Entered = { kind: number; name: string; columns: bigint; records: 0 | 1 };
type Model = Map<string, { columns: bigint; records: number }>;

function keyedKernel(): Kernel {
  const kernel = Kernel.open();
  kernel.setKey(Uint8Array.from({ length: 16 }, (_, i) => 7 * i));
  return kernel;
}

function columnsOf(columns: bigint, columnBytes: number): Uint8Array {
  const bytes = new Uint8Array(columnBytes);
  putNumber(bytes, 0, columnBytes, columns);
  return bytes;
}

function add(model: Model, key: string, columns: bigint, records: number): void {
  const before = model.get(key) ?? { columns: 0n, records: 0 };
  model.set(key, { columns: before.columns | columns, records: before.records + records });
}

function addRun(model: Model, partition: number, entries: RunEntry[]): void {
  for (const entry of entries) {
    const key = (BigInt(partition & 255) << 56n) | entry.key;
    add(model, `${partition >> 8} ${key}`, entry.columns, entry.records);
  }
}

function distinct(entries: RunEntry[]): number {
  return new Set(entries.map((entry) => entry.key)).size;
}

const widths = [1, 2, 4, 7, 8, 9, 15, 16, 17, 31, 32];

describe.each(widths)("with %i bytes of columns", (columnBytes) => {
  const entered: fc.Arbitrary<Entered> = fc.record({
    kind: fc.integer({ min: 1, max: 5 }),
    name: fc.oneof(fc.constantFrom("jan", "piet"), fc.integer({ min: 0, max: 50 }).map(String), fc.string()),
    columns: fc.bigInt({ min: 0n, max: (1n << BigInt(8 * columnBytes)) - 1n }),
    records: fc.constantFrom(0 as const, 1 as const, 1 as const),
  });

  test.each([40, 200, 4096])("buffers of %i bytes give what a map gives", (partitionBytes) => {
    const kernel = keyedKernel();
    const scatter = new Scatter(kernel, { partitionBytes, columnBytes });
    fc.assert(
      fc.property(fc.array(entered, { maxLength: 300 }), (all) => {
        const expected: Model = new Map();
        const got: Model = new Map();
        for (const { kind, name, columns, records } of all) {
          add(expected, `${kind} ${kernel.hash(kind, name)}`, records === 0 ? 0n : columns, records);
          scatter.setColumns(columnsOf(columns, columnBytes));
          const full = scatter.enter(kind, name, records);
          if (full < 0) continue;
          const run = scatter.relieve(full);
          if (run === undefined) continue;
          expect(run.length > 0.75 * partitionBytes || run.length + 8 + columnBytes > partitionBytes).toBe(
            true,
          );
          const entries = decodeRun(run, columnBytes);
          expect(distinct(entries)).toBe(entries.length);
          addRun(got, full, entries);
        }
        for (const partition of scatter.partitions()) {
          addRun(got, partition, decodeRun(scatter.drain(partition), columnBytes));
        }
        expect([...scatter.partitions()]).toEqual([]);
        expect(got).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

test("thousands of equal keys become few entries, none over 255 records", () => {
  const scatter = new Scatter(keyedKernel(), { partitionBytes: 4096, columnBytes: 1 });
  let partition = -1;
  for (let i = 0; i < 80_000; i++) {
    scatter.setColumns(Uint8Array.of(1 << (i % 8)));
    const full = scatter.enter(2, "447700900123", 1);
    if (full < 0) continue;
    partition = full;
    expect(scatter.relieve(full)).toBeUndefined();
  }
  const entries = decodeRun(scatter.drain(partition), 1);
  expect(entries.reduce((sum, entry) => sum + entry.records, 0)).toBe(80_000);
  expect(entries).toHaveLength(Math.ceil(80_000 / 255));
  expect(entries.every((entry) => entry.columns === 255n)).toBe(true);
});

test("the width changes only while partitions are empty, and clears the columns", () => {
  const scatter = new Scatter(keyedKernel(), { partitionBytes: 512, columnBytes: 1 });
  scatter.setColumns(Uint8Array.of(3));
  scatter.enter(1, "a@example.com", 1);
  expect(() => scatter.setColumnBytes(2)).toThrow("bug:");
  const [partition] = [...scatter.partitions()];
  scatter.drain(partition as number);
  scatter.setColumnBytes(20);
  scatter.enter(1, "a@example.com", 1);
  expect(decodeRun(scatter.drain(partition as number), 20)).toMatchObject([{ columns: 0n, records: 1 }]);
});

test("two scatters can share a kernel, and identifiers of a mebibyte fit", () => {
  const kernel = keyedKernel();
  const one = new Scatter(kernel, { partitionBytes: 64, columnBytes: 1 });
  const two = new Scatter(kernel, { partitionBytes: 64, columnBytes: 2 });
  one.setColumns(Uint8Array.of(5));
  two.setColumns(Uint8Array.of(6, 7));
  const long = "é".repeat(1_048_576);
  one.enter(3, long, 1);
  two.enter(3, long, 1);
  const key = kernel.hash(3, long);
  const partition = 3 * 256 + Number(key >> 56n);
  const low = BigInt.asUintN(56, key);
  expect(decodeRun(one.drain(partition), 1)).toEqual([{ key: low, columns: 5n, records: 1 }]);
  expect(decodeRun(two.drain(partition), 2)).toEqual([{ key: low, columns: 0x706n, records: 1 }]);
});

test("a partition that was not relieved takes nothing more", () => {
  const scatter = new Scatter(keyedKernel(), { partitionBytes: 40, columnBytes: 32 });
  expect(scatter.enter(1, "a@example.com", 1)).toBeGreaterThanOrEqual(256);
  expect(() => scatter.enter(1, "a@example.com", 1)).toThrow("bug:");
});

test.each([0, 8, 1.5, -1])("kind %d is a bug", (kind) => {
  const scatter = new Scatter(keyedKernel(), { partitionBytes: 64, columnBytes: 1 });
  expect(() => scatter.enter(kind, "x", 1)).toThrow("bug:");
});

test("partitions of kinds that never occurred are empty", () => {
  const scatter = new Scatter(keyedKernel(), { partitionBytes: 64, columnBytes: 1 });
  expect(scatter.relieve(256)).toBeUndefined();
  expect(scatter.drain(1535)).toHaveLength(0);
  expect([...scatter.partitions()]).toEqual([]);
});
