// The source of an index's bytes. The interface lets a test or a server stand in for a file.
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { firstReadBytes, type TableDescriptor } from "../format/head.js";

/** A bucket that will be probed. */
export interface BucketPlace {
  readonly table: TableDescriptor;
  readonly bucket: number;
}

/** Random access to bytes. */
export interface ByteSource {
  readonly size: number;
  /** Returns exactly `length` bytes or throws. */
  read(offset: number, length: number): Uint8Array | Promise<Uint8Array>;
  /** Fills the caller's buffer. Implemented only where this saves a copy. */
  readInto?(into: Uint8Array, offset: number): void;
  /** Does so with a few bytes, which may be asked for again. Implemented where reading needs no waiting. */
  readFew?(into: Uint8Array, offset: number): void;
  /**
   * Fetches what probes of these buckets read, all at once. A source has this and the next two only
   * if each of its reads is a round trip. All are hints: any other read works, too.
   */
  prefetch?(places: readonly BucketPlace[]): Promise<void>;
  /** Does so for many queries. What it fetches is held until the next call, whatever is prefetched. */
  prefetchAll?(places: readonly BucketPlace[]): Promise<void>;
  /** Prepares for reads of many buckets of a table, given and read in ascending order. */
  readAhead?(table: TableDescriptor, buckets: readonly number[]): Promise<void>;
  close(): void;
}

/** Opens an index file. Throws `CANNOT_READ`, or `NOT_AN_INDEX` if it is not a regular file. */
export function openFileSource(files: Files, path: string): ByteSource {
  const file = files.openRegular(path);
  if (file?.size === undefined) throw new LeakcheckError("NOT_AN_INDEX", `${path} is not a regular file`);
  const { size } = file;
  const readInto = (into: Uint8Array, offset: number): void => {
    for (let done = 0; done < into.length;) {
      const got = file.read(into.subarray(done), offset + done);
      if (got === 0)
        throw new LeakcheckError(
          "DAMAGED_INDEX",
          `${path} ends at byte ${offset + done}; it was truncated while open`,
        );
      done += got;
    }
  };
  const read = (offset: number, length: number): Uint8Array => {
    const bytes = Buffer.allocUnsafe(length);
    readInto(bytes, offset);
    return bytes;
  };
  let reads = 0;
  let pages: Pages | undefined;
  /** What was read first, if it is the whole of a small index: most of it would be read again. */
  let whole: Uint8Array | undefined;
  const kept = (offset: number, length: number): Uint8Array | undefined => {
    if (whole !== undefined)
      return offset + length <= size ? whole.subarray(offset, offset + length) : undefined;
    reads += 1;
    if (reads > readsBeforePages) pages ??= new Pages(size, read);
    return pages?.read(offset, length);
  };
  return {
    size,
    readInto,
    readFew(into, offset) {
      const bytes = kept(offset, into.length);
      if (bytes !== undefined) {
        into.set(bytes);
        return;
      }
      readInto(into, offset);
      if (offset === 0 && into.length === size && size <= firstReadBytes) whole = copyOf(into);
    },
    read(offset, length) {
      return kept(offset, length) ?? read(offset, length);
    },
    close() {
      file.close();
      pages?.release();
      pages = undefined;
      whole = undefined;
    },
  };
}

const slabBytes = 2 ** 20;
let slab = new Uint8Array(0);

/** Returns a copy of a small index. Copies share memory: allocating each takes longer than reading it. */
function copyOf(bytes: Uint8Array): Uint8Array {
  if (slab.length < bytes.length) slab = new Uint8Array(slabBytes);
  const copy = slab.subarray(0, bytes.length);
  slab = slab.subarray(bytes.length);
  copy.set(bytes);
  return copy;
}

/** A single lookup reads a few dozen pieces. From this many on, whole pages are read and kept. */
const readsBeforePages = 512;
const pageBytes = 2 ** 16;
/** Pages that all open indexes may still keep: 256 MiB together, however many there are. */
let pagesLeft = 2 ** 28 / pageBytes;

/**
 * Pages of a file, kept in memory as they are read: thousands of lookups read the same directories
 * and buckets again. No page is dropped, and none is read once the memory is used up, because keys
 * are scattered evenly and the next lookup would need the page just dropped.
 */
class Pages {
  readonly #size: number;
  readonly #read: (offset: number, length: number) => Uint8Array;
  readonly #pages: (Uint8Array | undefined)[] = [];
  #kept = 0;

  constructor(size: number, read: (offset: number, length: number) => Uint8Array) {
    this.#size = size;
    this.#read = read;
  }

  /** Returns bytes within one page; undefined if they are not within one that is kept. */
  read(offset: number, length: number): Uint8Array | undefined {
    const number = Math.floor(offset / pageBytes);
    const start = number * pageBytes;
    if (offset + length > Math.min(start + pageBytes, this.#size)) return undefined;
    let page = this.#pages[number];
    if (page === undefined) {
      if (pagesLeft === 0) return undefined;
      pagesLeft -= 1;
      this.#kept += 1;
      page = this.#pages[number] = this.#read(start, Math.min(pageBytes, this.#size - start));
    }
    return page.subarray(offset - start, offset - start + length);
  }

  /** Leaves its memory to other indexes. */
  release(): void {
    pagesLeft += this.#kept;
    this.#kept = 0;
    this.#pages.length = 0;
  }
}
