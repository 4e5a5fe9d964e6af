// Runs of several threads, found by their partition; and the count that decides how many buckets a
// table has, counted in both ways.
import { join } from "node:path";
import { expect, test } from "vitest";
import { countFirst } from "../../../src/indexing/tables/encode-group.js";
import { RunPartitions } from "../../../src/indexing/tables/partitions.js";
import { kindsOfRuns, RunFile, Runs } from "../../../src/indexing/tables/run-file.js";
import { nodeFiles } from "../../../src/files.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { Packer } from "../../../src/kernel/tables/packer.js";
import { Sorter } from "../../../src/kernel/tables/sorter.js";
import { emptyFolder } from "../../support/folder.js";

/**
 * Returns run entries with one byte of columns. Their keys begin with a zero byte and repeat after
 * `distinct`.
 */
function entries(count: number, distinct: number): Uint8Array {
  const bytes = new Uint8Array(9 * count);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < count; index++) {
    view.setUint32(9 * index, Math.imul(index % distinct, 0x9e3779b1) >>> 0, true);
    view.setUint32(9 * index + 4, (Math.imul((index % distinct) + 1, 0x85ebca6b) >>> 8) | (1 << 24), true);
    bytes[9 * index + 8] = 1;
  }
  return bytes;
}

test("runs of all threads are found by their partition, with their bytes", () => {
  const folder = emptyFolder();
  const files = [0, 1, 2].map((number) => new RunFile(nodeFiles, join(folder, `runs-${number}`)));
  const written: { partition: number; bytes: Uint8Array }[] = [];
  [256, 1023, 256, 300, 256, 1023].forEach((partition, index) => {
    const bytes = entries(index + 1, 100).fill(index, 0, 3);
    written.push({ partition, bytes });
    files[index % 2]!.append(partition, 1, bytes);
  });
  files[2]!.append(256, 1, new Uint8Array(0));
  expect(() => {
    files[0]!.append(2048, 1, entries(1, 1));
  }).toThrow("bug: no partition 2048");
  const lists = files.map(({ list }) => list);
  expect(kindsOfRuns(lists)).toEqual(new Set([1, 3]));
  const runs = new Runs(nodeFiles, lists);
  for (const partition of [0, 255, 256, 257, 300, 1022, 1023, 1024, 5000]) {
    const found = runs.of(partition).map((run) => {
      const bytes = new Uint8Array(run.bytes);
      runs.read(run, bytes);
      return { partition, bytes };
    });
    const bySize = (one: { bytes: Uint8Array }, other: { bytes: Uint8Array }): number =>
      one.bytes.length - other.bytes.length;
    expect(found.toSorted(bySize)).toEqual(written.filter((one) => one.partition === partition));
  }
  expect(runs.largest()).toEqual({ bytes: 9 * (1 + 3 + 5), entries: 1 + 3 + 5 });
  runs.close();
  expect(new Runs(nodeFiles, []).of(0)).toEqual([]);
});

test.each([
  [1, 1],
  [255, 255],
  [256, 256],
  [3000, 3000],
  [3000, 2999],
  [3000, 1],
  [40_000, 30_000],
])("the packer counts as the sorter does: %i entries, %i keys", (count, distinct) => {
  const file = new RunFile(nodeFiles, join(emptyFolder(), "runs"));
  file.append(256, 1, entries(count, distinct));
  const kernel = Kernel.open();
  kernel.setKey(new Uint8Array(16));
  const options = {
    capacity: 2 ** 16,
    columnBits: 8,
    columnMap: Uint16Array.from({ length: 8 }, (_, bit) => bit),
  };
  const runs = new Runs(nodeFiles, [file.list]);
  const shared = {
    partitions: new RunPartitions(runs, { files: nodeFiles, path: join(emptyFolder(), "divided"), kernel }),
    sorter: new Sorter(kernel, options),
  };
  expect(countFirst({ ...shared, packer: undefined }, 1)).toBe(distinct);
  expect(
    countFirst({ ...shared, packer: new Packer(kernel, { ...options, largest: runs.largest() }) }, 1),
  ).toBe(distinct);
});

