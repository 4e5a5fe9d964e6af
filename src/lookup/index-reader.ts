// Reads an index: the head once, then two reads per probe. docs/format.md sections 4 to 7.
import { LeakcheckError } from "../errors.js";
import { bucketChecksumBytes, bucketSeed, maxBucketBytes, minBucketBytes } from "../format/bucket.js";
import { compareUtf8 } from "../format/column-set.js";
import {
  decodeHead,
  directoryBytes,
  firstReadBytes,
  parseHeadLength,
  type Head,
  type TableDescriptor,
} from "../format/head.js";
import { kindNumbers, type Kind } from "../format/kinds.js";
import { decodeMetadata, type Metadata } from "../format/metadata.js";
import type { BucketReader, Profile } from "../kernel/tables/bucket-reader.js";
import { kernelChecksum } from "../kernel/kernel-checksum.js";
import type { BucketPlace, ByteSource } from "./byte-source.js";

/** A key and the table that it is looked up in. */
interface PlacedKey {
  readonly table: TableDescriptor;
  readonly key: bigint;
}

/**
 * An open index. The caller hashes identifiers to keys, with the secret that `head.keyId` names.
 */
export class IndexReader {
  readonly head: Head;
  readonly metadata: Metadata;
  readonly #source: ByteSource;
  readonly #buckets: BucketReader;

  private constructor(source: ByteSource, head: Head, metadata: Metadata, buckets: BucketReader) {
    this.#source = source;
    this.head = head;
    this.metadata = metadata;
    this.#buckets = buckets;
  }

  /**
   * Opens an index with one read, or two if its head is longer than 16 KiB. Takes ownership of
   * `source` and closes it on failure. Throws `NOT_AN_INDEX`, `NEWER_FORMAT`, `DAMAGED_INDEX`.
   */
  static async open(source: ByteSource, buckets: BucketReader): Promise<IndexReader> {
    try {
      const first = await source.read(0, Math.min(firstReadBytes, source.size));
      const length = parseHeadLength(first, source.size);
      const bytes = length <= first.length ? first.subarray(0, length) : await source.read(0, length);
      const head = decodeHead(bytes, source.size, kernelChecksum);
      const metadata = decodeMetadata(head.metadata);
      checkColumns(head, metadata);
      checkTables(head, metadata);
      return new IndexReader(source, head, metadata, buckets);
    } catch (cause) {
      source.close();
      throw cause;
    }
  }

  /** True if each read is a round trip, so that {@link prefetch} and {@link readAhead} spare some. */
  get isRemote(): boolean {
    return this.#source.prefetch !== undefined;
  }

  /** Fetches what probes of these keys read, all at once. */
  async prefetch(keys: readonly PlacedKey[]): Promise<void> {
    await this.#source.prefetch?.(bucketsOf(keys));
  }

  /** Fetches what probes of the keys of many queries read, until the next call. */
  async prefetchAll(keys: readonly PlacedKey[]): Promise<void> {
    await this.#source.prefetchAll?.(bucketsOf(keys));
  }

  /** Prepares for reads of many buckets of a table, in ascending order. */
  async readAhead(table: TableDescriptor, buckets: readonly number[]): Promise<void> {
    await this.#source.readAhead?.(table, buckets);
  }

  /** Returns the table of a kind, or undefined if the index has none. */
  table(kind: Kind): TableDescriptor | undefined {
    return this.head.tables.find(({ kindNumber }) => kindNumber === kindNumbers[kind]);
  }

  /**
   * Returns the profile stored for a key, or undefined. Takes two reads. Throws `DAMAGED_INDEX`.
   */
  async probe(table: TableDescriptor, key: bigint): Promise<Profile | undefined> {
    const { bucketBits } = table;
    const bucket = bucketOf(table, key);
    const bytes = await this.#readBucket(table, bucket);
    try {
      return this.#buckets.probe(bytes, { bucketBits, columnBits: this.head.columnBits }, key);
    } catch (cause) {
      throw withBucket(cause, table, bucket);
    }
  }

  /** Reads `count` consecutive offsets of the directory, from number `first` on. */
  async readDirectory(table: TableDescriptor, first: number, count: number): Promise<number[]> {
    const bytes = await this.#source.read(table.offset + first * 8, count * 8);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(index * 8, true)));
  }

  /** Reads `length` bytes at any offset of the index. */
  async readBytes(offset: number, length: number): Promise<Uint8Array> {
    return this.#source.read(offset, length);
  }

  /**
   * Reads bytes of the index into the view that `into` returns. `into` is called only once the
   * bytes are available, because the kernel's memory may grow in the meantime.
   */
  async readInto(offset: number, length: number, into: () => Uint8Array): Promise<void> {
    if (this.#source.readInto === undefined) {
      const bytes = await this.#source.read(offset, length);
      into().set(bytes);
    } else this.#source.readInto(into(), offset);
  }

