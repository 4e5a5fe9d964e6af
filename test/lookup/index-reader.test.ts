// What an index's reader promises: few reads of the right places, and no byte believed that was not checked.
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { maxBucketBytes, minBucketBytes } from "../../src/format/bucket.js";
import { directoryBytes } from "../../src/format/head.js";
import type { ByteSource } from "../../src/lookup/byte-source.js";
import { IndexReader } from "../../src/lookup/index-reader.js";
import { bucketReaderOfThread } from "../../src/lookup/open-reader.js";
import { MemorySource } from "../support/index/memory-source.js";
import { plainMetadata } from "../support/index/plain-metadata.js";
import { smallIndex, smallKeys } from "../support/index/small-index.js";

async function opened(bytes: Uint8Array): Promise<{ reader: IndexReader; source: MemorySource }> {
  const source = new MemorySource(bytes);
  return { reader: await IndexReader.open(source, bucketReaderOfThread()), source };
}

/** The table of the small index, and where its parts lie. */
async function smallReader() {
  const bytes = await smallIndex();
  const { reader, source } = await opened(bytes);
  const table = reader.table("username")!;
  const offsets = await reader.readDirectory(table, 0, 5);
  source.reads.length = 0;
  return { bytes, reader, source, table, offsets, start: table.offset + directoryBytes(2) };
}

describe("opening", () => {
  it("takes one read, of 16 KiB at most", async () => {
    const small = await smallIndex();
    expect((await opened(small)).source.reads).toEqual([[0, small.length]]);
    const large = await smallIndex({ slack: 20_000 });
    expect((await opened(large)).source.reads).toEqual([[0, 16_384]]);
  });

  it("takes another one, of the whole head, where that is longer", async () => {
    const bytes = await smallIndex({}, { metadata: { ...plainMetadata, blankWords: ["x".repeat(20_000)] } });
    const { reader, source } = await opened(bytes);
    expect(source.reads).toEqual([
      [0, 16_384],
      [0, reader.head.tables[0]!.offset],
    ]);
    expect(reader.metadata.blankWords[0]).toHaveLength(20_000);
  });

  it("gives the head and the metadata, and the table of a kind if there is one", async () => {
    const { reader } = await opened(await smallIndex());
    expect(reader.head).toMatchObject({ keyId: "0011223344556677", columnBits: 2, rulesVersion: 1 });
    expect(reader.metadata).toEqual(plainMetadata);
    expect(reader.table("username")).toMatchObject({ kindNumber: 3, bucketBits: 2, entries: 8 });
    expect(reader.table("email")).toBeUndefined();
  });

  it("closes the source where it fails, and only then", async () => {
    const bytes = await smallIndex();
    const broken = new MemorySource(bytes.with(100, bytes[100]! ^ 1));
    await expect(IndexReader.open(broken, bucketReaderOfThread())).rejects.toMatchObject({
      code: "DAMAGED_INDEX",
    });
    expect(broken.isClosed).toBe(true);
    const { reader, source } = await opened(bytes);
    expect(source.isClosed).toBe(false);
    reader.close();
    expect(source.isClosed).toBe(true);
  });

  it("refuses metadata that does not go with the head", async () => {
    const [city, username] = plainMetadata.columns as [
      (typeof plainMetadata.columns)[0],
      (typeof plainMetadata.columns)[0],
    ];
    const refused = async (more: Partial<typeof plainMetadata>): Promise<void> => {
      await expect(
        opened(await smallIndex({}, { metadata: { ...plainMetadata, ...more } })),
      ).rejects.toMatchObject({ code: "DAMAGED_INDEX" });
    };
    await refused({ columns: [city] });
    await refused({ otherColumns: { count: 1, exposed: 1 } });
    await refused({ columns: [username, city] });
    await refused({ columns: [city, city] });
    // Each of its identifiers would be "not found".
    await refused({
      kinds: { ...plainMetadata.kinds, email: { hasColumn: true, values: 1, unindexable: 0 } },
    });
  });

  it("takes metadata whose columns beyond the tracked ones have a bit, and kinds without a column and a table", async () => {
    const metadata = {
      ...plainMetadata,
      columns: plainMetadata.columns.slice(0, 1),
      otherColumns: { count: 1, exposed: 1 },
      kinds: { ...plainMetadata.kinds, email: { hasColumn: false, values: 1, unindexable: 0 } },
    };
    expect((await opened(await smallIndex({}, { metadata }))).reader.metadata).toEqual(metadata);
  });
});

