// Hashes identifiers and appends run entries to partition buffers, by kind and by the top byte of
// the key. A run entry has 8 bytes, whose low 56 bits are the key's low 56 bits and whose top byte
// is the number of records, then columnBytes bytes of exposed columns, bit i for build column i.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";

const MOST_COLUMN_BYTES = 32;
const KEY_BYTES = 8;
const KINDS = 7;
const NO_ROOM = -2;
const EMAIL = 1;
const DOMAIN = 5;
/** Bytes of column sets that the key of a domain needs. */
export const DOMAIN_BYTES = 8;

/** The partitions of one thread. A partition's number is kind * 256 + the key's top byte. */
export class Scatter {
  readonly #kernel: Kernel;
  readonly #state: number;
  /** Distance between buffers in bytes. An append may write 7 bytes past an entry. */
  readonly #pitch: number;
  /** By kind: address of its first buffer, 0 if the kind has not occurred. */
  readonly #buffers: number[] = Array.from({ length: KINDS + 1 }, () => 0);
  #columnBytes: number;
  #columns: Uint8Array;

  /**
   * `partitionBytes`, 40 or more, is the size of each partition's buffer. The buffers of a kind are
   * reserved when it first occurs. `columnBytes`, 1 to 32, is the size of a record's column set.
   */
  constructor(kernel: Kernel, options: { partitionBytes: number; columnBytes: number }) {
    const { partitionBytes, columnBytes } = options;
    if (
      !(
        Number.isInteger(partitionBytes) &&
        partitionBytes >= KEY_BYTES + MOST_COLUMN_BYTES &&
        partitionBytes <= 2 ** 22
      )
    ) {
      bug(`a partition of ${partitionBytes} bytes`);
    }
    this.#kernel = kernel;
    this.#pitch = (partitionBytes + 8 + 15) & ~15;
    const mostEntries = Math.ceil(partitionBytes / (KEY_BYTES + 1));
    const slots = kernel.reserve(4 * 2 ** Math.ceil(Math.log2(2 * mostEntries)));
    this.#state = kernel.reserve(kernel.exports.scatterBytes());
    kernel.exports.openScatter(this.#state, partitionBytes, slots);
    this.#columnBytes = columnBytes;
    this.#columns = kernel.bytes(0, 0);
    this.setColumnBytes(columnBytes);
  }

  /**
   * Changes the size of a record's column set, 1 to 32 bytes, and clears it. Every partition must
   * be empty.
   */
  setColumnBytes(columnBytes: number): void {
    if (!(Number.isInteger(columnBytes) && columnBytes >= 1 && columnBytes <= MOST_COLUMN_BYTES)) {
      bug(`${columnBytes} bytes of columns`);
    }
    for (const partition of this.partitions()) bug(`partition ${partition} has entries of another width`);
    this.#kernel.exports.setEntryBytes(this.#state, KEY_BYTES + columnBytes);
    this.#columnBytes = columnBytes;
  }

  /**
   * Sets the exposed columns for the identifiers that follow: the first columnBytes of `bitmap`.
   */
  setColumns(bitmap: Uint8Array): void {
    const length = this.#columnBytes;
    if (bitmap.length < length) bug(`${bitmap.length} bytes of columns, expected ${length}`);
    if (this.#columns.length === 0) {
      this.#columns = this.#kernel.bytes(
        this.#kernel.exports.columnsOf(this.#state) >>> 0,
        MOST_COLUMN_BYTES,
      );
    }
    const columns = this.#columns;
    for (let i = 0; i < length; i++) columns[i] = bitmap[i] as number;
  }

