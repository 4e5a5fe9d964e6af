// A complete check of an index: what it counts, every fault that it tells, and that it can be watched and given up.
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { IndexReader } from "../../src/lookup/index-reader.js";
import { bucketReaderOfThread } from "../../src/lookup/open-reader.js";
import { verifyIndex, type Verification } from "../../src/lookup/verify.js";
import type { TableParts } from "../support/index/assembled-index.js";
import { MemorySource } from "../support/index/memory-source.js";
import { smallIndex, smallTable } from "../support/index/small-index.js";

const opened = async (bytes: Uint8Array): Promise<IndexReader> =>
  IndexReader.open(new MemorySource(bytes), bucketReaderOfThread());
const verified = async (table: Partial<TableParts>): Promise<Verification> =>
  verifyIndex(await opened(await smallIndex(table)));
const faultsOf = async (table: Partial<TableParts>): Promise<string[]> => (await verified(table)).faults;

/** So many empty buckets: 2 to the power of `bucketBits`. */
const empty = (bucketBits: number): Partial<TableParts> => ({
  bucketBits,
  entries: 0,
  buckets: Array.from({ length: 2 ** bucketBits }, () => Uint8Array.of(0)),
});

describe("a check", () => {
  it("counts the entries, buckets and bytes of a sound index", async () => {
    const bytes = await smallIndex();
    expect(await verifyIndex(await opened(bytes))).toEqual({
      entries: 8,
      buckets: 4,
      bytes: bytes.length,
      faults: [],
    });
  });

  it("counts those of all tables", async () => {
    const bytes = await smallIndex({}, { tables: [{ ...smallTable, kindNumber: 1 }, smallTable] });
    expect(await verifyIndex(await opened(bytes))).toEqual({
      entries: 16,
      buckets: 8,
      bytes: bytes.length,
      faults: [],
    });
  });

  it("reads the directory in parts, however many buckets there are", async () => {
    const source = new MemorySource(await smallIndex(empty(17)));
    const reader = await IndexReader.open(source, bucketReaderOfThread());
    expect(await verifyIndex(reader)).toMatchObject({ entries: 0, buckets: 2 ** 17, faults: [] });
    expect(source.reads.filter(([, length]) => length > 8 * (65_536 + 1))).toEqual([]);
  });

  it("sees each bit of each bucket and of the directory", async () => {
    const bytes = await smallIndex();
    const first = (await opened(bytes)).head.tables[0]!.offset;
    for (let bit = 8 * first; bit < 8 * bytes.length; bit++) {
      const at = bit >> 3;
      const flipped = await verifyIndex(await opened(bytes.with(at, bytes[at]! ^ (1 << (bit & 7)))));
      expect(flipped.faults.length, `bit ${bit}`).toBeGreaterThan(0);
    }
  });
});

describe("a fault", () => {
  it("is told with its place, and the buckets behind it are checked still", async () => {
    const buckets = smallTable.buckets.map((bucket, number) =>
      number % 2 === 0 ? bucket : Uint8Array.of(1),
    );
    expect(await faultsOf({ buckets })).toEqual([
      "bucket 1 of the table of kind 3 is damaged: the bucket is too short for its counts",
      "bucket 3 of the table of kind 3 is damaged: the bucket is too short for its counts",
    ]);
  });

  it("is a bucket that does not begin where the one before ends", async () => {
    const [fault] = await faultsOf({ lead: 3 });
    expect(fault).toBe("bucket 0 of the table of kind 3 starts at 3, not at 0");
  });

  it("is room behind the last bucket", async () => {
    const faults = await faultsOf({ slack: 5 });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^the buckets of kind 3 end at \d+, not at \d+$/u);
  });

  it("is another number of entries than the table's descriptor says", async () => {
    expect(await faultsOf({ entries: 9 })).toEqual([
      "the table of kind 3 has 8 entries, but its descriptor says 9",
    ]);
  });

  it("is one of a hundred at most, after which the check ends", async () => {
    const buckets = (faulty: number): Partial<TableParts> => ({
      ...empty(8),
      buckets: Array.from({ length: 256 }, (_, number) => Uint8Array.of(number < faulty ? 1 : 0)),
    });
    expect(await verified(buckets(99))).toMatchObject({ buckets: 256, faults: { length: 99 } });
    expect((await verified(buckets(200))).faults).toHaveLength(100);
  });

  it("is not what keeps the index from being read: that ends the check", async () => {
    const failed = new LeakcheckError("CANNOT_READ", "cannot read it.lkx");
    const memory = new MemorySource(await smallIndex());
    let isOpen = false;
    // The directory can be read, 5 offsets, and the buckets cannot.
    const read = (offset: number, length: number): Uint8Array => {
      if (isOpen && length !== 40) throw failed;
      return memory.read(offset, length);
    };
    const reader = await IndexReader.open(
      { size: memory.size, read, close: () => {} },
      bucketReaderOfThread(),
    );
    isOpen = true;
    await expect(verifyIndex(reader)).rejects.toBe(failed);
  });
});

describe("progress", () => {
  it("is told as a share that grows, all through the index", async () => {
    const shares: number[] = [];
    await verifyIndex(await opened(await smallIndex(empty(13))), (share) => shares.push(share));
    expect(shares).toHaveLength(8);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeGreaterThan(0.4);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it("lets others go on, and the check be given up there", async () => {
    const reader = await opened(await smallIndex(empty(13)));
    const abort = new AbortController();
    const shares: number[] = [];
    setImmediate(() => abort.abort());
    await expect(verifyIndex(reader, (share) => shares.push(share), abort.signal)).rejects.toMatchObject({
      code: "ABORTED",
    });
    expect(shares.length).toBeLessThan(8);
  });
});
