// Looks a block of queries up in one index: all their keys at once, in the order of the table, each bucket read once.
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

  /** `place` is the number of the index among those that are searched; `readBytes` is how much is read at a time. */
  constructor(kernel: Kernel, blocks: QueryBlocks, index: OpenedIndex, place: number, readBytes: number) {
    const { head } = index.reader;
    this.#index = index;
    this.#probes = new IndexProbes(kernel, blocks, {
      index: place,
      sipHashKey: sipHashKeyOf(index),
      columnBits: head.columnBits,
      kinds: head.tables.map(({ kindNumber }) => kindNumber),
      blankNames: index.metadata.blankWords,
      providers: mailProviders,
      readBytes,
    });
  }

  /** Finds what the lines that were read ask for. What cannot be read is left to be asked one by one. */
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