/** Returns a run file in which the entries of one partition are runs of a few, of which every other one is kept. */
function keptFile(kernel: Kernel, all: Uint8Array): RunFile {
  const file = new RunFile(nodeFiles, join(emptyFolder(), "runs"));
  for (let at = 0, keeps = false; at < all.length; at += 9 * 100, keeps = !keeps) {
    const part = all.subarray(at, at + 9 * 100);
    if (!keeps) {
      file.append(256, 1, part);
      continue;
    }
    const kept = kernel.bytes(kernel.reserve(part.length), part.length);
    kept.set(part);
    file.keep(256, 1, kept);
  }
  return file;
}

test("runs that are kept are read where they lie, by their thread alone", () => {
  const kernel = Kernel.open();
  const all = entries(1050, 1050);
  const file = keptFile(kernel, all);
  file.keep(257, 1, kernel.bytes(kernel.reserve(9), 0));
  expect(() => {
    file.keep(2048, 1, kernel.bytes(kernel.reserve(9), 9));
  }).toThrow("bug: no partition 2048");
  const lists = [file.list];
  const runs = new Runs(nodeFiles, lists, kernel);
  expect(runs.of(257)).toEqual([]);
  expect(runs.largest()).toEqual({ bytes: all.length, entries: 1050 });
  const read = runs.of(256).map((run) => {
    const bytes = new Uint8Array(run.bytes);
    runs.read(run, bytes);
    return bytes;
  });
  expect(Buffer.concat(read.toReversed()).equals(all)).toBe(true);
  const elsewhere = new Runs(nodeFiles, lists);
  const kept = elsewhere.of(256).find(({ at }) => at !== undefined)!;
  expect(() => {
    elsewhere.read(kept, new Uint8Array(kept.bytes));
  }).toThrow("bug: a run that another thread keeps");
});

test.each([250, 3000])("%i entries become the same buckets if some runs are kept", (count) => {
  const encoded = [true, false].map((keeps) => {
    const kernel = Kernel.open();
    kernel.setKey(new Uint8Array(16));
    const all = entries(count, count - 100);
    const file = keeps ? keptFile(kernel, all) : new RunFile(nodeFiles, join(emptyFolder(), "runs"));
    if (!keeps) file.append(256, 1, all);
    const runs = new Runs(nodeFiles, [file.list], kernel);
    const options = {
      capacity: 2 ** 16,
      columnBits: 8,
      columnMap: Uint16Array.from({ length: 8 }, (_, bit) => bit),
    };
    const partitions = new RunPartitions(runs, {
      files: nodeFiles,
      path: join(emptyFolder(), "divided"),
      kernel,
    });
    const packer = new Packer(kernel, { ...options, largest: runs.largest() });
    const sorter = new Sorter(kernel, options);
    const packed = partitions.pack(packer, 1, 8, 0)!.bytes.slice();
    expect(countFirst({ partitions, sorter, packer: undefined }, 1)).toBe(count - 100);
    return packed;
  });
  expect(encoded[0]!.length).toBeGreaterThan(count - 100);
  expect(encoded[0]).toEqual(encoded[1]);
});

test("runs of any length are read as they were appended", () => {
  const file = new RunFile(nodeFiles, join(emptyFolder(), "runs"));
  // Fewer and more than are held until they are written, and than are read at once.
  const written = [1, 7000, 300, 8000, 1, 1, 90_000, 2, 20_000].map((count, index) =>
    entries(count, count).fill(index + 1, 0, 4),
  );
  let total = 0;
  for (const [index, bytes] of written.entries()) {
    file.append(256 + index, 1, bytes);
    total += bytes.length;
    const runs = new Runs(nodeFiles, [file.list]);
    for (const [earlier, expected] of written.slice(0, index + 1).entries()) {
      const [run] = runs.of(256 + earlier);
      const read = new Uint8Array(expected.length);
      runs.read(run!, read);
      expect(Buffer.compare(read, expected)).toBe(0);
    }
    runs.close();
  }
  expect(total).toBeGreaterThan(2 ** 20);
  file.close();
});
