// An index behind a network as a source of bytes: the head in one round trip, all that a query needs in
// the next one.
import { maxBucketBytes, minBucketBytes } from "../format/bucket.js";
import { directoryBytes, firstReadBytes, type TableDescriptor } from "../format/head.js";
import type { BucketPlace, ByteSource } from "../lookup/byte-source.js";
import { DirectoryBlocks } from "./directory-blocks.js";
import { likelyRange } from "./likely-range.js";
import type { PartCache } from "./part-cache.js";
import { mostRequests, type FetchRange, type KnownFile } from "./range-client.js";
import { joinedRanges, ReadAhead } from "./read-ahead.js";

/** A table up to this size is fetched whole: that costs no more than the parts of it. */
const smallTableBytes = 65_536;
/** A longer range is not fetched on the chance that it holds a bucket. */
const mostLikelyBytes = 2 ** 18;

/** Bytes of the file that were fetched, or will have been. */
interface Held {
  readonly start: number;
  readonly end: number;
  readonly bytes: Promise<Uint8Array>;
}

/** Sends ranges, and is closed. */
export interface RemoteFile {
  readonly fetch: FetchRange;
  close(): void;
}

export class RemoteSource implements ByteSource {
  readonly #remote: RemoteFile;
  readonly #file: KnownFile;
  #head: Uint8Array;
  readonly #cache: PartCache | undefined;
  /** True if the head is from the cache, so that the file may have been replaced since. */
  readonly isFromCache: boolean;
  #isHeadKept: boolean;
  readonly #directories = new Map<number, DirectoryBlocks>();
  /** Fetched for the query at hand. */
  #held: Held[] = [];
  /** Fetched for many queries. */
  #heldForAll: Held[] = [];
  /** By the offset of their table: small tables, which are kept. */
  readonly #small = new Map<number, Held>();
  #ahead: { table: TableDescriptor; reads: ReadAhead } | undefined;

  private constructor(
    remote: RemoteFile,
    file: KnownFile,
    head: { bytes: Uint8Array; isFromCache: boolean },
    cache: PartCache | undefined,
  ) {
    this.#remote = remote;
    this.#file = file;
    this.#head = head.bytes;
    this.isFromCache = this.#isHeadKept = head.isFromCache;
    this.#cache = cache;
  }

  /**
   * Opens a file with one request, or none if its head is in the cache: then the first probe tells
   * whether the file is still the same. Takes ownership of `remote`. Throws `CANNOT_FETCH`.
   */
  static async open(
    remote: RemoteFile,
    cache: PartCache | undefined,
    { isFresh = false } = {},
  ): Promise<RemoteSource> {
    const known = isFresh ? undefined : cache?.read("head");
    if (known !== undefined) {
      const { file, bytes: head } = known;
      return new RemoteSource(remote, file, { bytes: head, isFromCache: true }, cache);
    }
    try {
      const { bytes, etag, total } = await remote.fetch(0, firstReadBytes);
      return new RemoteSource(remote, { etag, total }, { bytes, isFromCache: false }, cache);
    } catch (cause) {
      remote.close();
      throw cause;
    }
  }

