// TypeScript binding for the probes of one index: makes the keys of a block of queries, sorts them,
// and reads their buckets. See src/kernel/assembly/lists/query-probes.ts and probe-buckets.ts.

import { bug } from "../../errors.js";
import { BlockReader, IndexKeys, TableWalk } from "../layouts.generated.js";
import { layProviders, type MailProviderTable } from "../readers/value-tables.js";
import type { Kernel } from "../kernel.js";
import type { QueryBlocks } from "./query-blocks.js";
import { StateFields } from "../readers/state-fields.js";

const SCRATCH_BYTES = 768;
const MOST_PROFILES = 4096;
const PROBE_BYTES = 16;
/** Values of a result: src/kernel/assembly/lists/query-block.ts. */
const ABSENT = 0;
const UNASKED = 2;
const FOUND = 3;
/** Buckets whose offsets are read together. */
const DIRECTORY_BUCKETS = 4096;
const MOST_BUCKET_BYTES = 2 ** 24;
const USERNAME = 3;
const TRACE = 7;

/** By kind number: the fields with the start and end of its probes. */
const probesOf = {
  1: ["emailProbes", "emailEnd"],
  2: ["phoneProbes", "phoneEnd"],
  3: ["nameProbes", "nameEnd"],
  4: ["mailboxProbes", "mailboxEnd"],
  6: ["mentionProbes", "mentionEnd"],
  7: ["traceProbes", "traceEnd"],
} as const;
/** The kinds that queries have keys of. Traces are probed last: only of queries that missed. */
export const probedKinds = [1, 2, 3, 4, 6, TRACE] as const;
type ProbedKind = (typeof probedKinds)[number];

/** A table of an index. */
export interface ProbedTable {
  kindNumber: ProbedKind;
  bucketBits: number;
  /** Length of all buckets in bytes. */
  room: number;
}

/**
 * Reads a table. Both methods fill the view that `into` returns, and resolve to false if the bytes
 * are unreadable.
 */
export interface TableReads {
  /** Is told which buckets will be read, in ascending order. Only for reads that are round trips. */
  ahead?: ((buckets: readonly number[]) => Promise<void>) | undefined;
  /** Reads the offsets of buckets, 8 bytes each, starting with `bucket`. */
  directory(bucket: number, length: number, into: () => Uint8Array): Promise<boolean>;
  /** Reads bytes of buckets. `offset` counts from the end of the directory. */
  buckets(offset: number, length: number, into: () => Uint8Array): Promise<boolean>;
}

export class IndexProbes {
  readonly #kernel: Kernel;
  readonly #blocks: QueryBlocks;
  readonly #sipHashKey: Uint8Array;
  /** Keys of the signs of an index with traces. */
  readonly #signKeys: readonly bigint[];
  readonly #keys: StateFields<keyof typeof IndexKeys.words>;
  readonly #walk: StateFields<keyof typeof TableWalk.words>;