describe("a probe", () => {
  it("finds every key's profile and no other key, by two reads each", async () => {
    const { reader, source, table } = await smallReader();
    for (const [index, key] of smallKeys.entries())
      expect(await reader.probe(table, key)).toEqual({
        bitmap: Uint8Array.of(1 + (index % 3)),
        records: 1 + (index % 2),
      });
    expect(source.reads).toHaveLength(2 * smallKeys.length);
    for (const key of [2n, 6n, (1n << 61n) + 1n, (1n << 62n) + 1n, 3n << 62n, (1n << 64n) - 1n])
      expect(await reader.probe(table, key)).toBeUndefined();
  });

  it("reads two neighbours of the directory and the bucket between them", async () => {
    const { reader, source, table, offsets, start } = await smallReader();
    for (const bucket of [0, 1, 2, 3]) {
      source.reads.length = 0;
      await reader.probe(table, BigInt(bucket) << 62n);
      const [from = 0, to = 0] = offsets.slice(bucket);
      expect(source.reads).toEqual([
        [table.offset + 8 * bucket, 16],
        [start + from, to - from],
      ]);
    }
  });

  it("of a table with one bucket reads that one", async () => {
    const bytes = await smallIndex({ bucketBits: 0, entries: 0, buckets: [Uint8Array.of(0)] });
    const { reader } = await opened(bytes);
    expect(await reader.probe(reader.table("username")!, (1n << 64n) - 1n)).toBeUndefined();
  });

  it("says which bucket is damaged, whatever is wrong with it", async () => {
    const { bytes, table, offsets, start } = await smallReader();
    const message = "bucket 1 of the table of kind 3 is damaged: ";
    const probed = async (damaged: Uint8Array): Promise<unknown> => {
      const { reader } = await opened(damaged);
      expect(await reader.probe(table, 0n)).toBeDefined();
      try {
        return await reader.probe(table, 1n << 62n);
      } catch (cause) {
        return cause;
      }
    };
    const flipped = await probed(bytes.with(start + offsets[1]!, 0xff));
    expect(flipped).toBeInstanceOf(LeakcheckError);
    expect(flipped).toMatchObject({
      code: "DAMAGED_INDEX",
      message: `${message}its checksum does not match`,
    });
    // Right checksum, wrong bytes; and a bucket that belongs elsewhere.
    const broken = await smallIndex({
      buckets: [Uint8Array.of(0), Uint8Array.of(1), Uint8Array.of(0), Uint8Array.of(0)],
    });
    const { reader } = await opened(broken);
    await expect(reader.probe(reader.table("username")!, 1n << 62n)).rejects.toThrow(
      `${message}the bucket is too short for its counts`,
    );
    const moved = await opened(await smallIndex({ sealedAs: [0, 2, 2, 3] }));
    await expect(moved.reader.probe(table, 1n << 62n)).rejects.toThrow(
      `${message}its checksum does not match`,
    );
  });

  it("does not read where the directory cannot be right", async () => {
    for (const change of [
      (offsets: bigint[]) => void (offsets[2] = offsets[1]! + 8n),
      (offsets: bigint[]) => void (offsets[2] = offsets[1]! - 1n),
      (offsets: bigint[]) => void (offsets[2] = 1n << 40n),
    ]) {
      const { reader, source } = await opened(await smallIndex({ changeOffsets: change }));
      source.reads.length = 0;
      await expect(reader.probe(reader.table("username")!, 1n << 62n)).rejects.toThrow(
        /^bucket 1 of the table of kind 3 is damaged: the directory places it/u,
      );
      expect(source.reads).toHaveLength(1);
    }
  });
});

describe("parts of an index", () => {
  it("are read where they lie, with or without a source that fills a view", async () => {
    const { bytes, reader } = await smallReader();
    expect(await reader.readBytes(3, 5)).toEqual(bytes.slice(3, 8));
    const filled = new Uint8Array(4);
    await reader.readInto(10, 4, () => filled);
    expect(Buffer.from(filled)).toEqual(bytes.slice(10, 14));
    const views: [number, number][] = [];
    const memory = new MemorySource(bytes);
    const source: ByteSource = {
      size: memory.size,
      read: (offset, length) => memory.read(offset, length),
      readInto: (into, offset) => void views.push([offset, into.length]),
      close() {},
    };
    await (await IndexReader.open(source, bucketReaderOfThread())).readInto(10, 4, () => filled);
    expect(views).toEqual([[10, 4]]);
  });

  it("the directory is read from any bucket on", async () => {
    const { reader, table, offsets } = await smallReader();
    expect(offsets[0]).toBe(0);
    expect(await reader.readDirectory(table, 2, 3)).toEqual(offsets.slice(2));
  });

  it("a bucket has a length that is between the limits and within its table", async () => {
    const { reader } = await smallReader();
    const table = {
      kindNumber: 1,
      bucketBits: 1,
      entries: 0,
      offset: 0,
      length: directoryBytes(1) + 2 * maxBucketBytes,
    };
    expect(reader.bucketLength(table, 0, 7, 7 + minBucketBytes)).toBe(minBucketBytes);
    expect(reader.bucketLength(table, 0, maxBucketBytes, 2 * maxBucketBytes)).toBe(maxBucketBytes);
    for (const [start, end] of [
      [7, 6 + minBucketBytes],
      [0, maxBucketBytes + 1],
      [-1, 20],
      [2 * maxBucketBytes - 9, 2 * maxBucketBytes + 1],
      [Number.NaN, 20],
    ] as const)
      expect(() => reader.bucketLength(table, 0, start, end)).toThrow(LeakcheckError);
  });

  it("a whole check of a bucket counts its entries, and a checked one comes without its checksum", async () => {
    const { reader, table, offsets, start } = await smallReader();
    const content = reader.checkBucket(table, 0, await reader.readBytes(start, offsets[1]!));
    expect(content).toHaveLength(offsets[1]! - 8);
    expect(reader.verifyBucket(table, 0, content)).toBe(4);
    expect(() => reader.verifyBucket(table, 2, content.subarray(1))).toThrow(
      /^bucket 2 of the table of kind 3 is damaged/u,
    );
  });
});
