// Several writers of the same tables, taking turns in every order, against one whose sorter takes
// all groups.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GroupOrder } from "../../../src/indexing/tables/group-order.js";
import { RunPartitions } from "../../../src/indexing/tables/partitions.js";
import { RunFile, Runs, type RunList } from "../../../src/indexing/tables/run-file.js";
import { firstGroups, TableWriter, type TablePlan } from "../../../src/indexing/tables/table-writer.js";
import { nodeFiles, type Files, type OpenFile } from "../../../src/files.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { Packer } from "../../../src/kernel/tables/packer.js";
import { Sorter } from "../../../src/kernel/tables/sorter.js";
import { emptyFolder } from "../../support/folder.js";
import { encodeRun } from "../../support/index/run-entries.js";

const start = 100;
const options = { columnBits: 8, columnMap: Uint16Array.from({ length: 8 }, (_, bit) => bit) };
/** A small table, and one of more than 256 buckets, in which each partition is a group. */
const tables: TablePlan[] = [
  { kindNumber: 1, bucketBits: 5 },
  { kindNumber: 3, bucketBits: 10 },
];

/**
 * Runs of two threads. Some partitions are empty, some too large for the packer or for the sorter
 * in one part.
 */
function makeRuns(folder: string): RunList[] {
  const files = [0, 1].map((number) => new RunFile(nodeFiles, join(folder, `runs-${number}`)));
  let drawn = 1;
  const draw = (): number => (drawn = Math.imul(drawn, 0x915f77f5) + 0x6d2b79f5) >>> 0;
  for (const [kind, sizes] of [
    [1, [2, 0, 0, 1]],
    [3, [3, 0, 40, 700, 1, 100, 2000]],
  ] as const)
    for (let top = 0; top < 256; top++)
      for (const file of files) {
        const count = sizes[(top * 3 + (file === files[0] ? 0 : 1)) % sizes.length]!;
        const key = (): bigint => (BigInt(draw() >>> 8) << 32n) | BigInt(draw());
        file.append(
          kind * 256 + top,
          1,
          encodeRun(
            Array.from({ length: count }, () => ({ key: key(), columns: BigInt(draw() & 3), records: 1 })),
            1,
          ),
        );
      }
  return files.map(({ list }) => list);
}

/**
 * Capacities of the sorter. The small one takes the largest partitions in parts. The large one
 * takes each at once and is used without a packer.
 */
const ordinary = 1024;
const large = 8192;

/** Returns writers of one file, each with its own kernel. */
function openWriters(
  count: number,
  path: string,
  lists: readonly RunList[],
  capacity: number,
  files: Files = nodeFiles,
): { writers: TableWriter[]; order: GroupOrder } {
  writeFileSync(path, new Uint8Array(start));
  const order = GroupOrder.starting(start, firstGroups(tables).at(-1)!);
  const writers = Array.from({ length: count }, () => {
    const kernel = Kernel.open();
    kernel.setKey(new Uint8Array(16));
    const context = {
      partitions: new RunPartitions(new Runs(nodeFiles, lists), {
        files: nodeFiles,
        path: join(emptyFolder(), "divided"),
        kernel,
      }),
      sorter: new Sorter(kernel, { ...options, capacity }),
      packer: capacity > ordinary ? undefined : new Packer(kernel, { ...options, capacity }),
    };
    return new TableWriter(files, context, { path, tables, order: order.shared });
  });
  return { writers, order };
}

function entriesOf(writers: readonly TableWriter[]): number[] {
  return tables.map((_, index) => writers.reduce((sum, { entries }) => sum + entries[index]!, 0));
}

/** Returns the file that one writer makes without a packer. */
function expectedOf(path: string, lists: readonly RunList[]): { bytes: Buffer; entries: number[] } {
  const { writers, order } = openWriters(1, path, lists, large);
  while (writers[0]!.writeGroup());
  const bytes = readFileSync(path);
  expect([order.end, order.encoded]).toEqual([bytes.length, 256 + 32]);
  return { bytes, entries: entriesOf(writers) };
}

