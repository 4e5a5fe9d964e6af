// The source of an index's bytes. The interface lets a test or a server stand in for a file.
import { LeakcheckError } from "../errors.js";
import type { Files, OpenFile } from "../files.js";
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

/** A file, or its bytes in memory: reading them needs no waiting. */
export interface FileSource extends ByteSource {
  read(offset: number, length: number): Uint8Array;
  readInto(into: Uint8Array, offset: number): void;
  readFew(into: Uint8Array, offset: number): void;
}

/** Opens an index file. Throws `CANNOT_READ`, or `NOT_AN_INDEX` if it is not a regular file. */
export function openFileSource(files: Files, path: string): FileSource {
  startRoom ??= Buffer.allocUnsafeSlow(firstReadBytes + 1);
  const start = files.openStart(path, startRoom);
  if (start === undefined) throw new LeakcheckError("NOT_AN_INDEX", `${path} is not a regular file`);
  const bytes = startRoom.subarray(0, start.length);
  // A small index is kept, and its file closed: Linux waits each time that a process needs a larger table of open files.
  return start.file === undefined
    ? new SmallSource(path, copyOf(bytes))
    : new LargeSource(start.file, Buffer.from(bytes));
}

/** What the start of a file is read into, before it is copied. */
let startRoom: Buffer | undefined;

/** A small index in memory: most of it would be read again. */
class SmallSource implements FileSource {
  readonly size: number;
  readonly #path: string;
  #whole: Buffer | undefined;

  constructor(path: string, whole: Buffer) {
    this.size = whole.length;
    this.#path = path;
    this.#whole = whole;
  }

  read(offset: number, length: number): Uint8Array {
    const bytes = this.#whole?.subarray(offset, offset + length);
    if (bytes === undefined) throw new LeakcheckError("CANNOT_READ", `${this.#path} is closed`);
    if (bytes.length < length) throw truncated(this.#path, offset + bytes.length);
    return bytes;
  }

  readInto(into: Uint8Array, offset: number): void {
    into.set(this.read(offset, into.length));
  }

  readFew(into: Uint8Array, offset: number): void {
    this.readInto(into, offset);
  }

  close(): void {
    this.#whole = undefined;
  }
}

/** An open file. */
class LargeSource implements FileSource {
  readonly size: number;
  readonly #file: OpenFile;
  /** The start of the file, until it is read. */
  #start: Buffer | undefined;
  #reads = 0;
  #pages: Pages | undefined;

  constructor(file: OpenFile, start: Buffer) {
    this.size = file.size ?? 0;
    this.#file = file;
    this.#start = start;
  }

  read(offset: number, length: number): Uint8Array {
    const start = offset === 0 ? this.#start : undefined;
    this.#start = undefined;
    if (start !== undefined && start.length >= length) return start.subarray(0, length);
    return this.#kept(offset, length) ?? this.#read(offset, length);
  }

  readInto(into: Uint8Array, offset: number): void {
    for (let done = 0; done < into.length;) {
      const got = this.#file.read(into.subarray(done), offset + done);
      if (got === 0) throw truncated(this.#file.path, offset + done);
      done += got;
    }
  }

  readFew(into: Uint8Array, offset: number): void {
    const bytes = this.#kept(offset, into.length);
    if (bytes === undefined) this.readInto(into, offset);
    else into.set(bytes);
  }

  close(): void {
    this.#file.close();
    this.#pages?.release();
    this.#pages = undefined;
  }

  #read(offset: number, length: number): Uint8Array {
    const bytes = Buffer.allocUnsafe(length);
    this.readInto(bytes, offset);
    return bytes;
  }

  #kept(offset: number, length: number): Uint8Array | undefined {
    this.#reads += 1;
    if (this.#reads > readsBeforePages)
      this.#pages ??= new Pages(this.size, (start, bytes) => this.#read(start, bytes));
    return this.#pages?.read(offset, length);
  }
}

function truncated(path: string, at: number): LeakcheckError {
  return new LeakcheckError("DAMAGED_INDEX", `${path} ends at byte ${at}; it was truncated while open`);
}

const slabBytes = 2 ** 18;
let slab = Buffer.alloc(0);

/** Returns a copy of a small index. Copies share memory: allocating each takes longer than reading it. */
function copyOf(bytes: Buffer): Buffer {
  if (slab.length < bytes.length) slab = Buffer.allocUnsafeSlow(slabBytes);
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
