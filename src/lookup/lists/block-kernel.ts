// Sets up the kernel of a thread to look up blocks of queries. Loaded only for lists: for single
// queries it would not pay off.
import { kindNumbers } from "../../format/kinds.js";
import { Kernel } from "../../kernel/kernel.js";
import { QueryBlocks, resultBytesOf } from "../../kernel/lists/query-blocks.js";
import { phoneTables } from "../../record/phone/phone-tables.js";
import { AskedLines } from "./asked-lines.js";
import type { BlockOptions, BlockSizes } from "./block-answers.js";
import { BlockSearch, hasTexts } from "./block-search.js";

export interface BlockKernel {
  blocks: QueryBlocks;
  /** One per open index, in the order of the indexes. */
  searches: readonly BlockSearch[];
  askedLines: AskedLines;
}

export function openKernel(options: BlockOptions, sizes: BlockSizes): BlockKernel {
  const { indexes, minCoverage, kind, region, text } = options;
  const kernel = Kernel.open();
  const haveTexts = indexes.map((index) => "metadata" in index && hasTexts(index));
  const resultBytes = haveTexts.reduce((bytes, hasText) => bytes + resultBytesOf(hasText), 0);
  const blocks = new QueryBlocks(kernel, {
    haveTexts,
    forcedKind: kind === undefined ? 0 : kindNumbers[kind],
    takesDigits:
      region === undefined &&
      indexes.every((index) => !("metadata" in index) || index.metadata.region === null),
    codeLengths: phoneTables(undefined, false).codeLengths,
    head: Buffer.from(text.head),
    hasNumber: text.hasNumber,
    textPlace: text.textPlace,
    guardsFormulas: text.guardsFormulas,
    // Each line has results in every index, so with many indexes a batch takes fewer lines.
    sizes: {
      ...sizes,
      lines: Math.max(1, Math.min(sizes.lines, Math.floor((64 * sizes.lines) / resultBytes))),
    },
  });
  const searches = indexes.flatMap((index, ordinal) =>
    "metadata" in index
      ? [new BlockSearch(kernel, blocks, index, { ordinal, minCoverage, readBytes: sizes.readBytes })]
      : [],
  );
  return { blocks, searches, askedLines: new AskedLines(options) };
}