  get size(): number {
    return this.#file.total;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = offset + length;
    if (end <= this.#head.length) return this.#head.subarray(offset, end);
    for (const [tableOffset, directory] of this.#directories) {
      const bytes = offset >= tableOffset ? directory.read(offset - tableOffset, length) : undefined;
      if (bytes !== undefined) return bytes;
    }
    const held = this.#find(offset, end);
    // A head of more than 16 KiB: the cache is to have all of it.
    if (offset === 0) return (this.#head = await this.#fetch(0, length));
    if (held !== undefined) return (await held.bytes).subarray(offset - held.start, end - held.start);
    return (await this.#ahead?.reads.read(offset, length)) ?? this.#fetch(offset, length);
  }

  async prefetch(places: readonly BucketPlace[]): Promise<void> {
    this.#held = [];
    const awaited: Promise<Uint8Array>[] = [];
    for (const { table, bucket } of places)
      if (table.length <= smallTableBytes) awaited.push(this.#holdSmall(table));
      else
        for (const [start, end] of this.#rangesOf(table, bucket)) {
          if (end <= this.#head.length) continue;
          const held = this.#find(start, end) ?? { start, end, bytes: this.#fetch(start, end - start) };
          this.#held.push(held);
          awaited.push(held.bytes);
        }
    await allOf(awaited);
  }

  async prefetchAll(places: readonly BucketPlace[]): Promise<void> {
    this.#held = this.#heldForAll = [];
    const buckets = new Map<TableDescriptor, number[]>();
    const awaited: Promise<unknown>[] = [];
    for (const { table, bucket } of places) {
      const ofTable = buckets.get(table);
      if (table.length <= smallTableBytes) awaited.push(this.#holdSmall(table));
      else if (ofTable === undefined) buckets.set(table, [bucket]);
      else ofTable.push(bucket);
    }
    for (const [table, ofTable] of buckets) awaited.push(this.#readDirectory(table, ofTable));
    await allOf(awaited);
    for (const [table, ofTable] of buckets) {
      const ranges = this.#placesIn(
        table,
        ofTable.toSorted((a, b) => a - b),
      );
      for (const [start, end] of joinedRanges(ranges))
        this.#heldForAll.push({ start, end, bytes: this.#fetch(start, end - start) });
    }
    await allOf(this.#heldForAll.map(({ bytes }) => bytes));
  }

  async readAhead(table: TableDescriptor, buckets: readonly number[]): Promise<void> {
    if (table.length <= smallTableBytes) {
      await this.#holdSmall(table);
      return;
    }
    await this.#readDirectory(table, buckets);
    const ranges = this.#placesIn(table, buckets);
    const fetch = async (start: number, length: number): Promise<Uint8Array> => this.#fetch(start, length);
    this.#ahead = { table, reads: new ReadAhead(ranges, fetch, mostRequests) };
  }

  close(): void {
    this.#remote.close();
  }

  #find(start: number, end: number): Held | undefined {
    const holds = (one: Held): boolean => one.start <= start && end <= one.end;
    for (const one of this.#small.values()) if (holds(one)) return one;
    return this.#held.find(holds) ?? this.#heldForAll.find(holds);
  }

  /** Fetches a small table, once. */
  async #holdSmall({ offset: start, length }: TableDescriptor): Promise<Uint8Array> {
    const end = start + length;
    if (end <= this.#head.length) return this.#head.subarray(start, end);
    const held = this.#small.get(start) ?? { start, end, bytes: this.#fetch(start, length) };
    this.#small.set(start, held);
    return held.bytes;
  }

  /** Fetches those parts of a directory that buckets need and that are not known yet. */
  async #readDirectory(table: TableDescriptor, buckets: readonly number[]): Promise<void> {
    const directory = this.#directoryOf(table);
    const missing = directory.missing(buckets);
    await allOf(
      missing.map(async ({ block, start, length }) => {
        directory.add(block, await this.#fetch(start, length));
      }),
    );
    if (missing.length > 0 && directory.isWhole)
      this.#cache?.write(`${table.kindNumber}.directory`, this.#file, directory.whole());
  }

  /** Where in the file buckets lie whose part of the directory is known. */
  #placesIn(table: TableDescriptor, buckets: readonly number[]): [start: number, end: number][] {
    const directory = this.#directoryOf(table);
    return buckets.flatMap((bucket) => {
      const range = this.#placeIn(table, directory, bucket);
      return range === undefined ? [] : [range];
    });
  }

  /** The ranges of the file that a probe of a bucket of a larger table will read. */
  #rangesOf(table: TableDescriptor, bucket: number): (readonly [start: number, end: number])[] {
    const known = this.#placeIn(table, this.#directoryOf(table), bucket);
    if (known !== undefined) return [known];
    const pair = [table.offset + bucket * 8, table.offset + bucket * 8 + 16] as const;
    const likely = likelyRange(table, bucket);
    return likely[1] - likely[0] > mostLikelyBytes ? [pair] : [pair, likely];
  }

  /** Where in the file a bucket lies; undefined if that is not known, or not possible. */
  #placeIn(
    table: TableDescriptor,
    directory: DirectoryBlocks,
    bucket: number,
  ): [start: number, end: number] | undefined {
    const [start = -1, end = -1] = directory.placeOf(bucket) ?? [];
    const first = table.offset + directoryBytes(table.bucketBits);
    const isPossible =
      start >= 0 &&
      end - start >= minBucketBytes &&
      end - start <= maxBucketBytes &&
      first + end <= table.offset + table.length;
    return isPossible ? [first + start, first + end] : undefined;
  }

  #directoryOf(table: TableDescriptor): DirectoryBlocks {
    let directory = this.#directories.get(table.offset);
    if (directory === undefined) {
      directory = new DirectoryBlocks(table);
      this.#directories.set(table.offset, directory);
      const cached = this.#cache?.read(`${table.kindNumber}.directory`);
      const { etag, total } = cached?.file ?? {};
      if (etag === this.#file.etag && total === this.#file.total && cached !== undefined)
        if (cached.bytes.length === directoryBytes(table.bucketBits)) directory.addAll(cached.bytes);
    }
    return directory;
  }

  async #fetch(offset: number, length: number): Promise<Uint8Array> {
    try {
      const { bytes } = await this.#remote.fetch(offset, length, this.#file);
      // Whoever reads a table has accepted the head.
      if (offset === 0) return bytes;
      if (!this.#isHeadKept) this.#cache?.write("head", this.#file, this.#head);
      this.#isHeadKept = true;
      return bytes;
    } catch (cause) {
      // The next run must not begin with this head.
      if (cause instanceof Error && "code" in cause && cause.code === "INDEX_CHANGED")
        this.#cache?.drop("head");
      throw cause;
    }
  }
}

/** Waits for all, and only then throws the first failure: none is left without someone to tell. */
async function allOf(promises: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(promises)).find((one) => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
