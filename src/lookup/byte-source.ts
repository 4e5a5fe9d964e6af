// The source of an index's bytes. The interface lets a test or a server stand in for a file.
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import type { TableDescriptor } from "../format/head.js";

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
  // Opening a pipe could block for ever.
  if (files.look(path, true)?.type === "other") throw notRegular(path);
  const file = files.open(path);
  const { size } = file;
  if (size === undefined) {
    file.close();
    throw notRegular(path);
  }
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
  return {
    size,
    readInto,
    read(offset, length) {
      reads += 1;
      if (reads > readsBeforePages) pages ??= new Pages(size, read);
      return pages?.read(offset, length) ?? read(offset, length);
    },
    close() {
      file.close();
      pages?.release();
      pages = undefined;
    },
  };
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

function notRegular(path: string): LeakcheckError {
  return new LeakcheckError("NOT_AN_INDEX", `${path} is not a regular file`);
}
