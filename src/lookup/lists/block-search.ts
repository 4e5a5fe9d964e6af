// Looks up a block of queries in one index. It probes all keys at once, in table order, and reads
// each bucket once.
import { bug, LeakcheckError } from "../../errors.js";
import { directoryBytes, type TableDescriptor } from "../../format/head.js";
import { kindNumbers, kindOfNumber } from "../../format/kinds.js";
import { IndexProbes, probedKinds, type TableReads } from "../../kernel/lists/index-probes.js";
import type { Kernel } from "../../kernel/kernel.js";
import type { QueryBlocks } from "../../kernel/lists/query-blocks.js";
import { mailProviders } from "../../record/email/mailbox.js";
import { maskSign, overflowSign } from "../../record/traces/traces.js";
import { IndexReader } from "../index-reader.js";
import { sipHashKeyOf, type OpenedIndex } from "../opened-index.js";
import { tracedKinds } from "../search.js";

type ProbedTable = TableDescriptor & { kindNumber: (typeof probedKinds)[number] };

export class BlockSearch {
  readonly #index: OpenedIndex;
  readonly #tables: readonly ProbedTable[];
  readonly #probes: IndexProbes;

  /**
   * `ordinal` is the position of the index among those searched, from 0. An index whose coverage is
   * below `minCoverage` cannot say "not found". `readBytes` is the number of bytes read at a time.
   */
  constructor(
    kernel: Kernel,
    blocks: QueryBlocks,
    index: OpenedIndex,
    { ordinal, minCoverage, readBytes }: { ordinal: number; minCoverage: number; readBytes: number },
  ) {
    this.#index = index;
    this.#tables = probedTables(index);
    this.#probes = new IndexProbes(kernel, blocks, {
      index: ordinal,
      sipHashKey: sipHashKeyOf(index),
      columnBits: index.reader.head.columnBits,
      kinds: this.#tables.map(({ kindNumber }) => kindNumber),
      tracedKinds: tracedKinds(index, minCoverage).map((kind) => kindNumbers[kind]),
      signs: [overflowSign, maskSign],
      blankNames: index.metadata.blankWords,
      providers: mailProviders,
      readBytes,
    });
  }

  /**
   * Finds the profiles for the lines in the kernel. Lines whose bucket cannot be read are deferred.
   */
  async search(): Promise<void> {
    const { reader } = this.#index;
    if (!(reader instanceof IndexReader)) bug("an index without buckets is searched by the kernel");
    this.#probes.make();
    for (const descriptor of this.#tables) {
      const { kindNumber, bucketBits, offset, length } = descriptor;
      const directory = directoryBytes(bucketBits);
      const read = async (from: number, bytes: number, into: () => Uint8Array): Promise<boolean> => {
        try {
          await reader.readInto(offset + from, bytes, into);
          return true;
        } catch (cause) {
          if (cause instanceof LeakcheckError) return false;
          throw cause;
        }
      };
      const table = { kindNumber, bucketBits, room: length - directory };
      const reads: TableReads = {
        ahead: reader.isRemote ? async (buckets) => reader.readAhead(descriptor, buckets) : undefined,
        directory: async (bucket, bytes, into) => read(bucket * 8, bytes, into),
        buckets: async (from, bytes, into) => read(directory + from, bytes, into),
      };
      if (kindNumber === kindNumbers.trace) await this.#probes.askTraces(table, reads);
      else await this.#probes.ask(table, reads);
    }
  }
}

/** Returns true if an index has mentions or traces. */
export function hasTexts(index: OpenedIndex): boolean {
  return probedTables(index).some(({ kindNumber }) => kindNumber >= kindNumbers.mention);
}

/** Returns the tables that queries are looked up in, in the order of their kinds. */
function probedTables({ reader, metadata }: OpenedIndex): ProbedTable[] {
  return reader.head.tables.flatMap((table) => {
    const kindNumber = probedKinds.find((number) => number === table.kindNumber);
    const kind = kindOfNumber(table.kindNumber);
    if (kindNumber === undefined || kind === undefined) return [];
    // A lookup knows of mentions and traces from the metadata.
    return kindNumber >= kindNumbers.mention && metadata.kinds[kind] === undefined
      ? []
      : [{ ...table, kindNumber }];
  });
}