describe("writers of tables", () => {
  it("write the same in turns, and while others write", () => {
    const folder = emptyFolder();
    const lists = makeRuns(folder);
    const expected = expectedOf(join(folder, "alone"), lists);
    const path = join(folder, "shared");
    const turns = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 40 });
    const busy = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(turns, busy, (whoseTurn, isOtherBusy) => {
        const { writers, order } = openWriters(3, path, lists, ordinary);
        const atWork = new Set(writers);
        for (let turn = 0; atWork.size > 0; turn++) {
          const writer = writers[whoseTurn[turn % whoseTurn.length]!]!;
          const isBusy = isOtherBusy[turn % isOtherBusy.length]! && order.mayWrite();
          // Once one writer has finished, the others get its turns.
          const next = atWork.has(writer) ? writer : [...atWork][0]!;
          if (!next.writeGroup()) atWork.delete(next);
          if (isBusy) order.hasWritten();
        }
        for (const writer of writers) writer.close();
        expect(Buffer.compare(readFileSync(path), expected.bytes)).toBe(0);
        expect(entriesOf(writers)).toEqual(expected.entries);
      }),
      { numRuns: 20 },
    );
  });

  it("write offsets past 4 GiB into the directory", () => {
    const folder = emptyFolder();
    const lists = makeRuns(folder);
    const directory = Buffer.alloc(8 * 33);
    const write = (bytes: Uint8Array, at: number): void => {
      if (at < start + directory.length) directory.set(bytes, at - start);
    };
    const files = { ...nodeFiles, openForWriting: () => ({ write, close() {} }) as unknown as OpenFile };
    const offsetsWith = (firstLength: number | undefined): { offsets: bigint[]; firstLength: number } => {
      directory.fill(0);
      const { writers, order } = openWriters(1, join(folder, "far"), lists, ordinary, files);
      // The first group belongs to another thread.
      if (firstLength !== undefined) order.setLength(order.take(), firstLength);
      while (writers[0]!.writeGroup());
      const length = order.place(1)! - start;
      return {
        offsets: Array.from({ length: 32 }, (_, index) => directory.readBigUInt64LE(8 * (index + 1))),
        firstLength: length,
      };
    };
    const near = offsetsWith(undefined);
    const far = offsetsWith(near.firstLength + 2 ** 33);
    expect(far.offsets).toEqual(near.offsets.map((offset) => offset + 2n ** 33n));
  });

  it("stop before the next group when the build is aborted", () => {
    const folder = emptyFolder();
    const { writers, order } = openWriters(1, join(folder, "given-up"), makeRuns(folder), ordinary);
    const [writer] = writers;
    for (let group = 0; group < 40; group++) expect(writer!.writeGroup()).toBe(true);
    order.abort();
    expect([writer!.writeGroup(), order.encoded]).toEqual([false, 40]);
  });

  it("let others write after a failed write", () => {
    const folder = emptyFolder();
    const { writers, order } = openWriters(1, join(folder, "closed"), makeRuns(folder), ordinary);
    const [writer] = writers;
    // Groups in parts have ended by then.
    for (let group = 0; group < 40; group++) writer!.writeGroup();
    writer!.close();
    expect(() => {
      while (writer!.writeGroup());
    }).toThrow("cannot write");
    expect(order.mayWrite()).toBe(true);
  });

  it("stop when the build is aborted, with a pending group too", () => {
    const folder = emptyFolder();
    const { writers, order } = openWriters(2, join(folder, "given-up"), makeRuns(folder), ordinary);
    expect(writers[0]!.writeGroup()).toBe(true);
    order.mayWrite();
    expect(writers[1]!.writeGroup()).toBe(true);
    order.abort();
    expect(writers.map((writer) => writer.writeGroup())).toEqual([false, false]);
  });
});
