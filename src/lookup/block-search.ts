// Looks up a block of queries in one index. It probes all keys at once, in table order, and reads
// each bucket once.
import { LeakcheckError } from "../errors.js";
import { directoryBytes } from "../format/head.js";
import { IndexProbes, probedKinds } from "../kernel/lists/index-probes.js";
import type { Kernel } from "../kernel/kernel.js";
import type { QueryBlocks } from "../kernel/lists/query-blocks.js";
import { mailProviders } from "../record/email/mailbox.js";
import { sipHashKeyOf, type OpenedIndex } from "./opened-index.js";

export class BlockSearch {
  readonly #index: OpenedIndex;
  readonly #probes: IndexProbes;

  /**
   * `ordinal` is the position of the index among those searched, from 0. `readBytes` is the number
   * of bytes read at a time.
   */
  constructor(kernel: Kernel, blocks: QueryBlocks, index: OpenedIndex, ordinal: number, readBytes: number) {
    const { head } = index.reader;
    this.#index = index;
    this.#probes = new IndexProbes(kernel, blocks, {
      index: ordinal,
      sipHashKey: sipHashKeyOf(index),
      columnBits: head.columnBits,
      kinds: head.tables.map(({ kindNumber }) => kindNumber),
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
    this.#probes.make();
    for (const table of reader.head.tables) {
      const kindNumber = probedKinds.find((number) => number === table.kindNumber);
      if (kindNumber === undefined) continue;
      const { bucketBits, offset, length } = table;
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
      await this.#probes.ask(
        { kindNumber, bucketBits, room: length - directory },
        {
          directory: async (bucket, bytes, into) => read(bucket * 8, bytes, into),
          buckets: async (from, bytes, into) => read(directory + from, bytes, into),
        },
      );
    }
  }
}
