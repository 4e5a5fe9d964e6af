// Sets up the kernel of a thread to look up blocks of queries. Loaded only for lists: for single
// queries it would not pay off.
import { kindNumbers } from "../format/kinds.js";
import { Kernel } from "../kernel/kernel.js";
import { QueryBlocks } from "../kernel/lists/query-blocks.js";
import { phoneTables } from "../record/phone/phone-tables.js";
import type { BlockOptions, BlockSizes } from "./block-answers.js";
import { BlockSearch } from "./block-search.js";

export interface BlockKernel {
  blocks: QueryBlocks;
  /** One per open index, in the order of the indexes. */
  searches: readonly BlockSearch[];
}

export function openKernel(options: BlockOptions, sizes: BlockSizes): BlockKernel {
  const { indexes, kind, region, text } = options;
  const kernel = Kernel.open();
  const blocks = new QueryBlocks(kernel, {
    indexes: indexes.length,
    forcedKind: kind === undefined ? 0 : kindNumbers[kind],
    takesDigits:
      region === undefined &&
      indexes.every((index) => !("metadata" in index) || index.metadata.region === null),
    codeLengths: phoneTables(undefined, false).codeLengths,
    head: Buffer.from(text.head),
    hasNumber: text.hasNumber,
    hasText: text.hasText,
    // Each line has one result per index, so with many indexes a batch takes fewer lines.
    sizes: {
      ...sizes,
      lines: Math.max(1, Math.min(sizes.lines, Math.floor((4 * sizes.lines) / indexes.length))),
    },
  });
  const searches = indexes.flatMap((index, ordinal) =>
    "metadata" in index ? [new BlockSearch(kernel, blocks, index, ordinal, sizes.readBytes)] : [],
  );
  return { blocks, searches };
}