  /**
   * Adds an identifier of kind 1 to 7 with the current columns, or without columns if it adds no
   * record. Returns -1, or a partition that is now full: relieve or drain it before the next call.
   */
  enter(kind: number, canonical: string, records: 0 | 1): number {
    if (!this.#buffers[kind]) this.#openKind(kind);
    const length = this.#kernel.stage(kind, canonical);
    const full = this.#kernel.exports.enter(this.#state, this.#kernel.stagingAddress, length, records);
    if (full === NO_ROOM) bug("an entry for a partition that is full or unknown");
    return full;
  }

  /**
   * Notes that a record holds an address of its domain: an entry of kind domain, with the key of the
   * address, and that of the domain instead of columns. Sets the current columns. Returns what `enter`
   * does. Column sets have at least {@link DOMAIN_BYTES}.
   */
  enterDomain(address: string, domain: string): number {
    if (this.#columnBytes < DOMAIN_BYTES) bug("column sets that hold no key of a domain");
    if (!this.#buffers[DOMAIN]) this.#openKind(DOMAIN);
    const { exports } = this.#kernel;
    const columns = exports.columnsOf(this.#state) >>> 0;
    this.#kernel.bytes(columns, MOST_COLUMN_BYTES).fill(0);
    exports.hashTo(this.#kernel.stagingAddress, this.#kernel.stage(DOMAIN, domain), columns);
    const length = this.#kernel.stage(EMAIL, address);
    const full = exports.enterAs(this.#state, DOMAIN, this.#kernel.stagingAddress, length);
    if (full === NO_ROOM) bug("an entry for a partition that is full or unknown");
    return full;
  }

  /**
   * Appends staged entries (see assembly/encode/staged-entry.ts). Calls `relieve` for each
   * partition that fills up on the way.
   */
  appendStaged(from: number, end: number, entryBytes: number, relieve: (partition: number) => void): void {
    const { exports } = this.#kernel;
    for (let at = from; ;) {
      const partition = exports.scatterStaged(this.#state, at, end, entryBytes);
      if (partition < 0) return;
      at = exports.scatteredTo() >>> 0;
      const kind = partition >> 8;
      if (this.#buffers[kind]) relieve(partition);
      else this.#openKind(kind);
    }
  }

  /**
   * Unites the equal keys of a partition. If more than three quarters of its buffer are still
   * taken, empties it and returns its entries, a view valid until the next call; otherwise returns
   * undefined.
   */
  relieve(partition: number): Uint8Array | undefined {
    const start = this.#startOf(partition);
    const bytes = start === 0 ? 0 : this.#kernel.exports.relieve(this.#state, partition) >>> 0;
    return bytes === 0 ? undefined : this.#kernel.bytes(start, bytes);
  }

  /**
   * Unites the equal keys of a partition, empties it and returns its entries, perhaps none; a view
   * as of `relieve`.
   */
  drain(partition: number): Uint8Array {
    const start = this.#startOf(partition);
    const bytes = start === 0 ? 0 : this.#kernel.exports.drain(this.#state, partition) >>> 0;
    return this.#kernel.bytes(start, bytes);
  }

  /** Yields the partitions that have entries, in ascending order. */
  *partitions(): Iterable<number> {
    for (let kind = 1; kind <= KINDS; kind++) {
      if (this.#buffers[kind] === 0) continue;
      for (let partition = kind * 256; partition < (kind + 1) * 256; partition++) {
        if (this.#kernel.exports.fillOf(this.#state, partition) !== 0) yield partition;
      }
    }
  }

  #openKind(kind: number): void {
    if (!(Number.isInteger(kind) && kind >= 1 && kind <= KINDS)) bug(`unknown kind ${kind}`);
    const buffers = this.#kernel.reserveForGood(256 * this.#pitch);
    this.#buffers[kind] = buffers;
    this.#kernel.exports.openKind(this.#state, kind, buffers, this.#pitch);
  }

  /** Returns the address of a partition's buffer, 0 if its kind has not occurred. */
  #startOf(partition: number): number {
    const buffers = this.#buffers[partition >> 8];
    if (buffers === undefined) bug(`unknown partition ${partition}`);
    return buffers === 0 ? 0 : buffers + (partition & 255) * this.#pitch;
  }
}
