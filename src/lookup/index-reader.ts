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
import type { BucketPlace, ByteSource, FileSource } from "./byte-source.js";

/** A key and the table that it is looked up in. */
interface PlacedKey {
  readonly table: TableDescriptor;
  readonly key: bigint;
}

/** The profile of a key; undefined if the table lacks the key. */
type Found = Profile | undefined;

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
      return IndexReader.#of(source, bytes, length, buckets);
    } catch (cause) {
      source.close();
      throw cause;
    }
  }

  /** Does so without waiting. */
  static openFile(source: FileSource, buckets: BucketReader): IndexReader {
    try {
      const first = source.read(0, Math.min(firstReadBytes, source.size));
      const length = parseHeadLength(first, source.size);
      const bytes = length <= first.length ? first.subarray(0, length) : source.read(0, length);
      return IndexReader.#of(source, bytes, length, buckets);
    } catch (cause) {
      source.close();
      throw cause;
    }
  }

  static #of(source: ByteSource, bytes: Uint8Array, length: number, buckets: BucketReader): IndexReader {
    const head = decodeHead(bytes, source.size, kernelChecksum, length);
    const metadata = decodeMetadata(head.metadata);
    checkColumns(head, metadata);
    checkTables(head, metadata);
    return new IndexReader(source, head, metadata, buckets);
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
    return tableOfKind(this.head, kindNumbers[kind]);
  }

  /**
   * Returns the profile stored for a key, or undefined; a promise if reading needs waiting. Takes two
   * reads. Throws `DAMAGED_INDEX`.
   */
  probe(table: TableDescriptor, key: bigint): Found | Promise<Found> {
    const bucket = bucketOf(table, key);
    return this.#source.readFew === undefined
      ? this.#probeLater(table, bucket, key)
      : this.#probeIn(this.#readBucket(table, bucket), { table, bucket, key });
  }

  async #probeLater(table: TableDescriptor, bucket: number, key: bigint): Promise<Found> {
    const fetched = await this.#fetchBucket(table, bucket);
    const room = this.#buckets.room(fetched.length);
    room.set(fetched);
    return this.#probeIn(room, { table, bucket, key });
  }

  /** Does so in a bucket that is in the kernel's memory. Nothing waits meanwhile, for all indexes share the room. */
  #probeIn(
    room: Uint8Array,
    { table, bucket, key }: { table: TableDescriptor; bucket: number; key: bigint },
  ): Found {
    const shape = { bucketBits: table.bucketBits, columnBits: this.head.columnBits };
    const length = room.length - bucketChecksumBytes;
    if (storedChecksum(room) !== this.#buckets.checksum(length, bucketSeed(table.kindNumber, bucket)))
      throw damagedChecksum(table, bucket);
    try {
      return this.#buckets.probeRoom(length, shape, key);
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
    if (storedChecksum(bytes) !== kernelChecksum(bucketSeed(table.kindNumber, bucket), content))
      throw damagedChecksum(table, bucket);
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

  /** Reads a bucket of a file into the kernel's memory, without a copy and without waiting. */
  #readBucket(table: TableDescriptor, bucket: number): Uint8Array {
    const { start, length } = this.#placeOf(table, bucket, this.#readHere(16, table.offset + bucket * 8));
    return this.#readHere(length, table.offset + directoryBytes(table.bucketBits) + start);
  }

  #readHere(length: number, offset: number): Uint8Array {
    const room = this.#buckets.room(length);
    this.#source.readFew?.(room, offset);
    return room;
  }

  async #fetchBucket(table: TableDescriptor, bucket: number): Promise<Uint8Array> {
    const places = await this.#source.read(table.offset + bucket * 8, 16);
    const { start, length } = this.#placeOf(table, bucket, places);
    return this.#source.read(table.offset + directoryBytes(table.bucketBits) + start, length);
  }

  /** Returns where a bucket is, from two neighbours of the directory. */
  #placeOf(
    table: TableDescriptor,
    bucket: number,
    { buffer, byteOffset }: Uint8Array,
  ): { start: number; length: number } {
    const view = new DataView(buffer, byteOffset, 16);
    const [start, end] = [Number(view.getBigUint64(0, true)), Number(view.getBigUint64(8, true))];
    return { start, length: this.bucketLength(table, bucket, start, end) };
  }
}

/** Returns the checksum at the end of a bucket. */
function storedChecksum({ buffer, byteOffset, length }: Uint8Array): bigint {
  return new DataView(buffer, byteOffset + length - bucketChecksumBytes, bucketChecksumBytes).getBigUint64(
    0,
    true,
  );
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
  const { columns } = metadata;
  for (let index = 1; index < columns.length; index++)
    if (compareUtf8(columns[index - 1]!.name, columns[index]!.name) >= 0)
      throw new LeakcheckError("DAMAGED_INDEX", `column ${index} is out of order`);
}

const numberedKinds = Object.entries(kindNumbers) as [Kind, number][];

/**
 * A kind with a column must have a table: without it, each of its identifiers would be "not found".
 */
export function checkTables(head: Head, metadata: Metadata): void {
  for (let index = 0; index < numberedKinds.length; index++) {
    const [kind, number] = numberedKinds[index]!;
    if (metadata.kinds[kind]?.hasColumn === true && tableOfKind(head, number) === undefined)
      throw new LeakcheckError(
        "DAMAGED_INDEX",
        `metadata lists a column of kind ${kind}, but there is no table for it`,
      );
  }
}

// Plain loops here and above: in a folder of a thousand indexes they run a few times for each, and V8 is kept from
// making functions fast that are called for each item.
function tableOfKind({ tables }: Head, number: number): TableDescriptor | undefined {
  for (let index = 0; index < tables.length; index++)
    if (tables[index]!.kindNumber === number) return tables[index];
  return undefined;
}

function damagedChecksum(table: TableDescriptor, bucket: number): LeakcheckError {
  return damagedBucket(table, bucket, "its checksum does not match");
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