  /**
   * Checks the offsets that the directory gives for a bucket; returns the bucket's length in bytes.
   */
  bucketLength(table: TableDescriptor, bucket: number, start: number, end: number): number {
    const room = table.length - directoryBytes(table.bucketBits);
    if (!(start >= 0 && end - start >= minBucketBytes && end - start <= maxBucketBytes && end <= room))
      throw damagedBucket(table, bucket, `the directory places it at bytes ${start} to ${end} of ${room}`);
    return end - start;
  }

  /** Checks a bucket's checksum; returns its bytes without the checksum. */
  checkBucket(table: TableDescriptor, bucket: number, bytes: Uint8Array): Uint8Array {
    const content = bytes.subarray(0, bytes.length - bucketChecksumBytes);
    const stored = new DataView(
      bytes.buffer,
      bytes.byteOffset + content.length,
      bucketChecksumBytes,
    ).getBigUint64(0, true);
    if (stored !== kernelChecksum(bucketSeed(table.kindNumber, bucket), content))
      throw damagedBucket(table, bucket, "its checksum does not match");
    return content;
  }

  /** Checks a bucket's bytes against every rule of the format; returns its number of entries. */
  verifyBucket(table: TableDescriptor, bucket: number, content: Uint8Array): number {
    try {
      return this.#buckets.check(content, { bucketBits: table.bucketBits, columnBits: this.head.columnBits })
        .entries;
    } catch (cause) {
      throw withBucket(cause, table, bucket);
    }
  }

  close(): void {
    this.#source.close();
  }

  async #readBucket(table: TableDescriptor, bucket: number): Promise<Uint8Array> {
    const places = this.#source.read(table.offset + bucket * 8, 16);
    // Waiting takes longer than reading what is in memory.
    const { buffer, byteOffset } = places instanceof Uint8Array ? places : await places;
    const view = new DataView(buffer, byteOffset, 16);
    const [start, end] = [Number(view.getBigUint64(0, true)), Number(view.getBigUint64(8, true))];
    const length = this.bucketLength(table, bucket, start, end);
    const bytes = this.#source.read(table.offset + directoryBytes(table.bucketBits) + start, length);
    return this.checkBucket(table, bucket, bytes instanceof Uint8Array ? bytes : await bytes);
  }
}

function bucketsOf(keys: readonly PlacedKey[]): BucketPlace[] {
  const places = new Map<string, BucketPlace>();
  for (const { table, key } of keys) {
    const bucket = bucketOf(table, key);
    places.set(`${table.kindNumber} ${bucket}`, { table, bucket });
  }
  return [...places.values()];
}

function bucketOf({ bucketBits }: TableDescriptor, key: bigint): number {
  return bucketBits === 0 ? 0 : Number(key >> BigInt(64 - bucketBits));
}

/** Throws `DAMAGED_INDEX` if head and metadata disagree on the columns. */
export function checkColumns(head: Head, metadata: Metadata): void {
  const bits = metadata.columns.length + (metadata.otherColumns === null ? 0 : 1);
  if (bits !== head.columnBits)
    throw new LeakcheckError(
      "DAMAGED_INDEX",
      `the metadata lists ${bits} columns, but the header says ${head.columnBits}`,
    );
  metadata.columns.forEach(({ name }, index) => {
    const before = metadata.columns[index - 1];
    if (before !== undefined && compareUtf8(before.name, name) >= 0)
      throw new LeakcheckError("DAMAGED_INDEX", `column ${index} is out of order`);
  });
}

/**
 * A kind with a column must have a table: without it, each of its identifiers would be "not found".
 */
export function checkTables(head: Head, metadata: Metadata): void {
  for (const [kind, number] of Object.entries(kindNumbers)) {
    const hasColumn = metadata.kinds[kind as Kind]?.hasColumn === true;
    if (hasColumn && !head.tables.some(({ kindNumber }) => kindNumber === number))
      throw new LeakcheckError(
        "DAMAGED_INDEX",
        `metadata lists a column of kind ${kind}, but there is no table for it`,
      );
  }
}

function damagedBucket(table: TableDescriptor, bucket: number, what: string): LeakcheckError {
  return new LeakcheckError(
    "DAMAGED_INDEX",
    `bucket ${bucket} of the table of kind ${table.kindNumber} is damaged: ${what}`,
    {
      hint: "restore the index from a backup, or rebuild it from the dump",
    },
  );
}

/** Returns the error with the table and the bucket in its message. */
function withBucket(cause: unknown, table: TableDescriptor, bucket: number): unknown {
  return cause instanceof LeakcheckError ? damagedBucket(table, bucket, cause.message) : cause;
}
