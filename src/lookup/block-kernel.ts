// What a thread needs in the kernel to look blocks of queries up: loaded only for lists, for which alone it is worth its while.
import { kindNumbers } from "../format/kinds.js";
import { Kernel } from "../kernel/kernel.js";
import { QueryBlocks } from "../kernel/lists/query-blocks.js";
import { phoneFacts } from "../record/phone/phone-facts.js";
import type { BlockOptions, BlockSizes } from "./block-answers.js";
import { BlockSearch } from "./block-search.js";

export interface BlockKernel {
  blocks: QueryBlocks;
  /** One for each index that is open, in their order. */
  searches: readonly BlockSearch[];
}

export function openKernel(options: BlockOptions, sizes: BlockSizes): BlockKernel {
  const { indexes, kind, region, text } = options;
  const kernel = Kernel.open();
  const blocks = new QueryBlocks(kernel, {
    indexes: indexes.length,
    forcedKind: kind === undefined ? 0 : kindNumbers[kind],
    takesDigits: region === undefined && indexes.every((index) => !("metadata" in index) || index.metadata.region === null),
    codeLengths: phoneFacts(undefined, false).codeLengths,
    head: Buffer.from(text.head),
    hasNumber: text.hasNumber,
    hasText: text.hasText,
    // With many indexes there are many results of a line.
    sizes: { ...sizes, lines: Math.max(1, Math.min(sizes.lines, Math.floor((4 * sizes.lines) / indexes.length))) },
  });
  const searches = indexes.flatMap((index, place) => ("metadata" in index ? [new BlockSearch(kernel, blocks, index, place, sizes.readBytes)] : []));
  return { blocks, searches };
}
