// Partitions of many times what a sorter holds are divided once: they are read as often as any others are,
// whatever their size.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { countFirst, encodeParts, type EncodeContext } from "../../../src/indexing/tables/encode-group.js";
import { RunPartitions } from "../../../src/indexing/tables/partitions.js";
import { RunFile, Runs } from "../../../src/indexing/tables/run-file.js";
import { nodeFiles, type Files, type OpenFile } from "../../../src/files.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { Sorter } from "../../../src/kernel/tables/sorter.js";
import { emptyFolder } from "../../support/folder.js";
import { encodeRun } from "../../support/index/run-entries.js";

const kind = 3;
const capacity = 64;
const entriesInRun = 100;
const columns = { columnBits: 8, columnMap: Uint16Array.from({ length: 8 }, (_, bit) => bit) };

/** Runs of one partition, with distinct keys. */
function partitionOf(entries: number, path: string): Runs {
  const file = new RunFile(nodeFiles, path);
  for (let first = 0; first < entries; first += entriesInRun)
    file.append(
      kind * 256,
      1,
      encodeRun(
        Array.from({ length: Math.min(entriesInRun, entries - first) }, (_, index) => ({
          key: (BigInt(first + index) * 0x9e37_79b9_7f4a_7c15n) & (2n ** 56n - 1n),
          columns: 1n,
          records: 1,
        })),
        1,
      ),
    );
  const { list } = file;
  file.close();
  return new Runs(nodeFiles, [list]);
}

function contextOf(runs: Runs, path: string, files: Files, room = capacity): EncodeContext {
  const kernel = Kernel.open();
  kernel.setKey(new Uint8Array(16));
  return {
    partitions: new RunPartitions(runs, { files, path, kernel }),
    sorter: new Sorter(kernel, { ...columns, capacity: room }),
    packer: undefined,
  };
}

/** Returns how many entries the runs of a partition were read, and its parts were. */
function readsOf(entries: number): { read: number; divided: number; parts: number } {
  const folder = emptyFolder();
  const runs = partitionOf(entries, join(folder, "runs"));
  let [bytes, divided] = [0, 0];
  const read = runs.read.bind(runs);
  runs.read = (run, into) => {
    bytes += into.length;
    read(run, into);
  };
  const files: Files = {
    ...nodeFiles,
    open: (path) => {
      const file = nodeFiles.open(path);
      return {
        path,
        size: 2 ** 40,
        read: (into: Uint8Array, at: number) => {
          divided += into.length;
          return file.read(into, at);
        },
        close() {
          file.close();
        },
      } as unknown as OpenFile;
    },
  };
  const path = join(folder, "divided");
  const context = contextOf(runs, path, files);
  const bucketBits = 8 + Math.ceil(Math.log2(entries / 8));
  const found = [...encodeParts(context, kind, 0, bucketBits)].map((part) => part.entries);
  expect(found.reduce((sum, count) => sum + count, 0)).toBe(entries);
  expect(existsSync(path)).toBe(false);
  return { read: bytes / 9 / entries, divided: divided / 9 / entries, parts: found.length };
}

it("partitions are read once to divide them, and the parts once or twice", () => {
  for (const entries of [200, 1000, 4000]) {
    const { read, divided, parts } = readsOf(entries);
    expect(parts).toBeGreaterThanOrEqual(entries / capacity);
    // Once to find that the sorter is too small, as far as it takes entries.
    expect(read).toBeLessThanOrEqual(1 + (capacity + entriesInRun) / entries);
    expect(divided).toBeLessThanOrEqual(2);
  }
});

it("parts that outgrow the sorter are split again", () => {
  // 256 parts of 100 entries each.
  expect(readsOf(25_600)).toMatchObject({ parts: 512 });
});

it("the first partition is counted in parts too", () => {
  const folder = emptyFolder();
  const runs = partitionOf(5000, join(folder, "runs"));
  const path = join(folder, "divided");
  expect(countFirst(contextOf(runs, path, nodeFiles), kind)).toBe(5000);
  expect(existsSync(path)).toBe(false);
});

it("more runs than are divided at a time, of two widths, make the same tables", () => {
  const folder = emptyFolder();
  const file = new RunFile(nodeFiles, join(folder, "runs"));
  const entries = 450_000;
  for (let first = 0; first < entries; first += 5000)
    file.append(
      kind * 256,
      1 + ((first / 5000) % 2),
      encodeRun(
        Array.from({ length: 5000 }, (_, index) => ({
          key: (BigInt(first + index) * 0x9e37_79b9_7f4a_7c15n) & (2n ** 56n - 1n),
          columns: BigInt(index & 3),
          records: 1,
        })),
        1 + ((first / 5000) % 2),
      ),
    );
  const tablesOf = (room: number): string[] => {
    const context = contextOf(new Runs(nodeFiles, [file.list]), join(folder, "divided"), nodeFiles, room);
    const parts: string[] = [];
    // A part is valid until the next.
    for (const { buckets } of encodeParts(context, kind, 0, 18))
      parts.push(Buffer.from(buckets.bytes).toString("latin1"));
    return parts;
  };
  const [whole, divided] = [tablesOf(2 ** 19), tablesOf(2 ** 14)];
  expect([whole.length, divided.length]).toEqual([1, 64]);
  expect(divided.join("") === whole.join("")).toBe(true);
});

it("leaves no file behind when the disk is full, or no more parts are wanted", () => {
  const folder = emptyFolder();
  const runs = partitionOf(90_000, join(folder, "runs"));
  const path = join(folder, "divided");
  const files: Files = {
    ...nodeFiles,
    create: (at) => ({
      ...nodeFiles.create(at),
      path: at,
      write() {
        throw new LeakcheckError("DISK_FULL", "no space left to write it");
      },
      close() {},
    }),
  };
  expect(() => countFirst(contextOf(runs, path, files), kind)).toThrow("no space left");
  expect(existsSync(path)).toBe(false);
  const parts = encodeParts(contextOf(runs, path, nodeFiles), kind, 0, 20);
  expect(parts.next().done).toBe(false);
  expect(existsSync(path)).toBe(true);
  parts.return(undefined);
  expect(existsSync(path)).toBe(false);
});