  /**
   * `index` is its number among the indexes asked; `tracedKinds` are those of which missing an
   * identifier counts; `signs` are the traces that say that nothing can be "not found", and that
   * there are masked values; `readBytes` is how much of its buckets is read at a time.
   */
  constructor(
    kernel: Kernel,
    blocks: QueryBlocks,
    options: {
      index: number;
      sipHashKey: Uint8Array;
      columnBits: number;
      kinds: readonly number[];
      tracedKinds: readonly number[];
      signs: readonly string[];
      blankNames: readonly string[];
      providers: readonly MailProviderTable[];
      readBytes: number;
    },
  ) {
    const { index, sipHashKey, columnBits, kinds, tracedKinds, signs, blankNames, providers, readBytes } =
      options;
    this.#kernel = kernel;
    this.#blocks = blocks;
    this.#sipHashKey = sipHashKey;
    kernel.setKey(sipHashKey);
    const reader = new StateFields(kernel, BlockReader);
    this.#keys = new StateFields(kernel, IndexKeys);
    this.#walk = new StateFields(kernel, TableWalk);
    reader.setAll({
      emailClasses: blocks.emailClasses,
      scratch: kernel.reserve(SCRATCH_BYTES),
      ...layProviders(kernel, providers),
    });
    const hashes = blankNames.map((name) => kernel.hash(USERNAME, name));
    const blankKeys = kernel.reserve(8 * hashes.length);
    hashes.forEach((hash, ordinal) => {
      new DataView(kernel.exports.memory.buffer).setBigUint64(blankKeys + 8 * ordinal, hash, true);
    });
    this.#signKeys = signs.map((sign) => kernel.hash(TRACE, sign));
    const signResults = kernel.reserve(4 * signs.length);
    this.#keys.setAll({
      reader: reader.at,
      offset: blocks.offsetOf(index),
      kinds: bitsOf(kinds),
      tracedKinds: bitsOf(tracedKinds),
      signs: signResults,
      blankKeys,
      blankCount: hashes.length,
      blankFilter: hashes.reduce((bits, hash) => bits | (1 << Number(hash & 31n)), 0),
    });
    this.#signs().fill(UNASKED);
    this.#walk.setAll({
      columnBits,
      index,
      directory: kernel.reserve(8 * (DIRECTORY_BUCKETS + 1)),
      chunk: kernel.reserve(readBytes),
      chunkBytes: readBytes,
      profiles: blocks.state.get("profiles"),
      places: kernel.reserve(4 * (MOST_PROFILES + 1)),
    });
  }

  /** Makes the keys of the lines read. */
  make(): void {
    this.#kernel.setKey(this.#sipHashKey);
    this.#kernel.exports.makeProbes(this.#blocks.state.at, this.#keys.at);
  }

  /** Probes the table of traces for the lines that missed in all other tables. */
  async askTraces(table: ProbedTable, reads: TableReads): Promise<void> {
    const { exports } = this.#kernel;
    if (this.#signs().includes(UNASKED)) await this.#askSigns(table, reads);
    this.#kernel.setKey(this.#sipHashKey);
    exports.makeTraceProbes(this.#blocks.state.at, this.#keys.at);
    await this.ask(table, reads);
    const [, mask] = this.#signs();
    if (mask === FOUND) await this.#askMasks(table, reads);
    else if (mask !== ABSENT) exports.deferMasked(this.#blocks.state.at, this.#keys.at);
    this.#kernel.setKey(this.#sipHashKey);
    exports.makeNameProbes(this.#blocks.state.at, this.#keys.at);
    await this.ask(table, reads);
    exports.deferTracedNames(this.#blocks.state.at, this.#keys.at);
  }

  /** A line has many masks, so they are probed for some lines at a time. */
  async #askMasks(table: ProbedTable, reads: TableReads): Promise<void> {
    this.#walk.set("areShared", 1);
    for (let line = 0; line < this.#blocks.lineCount;) {
      this.#kernel.setKey(this.#sipHashKey);
      line = this.#kernel.exports.makeMaskProbes(this.#blocks.state.at, this.#keys.at, line);
      await this.ask(table, reads);
    }
    this.#walk.set("areShared", 0);
  }

  async #askSigns(table: ProbedTable, reads: TableReads): Promise<void> {
    const { state } = this.#blocks;
    const at = state.get("traceProbes");
    const signs = this.#keys.get("signs");
    const view = new DataView(this.#kernel.exports.memory.buffer);
    this.#signKeys.forEach((key, ordinal) => {
      view.setBigUint64(at + ordinal * PROBE_BYTES, key, true);
      view.setBigUint64(at + ordinal * PROBE_BYTES + 8, BigInt(signs + 4 * ordinal), true);
    });
    state.set("traceEnd", at + this.#signKeys.length * PROBE_BYTES);
    this.#signs().fill(ABSENT);
    await this.ask(table, reads);
    // The signs outlive the profiles found.
    this.#signs().forEach((sign, ordinal, all) => (all[ordinal] = Math.min(sign, FOUND)));
  }

  #signs(): Uint32Array {
    const { memory } = this.#kernel.exports;
    return new Uint32Array(memory.buffer, this.#keys.get("signs"), this.#signKeys.length);
  }

  /** Probes a table for the keys of its kind. */
  async ask({ kindNumber, bucketBits, room }: ProbedTable, reads: TableReads): Promise<void> {
    const { exports } = this.#kernel;
    const { state } = this.#blocks;
    const walk = this.#walk;
    const [begins, ends] = probesOf[kindNumber];
    const at = state.get(begins);
    const end = state.get(ends);
    if (at === end) return;
    exports.sortProbes(at, end, state.get("spare"), state.get("counters"));
    if (reads.ahead !== undefined) await reads.ahead(this.#bucketsOf(at, end, bucketBits));
    walk.setAll({ at, end, kindNumber, bucketBits, buckets: 0 });
    walk.setWide("roomLow", "roomHigh", room);
    for (;;) {
      const bytes = exports.planRead(walk.at) >>> 0;
      if (bytes > 0) await this.#read(bytes, reads);
      else if (walk.get("at") === end) return;
      else await this.#readDirectory(2 ** bucketBits, reads);
    }
  }

  /** The buckets of sorted probes, each once. */
  #bucketsOf(at: number, end: number, bucketBits: number): number[] {
    const view = new DataView(this.#kernel.exports.memory.buffer);
    const buckets = new Set<number>();
    for (let probe = at; probe < end; probe += PROBE_BYTES) {
      const high = view.getUint32(probe + 4, true);
      buckets.add(bucketBits === 0 ? 0 : high >>> (32 - bucketBits));
    }
    return [...buckets];
  }

  async #read(bytes: number, reads: TableReads): Promise<void> {
    const walk = this.#walk;
    const room = walk.get("chunkBytes");
    if (bytes > room) {
      if (bytes > MOST_BUCKET_BYTES) bug(`a read of ${bytes} bytes`);
      const chunkBytes = Math.min(MOST_BUCKET_BYTES, Math.max(bytes, 2 * room));
      walk.setAll({ chunk: this.#kernel.reserve(chunkBytes), chunkBytes });
    }
    const offset = walk.get("offsetLow") + walk.get("offsetHigh") * 2 ** 32;
    const isRead = await reads.buckets(offset, bytes, () => this.#kernel.bytes(walk.get("chunk"), bytes));
    if (isRead) this.#kernel.exports.answerRead(walk.at);
    else this.#kernel.exports.giveUpRead(walk.at);
  }

  /** Reads the offsets of the next probe's bucket and its neighbours. */
  async #readDirectory(buckets: number, reads: TableReads): Promise<void> {
    const walk = this.#walk;
    const next = this.#kernel.exports.nextBucket(walk.at) >>> 0;
    const first = next - (next % DIRECTORY_BUCKETS);
    const count = Math.min(DIRECTORY_BUCKETS, buckets - first);
    const length = 8 * (count + 1);
    const isRead = await reads.directory(first, length, () =>
      this.#kernel.bytes(walk.get("directory"), length),
    );
    if (isRead) walk.setAll({ firstBucket: first, buckets: count });
    else {
      walk.set("buckets", 0);
      this.#kernel.exports.giveUpBuckets(walk.at, first, count);
    }
  }
}

function bitsOf(kinds: readonly number[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << kind), 0);
}
